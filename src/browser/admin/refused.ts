// What Decap rejects with when nothing was saved: the editor has been told, and it is no error of the page.

/** Of Decap's own actions; where a field is not filled in as it must be, it rejects with nothing. */
const NOT_SAVED = "ENTRY_PERSIST_FAILURE";

/** Decap waits for nobody who would hear of it. */
export function passOverRefused(): void {
  window.addEventListener("unhandledrejection", (event) => {
    if (isNotSaved(event.reason)) event.preventDefault();
  });
}

function isNotSaved(reason: unknown): boolean {
  if (reason === undefined) return true;
  return typeof reason === "object" && reason !== null && "type" in reason && reason.type === NOT_SAVED;
}
