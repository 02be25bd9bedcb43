// The archive's own controls of a form: a body that takes pictures, a picture's file, and what is still to be checked.
import { openPoints, openWords, settle } from "../../content/open-points.ts";
import { pictureMarkdown } from "../../markdown/written-picture.ts";
import type { Cms, MakeElement } from "./cms.ts";
import { applyEdit } from "./apply-edit.ts";
import { onFormChange } from "./decap-store.ts";
import { changeEdit, paragraphEdit } from "./edits.ts";
import { focusField } from "./focus.ts";
import { pageOfForm } from "./form-path.ts";
import { type FileForm, READING } from "./formats.ts";
import { lineBreaks } from "./line-breaks.ts";
import type { Media } from "./media.ts";
import { pointsInForm } from "./open-in-form.ts";
import { drop, paste } from "./pasted/paste.ts";
import { askPicture } from "./picture-dialog.ts";
import { Reading, unsealed } from "./reading.ts";

export interface ControlOptions {
  readonly make: MakeElement;
  /** Known once the backend is. */
  readonly media: () => Media | undefined;
  /** Of a bulletin. */
  readonly form: FileForm;
  /** What the form calls a key of the front matter. */
  readonly labelOf: (key: string) => string;
  /** Of the addresses of bulletins' pages, from the site's root. */
  readonly pageForm: string;
}

interface OpenItem {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  /** Leads to its place; undefined where no field has it. */
  readonly go: (() => void) | "" | undefined;
  /** Settles it. */
  readonly tool: unknown;
}

const WORDS = {
  picture: "插入图片",
  page: "看网页",
  choose: "选图片",
  open: (count: number) => `${count} 处待核`,
  go: "去看",
  settled: "已核实",
  back: "还没有核实",
  willGo: "保存后去掉",
  allSettled: "都核实了，保存后去掉",
  inBody: "正文",
  breaks: (count: number) => `有 ${count} 处换行，网页上不是您看到的样子：几行会连成一段。空一行才另起一段。`,
  mend: "分好段",
  seen: "知道了",
};

