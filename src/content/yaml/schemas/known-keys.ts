// The names of all keys that files have.
import { frontMatterSchema, leadPicture } from "./front-matter.ts";
import { officialSchema, post, topicSchema } from "./registries.ts";
import { repository, sitePictures, siteLink, siteSchema, theme, themeColors } from "./site.ts";
import { correction, edition } from "./values.ts";

/** Of all files, at their first level and below. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(
  [
    frontMatterSchema,
    leadPicture,
    siteSchema,
    repository,
    sitePictures,
    theme,
    themeColors,
    siteLink,
    officialSchema,
    topicSchema,
    post,
    correction,
    edition,
  ].flatMap(({ shape }) => Object.keys(shape)),
);
