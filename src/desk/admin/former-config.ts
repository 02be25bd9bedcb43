// The configuration of the editors' pages that the last preview left, with the server of this one: until the site is built anew they would ask one that has gone.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { addressOf, fileOf } from "../../addresses/table.ts";

const values = z.record(z.string(), z.unknown());

/** Below the site's base. */
export const CONFIG = addressOf("adminFile", { rest: "config.json" });

/**
 * Undefined where the last preview had no such pages.
 * @param site The folder that it left.
 * @param server The address of the server that has the content folder.
 */
export function formerConfig(site: string, server: string): Buffer | undefined {
  try {
    const config = values.parse(JSON.parse(readFileSync(path.join(site, fileOf(CONFIG)), "utf8")));
    const former = values.parse(config["backend"]);
    if (former["proxy_url"] === undefined) return undefined;
    return Buffer.from(JSON.stringify({ ...config, backend: { ...former, proxy_url: server } }));
  } catch {
    return undefined;
  }
}
