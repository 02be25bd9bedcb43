// What every page shows: plain JSON, complete, every href ready to print. What a kind adds stands beside what makes it, in `pages/`.
// A page's file depends on its view, its layout and nothing else.
import type { BodyPicture } from "../content/pictures/picture.ts";
import type { Permalink } from "../addresses/table.ts";
import type { ShareImage } from "./view-parts.ts";

/** What every page's head and frame need. */
export interface PageFrame {
  /** Root-relative, with a slash at both ends: `/2022/03/`; `/404.html` is the one exception. */
  readonly permalink: Permalink;
  /** Absolute. */
  readonly canonical: string;
  readonly title: string;
  /** Text of `<title>`. */
  readonly documentTitle: string;
  readonly description: string;
  /** `<meta name>` tags in order: the government website standard's, and `robots` where a page is not for indexes. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** `<meta property>` tags in order (Open Graph). */
  readonly openGraph: readonly { readonly property: string; readonly content: string }[];
  /** In the place of the site's own. */
  readonly shareImage?: ShareImage;
  /** JSON-LD, ready to print inside its script element. */
  readonly jsonLd?: string;
  /** Feeds of this page, most specific first. */
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** From the home page down to this one; empty on the home page. The last has no href. */
  readonly breadcrumbs: readonly { readonly label: string; readonly href?: string }[];
  /** Which entry of the main navigation is current. */
  readonly section?: "home" | "dates" | "officials" | "topics" | "search";
  /** Only in a preview: what is wrong with the page's file. */
  readonly problems?: readonly ProblemNote[];
  /** Only in a preview: by which the editors' pages know the page's bulletin. */
  readonly entry?: string;
}

/** A problem in the words of an editor. */
export interface ProblemNote {
  readonly isError: boolean;
  /** From the content folder: `bulletins/2022/2022-03-19-dike.md:3:7`. */
  readonly place: string;
  readonly message: string;
  /** One or more lines. */
  readonly suggestion: string;
}

/** A page of some kind, which has a layout of its name in `layouts/pages/`. */
export interface View extends PageFrame {
  readonly kind: string;
  /** Markdown; the layout gets trusted HTML made of it as `bodyHtml`. */
  readonly body?: string;
  /** The files behind the pictures in it. */
  readonly bodyPictures?: readonly BodyPicture[];
}
