// The script of the search page, `/assets/search-page.js`: connects the form and the address with the search.
// It stands on the published search module alone, which it imports by its address, `./search.js`; where this cannot be
// loaded, the page says so.
import { importer } from "./importer.ts";
import { startCompletions } from "./search-page/completions.ts";
import { findElements } from "./search-page/elements.ts";
import { listenForKeys } from "./search-page/keys.ts";
import { keepPlace, keptPlace } from "./search-page/place.ts";
import { listenForSaving } from "./search-page/saving.ts";
import { startSession, type ShowOptions } from "./search-page/session.ts";
import { listenForSwitch } from "./search-page/slash-switch.ts";
import {
  addressFor,
  changed,
  filtersOf,
  isIdle,
  NOTHING,
  readAddress,
  withForm,
  writeForm,
} from "./search-page/state.ts";
import type { SearchState } from "./search-page/state.ts";
import { fileNameOf, titleOf } from "./search-page/titles.ts";

/** Milliseconds without a keystroke before a search starts. */
const PAUSE = 150;

/** From here on there is room beside the results (layouts/assets/style/wide.css). */
const isWide = (): boolean => matchMedia("(min-width: 60rem)").matches;

const page = findElements(document);
const nameOfPage = document.querySelector("h1")?.textContent ?? "";
const plainTitle = document.title;
let state = NOTHING;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** What completes names is loaded behind the first exact answer to what was typed. */
let completes = false;

const hasPagefind = page.answers.dataset["withoutPagefind"] === undefined;

const importSearch = importer(() => import("./search.ts"), new URL("search.js", import.meta.url));

const session = startSession(
  page,
  async () => (await importSearch()).openSearch(undefined, { hasPagefind }),
  (shown, total) => {
    document.title = isIdle(shown) ? plainTitle : plainTitle.replace(nameOfPage, () => titleOf(shown, total));
  },
);

const placeNow = () => ({ scroll: scrollY, words: session.wordsShown });

/** Shows what is asked, in the form, too. */
async function show(asked: SearchState, options?: ShowOptions): Promise<void> {
  clearTimeout(waiting);
  state = asked;
  writeForm(page, state);
  if (!isIdle(state) && !page.answers.classList.contains("columns")) {
    page.narrowing.open = isWide();
  }
  await session.show(state, options);
}

/** Puts what is asked into the address and shows it. */
async function go(asked: SearchState, how: "replace" | "push", options?: ShowOptions): Promise<void> {
  const address = addressFor(asked);
  if (address !== location.pathname + location.search) {
    if (how === "push") {
      history.replaceState(placeNow(), "");
      history.pushState(null, "", address);
    } else history.replaceState(null, "", address);
  }
  await show(asked, options);
}

function restore(): void {
  completions.close();
  const { state: asked, unread } = readAddress(new URLSearchParams(location.search));
  void show(asked, { place: keptPlace(), unread });
}

const completions = startCompletions(page, session.completions, ({ kind, id, name }, rest) => {
  void go(changed(state, { q: rest, [kind]: kind === "place" ? name : id }), "push");
});

function searchSoon(): void {
  clearTimeout(waiting);
  // The total shown is that of another question from now on.
  page.status.dataset["total"] = "";
  if (completes) void completions.look();
  waiting = setTimeout(() => {
    void go(withForm(state, page), "replace", { isTyping: true }).then(() => {
      if (!completes) void completions.look();
      completes = true;
    });
  }, PAUSE);
}

/** Follows a link to another state of this page without loading the page anew. */
async function follow(link: HTMLAnchorElement): Promise<void> {
  const inPaging = page.paging.contains(link);
  if (page.narrowing.contains(link) && !isWide()) {
    // What was chosen, and what it leaves, stands below the list.
    page.narrowing.open = false;
    page.narrowing.querySelector("summary")?.focus();
  }
  await go(readAddress(new URLSearchParams(link.search)).state, "push");
  if (inPaging) page.answers.scrollIntoView();
  // The list that the reader narrows by keeps the focus.
  if (page.narrowing.contains(document.activeElement)) return;
  const first = page.answers.querySelector<HTMLElement>("[data-result], [data-word-result]");
  (first ?? page.query).focus({ preventScroll: true });
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
  completions.close();
  void go(withForm(state, page), "push");
});
for (const field of [page.from, page.to, page.sort]) {
  field.addEventListener("change", () => void go(withForm(state, page), "push"));
}
page.answers.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link?.origin !== location.origin || link.pathname !== location.pathname) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void follow(link);
});
page.emptyPanel.querySelector("[data-action=clear-filters]")?.addEventListener("click", () => {
  page.query.focus();
  void go(changed(state, filtersOf(NOTHING)), "push");
});
page.errorPanel.querySelector("[data-action=retry]")?.addEventListener("click", () => {
  page.query.focus();
  void go(state, "replace");
});
page.askWords.querySelector("button")?.addEventListener("click", () => void session.askWords());
page.wordsFailed.querySelector("button")?.addEventListener("click", () => void session.retryFurther());
page.moreWords.addEventListener("click", () => void session.moreWords());
page.narrowing.addEventListener("toggle", () => {
  if (page.narrowing.open) void session.showAll();
});
window.addEventListener("popstate", restore);

listenForSaving(
  page.saving,
  () => session.result,
  () => fileNameOf(state, session.names),
);
listenForSwitch(document);
listenForKeys(page);
keepPlace(placeNow);
restore();
