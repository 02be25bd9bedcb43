// The table of all addresses that a site can have: each row is a form by which addresses are made, and known.
import type { SiteFile } from "../store/site-file.ts";

/** An address from the site's root, without its base path and not encoded; a page's ends with `/` or `.html`. */
export type Permalink = string & { readonly __permalink: unique symbol };

interface Row {
  /** Its parts in braces are filled in; `{rest}` is a path of one segment or more. */
  readonly form: string;
  /** A list, whose older pages stand below it: `page/1/`, `page/2/`, … */
  readonly paged?: true;
  /** A list with feeds below it. */
  readonly feeds?: true;
  /** Who may hold such addresses, one by one; they are kept free for these. */
  readonly heldBy?: readonly Claimant[];
  /** Named by what is in it: nobody can know such an address beforehand, and write a link to it. */
  readonly byContent?: true;
  /** Only a preview has it. */
  readonly preview?: true;
  /** For readers, on every site: links of site.yaml may lead there. */
  readonly linked?: true;
}

/** What can hold an address: a bulletin, by its own or an old one; a page of `pages/`; a file of `public/`, or one like it. */
export type Claimant = "bulletin" | "page" | "file";

/** What may stand below several lists. */
const PAGE = "page/{number}/";
const FEEDS = { atom: "feed.xml", json: "feed.json" } as const;

export const ADDRESSES = {
  home: { form: "/", paged: true, feeds: true, linked: true },
  dates: { form: "/dates/", linked: true },
  year: { form: "/{year}/", paged: true },
  month: { form: "/{year}/{month}/", paged: true },
  day: { form: "/{year}/{month}/{day}/", paged: true },
  bulletins: { form: "/bulletins/", paged: true, linked: true },
  bulletin: { form: "/bulletins/{year}/{month}/{day}/{slug}/", heldBy: ["bulletin"] },
  bulletinFile: { form: "/bulletins/{rest}", heldBy: ["bulletin"] },
  officials: { form: "/officials/", linked: true },
  official: { form: "/officials/{official}/", paged: true, feeds: true },
  topics: { form: "/topics/", linked: true },
  topic: { form: "/topics/{topic}/", paged: true, feeds: true },
  notFound: { form: "/404.html" },
  search: { form: "/search/", linked: true },
  searchFile: { form: "/search/{rest}" },
  asset: { form: "/assets/{rest}" },
  favicon: { form: "/favicon.ico" },
  sitemap: { form: "/sitemap.xml", linked: true },
  sitemapPart: { form: "/sitemap-{number}.xml" },
  robots: { form: "/robots.txt" },
  openSearch: { form: "/opensearch.xml" },
  catalogueCsv: { form: "/catalogue.csv", linked: true },
  catalogueJson: { form: "/catalogue.json", linked: true },
  admin: { form: "/admin/" },
  adminFile: { form: "/admin/{rest}" },
  problems: { form: "/_problems/", preview: true },
  problemsFile: { form: "/_problems/{rest}", preview: true },
  pagefind: { form: "/pagefind/{rest}" },
  media: { form: "/media/{rest}", byContent: true },
  /** By which a build knows an output as its own. */
  mark: { form: "/.dibao" },
  /** What hosts look for, and marks: `/.well-known/`, `/.nojekyll`. */
  hidden: { form: "/{hidden}", heldBy: ["file"] },
  /** Any that is free: of `pages/help/fees.md`, `/help/fees/`; of `public/CNAME`, `/CNAME`. */
  page: { form: "/{path}/", heldBy: ["bulletin", "page", "file"] },
  file: { form: "/{path}", heldBy: ["bulletin", "page", "file"] },
} as const satisfies Record<string, Row>;

export type RowName = keyof typeof ADDRESSES;

type Form<R extends RowName> = (typeof ADDRESSES)[R]["form"];

type Parts<F> = F extends `${string}{${infer Name}}${infer Rest}` ? Name | Parts<Rest> : never;

/** The folder of a row that holds all below it, as a path from the site's root. */
export type FolderOf<R extends RowName> = Form<R> extends `/${infer Folder}{rest}` ? Folder : never;

/** Of each form what is written and the names of what is filled in, in turn. */
const PIECES: ReadonlyMap<RowName, readonly string[]> = new Map(
  rowNames().map((row) => [row, ADDRESSES[row].form.split(/[{}]/)]),
);

/** The address of a row, its parts filled in. */
export function addressOf<R extends RowName>(
  row: R,
  ...[parts]: [Parts<Form<R>>] extends [never] ? [] : [Readonly<Record<Parts<Form<R>>, string>>]
): Permalink {
  const values: Readonly<Record<string, string>> = parts ?? {};
  let address = "";
  for (const [index, piece] of (PIECES.get(row) ?? []).entries())
    address += index % 2 === 0 ? piece : (values[piece] ?? "");
  return address as Permalink;
}

/** What every site has for its readers. */
export function linkedAddresses(): Permalink[] {
  // A form without parts is an address.
  return Object.values<Row>(ADDRESSES).flatMap(({ form, linked }) =>
    linked === true ? (form as Permalink) : [],
  );
}

