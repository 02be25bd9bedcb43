// Open points on a preview's pages: shown in the text where they stand, and settled by a button where the preview can write.
import { lettersOf } from "../../characters/letters.ts";
import { openPoints, settle } from "../../content/open-points.ts";

/** What the list says of one; the file is asked for by it, for it may have changed since. */
interface Listed {
  readonly item: HTMLElement;
  readonly file: string;
  readonly line: number;
  readonly value: string;
  readonly reason: string;
}

/** Blocks of a bulletin's text. */
const BLOCKS = ":is(p, li, h2, h3, h4, h5, h6, td, th, figcaption)";

export function showOpenPoints(): void {
  const text = document.querySelector(".bulletin .body");
  for (const list of document.querySelectorAll<HTMLElement>("[data-open-file]")) {
    const file = list.dataset["openFile"] ?? "";
    const desk = list.dataset["desk"];
    for (const item of list.querySelectorAll<HTMLElement>("[data-open-line]")) {
      const { openLine, openKey, openValue = "", openReason = "" } = item.dataset;
      const listed = { item, file, line: Number(openLine), value: openValue, reason: openReason };
      if (text !== null && openKey === "") markText(text, listed);
      if (desk !== undefined && item.querySelector("code") !== null)
        offer(listed, new URL(desk, location.href));
    }
  }
}

/** A comment quotes the beginning of a paragraph, or its end; a note in the body stands in one. */
function markText(text: Element, { item, value }: Listed): void {
  // Markdown's marks are on one side only.
  const words = lettersOf(value);
  if (words === "") return;
  const blocks = Array.from(text.querySelectorAll(BLOCKS)).map((block) => ({
    block,
    said: lettersOf(block.textContent),
  }));
  const found =
    blocks.find(({ said }) => said.startsWith(words)) ??
    blocks.find(({ said }) => said.endsWith(words)) ??
    blocks.find(({ said }) => said.includes(words));
  if (found === undefined) return;
  const mark = document.createElement("a");
  mark.className = "open-mark";
  mark.href = `#${item.id}`;
  mark.textContent = "待核";
  found.block.prepend(mark);
}

/** Puts a button in the place of the command. */
function offer(listed: Listed, config: URL): void {
  const step = listed.item.querySelector(".open-step");
  if (step === null) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "核实了";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", () => {
    button.disabled = true;
    settleIn(listed, config).then(
      () => {
        said.textContent = "已划掉，网页马上更新。";
      },
      (error: unknown) => {
        button.disabled = false;
        said.textContent = error instanceof Error ? error.message : "没有成功。";
      },
    );
  });
  step.replaceChildren(button, " ", said);
}

/** Throws an Error with words for the editor. */
async function settleIn({ file, line, value, reason }: Listed, config: URL): Promise<void> {
  const ask = await deskOf(config);
  const { data } = (await ask("getEntry", { path: file })) as { readonly data: string | null };
  const changed = new Error("文件改过了，请等网页更新以后再核对。");
  if (data === null) throw changed;
  const point = openPoints(data).find(
    (each) =>
      lineOf(data, each.offset) === line &&
      each.reason === reason &&
      each.value === value &&
      each.settlement !== undefined,
  );
  if (point === undefined) throw changed;
  const raw = settle(data, point.offset);
  await ask("persistEntry", { dataFiles: [{ path: file, raw, base: data }], assets: [] });
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}

type Ask = (action: string, params: object) => Promise<unknown>;

/** The server of the editors' pages; its address is in their configuration, which other sites' pages cannot read. */
async function deskOf(config: URL): Promise<Ask> {
  const { backend } = (await (await fetch(config)).json()) as {
    readonly backend: { readonly proxy_url: string };
  };
  return async (action, params) => {
    const response = await fetch(backend.proxy_url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ action, params }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new Error(refusalOf(answer) ?? "没有成功。");
  };
}

function refusalOf(answer: unknown): string | undefined {
  const isSaid = typeof answer === "object" && answer !== null && "error" in answer;
  return isSaid && typeof answer.error === "string" ? answer.error : undefined;
}
