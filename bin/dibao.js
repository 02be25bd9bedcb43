#!/usr/bin/env node
// Starts the command line.
import console from "node:console";
import process from "node:process";
import compile from "./compile.js";

try {
  await compile();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`程序无法编译到 dist/ / dist/ cannot be compiled: ${reason}`);
  process.exit(1);
}
const program = new URL("../dist/cli.js", import.meta.url).href;
await import(program);
