// The browser of the tests: the machine's own Chromium or Chrome, else the one that npm brought.
import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** The first is Debian's Chromium without windows, which takes half of the time. */
const INSTALLED = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Nothing outside the tests' own server is asked, not even by the browser for itself. A script runs so few times on a page of
 * a test that to make it faster takes longer than it saves.
 */
const FLAGS = [
  "--js-flags=--no-turbofan --no-maglev",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** On Linux a browser writes Chinese names of files in a locale that has them only, as every desktop's is. */
const env = { ...process.env, LC_ALL: "C.UTF-8" };

let launched: Promise<Browser> | undefined;

/**
 * One for all tests of a process, which ends with it: each opens pages of its own, and closes them.
 * `CHROMIUM` in the environment names another browser's path.
 */
export function openChromium(): Promise<Browser> {
  return (launched ??= launchChromium());
}

/** One for whoever closes it. */
export async function launchChromium(): Promise<Browser> {
  const installed = [process.env["CHROMIUM"] ?? "", ...INSTALLED].find((file) => existsSync(file));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: FLAGS, env });
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((arg) => !arg.startsWith("--headless")), ...FLAGS],
    env,
  });
}
