// What the last build looked at and what it published, by the states of all of it: where both are as they were, nothing is to be done.
import type { CalendarDate } from "./content/records.ts";
import { today } from "./content/values/today.ts";
import type { MadeSite } from "./make-site.ts";
import { readSealed, writeSealed } from "./store/sealed-file.ts";

/** What is told of a published site. */
export interface Published extends MadeSite {
  /** The site's absolute address, without a slash at its end. */
  readonly url: string;
  readonly base: string;
  readonly bulletins: number;
}

export interface LastBuild {
  /** Stands for the states of all files that were read, as they were before. */
  readonly inputs: string;
  /** Stands for the states of the site's files. */
  readonly key: string;
  readonly timezone: string;
  /** The day of the check: whether a bulletin's day is yet to come is asked anew on each. */
  readonly day: CalendarDate;
  readonly warningCount: number;
  readonly published: Published;
}

/**
 * The last build, if one that was asked for the same now would tell and publish the same.
 *
 * @param asked Stands for the version and for all that was asked for.
 * @param keyOfSite Called only when all else is the same.
 */
export function sameBuild(
  record: string,
  asked: string,
  inputs: string,
  now: Date,
  keyOfSite: () => string,
): LastBuild | undefined {
  // The seal vouches for the type.
  const last = readSealed(record, asked) as LastBuild | undefined;
  const isSame =
    last?.inputs === inputs && last.day === today(last.timezone, now) && last.key === keyOfSite();
  return isSame ? last : undefined;
}

export function keepBuild(record: string, asked: string, build: LastBuild): void {
  writeSealed(record, asked, build);
}
