// The archive's own controls of a form: a body that takes pictures, a picture's file, and what is still to be checked.
import { openPoints, settle } from "../../content/open-points.ts";
import type { Cms, MakeElement } from "./cms.ts";
import { READING } from "./formats.ts";
import type { Media } from "./media.ts";
import { askPicture, pictureMarkdown } from "./picture-dialog.ts";
import { Reading } from "./reading.ts";

export interface ControlOptions {
  readonly make: MakeElement;
  /** Known once the backend is. */
  readonly media: () => Media | undefined;
  /** What the form calls a key of the front matter. */
  readonly labelOf: (key: string) => string;
}

const WORDS = {
  picture: "插入图片",
  choose: "选图片",
  settled: "已核实",
  back: "还没有核实",
  willGo: "保存后去掉",
  none: "没有待核的地方。",
  inBody: "正文",
};

/** Registers the widgets that `src/desk/admin/config.ts` names. */
export function registerControls(cms: Cms, { make, media, labelOf }: ControlOptions): void {
  const toolButton = (text: string, onClick: () => void) =>
    make("button", { type: "button", className: "desk-tool", onClick }, text);
  const { control: Text, preview } = cms.getWidget("text");
  const { control: Line } = cms.getWidget("string");

  /** Markdown with its pictures, and with its open points where they stand. */
  class Body extends Text {
    override render(): unknown {
      const { value, onChange, forID } = this.props;
      const text = textOf(value);
      const insert = async () => {
        const library = media();
        const input = document.getElementById(forID);
        const at = input instanceof HTMLTextAreaElement ? input.selectionStart : text.length;
        const picture =
          library &&
          (await askPicture(library, { year: yearOfForm(), withWords: true, withDocuments: false }));
        if (picture !== undefined) onChange(withParagraph(text, at, pictureMarkdown(picture)));
      };
      return make(
        "div",
        { className: "desk-body" },
        make(
          "div",
          { className: "desk-tools" },
          toolButton(WORDS.picture, () => void insert()),
        ),
        ...openPoints(text).map((point) =>
          openItem(
            String(point.offset),
            WORDS.inBody,
            point.text,
            point.settlement &&
              toolButton(WORDS.settled, () => {
                onChange(settle(text, point.offset));
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
        if (picture !== undefined) onChange(picture.path);
      };
      return make(
        "div",
        { className: "desk-picture" },
        super.render(),
        toolButton(WORDS.choose, () => void choose()),
      );
    }
  }

  /** The open points of the front matter. Its value is what the editor settled: offsets in the file, with `,` between them. */
  class OpenPoints extends Line {
    override render(): unknown {
      const { value, onChange, entry } = this.props;
      const reading = entry.get("data").get(READING);
      const settled = new Set(textOf(value).split(",").filter(Boolean));
      const points = reading instanceof Reading ? pointsOf(reading, settled) : [];
      if (points.length === 0) return make("p", { className: "desk-open-none" }, WORDS.none);
      const items = points.map(({ offset, key, value: of, reason, text, settlement }) => {
        const id = String(offset);
        const isSettled = settled.has(id);
        const toggle = () => {
          const others = [...settled].filter((each) => each !== id);
          onChange((isSettled ? others : [...others, id]).join(","));
        };
        const words = [of === "[]" ? "" : of, reason || text].filter(Boolean).join("：");
        const tool = settlement && toolButton(isSettled ? WORDS.back : WORDS.settled, toggle);
        return openItem(
          id,
          key === undefined ? "" : labelOf(key),
          isSettled ? `${words}（${WORDS.willGo}）` : words,
          tool,
        );
      });
      return make("div", { className: "desk-open" }, ...items);
    }
  }

  function openItem(key: string, label: string, words: string, tool: unknown): unknown {
    const name = label === "" ? undefined : make("strong", null, `${label}\u3000`);
    return make("p", { key, className: "desk-open-point" }, name, `${words}\u3000`, tool);
  }

  cms.registerWidget("body", Body, preview);
  cms.registerWidget("picture", PictureFile, preview);
  cms.registerWidget("open-points", OpenPoints, preview);
}

/** Those of the front matter, without those that are settled in the file by now. */
function pointsOf({ text, inFile }: Reading, settled: ReadonlySet<string>): ReturnType<typeof openPoints> {
  const left = new Set(frontPoints(inFile ?? "").map((point) => `${point.key ?? ""}${point.text}`));
  return frontPoints(text).filter(
    (point) => !settled.has(String(point.offset)) || left.has(`${point.key ?? ""}${point.text}`),
  );
}

/** Those that stand before the body. */
function frontPoints(file: string): ReturnType<typeof openPoints> {
  const end = /^---[ \t]*\r?\n[^]*?^---[ \t]*\r?$/m.exec(file)?.[0].length ?? 0;
  return openPoints(file).filter(({ offset }) => offset < end);
}

/** The year of the day that the form has now, else this year. */
function yearOfForm(): string {
  const input = document.querySelector<HTMLInputElement>('[id^="date-field-"]');
  return /^\d{4}(?=-)/.exec(input?.value ?? "")?.[0] ?? String(new Date().getFullYear());
}

/** The text with a paragraph put in behind the one that the place is in. */
export function withParagraph(text: string, at: number, paragraph: string): string {
  const end = text.indexOf("\n\n", at);
  const before = (end === -1 ? text : text.slice(0, end)).trimEnd();
  const after = end === -1 ? "" : text.slice(end).trimStart();
  return [before, paragraph, after].filter(Boolean).join("\n\n");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
