// The script of every page, `/assets/page.js`.
import { completeCitation } from "./page/citation.ts";
import { listenForSlash } from "./page/slash.ts";

listenForSlash();
completeCitation();
