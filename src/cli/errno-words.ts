// The system's reasons, as in errno(3), in words.
import type { Language } from "../content/problems/problem.ts";

/** Of a file or folder that the system was asked about. */
const WORDS: Readonly<Record<string, Record<Language, string>>> = {
  EACCES: { zh: "没有权限", en: "no permission" },
  EAGAIN: { zh: "系统的进程数已到上限", en: "the system starts no more processes" },
  EBUSY: { zh: "正被占用", en: "it is in use" },
  EDQUOT: { zh: "磁盘配额已用完", en: "the disk quota is used up" },
  EEXIST: { zh: "已经存在", en: "it exists already" },
  EIO: { zh: "磁盘读写出错", en: "the disk failed to read or write" },
  EISDIR: { zh: "是文件夹，不是文件", en: "it is a folder, not a file" },
  ELOOP: { zh: "链接绕成了圈", en: "its links lead in a circle" },
  EMFILE: { zh: "打开的文件太多", en: "too many files are open" },
  ENAMETOOLONG: { zh: "名字太长", en: "its name is too long" },
  ENFILE: { zh: "打开的文件太多", en: "too many files are open" },
  ENOENT: { zh: "不存在", en: "it does not exist" },
  ENOMEM: { zh: "内存不够", en: "there is not enough memory" },
  ENOTDIR: { zh: "路径中有一段是文件，不是文件夹", en: "a part of its path is a file, not a folder" },
  ENOTEMPTY: { zh: "文件夹不是空的", en: "the folder is not empty" },
  EXDEV: { zh: "不在同一个文件系统", en: "it is on another file system" },
};

/** Undefined for a reason that has no words here. */
export function errnoWords(code: string, lang: Language): string | undefined {
  return Object.hasOwn(WORDS, code) ? WORDS[code]?.[lang] : undefined;
}
