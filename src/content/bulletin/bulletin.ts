// Reads one bulletin: its name, its front matter and its body become a record or problems.
import { readMarkdown } from "../../markdown/read.ts";
import { checkBody } from "./body.ts";
import type { Permalink } from "../../addresses/table.ts";
import { fingerprintOf, hashFile } from "./fingerprint.ts";
import type { KnownNames } from "./bulletin-values.ts";
import { readValues } from "./bulletin-values.ts";
import { parseBulletinPath } from "../files/file-name.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { readFrontMatter } from "../yaml/front-matter-data.ts";
import type { Position } from "../../problems/position.ts";
import { LEAST_FRONT_MATTER } from "../yaml/schemas/front-matter.ts";
import type { Span } from "../yaml/yaml.ts";
import { positionFinder } from "../../problems/position.ts";
import type { Finding, Problem } from "../../problems/problem.ts";
import { isError, isWarning, locate, problemAt } from "../../problems/problem.ts";
import { checkOpenPoints } from "./open-findings.ts";
import type { FileProblems } from "../../problems/problems.ts";
import type { Bulletin, CalendarDate } from "../records.ts";
import { bodyPictures } from "../pictures/body-pictures.ts";
import type { Reference } from "../pictures/reference.ts";
import { readTextFile } from "../files/text-file.ts";
import { checkHanForms, mendableInBulletin } from "../files/han-forms.ts";
import type { Proofreader } from "./proofreader.ts";

/** A name that a registry misses, and where it stands. */
interface Unresolved {
  readonly kind: "official" | "topic";
  readonly name: string;
  readonly position: Position;
  /** Undefined where it is not written on one line. */
  readonly span: Span | undefined;
}

/** A day that a file states, and where. */
interface StatedDay {
  readonly date: CalendarDate;
  readonly position: Position;
}

/** One file, as far as it can be read by itself. */
export interface ReadBulletin extends FileProblems {
  readonly file: string;
  readonly unresolved: readonly Unresolved[];
  /** Files that it names, in the order of its text; it has none of them in its record as yet. */
  readonly references: readonly Reference[];
  /** Undefined when anything is wrong that the other files have no part in. */
  readonly bulletin: Bulletin | undefined;
  readonly datePosition: Position;
  /** Its own, its edition's and those of its corrections, whatever else is wrong. */
  readonly days: readonly StatedDay[];
  /** Known whenever date and slug are, whatever else is wrong. */
  readonly permalink: Permalink | undefined;
  readonly redirects: readonly { readonly path: Permalink; readonly position: Position }[];
}

/** @param file path from the content folder */
export function readBulletin(
  file: string,
  bytes: Buffer,
  known: KnownNames,
  proofreader: Proofreader,
): ReadBulletin {
  const name = parseBulletinPath(file);
  const textFile = readTextFile(file, bytes, "bulletin");
  const problems = [...name.faults.map((fault) => problemAt(file, fault)), ...textFile.problems];
  const unread = () => ({
    file,
    ...sorted(problems),
    unresolved: [],
    references: [],
    bulletin: undefined,
    datePosition: { line: 1, column: 1 },
    days: [],
    permalink: undefined,
    redirects: [],
  });
  const { text, conflict } = textFile;
  if (text === undefined) return unread();
  const report = (found: readonly Finding[]) => {
    for (const problem of locate(file, text, found)) problems.push(problem);
  };
  const parts = splitFrontMatter(text);
  if ("finding" in parts) {
    // A conflict around the dashes explains why they are not found.
    if (conflict === undefined) report([parts.finding]);
    return unread();
  }
  const markdown = readMarkdown(parts.body);
  const bodyFindings = [
    ...checkHanForms(text, () => mendableInBulletin(text, markdown, parts.bodyOffset)),
    ...checkBody(markdown, parts.bodyOffset),
    ...proofreader.body(markdown, parts.bodyOffset, conflict === undefined),
  ];
  if (conflict !== undefined && conflict < parts.bodyOffset) {
    report(bodyFindings);
    return unread();
  }
  const { data, findings } = readFrontMatter(parts, LEAST_FRONT_MATTER);
  report([...findings, ...bodyFindings]);
  if (data === undefined) return unread();
  const content = readValues(name, data, parts.body, known);
  const at = positionFinder(text);
  const references = [...content.references, ...bodyPictures(markdown, parts.bodyOffset)];
  const record = content.record && {
    file,
    fingerprint: fingerprintOf(hashFile(file, bytes), {
      officials: content.record.officials,
      topics: content.record.topics,
    }),
    ...content.record,
  };
  report([
    ...content.findings,
    ...checkOpenPoints(file, text, data, at),
    ...proofreader.frontMatter(text, data),
    ...(record === undefined
      ? []
      : proofreader.record(markdown, parts.bodyOffset, record, known.officials, data)),
  ]);
  const found = sorted(problems);
  return {
    file,
    ...found,
    unresolved: content.unresolved.map(({ offset, ...rest }) => ({ ...rest, position: at(offset) })),
    references: references.map(({ offset, ...rest }) => ({ ...rest, position: at(offset) })),
    bulletin: found.errors.length === 0 ? record : undefined,
    datePosition: at(data.offsetOf(["date"])),
    days: content.days.map(({ date, offset }) => ({ date, position: at(offset) })),
    permalink: content.permalink,
    redirects: content.redirects.map(({ path, offset }) => ({ path, position: at(offset) })),
  };
}

function sorted(problems: readonly Problem[]): FileProblems {
  const warnings = problems.filter((problem) => !isError(problem));
  const warningCount = warnings.filter(isWarning).length;
  const noteCount = warnings.length - warningCount;
  return { errors: problems.filter(isError), warningCount, noteCount, warnings };
}
