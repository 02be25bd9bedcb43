// Weighs the parts of a web page by the sentences in them: which holds the article, and which stand beside it.
import { CONTROLS, hanIn, isElement, isInline, SILENT } from "./elements.ts";

/** How sites name the parts that readers write: they may write more than the article has. */
const READERS = /comment|pinglun|gentie|liuyan|reply|discuss/i;
const MOST_OF_READERS = 0.9;
/** And those that lead elsewhere. */
const BESIDE =
  /recommend|relate|tuijian|feedback|(?:^|[\s_-])(?:hot|rank|side|sidebar|aside|menu|nav|navbar|foot|footer|share|tags?|copyright|breadcrumbs?|crumbs?|login|advert|ads?|qrcode)(?:$|[\s_-])/i;
/** What has more of all sentences is the article, whatever its name is. */
const MOST_BESIDE = 0.4;

/** A paragraph counts wholly for the element around it, and less for those further out. */
const SHARES = [1, 0.5, 0.25];
/** A part beside the heaviest one that has so much of its sentences goes with it: an article in several sections. */
const EQUAL_SHARE = 0.25;

const SENTENCE = /[。！？；，]/u;
const SHORTEST = 12;

export class Prose {
  /** Chinese characters of an element's own line, if it is a sentence; no link's. */
  readonly #own = new Map<Element, number>();
  /** Of an element with all in it; of what stands beside an article none are left in the end. */
  readonly #letters = new Map<Element, number>();
  readonly #beside = new Set<Element>();
  readonly #weights = new Map<Element, number>();

  constructor(body: Element) {
    const all = this.#count(body);
    this.#weigh(body, all);
  }

  /** Chinese characters of the longest line of sentences that is no link's. */
  longest(): number {
    return Math.max(0, ...this.#own.values());
  }

  /** Whether the element is named as what stands beside an article, and holds little enough for it. */
  isBeside(element: Element): boolean {
    return this.#beside.has(element);
  }

  /** The smallest part of an element that holds the article's paragraphs; the element itself where it has none. */
  mainPart(whole: Element): Element {
    let best = whole;
    for (const [element, weight] of this.#weights) {
      if (whole.contains(element) && weight > (this.#weights.get(best) ?? 0)) best = element;
    }
    while (best !== whole && best.parentElement !== null) {
      const parent = best.parentElement;
      const further = this.#in(parent) - this.#in(best);
      if (further < EQUAL_SHARE * this.#in(best)) break;
      best = parent;
    }
    return best;
  }

  #in(element: Element): number {
    return this.#letters.get(element) ?? 0;
  }

  /** All sentences of an element, whatever they belong to. */
  #count(element: Element): number {
    const own = ownLetters(element);
    this.#own.set(element, own);
    const sum = blocksIn(element).reduce((before, child) => before + this.#count(child), own);
    this.#letters.set(element, sum);
    return sum;
  }

  #weigh(element: Element, all: number): number {
    const name = `${element.className} ${element.id}`;
    const most = READERS.test(name) ? MOST_OF_READERS : BESIDE.test(name) ? MOST_BESIDE : 0;
    if (this.#in(element) < all * most) {
      this.#beside.add(element);
      return 0;
    }
    const own = this.#own.get(element) ?? 0;
    if (own > 0) this.#add(element, own);
    const sum = blocksIn(element).reduce((before, child) => before + this.#weigh(child, all), own);
    this.#letters.set(element, sum);
    return sum;
  }

  /** A part may hold its text itself, lines parted by breaks: then it is its own paragraph. */
  #add(paragraph: Element, letters: number): void {
    let part: Element | null = PARAGRAPH.test(paragraph.nodeName) ? paragraph.parentElement : paragraph;
    for (const share of SHARES) {
      if (part === null) return;
      this.#weights.set(part, (this.#weights.get(part) ?? 0) + share * letters);
      part = part.parentElement;
    }
  }
}

const PARAGRAPH = /^(?:P|H[1-6]|LI|DT|DD|BLOCKQUOTE|PRE|FIGCAPTION)$/;

/** The letters of an element's own line, with those of what stands in it, if it is a sentence. */
function ownLetters(element: Element): number {
  const text = lineOf(element);
  const letters = hanIn(text);
  return letters >= SHORTEST && SENTENCE.test(text) ? letters : 0;
}

function lineOf(element: Element): string {
  return Array.from(element.childNodes, (child) => {
    if (!isElement(child)) return child.nodeType === 3 ? (child.textContent ?? "") : "";
    if (child.nodeName === "A" || SILENT.has(child.nodeName) || !isInline(child.nodeName)) return "";
    return lineOf(child);
  }).join("");
}

/** The blocks of an element, and those that stand in its inline ones. */
function blocksIn(element: Element): Element[] {
  return Array.from(element.children).flatMap((child) => {
    if (SILENT.has(child.nodeName) || CONTROLS.has(child.nodeName)) return [];
    return isInline(child.nodeName) ? blocksIn(child) : [child];
  });
}
