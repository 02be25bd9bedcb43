// What Decap rejects with when nothing was saved: it is no error of the page. The editor has been told, and is led to what is missing.

/** Of Decap's own actions; where a field is not filled in as it must be, it rejects with nothing. */
const NOT_SAVED = "ENTRY_PERSIST_FAILURE";

/** What stands at a field that is not filled in, and the field with it. */
const MISSING = '[class*="-ControlErrorsList"]';
const FIELD = '[class*="-ControlContainer"]';

/** Decap waits for nobody who would hear of it. */
export function passOverRefused(): void {
  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason === undefined) leadToMissing();
    if (event.reason === undefined || isNotSaved(event.reason)) event.preventDefault();
  });
}

/** The first of them may be far above the button's place on the page. */
function leadToMissing(): void {
  const field = document.querySelector(MISSING)?.closest(FIELD);
  field?.scrollIntoView({ block: "center" });
  field?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
}

function isNotSaved(reason: unknown): boolean {
  return typeof reason === "object" && reason !== null && "type" in reason && reason.type === NOT_SAVED;
}
