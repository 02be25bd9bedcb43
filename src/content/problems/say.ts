// A message and what to write instead.
import type { Message } from "./problem-codes.ts";

export function say(message: string, suggestion: string): Message {
  return { message, suggestion };
}
