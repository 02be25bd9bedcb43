// Asks an editor for a picture: a new one, or one that the archive has, and what is said of it.
import { creditInTitle } from "../../content/pictures/words.ts";
import { PICTURE_ENDINGS } from "../../desk/admin/media.ts";
import type { WrittenPicture } from "../../markdown/written-picture.ts";
import { button, element, labelled, shown } from "./element.ts";
import type { Media } from "./media.ts";
import { told, triesAgain } from "./told.ts";

export interface PictureQuestion {
  /** Whose pictures are offered, and where a new one goes: `YYYY`. Undefined where the form has no day yet: then it is asked, too. */
  readonly year: string | undefined;
  /** Whether the form has no fields for what is said of it. */
  readonly withWords: boolean;
  /** Whether a document is taken, too. */
  readonly withDocuments: boolean;
  /** A new one that is there already. */
  readonly file?: File;
}

const WORDS = {
  title: { true: "放一份版面扫描件", false: "放一张图片" },
  file: "选一张新的",
  limits: (megabytes: number, withDocuments: boolean) =>
    `${withDocuments ? "PDF、" : ""}JPEG、PNG、WebP、AVIF，不超过 ${megabytes} MB`,
  known: (year: string) => `或者用 media/${year}/ 里已有的`,
  year: "这篇简报是哪一年的？日期还没有填，图片按年份存放",
  alt: "说明（必填）：图上是什么，看不见图的人靠它",
  caption: "图注：显示在图下面，不写就用说明",
  credit: "摄影或供图：只写名字也行",
  creditExample: "林知远",
  noPicture: "还没有选图片",
  noAlt: "还没有写说明",
  noYear: "还没有写是哪一年的，写成 2022 这样",
  add: "放进来",
  adding: "正在保存……",
  back: "取消",
  failed: "没有放图片",
};

/** Undefined where the editor gave up. A new file is in the archive by then. */
export async function askPicture(
  media: Media,
  { year, withWords, withDocuments, file: given }: PictureQuestion,
): Promise<WrittenPicture | undefined> {
  const listed = await listOf(media, year);
  if (listed === undefined) return undefined;
  const file = element("input");
  file.type = "file";
  file.accept = [...PICTURE_ENDINGS, ...(withDocuments ? ["pdf"] : [])].map((each) => `.${each}`).join(",");
  const known = element("select");
  const paths = listed.filter((path) => withDocuments || !path.endsWith(".pdf"));
  known.append(new Option("", ""), ...paths.map((path) => new Option(path.split("/").at(-1), path)));
  const sample = element("img", "picture-sample");
  sample.alt = "";
  const [ofYear, alt, caption, credit] = [
    element("input"),
    element("input"),
    element("input"),
    element("input"),
  ];
  ofYear.inputMode = "numeric";
  ofYear.value = year ?? "";
  credit.placeholder = WORDS.creditExample;
  const said = element("div", "picture-said");
  said.setAttribute("role", "alert");

  const refuseFaulty = async (chosen: File) => {
    const fault = await media.fault(chosen, withDocuments);
    if (fault !== undefined) throw new Error(fault);
  };
  let shownLast = 0;
  // Nothing is decoded before it is known what it is.
  const showSample = async (address: () => Promise<string>) => {
    const order = (shownLast += 1);
    const [url, fault] = await address().then(
      (found) => [found, []] as const,
      (error: unknown) => ["", told(error)] as const,
    );
    if (order !== shownLast) return;
    sample.src = url;
    said.replaceChildren(...fault);
  };
  file.addEventListener("change", () => {
    known.value = "";
    const [chosen] = file.files ?? [];
    void showSample(async () => {
      if (chosen === undefined) return "";
      await refuseFaulty(chosen);
      return URL.createObjectURL(chosen);
    });
  });
  known.addEventListener("change", () => {
    file.value = "";
    void showSample(async () => (known.value === "" ? "" : media.show(known.value)));
  });
  if (given !== undefined) {
    const held = new DataTransfer();
    held.items.add(given);
    file.files = held.files;
    file.dispatchEvent(new Event("change"));
  }
  // What cannot be shown is a document.
  sample.addEventListener("error", () => {
    sample.removeAttribute("src");
  });

  let picture: WrittenPicture | undefined;
  const add = async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined && known.value === "") throw new Error(WORDS.noPicture);
    if (chosen !== undefined) await refuseFaulty(chosen);
    if (withWords && alt.value.trim() === "") throw new Error(WORDS.noAlt);
    if (!/^\d{4}$/.test(ofYear.value.trim())) throw new Error(WORDS.noYear);
    said.textContent = WORDS.adding;
    const path = chosen === undefined ? known.value : await media.add(ofYear.value.trim(), chosen);
    const [altText = "", captionText = "", creditText = ""] = [alt, caption, credit].map(({ value }) =>
      value.trim(),
    );
    picture = {
      file: path,
      alt: altText,
      caption: captionText,
      credit: creditInTitle(captionText, creditText),
    };
    said.closest("dialog")?.close();
  };
  const form = element(
    "form",
    "picture-form",
    labelled(WORDS.file, file),
    element("p", "picture-limits", WORDS.limits(media.megabytes, withDocuments)),
    ...(year === undefined ? [labelled(WORDS.year, ofYear)] : []),
    ...(year === undefined || paths.length === 0 ? [] : [labelled(WORDS.known(year), known)]),
    sample,
    ...(withWords
      ? [labelled(WORDS.alt, alt), labelled(WORDS.caption, caption), labelled(WORDS.credit, credit)]
      : []),
    said,
    element(
      "div",
      "desk-buttons",
      element("button", "", WORDS.add),
      button(WORDS.back, () => said.closest("dialog")?.close()),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add().catch((error: unknown) => {
      said.replaceChildren(...told(error));
    });
  });
  await shown(WORDS.title[withDocuments ? "true" : "false"], form);
  return picture;
}

/** The paths of a year's files; undefined where they cannot be had and the editor gave up. */
async function listOf(media: Media, year: string | undefined): Promise<readonly string[] | undefined> {
  if (year === undefined) return [];
  try {
    return await media.list(year);
  } catch (error) {
    return (await triesAgain(WORDS.failed, error)) ? listOf(media, year) : undefined;
  }
}
