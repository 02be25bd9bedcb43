// The script of the editors' pages, `/admin/admin.js`: teaches Decap CMS the archive's files, and starts it.
import type { DeskConfig } from "../desk/admin/config.ts";
import type { Choice } from "../desk/admin/fields.ts";
import { type Checker, verdictOf, type Verdict } from "../desk/admin/verdict.ts";
import { askOnce } from "./admin/ask-once.ts";
import { browserChecker } from "./admin/check.ts";
import { registerChoices } from "./admin/choices.ts";
import type { Backend, Cms, MakeElement, ProxyBackend, SavedEntry } from "./admin/cms.ts";
import { showConflict } from "./admin/conflict.ts";
import { registerControls } from "./admin/controls.ts";
import { standAboutStore } from "./admin/decap-store.ts";
import { evenHost } from "./admin/even-host.ts";
import { showFaults } from "./admin/faults.ts";
import { registerFindings } from "./admin/findings.ts";
import { bulletinForm, type FileForm, NOT_READ, READING, registryForm, SETTLED } from "./admin/formats.ts";
import { registerHeadline } from "./admin/headline.ts";
import { guard } from "./admin/guard.ts";
import { KnownNames } from "./admin/known-names.ts";
import { leadIntoAdded, openByName } from "./admin/list-parts.ts";
import { hostedList, type ListSource, localList } from "./admin/list-source.ts";
import { enterLocally, withLogin } from "./admin/login.ts";
import { type Media, mediaOf } from "./admin/media.ts";
import { registerPhrases, translateParts } from "./admin/phrases.ts";
import { mendPlainFields } from "./admin/plain-fields.ts";
import { Reading } from "./admin/reading.ts";
import { showMove } from "./admin/new-address.ts";
import { newFileName } from "./admin/new-file-name.ts";
import { bulletinOfForm, isNewForm } from "./admin/form-path.ts";
import { passOverRefused } from "./admin/refused.ts";
import { reloadWhenRestarted } from "./admin/restarted.ts";
import { save, saveAtOnce, saveByKey } from "./admin/save-button.ts";
import { noteFaults } from "./admin/save-note.ts";
import type { FormField } from "./admin/shown.ts";
import { findingServer } from "./admin/server-now.ts";
import { showShut } from "./admin/shut.ts";
import { Stage } from "./admin/stage.ts";
import { triesAgain } from "./admin/told.ts";

declare global {
  interface Window {
    /** Keeps Decap from starting by itself: its formats must be known first. */
    CMS_MANUAL_INIT?: boolean;
    CMS?: Cms;
    h?: MakeElement;
  }
}

/** Of the entries of each collection, by its name. */
const forms = new Map<string, FileForm>();

window.CMS_MANUAL_INIT = true;
standAboutStore((collection, raw) => forms.get(collection)?.fromFile(raw) ?? {});

interface ConfigField extends FormField {
  readonly options?: readonly Choice[];
}

/** What `src/desk/admin/config.ts` makes: its first collection is the bulletins', its second the registries'. */
interface Config {
  /** `proxy_url` is the preview's server. */
  readonly backend: { readonly name: string; readonly proxy_url?: string };
  readonly locale: string;
  readonly collections: readonly [
    { readonly name: string; readonly fields: readonly ConfigField[] },
    { readonly name: string; readonly files: readonly { readonly fields: readonly [FormField] }[] },
  ];
  readonly desk: DeskConfig;
}

