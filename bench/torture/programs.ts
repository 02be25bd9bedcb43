// Finds a program among the processes of a group and kills it; needs /proc.
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/**
 * @param program Part of its command line.
 * @param life Milliseconds that it is let live after it was found.
 * @returns Whether it was there, and still there when it was killed.
 */
export async function killProgram(program: string, group: number, life: number): Promise<boolean> {
  for (const name of await readdir("/proc").catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const [, groupText] = /\) \S+ \d+ (\d+)/.exec(stat) ?? [];
    if (Number(groupText) !== group) continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    if (!command.includes(program)) continue;
    await pause(life);
    try {
      process.kill(Number(name), "SIGKILL");
      return true;
    } catch {
      return false;
    }
  }
  return false;
}
