// The configuration of the editors' pages that the last preview left, with the server of this one: until the site is built anew they would ask one that has gone.
import { readFileSync } from "node:fs";
import path from "node:path";
import { addressOf, fileOf } from "../../addresses/table.ts";

/** Below the site's base. */
export const CONFIG = addressOf("adminFile", { rest: "config.json" });

/**
 * Undefined where the last preview had no such pages.
 * @param site The folder that it left.
 * @param server The address of the server that has the content folder.
 */
export function formerConfig(site: string, server: string): Buffer | undefined {
  try {
    const text = readFileSync(path.join(site, fileOf(CONFIG)), "utf8");
    // As `files.ts` writes it.
    const config = JSON.parse(text) as { readonly backend: { readonly proxy_url?: string } };
    if (config.backend.proxy_url === undefined) return undefined;
    const backend = { ...config.backend, proxy_url: server };
    return Buffer.from(JSON.stringify({ ...config, backend }));
  } catch {
    return undefined;
  }
}
