// Builds once in a process of its own and prints, as JSON, the milliseconds of each stage.
import { build } from "../src/build.ts";

const [content = "", out = "", cache = ""] = process.argv.slice(2);
const { built } = await build({ content, out, cache });
if (!built) throw new Error("the generated content has problems");
console.log(JSON.stringify({ ...built, stages: Object.fromEntries(built.stages) }));
