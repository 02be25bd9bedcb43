// `npm run bench` measures building and searching, `npm run bench -- import` how well pages are imported, `npm run bench -- pictures`
// what pictures cost; `npm run bench -- write DIR` only writes an archive to try things with.
import { Command, Option } from "commander";
import { ARCHIVES, writeArchive } from "./archives.ts";
import { benchPictures } from "./pictures.ts";
import { benchImport } from "./import/bench-import.ts";
import { WORDINGS } from "./import/wording.ts";

const whole = (text: string) => Number.parseInt(text, 10);

if (process.argv[2] === "import") {
  new Command("bench import")
    .option("--pages <number>", "how many pages of each kind", whole, 60)
    .option("--seed <number>", "of the first page", whole, 20220319)
    .addOption(
      new Option("--wording <half>", "the words and forms that pages are made of")
        .choices(WORDINGS)
        .default("all"),
    )
    .option("--kind <text>", "only kinds whose names hold this")
    .option("--show", "prints what came out wrong")
    .action(benchImport)
    .parse(process.argv.slice(3), { from: "user" });
} else if (process.argv[2] === "pictures") {
  await new Command("bench pictures")
    .option("--bulletins <number>", "how many bulletins", whole, 2000)
    .option("--pictures <number>", "how many pictures", whole, 1000)
    .action(benchPictures)
    .parseAsync(process.argv.slice(3), { from: "user" });
} else if (process.argv[2] === "write") {
  await new Command("bench write")
    .argument("<folder>", "gets site.yaml and all the rest")
    .addOption(new Option("--like <archive>", "which archive").choices(ARCHIVES).default("life"))
    .option("--bulletins <number>", "how many bulletins", whole, 20_000)
    .option("--characters <number>", "of each bulletin of the plain archive", whole, 500)
    .action(writeArchive)
    .parseAsync(process.argv.slice(3), { from: "user" });
} else {
  await import("./bench-site.ts");
}