/** Registers the widgets that `src/desk/admin/config.ts` names. */
export function registerControls(cms: Cms, { make, media, form, labelOf, pageForm }: ControlOptions): void {
  const toolButton = (text: string, onClick: () => void) =>
    make("button", { type: "button", className: "desk-tool", onClick }, text);
  const { control: Text, preview } = cms.getWidget("text");
  const { control: Line } = cms.getWidget("string");

  const askWritten = async (file?: File) => {
    const library = media();
    const question = { year: yearOfForm(), withWords: true, withDocuments: false };
    return library && (await askPicture(library, { ...question, ...(file !== undefined && { file }) }));
  };

  /** Markdown with its pictures, and with its open points where they stand. */
  class Body extends Text {
    /** Of what was pasted last. */
    #told: readonly string[] = [];

    #tell(words: readonly string[]): void {
      this.#told = words;
      this.forceUpdate();
    }

    #notice(words: string): unknown {
      const tool = toolButton(WORDS.seen, () => {
        this.#tell(this.#told.filter((other) => other !== words));
      });
      return notice(words, tool);
    }

    /** A draft may be saved before it has a text; of what is published the check tells. */
    getValidateValue(): string {
      return "-";
    }

    override render(): unknown {
      const { value, onChange, forID } = this.props;
      const text = textOf(value);
      const insert = async () => {
        const input = document.getElementById(forID);
        const picture = await askWritten();
        if (picture === undefined || !(input instanceof HTMLTextAreaElement)) return;
        applyEdit(input, paragraphEdit(input.value, input.selectionStart, pictureMarkdown(picture)));
      };
      const onPaste = (event: ClipboardEvent) => {
        if (!(event.target instanceof HTMLTextAreaElement)) return;
        const tell = (words: readonly string[]) => {
          this.#tell(words);
        };
        void paste(event, event.target, { ask: askWritten, tell });
      };
      const onDrop = (event: DragEvent) => {
        if (event.target instanceof HTMLTextAreaElement) void drop(event, event.target, askWritten);
      };
      const onDragOver = (event: DragEvent) => {
        if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
      };
      const page = pageOfForm(pageForm);
      return make(
        "div",
        { className: "desk-body", onPaste, onDrop, onDragOver },
        make(
          "div",
          { className: "desk-tools" },
          toolButton(WORDS.picture, () => void insert()),
          page && make("a", { href: page, target: "_blank", rel: "noopener" }, WORDS.page),
        ),
        make("div", { className: "desk-told" }, ...this.#told.map((words) => this.#notice(words))),
        breakNotice(text, (mended) => {
          const input = document.getElementById(forID);
          if (input instanceof HTMLTextAreaElement) applyEdit(input, changeEdit(input.value, mended));
        }),
        openPanel(
          openPoints(text).map((point) =>
            openItem({
              key: String(point.offset),
              label: WORDS.inBody,
              words: point.text,
              go: () => {
                focusField("body", () => [point.offset, point.offset + point.text.length]);
              },
              tool:
                point.settlement &&
                toolButton(WORDS.settled, () => {
                  onChange(settle(text, point.offset));
                }),
            }),
          ),
        ),
        super.render(),
      );
    }
  }

  /** The name of a picture's file, typed or chosen. */
  class PictureFile extends Line {
    override render(): unknown {
      const { onChange, field } = this.props;
      const choose = async () => {
        const library = media();
        const withDocuments = field.get("documents") === true;
        const picture =
          library && (await askPicture(library, { year: yearOfForm(), withWords: false, withDocuments }));
        if (picture !== undefined) onChange(picture.file);
      };
      return make(
        "div",
        { className: "desk-picture" },
        super.render(),
        toolButton(WORDS.choose, () => void choose()),
      );
    }
  }

  /** What a new entry's file is to be called; of one that is there nothing is asked. */
  class NewName extends Line {
    get #isNew(): boolean {
      return this.props.getEntry().get("newRecord") === true;
    }

    /** The form is there, and begins with the title. */
    override componentDidMount(): void {
      super.componentDidMount?.();
      if (this.#isNew) focusField("title");
    }

    override render(): unknown {
      return this.#isNew ? super.render() : nothing();
    }
  }

  /** The open points of the front matter. Its value is what the editor settled: offsets in the file, with `,` between them. */
  class OpenPoints extends Line {
    #shown: unknown;
    #endListening: (() => void) | undefined;

    /** What is open goes with the values of other fields. */
    override componentDidMount(): void {
      this.#endListening = onFormChange(() => {
        const data = this.props.getEntry().get("data");
        if (data !== undefined && data !== this.#shown) this.forceUpdate();
      });
    }

    override componentWillUnmount(): void {
      this.#endListening?.();
    }

    /** There is nothing to be filled in. */
    getValidateValue(): string {
      return "-";
    }

    override render(): unknown {
      const { value, onChange, getEntry } = this.props;
      const data = getEntry().get("data");
      this.#shown = data;
      if (data === undefined) return nothing();
      const reading = data.get(READING);
      const settled = new Set(textOf(value).split(",").filter(Boolean));
      const { text: written } = unsealed(form.toFile(data.toJS(), []));
      const points = pointsInForm(reading instanceof Reading ? reading : undefined, settled, written);
      if (points.length === 0) return nothing();
      const items = points.map((point, at) => {
        const { id, key, settlement, isSettled } = point;
        const toggle = () => {
          const others = [...settled].filter((each) => each !== id);
          onChange((isSettled ? others : [...others, id ?? ""]).join(","));
        };
        const words = openWords(point);
        const tool =
          id !== undefined && settlement && toolButton(isSettled ? WORDS.back : WORDS.settled, toggle);
        return openItem({
          key: id ?? `new-${at}`,
          label: key === undefined ? "" : labelOf(key),
          words: isSettled ? `${words}（${WORDS.willGo}）` : words,
          go:
            key &&
            (() => {
              focusField(key);
            }),
          tool,
        });
      });
      return openPanel(items, points.filter(({ isSettled }) => !isSettled).length);
    }
  }

  /** Of a field that has nothing to say: it takes no room. */
  function nothing(): unknown {
    return make("p", { className: "desk-nothing" });
  }

  /** Folded: it leads to what is open, and does not stand before it. */
  function openPanel(items: readonly unknown[], count = items.length): unknown {
    if (items.length === 0) return undefined;
    const summary = make("summary", null, count === 0 ? WORDS.allSettled : WORDS.open(count));
    return make("details", { className: "desk-open" }, summary, ...items);
  }

  function openItem({ key, label, words, go, tool }: OpenItem): unknown {
    const name = label === "" ? undefined : make("strong", null, `${label}\u3000`);
    const tools = make("span", { className: "desk-tools" }, go && toolButton(WORDS.go, go), tool);
    return make("p", { key, className: "desk-open-point" }, make("span", null, name, words), tools);
  }

  function breakNotice(text: string, mend: (mended: string) => void): unknown {
    const { count, mended } = lineBreaks(text);
    if (count === 0) return undefined;
    const tool =
      mended !== undefined &&
      toolButton(WORDS.mend, () => {
        mend(mended);
      });
    return notice(WORDS.breaks(count), tool);
  }

  function notice(words: string, tool: unknown): unknown {
    return make("p", { className: "desk-notice", role: "status" }, make("span", null, words), tool);
  }

  cms.registerWidget("body", Body, preview);
  cms.registerWidget("picture", PictureFile, preview);
  cms.registerWidget("new-name", NewName, preview);
  cms.registerWidget("open-points", OpenPoints, preview);
}

/** Of the day that the form has now. */
function yearOfForm(): string | undefined {
  const input = document.querySelector<HTMLInputElement>('[id^="date-field-"]');
  return /^\d{4}(?=\D)/.exec(input?.value ?? "")?.[0];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
