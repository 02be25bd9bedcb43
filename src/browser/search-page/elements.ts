// The parts of the search page that its script works with.

/** The places of the page by their ids, each with its kind. */
const PARTS = {
  form: ["search-form", HTMLFormElement],
  query: ["search-q", HTMLInputElement],
  completions: ["search-completions", HTMLElement],
  from: ["search-from", HTMLInputElement],
  to: ["search-to", HTMLInputElement],
  sort: ["search-sort", HTMLSelectElement],
  answers: ["search-answers", HTMLElement],
  narrowing: ["search-narrow", HTMLDetailsElement],
  chips: ["search-chips", HTMLElement],
  status: ["search-status", HTMLElement],
  tools: ["search-tools", HTMLElement],
  saving: ["search-save", HTMLDetailsElement],
  notes: ["search-notes", HTMLElement],
  suggestions: ["search-suggestions", HTMLElement],
  results: ["search-results", HTMLElement],
  paging: ["search-paging", HTMLElement],
  askWords: ["search-ask-words", HTMLElement],
  wordsFailed: ["search-words-failed", HTMLElement],
  words: ["search-words", HTMLElement],
  wordsNote: ["search-words-note", HTMLElement],
  wordResults: ["search-word-results", HTMLElement],
  moreWords: ["search-more-words", HTMLButtonElement],
  emptyPanel: ["search-empty", HTMLElement],
  errorPanel: ["search-error", HTMLElement],
  hitTemplate: ["search-hit", HTMLTemplateElement],
  completionTemplate: ["search-completion", HTMLTemplateElement],
  suggestionTemplate: ["search-suggestion", HTMLTemplateElement],
  chipTemplate: ["search-chip", HTMLTemplateElement],
  choiceTemplate: ["search-choice", HTMLTemplateElement],
} as const;

export type PageElements = { readonly [Part in keyof typeof PARTS]: InstanceType<(typeof PARTS)[Part][1]> };

/** Throws an Error that names the part when the page lacks one. */
export function findElements(page: Document): PageElements {
  const found = Object.entries(PARTS).map(([part, [id, kind]]) => {
    const element = page.getElementById(id);
    if (!(element instanceof kind)) throw new Error(`The search page lacks #${id}`);
    return [part, element];
  });
  // Each was found to be of its kind.
  return Object.fromEntries(found) as PageElements;
}
