// Saves all results of a search as a file: CSV, JSON, RIS.
import { toCsv } from "../../catalogue/csv.ts";
import { toJson } from "../../catalogue/json.ts";
import { toRis } from "../../catalogue/ris.ts";
import type { CatalogueEntry, SearchResult } from "../search.ts";

type Format = "csv" | "json" | "ris";

interface Writer {
  /** @param publisher Of the archive. */
  readonly write: (entries: readonly CatalogueEntry[], publisher: string) => string;
  readonly type: string;
}

const FORMATS: Readonly<Record<Format, Writer>> = {
  csv: { write: toCsv, type: "text/csv" },
  json: { write: toJson, type: "application/json" },
  ris: {
    write: (entries, publisher) => toRis(entries, { publisher, language: document.documentElement.lang }),
    type: "application/x-research-info-systems",
  },
};

const isFormat = (name: string | undefined): name is Format => name !== undefined && name in FORMATS;

/** Connects each `button[data-save]`; `result` gives what is shown now, and `name` what the file is called. */
export function listenForSaving(
  place: HTMLDetailsElement,
  result: () => SearchResult | undefined,
  name: () => string,
): void {
  const publisher = place.dataset["publisher"] ?? "";
  const note = place.querySelector("[data-field=saved]");
  const say = (text: string): void => {
    if (note !== null) note.textContent = text;
  };
  closeFromOutside(place);
  for (const button of place.querySelectorAll<HTMLButtonElement>("button[data-save]")) {
    const format = button.dataset["save"];
    if (!isFormat(format)) continue;
    button.addEventListener("click", () => {
      const answer = result();
      if (answer === undefined || button.ariaDisabled === "true") return;
      button.ariaDisabled = "true";
      say("正在准备……");
      answer
        .entries()
        .then((entries) => {
          const { write, type } = FORMATS[format];
          download(
            new Blob([write(entries, publisher)], { type: `${type};charset=utf-8` }),
            `${name()}.${format}`,
          );
          say(`已保存 ${entries.length} 条`);
        })
        .catch(() => {
          say("没有保存成，请重试");
        })
        .finally(() => {
          button.ariaDisabled = "false";
        });
    });
  }
}

/** As a menu is: a click outside closes it, and Escape, which leads back to its button. */
function closeFromOutside(menu: HTMLDetailsElement): void {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
