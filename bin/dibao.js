#!/usr/bin/env node
// Starts the command line.
import compile from "./compile.js";

await compile();
const program = new URL("../dist/cli.js", import.meta.url).href;
await import(program);
