// Starts the watching thread: a thread does not take over the loader of the process that starts it.
import { register } from "tsx/esm/api";

register();
await import("./watch-worker.ts");
