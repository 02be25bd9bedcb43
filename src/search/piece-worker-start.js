// Starts the worker thread: Node.js 20 takes no TypeScript for a thread's first file.
import { register } from "tsx/esm/api";

register();
await import("./piece-worker.ts");
