// Follows every link of a built site's pages within the site: pages, anchors, files that pages load, redirects.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pageReferences } from "./page-references.ts";

export interface BrokenLink {
  /** As written. */
  readonly link: string;
  /**
   * `malformed`: no address; `outside`: on the site's host, and not below the site's own address; `missing`: nothing is
   * there; `anchor`: the page is there, and has no such place.
   */
  readonly reason: "malformed" | "outside" | "missing" | "anchor";
  /** What may have been meant: a link to the page or file there is. */
  readonly nearest?: string;
  /** Addresses of the pages with this link, from the site's root; in order. */
  readonly pages: readonly string[];
}

export interface FollowedLinks {
  /** How many were followed, each once a page. */
  readonly count: number;
  readonly broken: readonly BrokenLink[];
}

type Fault = Pick<BrokenLink, "reason" | "nearest">;

/** A link to a place in a page, which may not have been read yet. */
interface Anchored {
  readonly page: string;
  readonly link: string;
  readonly file: string;
  readonly anchor: string;
}

/**
 * @param folder Of the site.
 * @param url The site's absolute address, without a slash at its end. Links to other hosts are not followed.
 */
export function followLinks(folder: string, url: string): FollowedLinks {
  const files = new Set(filesBelow(folder));
  const site = { url: new URL(`${url}/`), files };
  const pages = [...files].filter((file) => file.endsWith(".html"));
  const anchorsOf = new Map<string, ReadonlySet<string>>();
  const anchored: Anchored[] = [];
  const broken = new Broken();
  let count = 0;
  for (const file of pages) {
    const { references, anchors } = pageReferences(readFileSync(path.join(folder, file), "utf8"));
    anchorsOf.set(file, anchors);
    const page = addressOf(file);
    for (const link of new Set(references)) {
      const target = targetOf(link, page, site);
      if (target === undefined) continue;
      count += 1;
      if ("reason" in target) broken.add(page, link, target);
      else if (target.anchor !== "") anchored.push({ page, link, ...target });
    }
  }
  for (const { page, link, file, anchor } of anchored) {
    if (anchorsOf.get(file)?.has(anchor) === false) broken.add(page, link, { reason: "anchor" });
  }
  return { count, broken: broken.links };
}

/** The same link on many pages is one. */
class Broken {
  readonly #links = new Map<string, Fault & { readonly link: string; readonly pages: string[] }>();

  add(page: string, link: string, fault: Fault): void {
    const key = `${fault.reason} ${link} ${fault.nearest ?? ""}`;
    const known = this.#links.get(key);
    if (known === undefined) this.#links.set(key, { link, ...fault, pages: [page] });
    else known.pages.push(page);
  }

  get links(): readonly BrokenLink[] {
    return [...this.#links.values()];
  }
}

interface Site {
  /** Its root. */
  readonly url: URL;
  readonly files: ReadonlySet<string>;
}

/** The file that a link leads to, or why it leads nowhere; undefined where it leaves the site. */
function targetOf(
  link: string,
  page: string,
  { url: site, files }: Site,
): { readonly file: string; readonly anchor: string } | Fault | undefined {
  const from = new URL(`.${encodeURI(page)}`, site);
  if (!URL.canParse(link, from)) return { reason: "malformed" };
  const target = new URL(link, from);
  if (!/^https?:$/.test(target.protocol) || target.host !== site.host) return undefined;
  const [place, anchor] = [decoded(target.pathname), decoded(target.hash.slice(1).replace(/:~:.*$/, ""))];
  if (place === undefined || anchor === undefined) return { reason: "malformed" };
  const isBelow = place.startsWith(site.pathname);
  const own = place.slice(isBelow ? site.pathname.length : 1);
  const file = own === "" || own.endsWith("/") ? `${own}index.html` : own;
  if (isBelow && files.has(file)) return { file, anchor: anchor === "top" ? "" : anchor };
  const meant = [file, `${own}/index.html`].find((each) => files.has(each));
  return {
    reason: isBelow ? "missing" : "outside",
    ...(meant !== undefined && {
      nearest: site.pathname + encodeURI(addressOf(meant).slice(1)) + target.hash,
    }),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** From the site's root, not encoded. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Paths with `/`, in order. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
