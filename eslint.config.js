// Lint rules: strict, type-aware TypeScript; no `any`, no `!`; rooms that import downward only, and no circles.
import { readdirSync } from "node:fs";
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import { importX } from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** The rooms of `src/`, from the lowest up, and which others each may import. The loose files are the pipeline and the command line. */
const ROOMS = {
  trace: [],
  characters: [],
  problems: ["characters"],
  store: ["problems"],
  generator: ["store"],
  processes: ["trace", "problems", "generator"],
  addresses: ["problems", "store"],
  markdown: [],
  content: ["characters", "problems", "store", "generator", "addresses", "markdown"],
  catalogue: ["content"],
  pictures: ["problems", "store", "processes", "addresses", "content"],
  archive: ["addresses", "markdown", "content", "pictures"],
  proofreading: ["characters", "problems", "addresses", "markdown", "content"],
  reading: ["processes", "content", "proofreading"],
  "search/cut": ["content"],
  "search/exact": ["characters", "store", "processes", "addresses", "archive", "search/cut"],
  "search/hints": ["content", "search/cut", "search/exact"],
  "search/words": ["trace", "store", "processes", "addresses", "archive", "search/cut", "search/exact"],
  site: [
    "characters",
    "problems",
    "store",
    "generator",
    "processes",
    "addresses",
    "content",
    "catalogue",
    "pictures",
    "archive",
  ],
  publish: ["problems", "store", "generator", "addresses"],
  serve: ["processes", "content"],
  import: ["characters", "problems", "generator", "markdown", "content", "proofreading"],
  desk: ["problems", "store", "generator", "addresses", "content", "archive", "proofreading", "site"],
  browser: [
    "characters",
    "problems",
    "markdown",
    "content",
    "catalogue",
    "proofreading",
    "search/exact",
    "search/words",
    "search/cut",
    "search/hints",
    "import",
    "desk",
  ],
  cli: null,
};

const unruled = readdirSync(new URL("src/", import.meta.url), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && file.includes("/"))
  .filter((file) => !Object.keys(ROOMS).some((room) => file.startsWith(`${room}/`)));
if (unruled.length > 0) throw new Error(`no rule says what these may import: ${unruled.join(", ")}`);

const zones = Object.entries(ROOMS).flatMap(([room, others]) =>
  others === null
    ? []
    : [
        {
          target: `./src/${room}`,
          from: "./src",
          except: [room, ...others].map((name) => `./${name}`),
          message: `src/${room} may import ${others.join(", ") || "no other room"}: see ROOMS in eslint.config.js.`,
        },
      ],
);

export default defineConfig(
  { ignores: ["node_modules/", "_site/", "dist/", ".cache/", "coverage/"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts"] },
    },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
    },
  },
);
