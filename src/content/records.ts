// The typed records that a valid content folder becomes.

import type { GivenColors } from "./theme/palette.ts";
import type { ThemeFileKey } from "./yaml/schemas/site.ts";
import type { Permalink } from "../addresses/table.ts";
import type { BulletinTexts } from "./bulletin/bulletin-texts.ts";
import type { BodyPicture, Pictured, Scan } from "./pictures/picture.ts";
import type { Status } from "./values/status.ts";

/** A calendar date in the site's time zone, `YYYY-MM-DD`; always a day that exists. */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };

/** A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string & { readonly __partialDate: unique symbol };

/** `site.yaml`. */
export interface Site {
  readonly name: string;
  readonly district: string;
  /** Absolute, without a slash at its end; its path, if any, is the base of every link. */
  readonly url: string;
  /** IANA name, `Asia/Shanghai` unless set. */
  readonly timezone: string;
  /** BCP 47 tag, `zh-CN` unless set. */
  readonly language: string;
  readonly publisher: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  /** 政府网站标识码: ten digits. */
  readonly siteIdCode?: string;
  /** ICP备案号. */
  readonly icp?: string;
  /** 公安备案号. */
  readonly policeRecord?: string;
  readonly contact?: string;
  readonly theme?: ThemeChoice;
  /** What is not said there is as of `DEFAULT_PICTURES`. */
  readonly pictures?: SitePictures;
  /** The main navigation and the footer's links, in the place of the built-in ones. */
  readonly navigation?: readonly SiteLink[];
  readonly footer?: readonly SiteLink[];
  /** Where the editors' pages keep what they write; without it there are none. */
  readonly cms?: Cms;
}

/** What site.yaml says of pictures. */
export interface SitePictures {
  /** Of one file. */
  readonly maxMegabytes: number;
  /** Whether the files themselves are published, with all that a camera wrote into them. */
  readonly originals: boolean;
}

/** What site.yaml says of how the site looks. */
export interface ThemeChoice {
  /** Names of files in the folder `theme`. */
  readonly files: Readonly<Partial<Record<ThemeFileKey, string>>>;
  readonly colors: GivenColors;
}

export interface SiteLink {
  readonly label: string;
  /** An address of this site, with what may follow it, or another site's in full. */
  readonly to: string;
}

/** The git host of `site.yaml`'s `cms`. */
export interface Cms {
  readonly backend: "github" | "gitlab" | "gitea";
  /** `owner/name` */
  readonly repo: string;
  /** `main` unless set. */
  readonly branch: string;
  /** The content folder's path in the repository, `content` unless set; `.` is the repository itself. */
  readonly folder: string;
  /** Absolute, without a slash at its end: of GitHub the server that logs editors in, else the host itself. */
  readonly server?: string;
  /** By which the host knows these pages (OAuth with PKCE). */
  readonly appId?: string;
}

/** One entry of `officials.yaml`. */
export interface Official {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly posts: readonly Post[];
}

/** An office held, with its first and last day as far as they are known. */
export interface Post {
  readonly title: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** One entry of `topics.yaml`. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words of bulletins on the topic, by which an import proposes it. */
  readonly keywords: readonly string[];
  readonly description?: string;
  /** The id of the topic this one belongs to. */
  readonly parent?: string;
}

/** One Markdown file of `bulletins/`. */
export interface Bulletin extends BulletinTexts {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /**
   * Stands for this whole record: for its file's path and bytes, for what its names mean in the registries, and for the
   * bytes of its pictures.
   */
  readonly fingerprint: string;
  readonly slug: string;
  /** Of its page. */
  readonly permalink: Permalink;
  readonly title: string;
  readonly date: CalendarDate;
  /** Its place among the bulletins of its day, from 1 on. */
  readonly order?: number;
  /** Ids of the registry, in the order of the front matter, each once. */
  readonly officials: readonly string[];
  /** Ids of the registry, in the order of the front matter, each once. */
  readonly topics: readonly string[];
  readonly reporters: readonly string[];
  readonly places: readonly string[];
  readonly status: Status;
  readonly corrections: readonly Correction[];
  /** Paths from the site's root that lead to this bulletin: folders with a slash at both ends, or `.html` files. */
  readonly redirectFrom: readonly Permalink[];
  /** Markdown after the front matter. */
  readonly body: string;
  /** The one that leads. */
  readonly image?: Pictured;
  /** Those of the body, in its order, each as often as it stands there. */
  readonly pictures: readonly BodyPicture[];
  readonly edition?: Edition;
  readonly scan?: Scan;
}

export interface Correction {
  readonly date: CalendarDate;
  readonly text: string;
}

/** The issue of a newspaper that a bulletin was printed in. */
export interface Edition {
  /** Without book title marks: `云溪日报`. */
  readonly paper: string;
  /** Of the issue, not of what it tells. */
  readonly date: CalendarDate;
  /** `3`, `A03`: as it stands between 第 and 版. */
  readonly page: string;
  /** The part of the page: `要闻`. */
  readonly column?: string;
}

/** A whole content folder; bulletins newest first, those of a day in their order (see `newestFirst`). */
export interface Content {
  readonly site: Site;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
  readonly bulletins: readonly Bulletin[];
}
