// Makes writes of the process that loads it fail: after a number of writes below a folder, once or from then on.
// What is written and told of lies in the environment, in WRITE_FAULT, as JSON.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Report, WriteFault } from "./faults.ts";

type Callable = (this: unknown, ...args: unknown[]) => unknown;
type Functions = Record<string, Callable>;
type Style = "sync" | "callback" | "promise";

/** What a call writes to, by the place of the path among its arguments. */
const NAMES: Readonly<Record<string, number>> = {
  writeFile: 0,
  appendFile: 0,
  open: 0,
  mkdir: 0,
  rename: 1,
  link: 1,
  symlink: 1,
  copyFile: 1,
  write: 0,
  writev: 0,
};

/** A full disk still renames. */
const NEEDS_NO_SPACE = new Set(["rename"]);

const fault = JSON.parse(process.env["WRITE_FAULT"] ?? "null") as WriteFault | null;
const below = fault === null ? "" : path.resolve(fault.below) + path.sep;
const appendLine = fs.appendFileSync;
const writeHalf = fs.writeFileSync;
/** The build itself; what it starts has a channel to it. */
const isBuild = process.send === undefined;
const opened = new Set<unknown>();
let writes = 0;
let struck = false;
/** While this file itself writes. */
let reporting = false;

if (fault !== null && fault.inWorker !== isBuild) {
  for (const [name, place] of Object.entries(NAMES)) {
    replace(fs as unknown as Functions, `${name}Sync`, name, place, "sync");
    replace(fs as unknown as Functions, name, name, place, "callback");
    replace(fs.promises as unknown as Functions, name, name, place, "promise");
  }
  syncBuiltinESMExports();
  if (isBuild) {
    process.on("exit", () => {
      report(fault.report, { writes });
    });
  }
}

function replace(target: Functions, key: string, name: string, place: number, style: Style): void {
  const original = target[key];
  if (original === undefined) return;
  const replacement: Callable = function (...args) {
    const failure = concerns(name, args, place) ? nextFailure(name, args, place) : undefined;
    if (failure === undefined) {
      const result = Reflect.apply(
        original,
        this,
        name === "open" && style === "callback" ? noting(args) : args,
      );
      if (name === "open" && style === "sync" && isBelow(args[0])) opened.add(result);
      return result;
    }
    if (style === "sync") throw failure;
    if (style === "promise") return Promise.reject(failure);
    const callback = args.at(-1);
    process.nextTick(() => {
      if (typeof callback === "function") (callback as Callable)(failure);
    });
    return undefined;
  };
  Object.defineProperties(replacement, Object.getOwnPropertyDescriptors(original));
  target[key] = replacement;
}

/** The arguments of an `open`, whose descriptor is remembered where its file lies below the folder. */
function noting(args: readonly unknown[]): unknown[] {
  const callback = args.at(-1);
  if (!isBelow(args[0]) || typeof callback !== "function") return [...args];
  const note = (error: unknown, descriptor: unknown): void => {
    if (typeof descriptor === "number") opened.add(descriptor);
    (callback as Callable)(error, descriptor);
  };
  return [...args.slice(0, -1), note];
}

function concerns(name: string, args: readonly unknown[], place: number): boolean {
  if (name === "open" && !opensForWriting(args[1])) return false;
  return !reporting && isBelow(args[place]);
}

function report(file: string, line: Report): void {
  reporting = true;
  appendLine(file, `${JSON.stringify(line)}\n`);
  reporting = false;
}

function opensForWriting(flags: unknown): boolean {
  if (typeof flags === "number") return (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0;
  return typeof flags === "string" && /[wa+]/.test(flags);
}

function isBelow(file: unknown): boolean {
  if (typeof file === "number") return opened.has(file);
  const name = file instanceof URL ? fileURLToPath(file) : Buffer.isBuffer(file) ? file.toString() : file;
  return typeof name === "string" && path.resolve(name).startsWith(below);
}

function nextFailure(name: string, args: readonly unknown[], place: number): Error | undefined {
  if (fault === null) return undefined;
  writes += 1;
  if (writes <= fault.after || (struck && !fault.stays)) return undefined;
  if (fault.stays && NEEDS_NO_SPACE.has(name)) return undefined;
  const target = String(args[place]);
  if (!struck) report(fault.report, { struck: { call: name, target } });
  struck = true;
  if (name === "writeFile") leaveHalf(args);
  return Object.assign(new Error(`${fault.code}: made to fail, ${name} '${target}'`), {
    code: fault.code,
    errno: -constants.errno[fault.code],
    syscall: name,
    path: target,
  });
}

/** A file that could not be written to its end. */
function leaveHalf([file, data, options]: readonly unknown[]): void {
  if (typeof file !== "string" || (typeof data !== "string" && !Buffer.isBuffer(data))) return;
  reporting = true;
  try {
    writeHalf(file, data.slice(0, data.length / 2), options as fs.WriteFileOptions);
  } catch {
    // It could not be begun, either.
  } finally {
    reporting = false;
  }
}
