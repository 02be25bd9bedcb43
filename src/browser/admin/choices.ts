// A choice that shows what stands in a file and is none of its options: Decap's own would drop it at the next change.
import { foldName } from "../../content/registries/names.ts";
import type { Cms, SelectControl, SelectProps, Values } from "./cms.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** An immutable list. */
interface Options extends Iterable<Values> {
  concat(options: readonly Option[]): Options;
}

/** Replaces Decap's choice. */
export function registerChoices(cms: Cms): void {
  const { control: Select, preview } = cms.getWidget("select");
  class Choice extends Select {
    override render(): unknown {
      // The same control with other properties.
      const shown = Object.create(this, { props: { value: withStrangers(this.props) } }) as SelectControl;
      return super.render.call(shown);
    }
  }
  cms.registerWidget("select", Choice, preview);
}

/** The same properties with an option for each value that has none; `src/desk/admin/fields.ts` says what it is called. */
function withStrangers(props: SelectProps): SelectProps {
  const { field, value } = props;
  const options = optionsOf(field, "options");
  const offered = new Set([...options].map((option) => option.get("value")));
  const labels = new Map(
    [...options, ...optionsOf(field, "accepted")].map((option) => [
      foldName(String(option.get("value"))),
      String(option.get("label")),
    ]),
  );
  const strangers = [...new Set(textsOf(value))].filter((text) => text !== "" && !offered.has(text));
  const added = strangers.map((text): Option => {
    const label = labels.get(foldName(text)) ?? `${text}（${String(field.get("stranger"))}）`;
    return { value: text, label };
  });
  return { ...props, field: field.set("options", options.concat(added)) };
}

function optionsOf(field: Values, key: "options" | "accepted"): Options {
  // As `config.json` has it.
  return field.get(key) as Options;
}

/** Of a text or an immutable list of texts. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  const items = typeof value === "object" && value !== null && Symbol.iterator in value ? value : [];
  return [...(items as Iterable<unknown>)].filter((item) => typeof item === "string");
}
