// The words of some bulletins to their postings, as Pagefind makes them of words that are parted for it.
import { CborWriter, utf8 } from "./cbor.ts";
import { FORM, type Postings } from "./postings.ts";
import { META_FIELDS, type Words } from "./records.ts";

/**
 * In Pagefind's list of places, before all of them: that they have the weight of ordinary text, in its measure 24, which is
 * not the one that it leaves unsaid.
 */
const WEIGHT = -1 - 24;

/** Stands for the text, where others have the number of a field of metadata. */
const TEXT = META_FIELDS.length;

/** Page numbers are the order of the bulletins. */
export function indexLot(lot: readonly Words[]): Postings {
  const places = new Places();
  lot.forEach(({ content, meta }, page) => {
    places.add(content, page, TEXT);
    META_FIELDS.forEach((name, field) => {
      places.add(meta[name], page, field);
    });
  });
  const rows = places.byKey();
  const writer = new CborWriter(1 << 20);
  const ends = rows.map(({ from, to }) => {
    places.write(writer, from, to);
    return writer.length;
  });
  return {
    // Pagefind's reader divides by it.
    wordCounts: Uint32Array.from(lot, ({ content }) => Math.max(1, content.length)),
    keys: rows.map(({ key }) => key),
    counts: Uint32Array.from(rows, ({ from, to }) => places.pagesIn(from, to)),
    firstPages: Uint32Array.from(rows, ({ from }) => places.pageAt(from)),
    lastPages: Uint32Array.from(rows, ({ to }) => places.pageAt(to - 1)),
    ends: Uint32Array.from(ends),
    bytes: writer.bytes,
  };
}

const NONE = -1;

/** Where words stand: a row for each place of each page, by the words' keys. */
class Places {
  readonly #numbers = new Map<string, number>();
  /** The numbers of words' keys; NONE where nothing is left of the word. */
  readonly #numbersOfWords = new Map<string, number>();
  /** By the key's number how many places it has. */
  readonly #counts: number[] = [];
  // Of each place, in the order of pages.
  readonly #keys: number[] = [];
  readonly #pages: number[] = [];
  readonly #fields: number[] = [];
  readonly #places: number[] = [];
  #order = new Uint32Array();

  add(words: readonly string[], page: number, field: number): void {
    words.forEach((word, place) => {
      let number = this.#numbersOfWords.get(word);
      if (number === undefined) this.#numbersOfWords.set(word, (number = this.#numberOf(keyOf(word))));
      if (number === NONE) return;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      this.#keys.push(number);
      this.#pages.push(page);
      this.#fields.push(field);
      this.#places.push(place);
    });
  }

  #numberOf(key: string): number {
    if (key === "") return NONE;
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#counts.push(0) - 1));
    return number;
  }

  /** In the order of the keys, which places each has. */
  byKey(): { readonly key: string; readonly from: number; readonly to: number }[] {
    let end = 0;
    const starts = new Uint32Array(this.#counts.length);
    const rows = [...this.#numbers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, number]) => {
        starts[number] = end;
        end += this.#counts[number] ?? 0;
        return { key, from: starts[number] ?? 0, to: end };
      });
    this.#order = new Uint32Array(end);
    this.#keys.forEach((number, place) => {
      const at = starts[number] ?? 0;
      this.#order[at] = place;
      starts[number] = at + 1;
    });
    return rows;
  }

  pageAt(at: number): number {
    return this.#pages[this.#order[at] ?? 0] ?? 0;
  }

  pagesIn(from: number, to: number): number {
    let pages = 0;
    for (let at = from; at < to; at += 1)
      if (at === from || this.pageAt(at) !== this.pageAt(at - 1)) pages += 1;
    return pages;
  }

  /** A key's pages, from behind the first one's number on. */
  write(writer: CborWriter, from: number, to: number): void {
    for (let at = from; at < to;) {
      if (at > from) {
        writer.array(3);
        writer.unsigned(this.pageAt(at) - this.pageAt(at - 1));
      }
      const page = this.pageAt(at);
      const start = at;
      while (at < to && this.pageAt(at) === page && this.#fieldAt(at) === TEXT) at += 1;
      const text = at;
      let fields = 0;
      for (; at < to && this.pageAt(at) === page; at += 1)
        if (at === text || this.#fieldAt(at) !== this.#fieldAt(at - 1)) fields += 1;
      writer.array(text > start ? 1 + text - start : 0);
      if (text > start) writer.negative(WEIGHT);
      this.#writePlaces(writer, start, text);
      writer.array(fields + at - text);
      for (let field = text; field < at;) {
        const first = field;
        while (field < at && this.#fieldAt(field) === this.#fieldAt(first)) field += 1;
        writer.negative(-1 - this.#fieldAt(first));
        this.#writePlaces(writer, first, field);
      }
    }
  }

  #fieldAt(at: number): number {
    return this.#fields[this.#order[at] ?? 0] ?? 0;
  }

  /** Each but the first as the distance from the one before. */
  #writePlaces(writer: CborWriter, from: number, to: number): void {
    let before = 0;
    for (let at = from; at < to; at += 1) {
      const place = this.#places[this.#order[at] ?? 0] ?? 0;
      writer.unsigned(place - before);
      before = place;
    }
  }
}

/** What Pagefind leaves out of a word. */
const noWordSigns = /[^\p{Alphabetic}\p{N}\p{Pc}]/gu;
const accented = /[^\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Most words come again and again. */
const keysByWord = new Map<string, string>();
const MOST_WORDS = 100_000;

/** Under which Pagefind's reader looks for a word: without accents; a form of it with them. Empty where nothing is left. */
function keyOf(word: string): string {
  let key = keysByWord.get(word);
  if (key === undefined) {
    const whole = word.replace(noWordSigns, "");
    const plain = whole.replace(accented, (part) => part.normalize("NFD").replace(/\p{M}/gu, ""));
    key = plain === whole ? utf8(whole) : utf8(plain) + FORM + utf8(whole);
    if (keysByWord.size >= MOST_WORDS) keysByWord.clear();
    keysByWord.set(word, key);
  }
  return key;
}
