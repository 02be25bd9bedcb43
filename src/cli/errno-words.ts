// The system's reasons, as in errno(3), in a few words: why a process did not start, and what no sentence tells better.
import type { Language } from "../problems/problem.ts";

/** Of a file or folder that the system was asked about. */
const WORDS: Readonly<Record<string, Record<Language, string>>> = {
  EACCES: { zh: "没有权限", en: "no permission" },
  EAGAIN: { zh: "系统的进程数已到上限", en: "the system starts no more processes" },
  EIO: { zh: "磁盘读写出错", en: "the disk failed to read or write" },
  ELOOP: { zh: "链接绕成了圈", en: "its links lead in a circle" },
  EMFILE: { zh: "打开的文件太多", en: "too many files are open" },
  ENFILE: { zh: "打开的文件太多", en: "too many files are open" },
  ENOENT: { zh: "不存在", en: "it does not exist" },
  ENOMEM: { zh: "内存不够", en: "there is not enough memory" },
  EXDEV: { zh: "不在同一个文件系统", en: "it is on another file system" },
};

/** Undefined for a reason that has no words here. */
export function errnoWords(code: string, lang: Language): string | undefined {
  return Object.hasOwn(WORDS, code) ? WORDS[code]?.[lang] : undefined;
}
