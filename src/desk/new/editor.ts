// Opens a new bulletin in the editor that its writer has chosen, and in no other.
import { spawnSync } from "node:child_process";

/** What npm puts into `EDITOR` for all that it runs, where nobody chose: few find the way out of the first. */
const DEFAULT_OF_NPM = /^vi$|[\\/]notepad\.exe$/i;

/**
 * The command of `VISUAL` or `EDITOR`, if somebody set it. Under npm `EDITOR=vi` may be one's own or npm's: who wants it says
 * so by `VISUAL`, which npm leaves alone.
 */
export function chosenEditor(environment: NodeJS.ProcessEnv): string | undefined {
  const { VISUAL = "", EDITOR = "", npm_config_user_agent: agent = "" } = environment;
  if (VISUAL !== "") return VISUAL;
  if (EDITOR === "" || (agent.startsWith("npm/") && DEFAULT_OF_NPM.test(EDITOR))) return undefined;
  return EDITOR;
}

/**
 * Like git, it lets the shell read the command, which may have arguments of its own.
 * @returns Whether an editor was chosen and could be run.
 */
export function openInEditor(file: string): boolean {
  const editor = chosenEditor(process.env);
  if (editor === undefined) return false;
  const { status } =
    process.platform === "win32"
      ? spawnSync(`${editor} "${file}"`, { shell: true, stdio: "inherit" })
      : spawnSync("sh", ["-c", `${editor} "$@"`, editor, file], { stdio: "inherit" });
  return status === 0;
}
