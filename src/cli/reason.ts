// Why a command failed, in one line for an editor; the stack is for `NODE_DEBUG=dibao`.
import type { Language } from "../problems/problem.ts";
import { failureOf } from "../processes/failure.ts";
import { visible } from "../characters/suspects.ts";
import { Refusal } from "../problems/refusal.ts";
import { errnoWords } from "./errno-words.ts";
import { refusalText } from "./refusals.ts";
import { templateWords } from "./template-words.ts";

/** By the system's codes, as in errno(3) and the manual of Node.js; `what` is the file, or else all that the system says. */
const REASONS: readonly {
  readonly codes: readonly string[];
  readonly zh: (what: string) => string;
  readonly en: (what: string) => string;
}[] = [
  {
    codes: ["ENOSPC", "EDQUOT"],
    zh: () => "磁盘已满，请腾出空间后再试。",
    en: () => "the disk is full; make room and try again.",
  },
  {
    codes: ["EFBIG"],
    zh: () => "有文件超过了系统允许的大小，请放宽限制（ulimit -f）再试。",
    en: () => "a file is larger than the system allows; raise the limit (ulimit -f) and try again.",
  },
  {
    codes: ["EACCES", "EPERM", "EROFS"],
    zh: (what) => `没有权限读写 ${what}，请检查它和所在文件夹的权限。`,
    en: (what) => `no permission to read or write ${what}; check its permissions and its folder's.`,
  },
  {
    codes: ["ENOENT"],
    zh: (what) => `找不到 ${what}。`,
    en: (what) => `there is no ${what}.`,
  },
  {
    codes: ["ENOTDIR", "EEXIST", "EISDIR"],
    zh: (what) => `${what} 这条路径上，该是文件夹的地方是文件，或者反过来；请把它移走。`,
    en: (what) => `on the path ${what} a file stands in a folder's place, or the reverse; move it away.`,
  },
  {
    codes: ["ENAMETOOLONG"],
    zh: (what) => `名字太长：${what}。`,
    en: (what) => `the name is too long: ${what}.`,
  },
  {
    codes: ["EBUSY", "ETXTBSY", "ENOTEMPTY"],
    zh: (what) => `别的程序正在用 ${what}，请关掉它再试。`,
    en: (what) => `another program is using ${what}; close it and try again.`,
  },
  {
    codes: ["EMFILE", "ENFILE"],
    zh: () => "同时打开的文件太多，请关掉一些程序再试。",
    en: () => "too many files are open; close some programs and try again.",
  },
  {
    codes: ["EIO", "ESTALE", "ETIMEDOUT"],
    zh: (what) => `读写 ${what} 出错，请检查磁盘或网络盘。`,
    en: (what) => `reading or writing ${what} failed; check the disk or the network drive.`,
  },
  {
    codes: ["EADDRINUSE"],
    zh: () => "从这个端口起，没有空着的端口；请用 --port 另选一个。",
    en: () => "no port is free from this one on; choose another by --port.",
  },
  {
    codes: ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"],
    zh: (what) => `--host 所写的不是这台电脑的地址（${what}）。`,
    en: (what) => `what --host says is no address of this machine (${what}).`,
  },
];

export function reasonOf(error: unknown, lang: Language): string {
  if (error instanceof Refusal) return refusalText(error, lang);
  const { message, code = "", path } = failureOf(error);
  const known = REASONS.find(({ codes }) => codes.includes(code));
  if (known !== undefined) return known[lang](path ?? message);
  if (process.env["NODE_DEBUG"] === "dibao") console.error(error);
  const words = errnoWords(code, lang);
  if (words !== undefined) return path === undefined ? words : `${visible(path)}: ${words}`;
  return lang === "zh" ? templateWords(message) : message;
}
