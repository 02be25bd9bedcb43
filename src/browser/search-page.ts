// The script of the search page, `/assets/search-page.js`: connects the form and the address with the search.
// It stands on the published search module alone, which it imports by its address, `./search.js`.
import { findElements } from "./search-page/elements.ts";
import { isIdle, queryString, readForm, stateFromParams, writeForm } from "./search-page/form-state.ts";
import { listenForKeys } from "./search-page/keys.ts";
import { startSession } from "./search-page/session.ts";
import { openSearch } from "./search.ts";

/** Milliseconds without a keystroke before a search starts. */
const pause = 150;

const page = findElements(document);
const session = startSession(page, () => openSearch());
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Puts the form's state into the address and searches. */
function search(history: "replace" | "push"): void {
  clearTimeout(waiting);
  const state = readForm(page);
  const address = location.pathname + queryString(state);
  if (address !== location.pathname + location.search) {
    if (history === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }
  void session.show(state);
}

/** Fills the form from the address and searches; filters that are set are not left folded away. */
function restore(): void {
  clearTimeout(waiting);
  writeForm(page, stateFromParams(new URLSearchParams(location.search)));
  const state = readForm(page);
  const folded = page.official.closest("details");
  if (folded !== null && !isIdle({ ...state, q: "" })) folded.open = true;
  void session.show(state);
}

function searchSoon(): void {
  clearTimeout(waiting);
  // The total shown is that of another question from now on.
  page.status.dataset["total"] = "";
  waiting = setTimeout(() => {
    search("replace");
  }, pause);
}

page.query.addEventListener("input", (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) searchSoon();
});
page.query.addEventListener("compositionstart", () => {
  clearTimeout(waiting);
});
page.query.addEventListener("compositionend", searchSoon);
page.form.addEventListener("submit", (event) => {
  event.preventDefault();
  search("push");
});
page.form.addEventListener("change", (event) => {
  if (event.target !== page.query) search("push");
});
window.addEventListener("popstate", restore);
page.more.addEventListener("click", () => {
  void session.showMore();
});
page.clearFilters?.addEventListener("click", () => {
  writeForm(page, { ...readForm(page), official: "", topic: "", from: "", to: "" });
  page.query.focus();
  search("push");
});
page.retry?.addEventListener("click", () => {
  page.query.focus();
  search("replace");
});

const atEnd = new IntersectionObserver((entries) => {
  if (!entries.some((entry) => entry.isIntersecting)) return;
  void session.showMore().then(() => {
    // Observing anew reports at once whether the button is still in view.
    atEnd.unobserve(page.more);
    atEnd.observe(page.more);
  });
});
atEnd.observe(page.more);

listenForKeys(page);
restore();
