// Days that are yet to come, by the calendar of the site's time zone on the day of the check.
import { expect, it, onTestFinished } from "vitest";
import { readPreview } from "../../../src/content/preview.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { describe as inWords } from "../../../src/problems/problem.ts";
import { readContent } from "../../../src/content/read.ts";
import { today } from "../../../src/content/values/today.ts";
import { temporaryFolder } from "../../content-folder.ts";
import { bulletin, FILE, places, SITE, TITLE, withLine, writeFolder } from "./content-folder.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";

const NOW = new Date("2022-03-10T04:00:00Z");

const dated = (date: string, more = "") => bulletin(`${TITLE}\ndate: ${date}${more}`);
const fileOf = (date: string) => `bulletins/${date.slice(0, 4)}/${date}-fangxun.md`;

async function told(files: Readonly<Record<string, string>>, now = NOW): Promise<readonly Problem[]> {
  const { problems } = await readContent(writeFolder(files), proofreader, { now });
  return problems.all;
}

const listed = (problems: readonly Problem[]) =>
  places(problems.map((problem) => ({ ...problem, ...inWords(problem, "zh") })));

it.each([
  ["2022-03-10", []],
  ["2022-03-11", ["3:7 date-to-come"]],
  ["2023-03-10", ["3:7 date-to-come"]],
  ["2023-03-11", ["3:7 date-far-ahead"]],
  ["2202-03-19", ["3:7 date-far-ahead"]],
])("a bulletin of %s is told of on 10 March 2022: %j", async (date, expected) => {
  const file = fileOf(date);
  const problems = await told({ [file]: dated(date) });
  expect(listed(problems)).toEqual(expected.map((place) => `${file}:${place}`));
  expect(problems.map(({ severity }) => severity)).toEqual(
    expected.map((place) => (place.endsWith("ahead") ? "error" : "warning")),
  );
});

it.each([
  ["2202-03-09", "2022-03-09"],
  ["2202-03-19", undefined],
  ["2201-12-31", "2021-12-31"],
])("%s may have been meant to be %s", async (date, meant) => {
  const [problem] = await told({ [fileOf(date)]: dated(date) });
  expect(problem?.params).toEqual({ date, meant });
});

it("the days of corrections and of an edition are told of, too, and a broken file's", async () => {
  const lines =
    "\ncolour: 红\nedition: { paper: 甲, date: 2022-03-20, page: 1 }\ncorrections:\n  - { date: 2022-03-09, text: 甲 }\n  - { date: 2202-03-09, text: 乙 }";
  expect(listed(await told({ [FILE]: dated("2022-03-19", lines) }))).toEqual([
    `${FILE}:3:7 date-to-come`,
    `${FILE}:4:1 unknown-key`,
    `${FILE}:5:28 date-to-come`,
    `${FILE}:8:13 date-far-ahead`,
  ]);
});

it("today is the site's, not the machine's", async () => {
  const late = new Date("2022-03-18T18:00:00Z");
  expect(today("Asia/Shanghai", late)).toBe("2022-03-19");
  expect(today("America/New_York", late)).toBe("2022-03-18");
  const file = { [FILE]: dated("2022-03-19") };
  expect(await told(file, late)).toEqual([]);
  const west = { ...file, "site.yaml": `${SITE}timezone: America/New_York\n` };
  expect(listed(await told(west, late))).toEqual([`${FILE}:3:7 date-to-come`]);
});

it("what was said on one day is not kept for another, nor has the content a part in it", async () => {
  const dir = writeFolder({ [FILE]: withLine("corrections: [{ date: 2022-03-20, text: 更正 }]") });
  const { dir: folder, remove } = await temporaryFolder();
  onTestFinished(remove);
  const cache = { folder, version: "1" };
  const codes = async (day: string) => {
    const { content, problems } = await readPreview(dir, proofreader, {
      cache,
      now: new Date(`${day}T04:00:00Z`),
    });
    return [problems.all.map(({ code }) => code), content?.bulletins.map(({ fingerprint }) => fingerprint)];
  };
  const [first, fingerprints] = await codes("2022-03-18");
  expect(first).toEqual(["date-to-come", "date-to-come"]);
  expect(await codes("2022-03-19")).toEqual([["date-to-come"], fingerprints]);
  expect(await codes("2022-03-20")).toEqual([[], fingerprints]);
  expect(await codes("2020-03-18")).toEqual([["date-far-ahead", "date-far-ahead"], fingerprints]);
});
