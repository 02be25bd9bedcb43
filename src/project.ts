// Where the generator itself lies.
import { fileURLToPath } from "node:url";

/** The layouts that come with the generator. */
export const LAYOUTS = fileURLToPath(new URL("../layouts/", import.meta.url));

/** The folder with the sources, the layouts and the compiled programs; a slash at its end. */
export const PROJECT = fileURLToPath(new URL("../", import.meta.url));
