// Loaded before the build's own program, and before those of the processes that it starts.
import { register } from "tsx/esm/api";

register();
await import("./write-faults.ts");
