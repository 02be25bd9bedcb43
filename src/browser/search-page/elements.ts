// The parts of the search page that its script works with.

export interface PageElements {
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly official: HTMLSelectElement;
  readonly topic: HTMLSelectElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly sort: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly hitTemplate: HTMLTemplateElement;
  readonly emptyPanel: HTMLElement;
  readonly errorPanel: HTMLElement;
  readonly clearFilters: HTMLButtonElement | undefined;
  readonly retry: HTMLButtonElement | undefined;
}

/** Throws an Error that names the part when the page lacks one. */
export function findElements(page: Document): PageElements {
  const form = required(page, "#search-form", HTMLFormElement);
  const emptyPanel = required(page, "#search-empty", HTMLElement);
  const errorPanel = required(page, "#search-error", HTMLElement);
  return {
    form,
    query: required(form, "[name=q]", HTMLInputElement),
    official: required(form, "[name=official]", HTMLSelectElement),
    topic: required(form, "[name=topic]", HTMLSelectElement),
    from: required(form, "[name=from]", HTMLInputElement),
    to: required(form, "[name=to]", HTMLInputElement),
    sort: required(form, "[name=sort]", HTMLSelectElement),
    status: required(page, "#search-status", HTMLElement),
    results: required(page, "#search-results", HTMLElement),
    more: required(page, "#search-more", HTMLButtonElement),
    hitTemplate: required(page, "#search-hit", HTMLTemplateElement),
    emptyPanel,
    errorPanel,
    clearFilters: optional(emptyPanel, "[data-action=clear-filters]", HTMLButtonElement),
    retry: optional(errorPanel, "[data-action=retry]", HTMLButtonElement),
  };
}

function optional<Kind extends Element>(
  within: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind | undefined {
  const found = within.querySelector(selector);
  return found instanceof kind ? found : undefined;
}

function required<Kind extends Element>(within: ParentNode, selector: string, kind: new () => Kind): Kind {
  const found = optional(within, selector, kind);
  if (found === undefined) throw new Error(`The search page lacks ${selector}`);
  return found;
}
