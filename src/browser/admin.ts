// The script of the editors' pages, `/admin/admin.js`: teaches Decap CMS the archive's files, and starts it.
import { registerChoices } from "./admin/choices.ts";
import type { Cms, SavedEntry, Values } from "./admin/cms.ts";
import { showConflict } from "./admin/conflict.ts";
import { bulletinForm, NOT_READ, READING, registryForm } from "./admin/formats.ts";
import { guard } from "./admin/guard.ts";
import { Reading } from "./admin/reading.ts";
import type { FormField } from "./admin/shown.ts";

declare global {
  interface Window {
    /** Keeps Decap from starting by itself: its formats must be known first. */
    CMS_MANUAL_INIT?: boolean;
    CMS?: Cms;
  }
}

window.CMS_MANUAL_INIT = true;

/** What `src/desk/admin/config.ts` makes: its first collection is the bulletins', its second the registries'. */
interface Config {
  readonly backend: { readonly name: string };
  readonly collections: readonly [
    { readonly fields: readonly FormField[] },
    { readonly files: readonly { readonly fields: readonly [FormField] }[] },
  ];
}

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
  const response = await fetch("config.json");
  // Of the same version as this script.
  const config = (await response.json()) as Config;
  const [bulletins, registries] = config.collections;
  const bulletin = bulletinForm(bulletins.fields);
  const registry = registryForm(anyEntries(registries.files.map(({ fields }) => fields[0])));
  CMS.registerCustomFormat("bulletin", "md", bulletin);
  CMS.registerCustomFormat("registry", "yaml", registry);
  CMS.registerMediaLibrary({ name: "none", init: () => ({ enableStandalone: () => false }) });
  registerChoices(CMS);

  let reading: Reading | undefined;
  CMS.registerEventListener({
    name: "preSave",
    handler: ({ entry }: { entry: SavedEntry }) => {
      const data = entry.get("data");
      const read = data.get(READING);
      const isNew = entry.get("newRecord") === true;
      if (!isNew && !(read instanceof Reading)) throw new Error(NOT_READ);
      reading = !isNew && read instanceof Reading ? read : undefined;
      // A copy of an entry is a new one: what its values came from stays where it is.
      return isNew ? withFileName(data.set(READING, undefined)) : data;
    },
  });
  const backend = CMS.getBackend(config.backend.name);
  const init = backend?.init;
  if (backend !== undefined && init !== undefined) {
    const formOf = (path: string) => (path.endsWith(".md") ? bulletin : registry);
    backend.init = (...options) =>
      guard(init(...options), { formOf, reading: () => reading, show: showConflict });
  }
  // The site that these pages belong to: wherever it is served, an entry's link leads into it.
  const siteUrl = new URL("..", location.href).href;
  // Decap's own way of loading it depends on what type a host says that YAML is of.
  CMS.init({ config: { ...config, site_url: siteUrl, load_config_file: false } });
}

/** One field for the entries of every registry: keys of one name are of one kind in all. */
function anyEntries(lists: readonly FormField[]): FormField {
  return {
    name: "entries",
    label: "名册",
    widget: "list",
    fields: lists.flatMap(({ fields }) => fields ?? []),
  };
}

// Deferred scripts run before this: `decap-cms.js` is there.
document.addEventListener("DOMContentLoaded", () => void start());
