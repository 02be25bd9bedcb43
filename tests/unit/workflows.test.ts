// The workflow files ask for commands that there are, and find the comment that `review` writes.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { REVIEW_MARK } from "../../src/proofreading/review.ts";
import { PROJECT } from "../../src/generator/project.ts";

const read = (file: string) => readFileSync(path.join(PROJECT, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

const WORKFLOWS = ["site", "review", "test"].map((name) => `.github/workflows/${name}.yml`);

describe.each([...WORKFLOWS, ".gitlab-ci.yml"])("%s", (file) => {
  it("is YAML, and runs scripts of package.json", () => {
    expect(parse(read(file))).toBeTypeOf("object");
    const asked = [...read(file).matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name = ""]) => name);
    expect(asked.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it.each(WORKFLOWS)("%s gives all its jobs no right but to read, and runs no change with more", (file) => {
  const { on, permissions } = parse(read(file)) as { on: object; permissions: Record<string, string> };
  expect(Object.keys(on)).not.toContain("pull_request_target");
  expect(Object.entries(permissions).filter(([, right]) => right !== "read")).toEqual([]);
});

it("what may comment runs nothing of the change, and finds its earlier comment by the mark", () => {
  const comment = parse(read(".github/workflows/review.yml")) as { jobs: Record<string, unknown> };
  expect(JSON.stringify(comment.jobs)).not.toMatch(/checkout|npm|node/);
  for (const file of [".github/workflows/review.yml", ".gitlab-ci.yml"]) {
    expect(read(file)).toContain(`startswith("${REVIEW_MARK}")`);
  }
});
