// Why a command failed, in one line for an editor; the stack is for `NODE_DEBUG=dibao`.
import type { Language } from "../content/problems/problem.ts";
import { texts } from "./texts.ts";

export function reasonOf(error: unknown, lang: Language): string {
  const say = texts(lang);
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOSPC") return say.noSpace;
  if ("code" in error && (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS")) {
    return say.noPermission("path" in error ? String(error.path) : "");
  }
  if (process.env["NODE_DEBUG"] === "dibao") console.error(error);
  const causes = [error.message, causeOf(error)].filter((text) => text !== "");
  return causes.join(" — ");
}

/** Eleventy keeps what went wrong in a layout in `originalError`. */
function causeOf(error: Error): string {
  const cause = "originalError" in error ? error.originalError : error.cause;
  return cause instanceof Error ? cause.message : "";
}
