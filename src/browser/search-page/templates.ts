// Fills a template of the page.

/** For each `data-field` of a template its content; what is undefined is left out with its element. */
type Fields = Readonly<Record<string, string | readonly Node[] | undefined>>;

/** The first element of the template's content, its fields filled. */
export function filled(template: HTMLTemplateElement, fields: Fields): HTMLElement {
  const item = document.importNode(template.content, true).firstElementChild;
  if (!(item instanceof HTMLElement)) throw new Error(`The template #${template.id} is empty`);
  for (const [name, content] of Object.entries(fields)) {
    const place = item.querySelector(`[data-field=${name}]`);
    if (content === undefined) place?.remove();
    else place?.replaceChildren(...(typeof content === "string" ? [content] : content));
  }
  return item;
}

/** The element's link, led somewhere. */
export function linked(item: HTMLElement, href: string): HTMLAnchorElement {
  const link = item.querySelector("a");
  if (link === null) throw new Error("The template has no link");
  link.href = href;
  return link;
}
