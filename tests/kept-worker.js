// Runs a program of dist/ again and again, as if it had been started anew each time: what the program imports stays loaded.
import { copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

/** @typedef {{ config?: { module: string } }} Order */
/** @typedef {{ program: string, begun: number, timeZone: string | undefined }} Beginning */
/** @typedef {Beginning | { order: Order }} Message */
/** @typedef {(order: Order) => void} Answer */
/** @typedef {{ default: { emit: (event: string, path: string) => Promise<unknown> } }} Events */

const DIST = path.join(import.meta.dirname, "../dist");

/** By which Eleventy tells itself that what it keeps for the whole process is not to be used any more. */
const EVENTS = path.join(createRequire(import.meta.url).resolve("@11ty/eleventy"), "../EventBus.js");

/** @type {Answer | undefined} */
let answer;

/** Where the modules of archives stand that this beginning has loaded. @type {Map<string, string>} */
const modules = new Map();
let beginning = 0;

process.on("message", hear);
process.on("disconnect", () => process.exit());

/** @param {Message} message */
function hear(message) {
  if ("order" in message) answer?.(withModule(message.order));
  else void begin(message);
}

/**
 * The program's own module, and with it all that it keeps, is a new one by its address; what it imports is not.
 *
 * @param {Beginning} beginning `begun`: how many times this process has begun it, with this one.
 */
async function begin({ program, begun, timeZone }) {
  // Node.js looks at it again when it is set.
  if (timeZone === undefined) Reflect.deleteProperty(process.env, "TZ");
  else process.env["TZ"] = timeZone;
  if (program === "render-worker" && begun > 1) await forget();
  modules.clear();
  beginning = begun;
  process.removeAllListeners("disconnect");
  await import(`${pathToFileURL(path.join(DIST, `${program}.js`)).href}?${begun}`);
  // It answers when it is told to, and those that were begun before no more.
  const theirs = /** @type {Answer[]} */ (process.listeners("message").filter((each) => each !== hear));
  for (const each of theirs) process.off("message", each);
  [answer] = theirs;
  process.send?.({ answer: undefined, spans: [] });
}

/**
 * Node.js loads what stands at an address once. What is made of an archive's `.eleventy.ts` may be another one by now, so
 * each beginning has it at an address of its own.
 *
 * @param {Order} order
 * @returns {Order}
 */
function withModule(order) {
  if (order.config === undefined) return order;
  const { module: written } = order.config;
  const module = modules.get(written) ?? written.replace(/(?=\.\w+$)/, `-${process.pid}-${beginning}`);
  if (!modules.has(written)) copyFileSync(written, module);
  modules.set(written, module);
  return { ...order, config: { ...order.config, module } };
}

async function forget() {
  /** @type {unknown} */
  const module = await import(pathToFileURL(EVENTS).href);
  const { default: events } = /** @type {Events} */ (module);
  for (const event of ["eleventy.compileCacheReset", "eleventy.resourceModified"])
    await events.emit(event, "");
}
