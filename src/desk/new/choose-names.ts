// A question in the terminal that completes known names and takes several.
import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import { AutocompletePrompt, isCancel } from "@clack/core";
import type { NewMessages } from "./messages.ts";

export interface Choice {
  readonly value: string;
  /** Shown beside the name, such as a post. */
  readonly hint: string;
  /** All that finds it: the name, its aliases, its pinyin. */
  readonly keys: readonly string[];
}

interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

const SHOWN = 8;

/** The chosen names in their order; undefined where the editor gave up. */
export async function chooseNames(
  message: string,
  choices: readonly Choice[],
  say: NewMessages,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<string[] | undefined> {
  const answer = await new NamePrompt(message, choices, say, terminal).prompt();
  if (isCancel(answer)) return undefined;
  return Array.isArray(answer) ? answer : [];
}

/** Like clack's own, which speaks English only, but takes what was typed with Enter and clears it with Tab. */
class NamePrompt extends AutocompletePrompt<Choice & { label: string }> {
  constructor(message: string, choices: readonly Choice[], say: NewMessages, terminal: Terminal) {
    super({
      ...terminal,
      options: choices.map((choice) => ({ ...choice, label: choice.value })),
      multiple: true,
      filter: (search, { keys }) =>
        keys.some((key) => key.toLowerCase().includes(search.trim().toLowerCase())),
      render() {
        return frame(this, message, say);
      },
    });
    this.on("key", (_character, key) => {
      if (this.userInput.trim() === "" || this.focusedValue === undefined) return;
      if (key.name === "tab") this._clearUserInput();
      if (key.name === "return" && !this.selectedValues.includes(this.focusedValue)) {
        this.toggleSelected(this.focusedValue);
        this.value = this.selectedValues;
      }
    });
  }
}

type Shown = Pick<
  AutocompletePrompt<Choice & { label: string }>,
  "state" | "selectedValues" | "filteredOptions" | "focusedValue" | "cursor" | "userInputWithCursor"
>;

function frame(prompt: Shown, message: string, say: NewMessages): string {
  const { state, selectedValues, filteredOptions, focusedValue, cursor } = prompt;
  const chosen = selectedValues.join("、");
  if (state === "submit") return `${styleText("green", "◇")}  ${message}\n│  ${styleText("dim", chosen)}`;
  if (state === "cancel") return `${styleText("red", "■")}  ${message}`;
  const first = Math.max(0, Math.min(cursor - SHOWN + 1, filteredOptions.length - SHOWN));
  const rows = filteredOptions.slice(first, first + SHOWN).map(({ value, hint }) => {
    const mark = selectedValues.includes(value) ? styleText("green", "◼") : "◻";
    return value === focusedValue
      ? `${mark} ${styleText("cyan", value)} ${styleText("dim", hint)}`
      : `${mark} ${value}`;
  });
  const lines = [
    `${styleText("cyan", "◆")}  ${message}${chosen === "" ? "" : `：${chosen}`}`,
    `│  ${say.search}${prompt.userInputWithCursor}`,
    ...(rows.length === 0 ? [say.nothing] : rows).map((row) => `│  ${row}`),
    `└  ${styleText("dim", say.keys)}`,
  ];
  return lines.join("\n");
}
