// The list of bulletins, in the place of Decap's, which would load every file: a page at a time, by year, month, state and words.
import { STATUS_NAMES, STATUSES } from "../../content/values/status.ts";
import type { CheckedRow, Page } from "../../desk/admin/listing.ts";
import { button, element, labelled, select } from "./element.ts";
import { formAddress } from "./form-path.ts";
import { askedAt, listAddress } from "./list-address.ts";
import type { ListSource } from "./list-source.ts";
import { told } from "./told.ts";

const WORDS = {
  year: "年",
  month: "月",
  status: "状态",
  words: "标题、人物等",
  all: "全部",
  find: "查找",
  add: "＋ 新建简报",
  columns: ["日期", "状态", "标题"],
  loading: "正在读取……",
  none: "没有这样的简报。",
  total: (total: number) => `共 ${total} 篇`,
  this: "，这是",
  part: (from: number, to: number) => `第 ${from}–${to} 篇`,
  more: "，后面还有",
  gaveUp: (count: number) => `；只查了最近的 ${count} 篇，选定年、月再找`,
  failed: "没有读到：",
  newer: "较新的",
  older: "较早的",
  unreadable: "文件有错，打不开",
  untitled: "（没有标题）",
  errors: (count: number) => `${count} 处错误`,
  open: (count: number) => `${count} 处待核`,
  unknownStatus: "状态写错了",
};

export class BulletinList {
  readonly #source: ListSource;
  readonly #year = select([["", WORDS.all]]);
  readonly #month = select([
    ["", WORDS.all],
    ...Array.from({ length: 12 }, (_, at) => {
      const month = String(at + 1).padStart(2, "0");
      return [month, `${at + 1}月`] as const;
    }),
  ]);
  readonly #status = select([
    ["", WORDS.all],
    ...STATUSES.map((status) => [status, STATUS_NAMES[status]] as const),
  ]);
  readonly #words = element("input");
  readonly #said = element("div", "list-said");
  readonly #rows = element("tbody");
  readonly #newer = button(WORDS.newer, () => {
    this.#ask(Math.max(0, this.#from - this.#source.size));
  });
  readonly #older = button(WORDS.older, () => {
    this.#ask(this.#from + this.#source.size);
  });
  readonly #pages = element("div", "desk-buttons", this.#newer, this.#older);
  /** Where the page begins that is shown. */
  #from = 0;
  /** Only the answer to the last question is shown. */
  #question = 0;

  /** @param place The element that becomes the list. */
  constructor(place: HTMLElement, source: ListSource) {
    this.#source = source;
    this.#words.type = "search";
    this.#pages.hidden = true;
    this.#said.setAttribute("role", "status");
    this.#said.tabIndex = -1;
    const form = element(
      "form",
      "list-asked",
      labelled(WORDS.year, this.#year),
      labelled(WORDS.month, this.#month),
      labelled(WORDS.status, this.#status),
      labelled(WORDS.words, this.#words),
      element("button", "", WORDS.find),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(0);
    });
    form.addEventListener("change", () => {
      this.#ask(0);
    });
    const add = element("a", "list-add", WORDS.add);
    add.href = "#/collections/bulletins/new";
    const head = element("tr", "", ...WORDS.columns.map((column) => element("th", "", column)));
    place.append(
      element("div", "list-bar", form, add),
      this.#said,
      element("table", "list", element("thead", "", head), this.#rows),
      this.#pages,
    );
  }

  /** Shows what this address asks for, read anew: files may have changed. */
  async open(address: string): Promise<void> {
    const { asked, from } = askedAt(address);
    this.#month.value = asked.month;
    this.#status.value = asked.status;
    this.#words.value = asked.words;
    const question = (this.#question += 1);
    this.#said.textContent = WORDS.loading;
    try {
      const page = await this.#source.page(asked, from);
      if (question === this.#question) this.#show(page, from, asked.year);
    } catch (error) {
      if (question !== this.#question) return;
      this.#said.replaceChildren(WORDS.failed, ...told(error));
    }
  }

  /** @param from The place of the page's first row. */
  #ask(from: number): void {
    const [year, month, words] = [this.#year.value, this.#month.value, this.#words.value];
    const status = STATUSES.find((each) => each === this.#status.value) ?? "";
    const address = listAddress({ year, month, status, words }, from);
    if (address === location.hash) void this.open(address);
    else location.hash = address;
  }

  #show(page: Page, from: number, year: string): void {
    const isTurned = from !== this.#from;
    this.#from = from;
    const to = from + page.rows.length;
    const part = WORDS.part(from + 1, to);
    const total = page.total ?? (page.hasMore || page.gaveUpAfter !== undefined ? undefined : to);
    const isAll = page.rows.length === total;
    const range = total === undefined ? part : WORDS.total(total) + (isAll ? "" : `${WORDS.this}${part}`);
    this.#said.textContent =
      (page.rows.length === 0 ? WORDS.none : range) +
      (page.total === undefined && page.hasMore ? WORDS.more : "") +
      (page.gaveUpAfter === undefined ? "" : WORDS.gaveUp(page.gaveUpAfter));
    this.#rows.replaceChildren(...page.rows.map(rowElement));
    this.#newer.disabled = from === 0;
    this.#older.disabled = !page.hasMore;
    this.#pages.hidden = from === 0 && !page.hasMore;
    this.#year.replaceChildren(
      new Option(WORDS.all, ""),
      ...page.years.map((each) => new Option(each, each)),
    );
    this.#year.value = year;
    // The page's beginning comes into sight with it.
    if (isTurned) this.#said.focus();
  }
}

function rowElement({ path, title, date, status, errors, open }: CheckedRow): HTMLElement {
  const link = element("a", "", title || WORDS.untitled);
  link.href = formAddress(path);
  const isReadable = status !== undefined;
  const state = isReadable ? STATUS_NAMES[status] : title === "" ? WORDS.unreadable : WORDS.unknownStatus;
  const marks = [
    element("span", `state state-${status ?? "faulty"}`, state),
    ...(errors > 0 ? [element("span", "state state-faulty", WORDS.errors(errors))] : []),
    ...(open > 0 ? [element("span", "state state-open", WORDS.open(open))] : []),
  ];
  const cell = element("td", "", ...marks);
  const name = element("td", "", link, ...(title === "" ? [element("small", "", ` ${path}`)] : []));
  return element("tr", "", element("td", "", date), cell, name);
}
