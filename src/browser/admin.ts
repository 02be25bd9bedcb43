// The script of the editors' pages, `/admin/admin.js`: teaches Decap CMS the archive's files, and starts it.
import { bulletinFormat, type Format, registryFormat } from "./admin/formats.ts";

/** An immutable map, as Decap has its entries. */
interface Values {
  get(key: string): unknown;
  set(key: string, value: unknown): Values;
}

interface MediaLibrary {
  /** Whether the pages have a place of its own for it. */
  enableStandalone(): boolean;
}

declare global {
  interface Window {
    /** Keeps Decap from starting by itself: its formats must be known first. */
    CMS_MANUAL_INIT?: boolean;
    CMS?: {
      init(options: { config: object }): void;
      registerMediaLibrary(library: { name: string; init(): MediaLibrary }): void;
      registerCustomFormat(name: string, extension: string, format: Format): void;
      registerEventListener(listener: {
        name: "preSave";
        handler: (event: { entry: { get(key: "data"): Values } }) => Values;
      }): void;
    };
  }
}

window.CMS_MANUAL_INIT = true;

/** Characters. */
const LONGEST_SLUG = 40;

/** What a new bulletin's file is called by: its year's folder, and a name, for which the title's words do. */
function withFileName(data: Values): Values {
  const text = (key: string) => {
    const value = data.get(key);
    return typeof value === "string" ? value : "";
  };
  const words = text("title").match(/[\p{L}\p{N}]+/gu) ?? [];
  const title = Array.from(words.join("-")).slice(0, LONGEST_SLUG).join("").replace(/-$/, "");
  return data.set("folder", text("date").slice(0, 4)).set("slug", text("slug") || title || "bulletin");
}

async function start(): Promise<void> {
  const { CMS } = window;
  if (CMS === undefined) return;
  CMS.registerCustomFormat("bulletin", "md", bulletinFormat);
  CMS.registerCustomFormat("registry", "yaml", registryFormat);
  CMS.registerEventListener({ name: "preSave", handler: ({ entry }) => withFileName(entry.get("data")) });
  CMS.registerMediaLibrary({ name: "none", init: () => ({ enableStandalone: () => false }) });
  const response = await fetch("config.json");
  const config: unknown = await response.json();
  if (typeof config !== "object") return;
  // The site that these pages belong to: wherever it is served, an entry's link leads into it.
  const siteUrl = new URL("..", location.href).href;
  // Decap's own way of loading it depends on what type a host says that YAML is of.
  CMS.init({ config: { ...config, site_url: siteUrl, load_config_file: false } });
}

// Deferred scripts run before this: `decap-cms.js` is there.
document.addEventListener("DOMContentLoaded", () => void start());
