// Turns checked registry entries into records: trimmed, with every default filled in.
import { isPartialDate } from "../values/dates.ts";
import { foldName } from "./names.ts";
import type {
  Cms,
  Official,
  PartialDate,
  Post,
  Site,
  SiteLink,
  SitePictures,
  ThemeChoice,
  Topic,
} from "../records.ts";
import { normaliseColor } from "../theme/contrast.ts";
import type { SomeColors } from "../theme/palette.ts";
import type { OfficialsInput, TopicsInput } from "../yaml/schemas/registries.ts";
import { DEFAULT_PICTURES } from "../pictures/judge.ts";
import type { SiteInput } from "../yaml/schemas/site.ts";
import { canonicalLanguage, DEFAULT_TIME_ZONE, normaliseSiteUrl } from "../values/site-values.ts";
import { optionalTexts } from "../values/optional-texts.ts";

export function siteRecord(input: SiteInput, keywords: readonly string[]): Site {
  const { name, district, publisher, description, siteIdCode, icp, policeRecord, contact } = input;
  return {
    name: name.trim(),
    district: district.trim(),
    url: normaliseSiteUrl(input.url),
    timezone: input.timezone ?? DEFAULT_TIME_ZONE,
    language: canonicalLanguage(input.language ?? "zh-CN") ?? "zh-CN",
    publisher: publisher.trim(),
    keywords,
    ...optionalTexts({
      description,
      siteIdCode: siteIdCode === undefined || siteIdCode === null ? undefined : String(siteIdCode),
      icp,
      policeRecord,
      contact,
    }),
    ...(input.pictures && { pictures: sitePictures(input.pictures) }),
    ...(input.theme && { theme: themeChoice(input.theme) }),
    ...(input.navigation && { navigation: input.navigation.map(siteLink) }),
    ...(input.footer && { footer: input.footer.map(siteLink) }),
    ...(input.cms && { cms: cmsRecord(input.cms) }),
  };
}

function themeChoice({ colors, ...files }: NonNullable<SiteInput["theme"]>): ThemeChoice {
  const { dark, ...light } = colors ?? {};
  const { logo, icon, touchIcon, favicon, shareImage } = files;
  return {
    files: optionalTexts({ logo, icon, touchIcon, favicon, shareImage }),
    colors: { light: colorsOf(light), dark: colorsOf(dark ?? {}) },
  };
}

function colorsOf(written: Readonly<Record<string, string | undefined>>): SomeColors {
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, color]) =>
      color === undefined ? [] : [[name, normaliseColor(color)]],
    ),
  );
}

function sitePictures({ maxMegabytes, originals }: NonNullable<SiteInput["pictures"]>): SitePictures {
  return {
    maxMegabytes: maxMegabytes ?? DEFAULT_PICTURES.maxMegabytes,
    originals: originals ?? DEFAULT_PICTURES.originals,
  };
}

function siteLink({ label, to }: SiteLink): SiteLink {
  return { label: label.trim(), to: to.trim() };
}

function cmsRecord(input: NonNullable<SiteInput["cms"]>): Cms {
  const { backend, repo, branch, folder, server, appId } = input;
  return {
    backend,
    repo,
    branch: "main",
    folder: folder ?? "content",
    ...optionalTexts({ branch, appId }),
    ...(typeof server === "string" && { server: normaliseSiteUrl(server) }),
  };
}

export function officialRecord(input: OfficialsInput[number]): Official {
  return {
    id: input.id,
    name: input.name.trim(),
    aliases: ownAliases(input),
    posts: (input.posts ?? []).map((post): Post => {
      const from = partialDate(post.from);
      const to = partialDate(post.to);
      return {
        title: post.title.trim(),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
    }),
  };
}

export function topicRecord(input: TopicsInput[number]): Topic {
  const { id, name, description, parent } = input;
  const aliases = ownAliases(input);
  const keywords = others(input.keywords, [name, ...aliases]);
  return { id, name: name.trim(), aliases, keywords, ...optionalTexts({ description, parent }) };
}

function ownAliases(input: { name: string; aliases?: readonly string[] | null | undefined }): string[] {
  return others(input.aliases, [input.name]);
}

/** Each once, and none that is among the known. */
function others(lines: readonly string[] | null | undefined, known: readonly string[]): string[] {
  const seen = new Set(known.map(foldName));
  return (lines ?? [])
    .map((line) => line.trim())
    .filter((line) => {
      const isKnown = seen.has(foldName(line));
      seen.add(foldName(line));
      return !isKnown;
    });
}

function partialDate(value: string | number | null | undefined): PartialDate | undefined {
  const text = String(value);
  return isPartialDate(text) ? text : undefined;
}
