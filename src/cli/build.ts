// `build`: runs a build and tells how it went.
import { build, type BuildOptions, type Built } from "../build.ts";
import type { Language } from "../problems/problem.ts";
import { listProblems } from "../problems/report.ts";
import { progressLine } from "./progress.ts";
import { reasonOf } from "./reason.ts";
import { messages } from "./messages.ts";

export interface BuildCommand extends BuildOptions {
  readonly lang: Language;
}

/** Undefined where the published site stayed as it was. */
export async function runBuild(command: BuildCommand): Promise<Built | undefined> {
  const start = performance.now();
  const built = await buildAndTell(command);
  if (!built) return undefined;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(doneText(command, built, seconds));
  console.log(figuresOf(built, messages(command.lang)).join(" · "));
  return built;
}

/** The same, and tells only what is wrong. */
export async function buildAndTell(command: BuildCommand): Promise<Built | undefined> {
  const say = messages(command.lang);
  const progress = progressLine(process.stderr, say);
  const options: BuildOptions = {
    ...command,
    onProgress: progress.update,
    onWait: (builder) => {
      console.error(say.waiting(builder));
    },
  };
  try {
    const { problems, built } = await build(options).finally(progress.end);
    const { errors, warningCount } = problems;
    for (const line of listProblems(errors, command.lang)) console.error(line);
    // A large archive may have many thousands: `check` is there to show them.
    if (warningCount > 0) console.error(say.warnings(warningCount));
    if (!built) console.error(say.stopped(errors.length));
    return built;
  } catch (error) {
    console.error(say.failed(reasonOf(error, command.lang)));
    return undefined;
  }
}

function doneText({ lang, shard, preview, out }: BuildCommand, built: Built, seconds: string): string {
  const say = messages(lang);
  if (shard) return say.partMade(built, seconds, shard, out);
  return preview === true ? say.previewed(built, seconds) : say.built(built, seconds, out);
}

function figuresOf({ stages }: Built, say: ReturnType<typeof messages>): string[] {
  const times = [...stages].map(
    ([stage, time]) => `${say.stage(stage)} ${say.milliseconds(Math.round(time))}`,
  );
  return [...times, say.memory(Math.round(process.resourceUsage().maxRSS / 1024))];
}
