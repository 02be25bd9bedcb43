// All files of a new archive: the generator's own where they fit any archive as they are, and those made for this one.
import type { Manifest } from "../../generator/project.ts";
import { archiveReadme } from "./archive-readme.ts";
import { EXAMPLE_CONTENT } from "./example-content.ts";
import { type SiteValues, siteText } from "./site-values.ts";

/** Paths from the generator's folder, and the same in the archive. */
export const COPIED_FILES: readonly string[] = [
  ".eleventy.ts",
  ".github/workflows/review.yml",
  ".github/workflows/site.yml",
  ".gitlab-ci.yml",
  ".vscode/bulletin.code-snippets",
  ".vscode/extensions.json",
  ".vscode/settings.json",
  ".vscode/tasks.json",
  "pages/about.njk",
];

/** The commands that an archive has as npm scripts of their names. */
const COMMANDS = ["start", "build", "check", "review", "new", "import", "schemas", "test"];

/** What programs leave in an archive. */
const IGNORED = `node_modules/
/_site*
/.cache/
/.vscode/schemas/
/.vscode/names.code-snippets
`;

/** For editors that check types; only `.eleventy.ts` and what it imports has any. */
const TYPESCRIPT = {
  compilerOptions: {
    target: "ES2023",
    module: "NodeNext",
    strict: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  },
  // Names that begin with a dot are in no pattern.
  include: [".eleventy.ts"],
};

/** By their path from the archive's folder. */
export function madeFiles(values: SiteValues, generator: Manifest): ReadonlyMap<string, string> {
  const content = { "site.yaml": siteText(values), ...EXAMPLE_CONTENT };
  return new Map([
    ...Object.entries(content).map(([name, text]) => [`content/${name}`, text] as const),
    [".gitignore", IGNORED],
    ["README.md", archiveReadme(values)],
    ["package.json", json(packageOf(generator))],
    ["public/.gitkeep", ""],
    ["tsconfig.json", json(TYPESCRIPT)],
  ]);
}

function packageOf({ version, engines, allowScripts }: Manifest): object {
  return {
    private: true,
    type: "module",
    engines,
    scripts: {
      ...Object.fromEntries(COMMANDS.map((name) => [name, `dibao ${name}`])),
      // By the name that the workflows know also where `npm test` tests the generator.
      verify: "dibao test",
    },
    dependencies: { dibao: `^${version}` },
    allowScripts,
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
