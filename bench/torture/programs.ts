// Finds a program among the processes of a group and kills it; needs /proc.
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/**
 * @param program The beginning of its name.
 * @param life Milliseconds that it is let live after it was found.
 * @returns Whether it was there, and still there when it was killed.
 */
export async function killProgram(program: string, group: number, life: number): Promise<boolean> {
  for (const name of await readdir("/proc").catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const [, command = "", , groupText] = /^\d+ \((.*)\) \S+ (\d+) (\d+)/s.exec(stat) ?? [];
    if (!command.startsWith(program) || Number(groupText) !== group) continue;
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
