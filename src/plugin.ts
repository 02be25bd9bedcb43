// What an archive's `.eleventy.ts` imports: `import { archive } from "dibao"`.
export { archive } from "./site/eleventy/plugin.ts";
