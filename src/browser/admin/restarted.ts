// Loads the list anew when the preview has started again: pages of the time before ask a server that has gone.
import { serverNow } from "./server-now.ts";

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
  const now = await serverNow();
  return now !== undefined && now !== asked;
}
