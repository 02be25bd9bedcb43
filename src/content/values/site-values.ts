// What counts as an address, a time zone and a language of a site.
import { basePathFault } from "../../addresses/path.ts";

export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

/**
 * Absolute, http or https, without query, fragment or credentials, and with a path that means the same to everybody: `//`
 * at a link's start would be another host, and `..` is taken away by browsers.
 */
export function isSiteUrl(text: string): boolean {
  const match = /^https?:\/\/([^/@\s\\?#]+)((?:\/[^\s\\?#]*)?)$/i.exec(text);
  if (match === null || !URL.canParse(text)) return false;
  const [, , path = ""] = match;
  return basePathFault(path) === undefined;
}

/** In its usual spelling and without a slash at its end. */
export function normaliseSiteUrl(text: string): string {
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/$/, "");
}

/** An IANA name; bare offsets such as `+08:00` are none. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** A BCP 47 tag. */
export function isLanguageTag(text: string): boolean {
  return canonicalLanguage(text) !== undefined;
}

/** `zh-cn` → `zh-CN`; undefined when it is no BCP 47 tag. */
export function canonicalLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
