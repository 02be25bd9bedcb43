// An installation is quiet, and runs no program of a dependency.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { PROJECT } from "../../../src/generator/project.ts";

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(PROJECT, file), "utf8"));

it("npm is told of each dependency with an install script that the script is not needed", () => {
  const { allowScripts } = read("package.json") as { allowScripts: Record<string, boolean> };
  const { packages } = read("package-lock.json") as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
  };
  const withScript = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(withScript.filter((name) => allowScripts[name] !== false)).toEqual([]);
});
