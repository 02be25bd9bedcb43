// Lets a host that cannot be reached be asked once: Decap asks six times, which takes a minute, before it says so.

/** Of an answer, which Decap takes, in the place of a failure, which it would not believe. */
const UNREACHED = 503;

/** From here on, and for all that this page asks. */
export function askOnce(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (...asked) => {
    try {
      return await ask(...asked);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const headers = { "Content-Type": "application/json" };
      return new Response(JSON.stringify({ message }), { status: UNREACHED, headers });
    }
  };
}
