// Why a command failed, in one line for an editor; the stack is for `NODE_DEBUG=dibao`.
import type { Language } from "../content/problems/problem.ts";
import { failureOf } from "../failure.ts";
import { visible } from "../content/files/characters.ts";
import { Refusal } from "../refusal.ts";
import { errnoWords } from "./errno-words.ts";
import { refusalText } from "./refusals.ts";
import { texts } from "./texts.ts";

export function reasonOf(error: unknown, lang: Language): string {
  if (error instanceof Refusal) return refusalText(error, lang);
  const say = texts(lang);
  const { message, code = "", path = "" } = failureOf(error);
  if (code === "ENOSPC") return say.noSpace;
  if (["EACCES", "EPERM", "EROFS"].includes(code)) return say.noPermission(path);
  if (process.env["NODE_DEBUG"] === "dibao") console.error(error);
  const words = errnoWords(code, lang);
  if (words !== undefined) return path === "" ? words : say.systemRefuses(visible(path), words);
  if (code !== "" && path !== "") return say.noAccess(path, code);
  return message;
}
