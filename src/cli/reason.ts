// Why a command failed, in one line for an editor; the stack is for `NODE_DEBUG=dibao`.
import type { Language } from "../content/problems/problem.ts";
import { failureOf } from "../failure.ts";
import { texts } from "./texts.ts";

export function reasonOf(error: unknown, lang: Language): string {
  const say = texts(lang);
  const { message, code = "", path = "" } = failureOf(error);
  if (code === "ENOSPC") return say.noSpace;
  if (["EACCES", "EPERM", "EROFS"].includes(code)) return say.noPermission(path);
  if (process.env["NODE_DEBUG"] === "dibao") console.error(error);
  if (code !== "" && path !== "") return say.noAccess(path, code);
  return message;
}
