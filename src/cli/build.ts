// `build`: runs a build and tells how it went.
import { build } from "../build.ts";
import type { BuildOptions, Built } from "../pipeline.ts";
import type { Language } from "../problems/problem.ts";
import { Refusal } from "../problems/refusal.ts";
import { groupStages, type Stage } from "../stages.ts";
import { clock, PROCESS_START } from "../trace/spans.ts";
import { progressLine } from "./progress.ts";
import { reasonOf } from "./reason.ts";
import { messages } from "./messages.ts";
import { ToldErrors } from "./told-errors.ts";
import { whileTraced } from "./while-traced.ts";

export interface BuildCommand extends BuildOptions {
  readonly lang: Language;
  /** Gets what ran when, in which process. */
  readonly trace?: string;
  /** Where builds follow each other: knows what has been told. */
  readonly told?: ToldErrors;
  /** Called in the place of words about it where a file was saved while the build needed it as it was. */
  readonly onOvertaken?: () => void;
}

/** Undefined where the published site stayed as it was. Times are from the start of the process or, of a later build, from now. */
export function runBuild(command: BuildCommand, since = PROCESS_START): Promise<Built | undefined> {
  return whileTraced(command.trace, since, async () => {
    const built = await buildAndTell({ ...command, since });
    if (!built) return undefined;
    const milliseconds = clock() - since;
    const { restored } = built;
    if (restored.length > 0) console.error(messages(command.lang).restored(restored, command.out));
    console.log(doneText(command, built, (milliseconds / 1000).toFixed(1)));
    console.log(figuresOf(built, milliseconds, messages(command.lang)).join(" · "));
    return built;
  });
}

/** The same, and tells only what is wrong. */
export async function buildAndTell(command: BuildCommand): Promise<Built | undefined> {
  const say = messages(command.lang);
  const isPreview = command.preview === true;
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
    const { told = new ToldErrors(command.lang) } = command;
    for (const line of told.linesOf(errors)) console.error(line);
    // A large archive may have many thousands: `check` is there to show them.
    if (warningCount > 0) console.error(say.warnings(warningCount));
    if (!built) console.error(say.stopped(errors.length, isPreview));
    return built;
  } catch (error) {
    const { onOvertaken } = command;
    if (onOvertaken && error instanceof Refusal && error.reason === "file-changed") onOvertaken();
    else console.error(say.failed(reasonOf(error, command.lang), isPreview));
    return undefined;
  }
}

function doneText({ lang, shard, preview, out }: BuildCommand, built: Built, seconds: string): string {
  const say = messages(lang);
  if (shard) return say.partMade(built, seconds, shard, out);
  return preview === true ? say.previewed(built, seconds) : say.built(built, seconds, out);
}

/** Of the whole time each millisecond once; what lies in no stage is told, too. */
function figuresOf({ stages }: Built, milliseconds: number, say: ReturnType<typeof messages>): string[] {
  const groups = groupStages(stages);
  const told = (stage: Stage, time: number) => `${say.stage(stage)} ${say.milliseconds(Math.round(time))}`;
  const named = groups.map(({ stages: [first, ...others], time }) =>
    others.length === 0
      ? told(first.stage, time)
      : say.sideBySide(
          [first, ...others].map(({ stage, start, end }) => told(stage, end - start)),
          Math.round(time),
        ),
  );
  const other = milliseconds - groups.reduce((sum, { time }) => sum + time, 0);
  const memory = say.memory(Math.round(process.resourceUsage().maxRSS / 1024));
  return [...named, say.other(Math.round(other)), memory];
}
