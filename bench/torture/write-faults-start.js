// Loaded before the build's own program, in its threads, too, which do not take over the loader of the process.
import { isMainThread } from "node:worker_threads";
import { register } from "tsx/esm/api";

if (!isMainThread) register();
await import("./write-faults.ts");
