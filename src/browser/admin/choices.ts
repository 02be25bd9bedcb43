// A choice that shows what stands in a file and is none of its options, and finds names by alias and sound: Decap's own would drop the one and knows nothing of the other.
import { pinyin } from "pinyin-pro";
import { foldName } from "../../content/registries/names.ts";
import type { Choice } from "../../desk/admin/fields.ts";
import type { Cms, Control, ControlProps, MakeElement, ReactElement, Values } from "./cms.ts";
import type { KnownNames } from "./known-names.ts";

/** An immutable list. */
interface Options extends Iterable<Values> {
  concat(options: readonly Choice[]): Options;
}

/** Replaces Decap's choice. */
export function registerChoices(cms: Cms, make: MakeElement, names: KnownNames): void {
  const { control: Select, preview } = cms.getWidget("select");
  const MultiValueRemove = ({ innerProps, data }: { innerProps: object; data: Choice }) =>
    make("div", { role: "button", ...innerProps, "aria-label": `去掉 ${data.label}` }, "×");
  class Chooser extends Select {
    override render(): unknown {
      // The same control with other properties.
      const shown = Object.create(this, {
        props: { value: withAll(this.props, names.choicesOf(String(this.props.field.get("name")))) },
      }) as Control;
      // What the control renders is the choice itself.
      const { type, props } = super.render.call(shown) as ReactElement;
      const unset = this.props.field.get("unset");
      return make(type, {
        ...props,
        ...(unset !== undefined && { placeholder: unset, isClearable: false }),
        filterOption: ({ label, value }: Choice, typed: string) => isFound(`${label} ${value}`, typed),
        classNames: {
          option: ({ isFocused }: { isFocused: boolean }) => (isFocused ? "choice-focused" : ""),
        },
        noOptionsMessage: () => noneOf(String(this.props.field.get("name"))),
        components: { ...componentsOf(props), MultiValueRemove },
        ariaLiveMessages: SPOKEN,
        screenReaderStatus: ({ count }: { count: number }) => `有 ${count} 项可选`,
      });
    }
  }
  cms.registerWidget("select", Chooser, preview);
}

/** What stands in the place of the options where none has what was typed. */
function noneOf(field: string): string {
  if (field === "status") return "没有这样的";
  return `没有这样的：先到列表上面的“${field === "officials" ? "人物" : "主题"}”里登记`;
}

function componentsOf({ components }: ReactElement["props"]): object {
  return typeof components === "object" && components !== null ? components : {};
}

interface Spoken {
  readonly action?: string;
  readonly context?: string;
  readonly label?: string;
  readonly labels?: readonly string[];
  readonly resultsMessage?: string;
}

/** What is said to those who hear the page (https://react-select.com/advanced#accessibility). */
const SPOKEN = {
  guidance: ({ context }: Spoken) =>
    context === "menu"
      ? "按上下键挑选，按回车键选定，按 Esc 关上。"
      : context === "input"
        ? "打字查找，按向下键打开，按向左键到已经选的。"
        : "按左右键在已经选的之间移动，按退格键去掉。",
  onChange: ({ action = "", label = "", labels = [] }: Spoken) => {
    if (action === "clear") return "全部去掉了。";
    if (action === "select-option") return `选了 ${label}。`;
    if (action === "initial-input-focus") return labels.length === 0 ? "" : `已经选了 ${labels.join("、")}。`;
    return label === "" ? "" : `去掉了 ${label}。`;
  },
  onFocus: ({ label = "" }: Spoken) => label,
  onFilter: ({ resultsMessage = "" }: Spoken) => `${resultsMessage}。`,
};

const soundsOf = new Map<string, string>();

/** Whether what was typed stands in the text, or begins how it sounds: `lin`, `linzhiyuan`, `lzy`. */
export function isFound(text: string, typed: string): boolean {
  const sought = typed.trim().toLowerCase();
  if (text.toLowerCase().includes(sought)) return true;
  if (!/^[a-zü\s]+$/.test(sought)) return false;
  let sounds = soundsOf.get(text);
  if (sounds === undefined) {
    const syllables = pinyin(text, { toneType: "none", type: "array", v: true });
    sounds = `${syllables.join("")} ${syllables.map((each) => each.slice(0, 1)).join("")}`;
    soundsOf.set(text, sounds);
  }
  return sounds.includes(sought.replaceAll(/\s/g, "").replaceAll("ü", "v"));
}

/**
 * The same properties with an option for each value that has none; `src/desk/admin/fields.ts` says what it is called.
 * @param names Those that the registry has by now.
 */
function withAll(props: ControlProps, names: readonly Choice[]): ControlProps {
  const { field, value } = props;
  const options = optionsOf(field, "options");
  const offered = new Set([...options].map((option) => option.get("value")));
  const added = names.filter((name) => !offered.has(name.value));
  const labels = new Map(
    [...options, ...optionsOf(field, "accepted")].map((option) => [
      foldName(String(option.get("value"))),
      String(option.get("label")),
    ]),
  );
  for (const { value: name } of added) offered.add(name);
  const strangers = [...new Set(textsOf(value))].filter((text) => text !== "" && !offered.has(text));
  const shown = strangers.map((text): Choice => {
    const label = labels.get(foldName(text)) ?? `${text}（${String(field.get("stranger"))}）`;
    return { value: text, label };
  });
  return { ...props, field: field.set("options", options.concat([...added, ...shown])) };
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
