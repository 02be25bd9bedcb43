// The script of a preview's pages, `/assets/preview.js`: says in the bar on top how many problems there are, settles open points,
// and loads the page anew when it has become another one.
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

function showCounts(): void {
  for (const link of countLinks) void showCount(link, link.dataset["problemCount"] ?? "");
}

showCounts();

/** Where the server tells of builds, by names of theirs. */
const BUILDS = new URL("../_problems/builds", import.meta.url);

/** What the server said with this page; browsers hand it to scripts in secure contexts only, such as this machine's own. */
const said = performance
  .getEntriesByType("navigation")
  .flatMap((entry) => (entry instanceof PerformanceNavigationTiming ? entry.serverTiming : []));
const saidOf = (metric: string) => said.find(({ name }) => name === metric)?.description;

/** The build that made this page, or a later one that made the same. */
let shown = saidOf("build");

/** Stands for the page's bytes. */
const page = saidOf("page");

/** The search page shows what other files hold: of those it does not know whether they are the same. */
const isAlone = document.querySelector('script[src*="/search-page.js"]') === null;

/** Where the new build has this page as it is, it stays as it stands, with what was typed and how far it was read. */
async function follow(build: string): Promise<void> {
  const { headers } = await fetch(location.href, { method: "HEAD" });
  const now = /\bpage;desc="(\w+)"/.exec(headers.get("Server-Timing") ?? "")?.[1];
  if (!isAlone || now === undefined || now !== page) location.reload();
  shown = build;
  hasFailed = false;
  showCounts();
}

let builds: EventSource | undefined;

/** Pages in the background do not listen: a browser has six connections to a server, for all of its pages. */
function listen(): void {
  builds?.close();
  if (document.hidden) return;
  builds = new EventSource(BUILDS);
  builds.addEventListener("message", ({ data }: MessageEvent<string>) => {
    shown ??= data;
    if (data !== shown) void follow(data);
  });
  // Saved a moment ago, and here before its build.
  builds.addEventListener("page", ({ data }: MessageEvent<string>) => {
    if (data === location.pathname) location.reload();
  });
  builds.addEventListener("failure", () => {
    hasFailed = true;
    for (const link of countLinks) link.textContent = FAILED;
  });
}

document.addEventListener("visibilitychange", listen);
listen();
