// The script of a preview's pages, `/assets/preview.js`: says in the bar on top how many problems there are, settles open points,
// and loads the page anew when the site was built anew.
import { showOpenPoints } from "./preview/open-points.ts";

showOpenPoints();

let hasFailed = false;

/** The file that the link names says it: were the number in the pages, each edit would change all pages. */
async function showCount(link: HTMLAnchorElement, file: string): Promise<void> {
  const response = await fetch(file);
  const count = await response.text();
  if (response.ok && !hasFailed) link.textContent = count;
}

/** In the place of the number: the page is older than what was saved. */
const FAILED = "刚才的改动没有建成，原因见终端";

const countLinks = document.querySelectorAll<HTMLAnchorElement>("a[data-problem-count]");

for (const link of countLinks) {
  void showCount(link, link.dataset["problemCount"] ?? "");
}

/** Where the server tells of builds, by names of theirs. */
const BUILDS = new URL("../_problems/builds", import.meta.url);

/** The build that made this page; browsers hand it to scripts in secure contexts only, such as this machine's own. */
let shown = performance
  .getEntriesByType("navigation")
  .flatMap((entry) => (entry instanceof PerformanceNavigationTiming ? entry.serverTiming : []))
  .find(({ name }) => name === "build")?.description;

let builds: EventSource | undefined;

/** Pages in the background do not listen: a browser has six connections to a server, for all of its pages. */
function listen(): void {
  builds?.close();
  if (document.hidden) return;
  builds = new EventSource(BUILDS);
  builds.addEventListener("message", ({ data }: MessageEvent<string>) => {
    shown ??= data;
    if (data !== shown) location.reload();
  });
  builds.addEventListener("failure", () => {
    hasFailed = true;
    for (const link of countLinks) link.textContent = FAILED;
  });
}

document.addEventListener("visibilitychange", listen);
listen();
