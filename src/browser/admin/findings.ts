// What is wrong with the bulletin in the form: above its fields, when it is opened and anew after each save.
import { errorsOf, type Said, warningsOf } from "../../desk/admin/said.ts";
import type { Cms, MakeElement } from "./cms.ts";
import { onFormChange } from "./decap-store.ts";
import { shownPlace } from "./faults.ts";
import { READING } from "./formats.ts";
import { Reading } from "./reading.ts";
import type { FormField } from "./shown.ts";

export interface FindingsOptions {
  readonly make: MakeElement;
  /** Of the form. */
  readonly fields: readonly FormField[];
  /** What is wrong with the file of the form, which has this text. */
  readonly check: (text: string) => Promise<readonly Said[]>;
}

const WORDS = {
  errors: (count: number) => `${count} 处错误`,
  warnings: (count: number) => `${count} 处警告`,
  go: "去改",
};

/** Registers the widget that `src/desk/admin/config.ts` names. */
export function registerFindings(cms: Cms, { make, fields, check }: FindingsOptions): void {
  const { control: Line, preview } = cms.getWidget("string");

  class Findings extends Line {
    /** What stood in the file when it was checked last. */
    #text: string | undefined;
    #found: readonly Said[] = [];
    #endListening: (() => void) | undefined;

    override componentDidMount(): void {
      this.#endListening = onFormChange(() => void this.#look());
      void this.#look();
    }

    override componentWillUnmount(): void {
      this.#endListening?.();
      this.#endListening = undefined;
    }

    /** There is nothing to be filled in. */
    getValidateValue(): string {
      return "-";
    }

    async #look(): Promise<void> {
      const reading = this.props.getEntry().get("data")?.get(READING);
      if (!(reading instanceof Reading)) return;
      const text = reading.inFile;
      if (text === this.#text) return;
      this.#text = text;
      // Who cannot check says so when something is saved.
      const found = text === undefined ? [] : await check(text).catch(() => []);
      if (text !== this.#text || this.#endListening === undefined) return;
      this.#found = reading.told = found;
      this.forceUpdate();
    }

    override render(): unknown {
      const text = this.#text;
      if (text === undefined || this.#found.length === 0) return make("p", { className: "desk-nothing" });
      const [errors, warnings] = [errorsOf(this.#found).length, warningsOf(this.#found).length];
      const counts = [errors > 0 && WORDS.errors(errors), warnings > 0 && WORDS.warnings(warnings)];
      return make(
        "details",
        { className: "desk-open", open: errors > 0 },
        make("summary", null, counts.filter(Boolean).join("，")),
        ...this.#found.map((each, key) => this.#item(text, each, key)),
      );
    }

    #item(text: string, each: Said, key: number): unknown {
      const { label, go } = shownPlace(text, each, fields);
      const onClick = go;
      return make(
        "div",
        { key, className: "desk-finding" },
        make(
          "span",
          null,
          make("strong", null, label),
          make("br", null),
          each.message,
          make("br", null),
          make("span", { className: "fault-advice" }, each.suggestion),
        ),
        onClick && make("button", { type: "button", className: "desk-tool", onClick }, WORDS.go),
      );
    }
  }

  cms.registerWidget("findings", Findings, preview);
}
