// `npm run bench` measures building and searching, `npm run bench -- import` how well pages are imported, `npm run bench -- pictures`
// what pictures cost.
import { Command } from "commander";
import { benchPictures } from "./pictures.ts";
import { benchImport } from "./import/bench-import.ts";

const whole = (text: string) => Number.parseInt(text, 10);

if (process.argv[2] === "import") {
  new Command("bench import")
    .option("--pages <number>", "how many pages", whole, 200)
    .option("--seed <number>", "of the first page", whole, 20220319)
    .option("--show", "prints what came out wrong")
    .action(benchImport)
    .parse(process.argv.slice(3), { from: "user" });
} else if (process.argv[2] === "pictures") {
  await new Command("bench pictures")
    .option("--bulletins <number>", "how many bulletins", whole, 2000)
    .option("--pictures <number>", "how many pictures", whole, 1000)
    .action(benchPictures)
    .parseAsync(process.argv.slice(3), { from: "user" });
} else {
  await import("./bench-site.ts");
}
