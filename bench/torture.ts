// Kills builds and makes their writes fail, many times, and publishes to links, mounts and folders with foreign files: the
// published site must be whole at every moment, and the next build right. `npm run torture [-- --kills N --faults N]`; ends with 1 if anything broke.
import { Command } from "commander";
import { temporaryFolder } from "../tests/content-folder.ts";
import { randomNumbers } from "./random.ts";
import { makeCounts } from "./torture/counts.ts";
import { runFaults } from "./torture/faults.ts";
import { makeGround } from "./torture/ground.ts";
import { runKills } from "./torture/kills.ts";
import { runOutputs } from "./torture/outputs.ts";

interface Options {
  readonly bulletins: number;
  readonly kills: number;
  readonly recoverEvery: number;
  readonly faults: number;
  readonly seed: number;
}

const whole = (text: string) => Number.parseInt(text, 10);
const options = new Command("torture")
  .option("--bulletins <number>", "how many bulletins", whole, 200)
  .option("--kills <number>", "builds to be killed", whole, 300)
  .option("--recover-every <number>", "kills before a build runs undisturbed", whole, 3)
  .option("--faults <number>", "builds to be disturbed", whole, 60)
  .option("--seed <number>", "of edits and moments", whole, 20220319)
  .parse()
  .opts<Options>();

const { dir, remove } = await temporaryFolder();
const broken = [
  "afterwards no site",
  "afterwards a broken site",
  "builds during which there was a moment without a site",
  "builds during which the site was broken",
  "next build wrong",
];
const kills = makeCounts(broken);
const faults = makeCounts(broken);
const outputs = makeCounts(broken);
try {
  const ground = await makeGround(dir, { ...options, random: randomNumbers(options.seed) });
  try {
    await runKills(ground, options, kills);
    kills.print(
      `${options.kills} kills, a build undisturbed after every ${options.recoverEvery}; ${options.bulletins} bulletins:`,
    );
    await runFaults(ground, options.faults, faults);
    faults.print(`${options.faults} faults:`);
    await runOutputs(ground, outputs);
    outputs.print("links, mounts, foreign files, two containers at once:");
  } finally {
    await ground.watcher.close();
  }
} finally {
  await remove();
}
const failures = kills.failures() + faults.failures() + outputs.failures();
console.log(failures === 0 ? "\nNothing broke." : `\n${failures} failures.`);
if (failures > 0) process.exitCode = 1;
