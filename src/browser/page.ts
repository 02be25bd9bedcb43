// The script of every page, `/assets/page.js`.
import { markArrival } from "./page/arrival.ts";
import { completeCitation } from "./page/citation.ts";
import { listenForSlash } from "./page/slash.ts";

listenForSlash();
completeCitation();
void markArrival();
