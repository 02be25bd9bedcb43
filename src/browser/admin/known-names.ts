// The names of the registries: as the pages were made with them, and as an editor has saved them since.
import { isList, isMapping, readYaml, valueAt, type YamlValue } from "../../content/yaml/yaml-value.ts";
import type { Choice } from "../../desk/admin/fields.ts";
import { nameChoices } from "../../desk/admin/name-choices.ts";
import { nameIndex, type Names } from "./check.ts";

/** By the names of a bulletin's fields, which are those of the registries' files. */
export type Offered = Readonly<Record<"officials" | "topics", readonly Choice[]>>;

export class KnownNames {
  #choices: Offered;

  constructor(offered: Offered) {
    this.#choices = offered;
  }

  /** What a field may be filled in with; nothing of a field that takes no names. */
  choicesOf(field: string): readonly Choice[] {
    return field === "officials" || field === "topics" ? this.#choices[field] : [];
  }

  get index(): Names {
    const indexOf = (choices: readonly Choice[]) => nameIndex(choices.map(({ value }) => value));
    return { officials: indexOf(this.#choices.officials), topics: indexOf(this.#choices.topics) };
  }

  /** @param text Of a file that was saved: a registry's, or another's, which tells nothing. */
  learn(path: string, text: string): void {
    const field = /(?:^|\/)(officials|topics)\.yaml$/.exec(path)?.[1];
    if (field !== undefined) this.#choices = { ...this.#choices, [field]: nameChoices(entriesOf(text)) };
  }
}

function entriesOf(text: string) {
  const list = readYaml(text);
  return (isList(list) ? list : []).filter(isMapping).map((entry) => {
    const aliases = valueAt(entry, "aliases");
    return {
      name: textOf(valueAt(entry, "name")),
      aliases: (isList(aliases) ? aliases : [aliases]).map(textOf).filter(Boolean),
    };
  });
}

function textOf(value: YamlValue): string {
  return typeof value === "string" ? value : "";
}
