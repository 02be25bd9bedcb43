// Loads the list anew when the preview has started again: pages of the time before ask a server that has gone.

/** As `src/serve/server.ts` has it. */
const BUILDS = "../_problems/builds";

let builds: EventSource | undefined;

/** @param asked The address of the server that could not be reached. */
export function reloadWhenRestarted(asked: string): void {
  builds ??= new EventSource(BUILDS);
  builds.onmessage = () => {
    void isElsewhere(asked).then((is) => {
      const desk = document.getElementById("desk");
      // What is being written stays.
      if (is && desk?.hidden === false) location.reload();
    });
  };
}

async function isElsewhere(asked: string): Promise<boolean> {
  const response = await fetch("config.json", { cache: "no-store" });
  // Of whichever build is there by now.
  const { backend } = (await response.json()) as { backend?: { proxy_url?: string } };
  return backend?.proxy_url !== undefined && backend.proxy_url !== asked;
}