/** A page of a list by its number, 1 for the oldest; the newest has none and is the list's own address. */
export function listPagePermalink(list: Permalink, number: number | undefined): Permalink {
  return (number === undefined ? list : list + PAGE.replace("{number}", String(number))) as Permalink;
}

export function feedPermalink(list: Permalink, format: keyof typeof FEEDS): Permalink {
  return (list + FEEDS[format]) as Permalink;
}

/** The file behind an address. */
export function fileOf(permalink: Permalink): SiteFile {
  return `${permalink.slice(1)}${permalink.endsWith("/") ? "index.html" : ""}` as SiteFile;
}

/** Whether an address is of a row's form, whatever its parts are. */
export function isForm(row: RowName, permalink: Permalink): boolean {
  const form = segmentsOf(ADDRESSES[row].form);
  const written = permalink.split("/");
  return (
    form.length === written.length &&
    form.every((segment, index) => isMatch(segment, written[index] ?? "", () => true))
  );
}

/** What has addresses by its id. */
export interface KnownIds {
  readonly officials: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

type PartName = Parts<Form<RowName> | typeof PAGE>;

/** What a part may be where the site has it. */
const PARTS: Readonly<Record<Exclude<PartName, "rest" | "official" | "topic">, RegExp>> = {
  path: /./,
  year: /^[1-9]\d{3}$/,
  month: /^(?:0[1-9]|1[0-2])$/,
  day: /^(?:0[1-9]|[12]\d|3[01])$/,
  number: /^[1-9]\d*$/,
  slug: /./,
  hidden: /^\./,
};

interface Segment {
  readonly before: string;
  /** Undefined where the segment is what stands before alone. */
  readonly part: PartName | undefined;
  readonly after: string;
}

/** A form of file, and the row that it comes of. */
interface FileForm {
  readonly row: RowName;
  readonly heldBy: readonly Claimant[];
  /** Whether every site has files of the form. */
  readonly isPublished: boolean;
  readonly segments: readonly Segment[];
}

/** Of each row. */
const FILES: readonly FileForm[] = rowNames().flatMap((row) => {
  const { form, paged, feeds, heldBy = [], byContent, preview }: Row = ADDRESSES[row];
  const isPublished = heldBy.length === 0 && byContent !== true && preview !== true;
  const forms = [
    form,
    ...(paged === true ? [form + PAGE] : []),
    ...(feeds === true ? Object.values(FEEDS).map((feed) => form + feed) : []),
  ];
  return forms.map((each) => ({
    row,
    heldBy,
    isPublished,
    segments: segmentsOf(fileOf(each as Permalink)),
  }));
});

/**
 * The row by which the site itself has a file, or a folder where this is a file, or a file where this needs a folder:
 * of two such paths one is the beginning of the other.
 * @param segments Of a file's path, in lower case.
 * @param by Who would hold it: what is kept free for these is not in their way.
 */
export function rowInTheWay(segments: readonly string[], known: KnownIds, by: Claimant): RowName | undefined {
  const isKnown = knownIn(known);
  return FILES.find((file) => {
    if (file.heldBy.includes(by)) return false;
    for (const [index, segment] of file.segments.entries()) {
      const written = segments[index];
      if (written === undefined || segment.part === "rest") return true;
      if (!isMatch(segment, written, isKnown)) return false;
    }
    return true;
  })?.row;
}

/** Whether the site has such a file by itself, going by its form: of days, also of one without bulletins. */
export function isPublished(file: SiteFile, known: KnownIds): boolean {
  const segments = file.split("/");
  const isKnown = knownIn(known);
  return FILES.some(
    ({ isPublished: isOfEverySite, segments: form }) =>
      isOfEverySite &&
      (form.length === segments.length || (form.at(-1)?.part === "rest" && form.length < segments.length)) &&
      form.every((segment, index) => isMatch(segment, segments[index] ?? "", isKnown)),
  );
}

function knownIn({ officials, topics }: KnownIds): (part: "official" | "topic", id: string) => boolean {
  return (part, id) => (part === "official" ? officials : topics).has(id);
}

function isMatch(
  { before, part, after }: Segment,
  written: string,
  isKnown: (part: "official" | "topic", id: string) => boolean,
): boolean {
  if (part === undefined) return written === before;
  if (part === "rest") return true;
  if (!written.startsWith(before) || !written.endsWith(after)) return false;
  const value = written.slice(before.length, written.length - after.length);
  return part === "official" || part === "topic" ? isKnown(part, value) : PARTS[part].test(value);
}

/** @param form Of an address or a file. */
function segmentsOf(form: string): Segment[] {
  return form.split("/").map((text) => {
    const match = /^(.*)\{(\w+)\}(.*)$/.exec(text);
    if (match === null) return { before: text, part: undefined, after: "" };
    const [, before = "", part = "", after = ""] = match;
    // A form's parts are what the table has in braces.
    return { before, part: part as PartName, after };
  });
}

function rowNames(): RowName[] {
  // The table's own keys.
  return Object.keys(ADDRESSES) as RowName[];
}