async function start(): Promise<void> {
  const { CMS, h } = window;
  if (CMS === undefined || h === undefined) return;
  const response = await fetch("config.json");
  // Of the same version as this script.
  const { desk, ...config } = (await response.json()) as Config;
  const [bulletins, registries] = config.collections;
  const bulletin = bulletinForm(bulletins.fields);
  const registry = registryForm(anyEntries(registries.files.map(({ fields }) => fields[0])));
  forms.set(bulletins.name, bulletin).set(registries.name, registry);
  let media: Media | undefined;
  let check: Check | undefined;
  CMS.registerCustomFormat("bulletin", "md", bulletin);
  CMS.registerCustomFormat("registry", "yaml", registry);
  CMS.registerMediaLibrary({ name: "none", init: () => ({ enableStandalone: () => false }) });
  registerPhrases(CMS, config.locale);
  const names = namesOf(bulletins.fields);
  registerChoices(CMS, h, names);
  mendPlainFields(CMS);
  registerHeadline(CMS, h);
  registerControls(CMS, {
    make: h,
    media: () => media,
    form: bulletin,
    labelOf: (key) => bulletins.fields.find(({ name }) => name === key)?.label ?? key,
    pageForm: desk.pageForm,
  });
  registerFindings(CMS, {
    make: h,
    fields: bulletins.fields,
    check: async (text) => {
      const file = { path: `${desk.folder}${bulletinOfForm()}`, raw: text, base: text };
      return (await check?.(file))?.found ?? [];
    },
  });
  document.title = `编辑 · ${desk.name}`;
  for (const place of document.querySelectorAll(".desk-name")) place.textContent = desk.name;

  const backend = CMS.getBackend(config.backend.name);
  const init = backend?.init;
  if (backend === undefined || init === undefined) return;
  const isLocal = config.backend.name === "proxy";
  const reading = readingOfSaves(CMS);
  const fieldsOf = (path: string) => (path.endsWith(".md") ? bulletins.fields : []);
  const stage = new Stage(desk.folder);
  backend.init = (...options) => {
    const host = init(...options);
    const made = isLocal
      ? evenHost(findingServer(host as ProxyBackend), location.port)
      : evenHost(host, undefined);
    media = mediaOf(made, desk);
    stage.hideFrom(made);
    const checker = checkerOf(made, desk, names);
    const asking = checkOf(made, isLocal, desk, checker);
    check = asking;
    const checked = guard(made, {
      formOf: (path): FileForm => (path.endsWith(".md") ? bulletin : registry),
      reading,
      check: asking,
      done: (path, text) => {
        names.learn(path, text);
      },
      fail: (error) =>
        void triesAgain("没有保存", error).then((is) => {
          if (is) save();
        }),
      shut: (path, text, error) => {
        // Before it is saved Decap asks whether there is one of its name.
        if (isNewForm()) return;
        void asking({ path, raw: text, base: text })
          .then(
            ({ found }) => found,
            () => [],
          )
          .then((found) => showShut(path, String(error instanceof Error ? error.message : error), found));
      },
      tell: (path, faults) => showFaults(faults, fieldsOf(path)),
      note: (path, faults) => {
        noteFaults(faults, fieldsOf(path));
      },
      moved: (path, move) => void showMove(path, move),
      show: showConflict,
    });
    const source = isLocal
      ? localList(made as ProxyBackend, () => {
          reloadWhenRestarted(config.backend.proxy_url ?? "");
        })
      : sourceOf(made, desk, checker);
    return withLogin(checked, {
      make: h,
      name: desk.name,
      onChange: (isIn) => {
        stage.show(isIn ? source : undefined);
      },
    });
  };
  const root = document.getElementById("nc-root");
  if (root !== null) {
    saveAtOnce(root);
    saveByKey(root);
    translateParts(root);
    leadIntoAdded(root);
    openByName(root);
  }
  passOverRefused();
  if (isLocal) enterLocally(config.backend.name);
  else askOnce();
  // The site that these pages belong to: wherever it is served, an entry's link leads into it.
  const siteUrl = new URL("..", location.href).href;
  // Decap's own way of loading it depends on what type a host says that YAML is of.
  CMS.init({ config: { ...config, site_url: siteUrl, load_config_file: false } });
}

/** What the form that is being saved was filled with, asked for while it is being saved. */
function readingOfSaves(cms: Cms): () => Reading | undefined {
  let reading: Reading | undefined;
  cms.registerEventListener({
    name: "preSave",
    handler: ({ entry }: { entry: SavedEntry }) => {
      const data = entry.get("data");
      const read = data.get(READING);
      const isNew = entry.get("newRecord") === true;
      if (!isNew && !(read instanceof Reading)) throw new Error(NOT_READ);
      reading = !isNew && read instanceof Reading ? read : undefined;
      // A copy of an entry is a new one: what its values came from stays where it is.
      if (!isNew) return data;
      const { folder, slug } = newFileName(data.toJS());
      return data.set(READING, undefined).set(SETTLED, undefined).set("folder", folder).set("slug", slug);
    },
  });
  return () => reading;
}

function namesOf(fields: readonly ConfigField[]): KnownNames {
  const optionsOf = (key: string) => fields.find(({ name }) => name === key)?.options ?? [];
  return new KnownNames({ officials: optionsOf("officials"), topics: optionsOf("topics") });
}

type Check = (file: { path: string; raw: string; base: string | undefined }) => Promise<Verdict>;

/** The preview's server checks as `check` does; where there is none, the browser does what it can. */
function checkOf(backend: Backend, isLocal: boolean, { folder }: DeskConfig, checker: Checker): Check {
  return async (file) => {
    if (isLocal) {
      // The backend of this name, and the server of the same version as this script.
      return (await (backend as ProxyBackend).request({ action: "checkEntry", params: file })) as Verdict;
    }
    const path = file.path.slice(folder.length);
    const verdict = await verdictOf(path, file.raw, file.base, checker);
    return verdict.move ? { ...verdict, move: { ...verdict.move, path: file.path } } : verdict;
  };
}

/** To be made before the guard, which tells of a file that is not there. */
function checkerOf(backend: Backend, { folder, uses }: DeskConfig, names: KnownNames): Checker {
  const getEntry = backend.getEntry.bind(backend);
  return browserChecker({
    names: () => names.index,
    uses,
    isFree: async (path) => ((await getEntry(folder + path)).data ?? "") === "",
  });
}

function sourceOf(backend: Backend, { folder, years }: DeskConfig, checker: Checker): ListSource {
  const thisYear = String(new Date().getFullYear());
  return hostedList(backend, {
    folder,
    years: [...new Set([thisYear, ...years])].sort().reverse(),
    checker,
  });
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
