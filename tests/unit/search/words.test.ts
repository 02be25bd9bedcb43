// The index by words: how text is cut, and that pieces put together are what Pagefind makes of all at once.
import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CborWriter, utf8 } from "../../../src/search/words/cbor.ts";
import { chunksOf } from "../../../src/search/words/chunks.ts";
import { indexLot } from "../../../src/search/words/index-lot.ts";
import { PagefindEnded, withPagefind } from "../../../src/search/words/pagefind-service.ts";
import { JoinedPostings, joinPostings, type Postings } from "../../../src/search/words/postings.ts";
import { readPostingsFile, writePostings } from "../../../src/search/words/postings-file.ts";
import { wordsAndFragment } from "../../../src/search/words/records.ts";
import { segmentsOf, segmentsOfEach, wordsOf } from "../../../src/search/words/segments.ts";
import { corpus, corpusLabels } from "../../corpus.ts";
import { CborReader, pagefindPostings, readPostings } from "../../pagefind-postings.ts";

const META = { officials: [], places: [], readings: [], title: ["题"], topics: [] };
const NAMES = [...corpusLabels.officials, ...corpusLabels.topics].map(({ name }) => name);
const WORDS = corpus({ seed: 5, count: 60 }).map((record) => wordsAndFragment(record, NAMES).words);

describe("the words of a text", () => {
  it("are names set apart, longest first, and what the dictionary knows", () => {
    const names = ["陈红民", "建中街", "建中街街道"];
    expect(wordsOf("书记陈红民到建中街街道。", names)).toEqual(["书记", "陈红民", "到", "建中街街道"]);
    expect(wordsOf("书记陈红民", [])).not.toContain("陈红民");
  });

  it("are folded, without signs, and numbers are whole", () => {
    expect(wordsOf("引进ＡＩ，占３.5%；v2.0.1、Zürich", [])).toEqual([
      "引进",
      "ai",
      "占",
      "35",
      "v201",
      "zürich",
    ]);
    expect(wordsOf("a.b[c] (x|y)", ["b[c]", "(x|y)"])).toEqual(["a", "bc", "xy"]);
  });

  it("leave no character of the text out", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("陈红民调研，。 \n3.5%Aé𠮷_")) }),
        (text) => {
          const segments = segmentsOf(text, ["红民", "民调", "3.5%"]);
          expect(segments.map((segment) => segment.text).join("")).toBe(text);
        },
      ),
    );
  });
});

describe("texts that are cut together", () => {
  it("are cut as each is alone", () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ...Array.from("陈红民调研情况，。 \n\r\u2028\u200B3.5%Aé𠮷_カガ가", String),
        "🇨🇳",
        "👩‍👧",
        "\u0301",
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(segmentsOfEach(texts, ["红民"])).toEqual(texts.map((each) => segmentsOf(each, ["红民"])));
      }),
    );
  });
});

describe("a bulletin for Pagefind", () => {
  const { words, fragment } = wordsAndFragment(
    {
      permalink: "/bulletins/2022/03/19/a/",
      title: "陈红民调研“老旧小区”",
      date: "2022-03-19",
      officials: ["陈红民"],
      topics: [],
      places: [],
      paragraphs: ["陈红民调研。", "第二段"],
    },
    ["陈红民"],
  );

  it("has the words that a browser makes of a name it does not know, in the order of the name", () => {
    const cut = wordsOf("陈红民", []).join(" ");
    expect(words.content[0]).toBe("陈红民");
    for (const field of ["officials", "readings", "title"] as const)
      expect(` ${words.meta[field].join(" ")} `).toContain(` ${cut} `);
  });

  it("is shown as it was written", () => {
    expect(fragment.content.split("\u200B")).toHaveLength(words.content.length);
    expect(fragment.content.replaceAll("\u200B", "")).toBe("陈红民调研。 第二段");
    expect(fragment.meta).toEqual({ title: "陈红民调研“老旧小区”", date: "2022-03-19", officials: "陈红民" });
    expect(fragment.filters).toEqual({ officials: ["陈红民"], year: ["2022"] });
  });
});

describe("CBOR", () => {
  it("is read as it was written", () => {
    const numbers = fc.array(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 0xffff_ffff })));
    fc.assert(
      fc.property(numbers, fc.array(fc.string({ maxLength: 9 }), { maxLength: 5 }), (values, texts) => {
        const writer = new CborWriter(1);
        writer.array(values.length);
        for (const value of values) writer.unsigned(value);
        writer.array(texts.length);
        for (const text of texts) writer.text(utf8(text));
        const reader = new CborReader(writer.bytes);
        expect(Array.from({ length: reader.array() }, () => reader.integer())).toEqual(values);
        expect(Array.from({ length: reader.array() }, () => reader.text())).toEqual(texts.map(utf8));
        expect(reader.at).toBe(writer.length);
        const skipping = new CborReader(writer.bytes);
        skipping.skip();
        expect(skipping.array()).toBe(texts.length);
      }),
    );
  });
});

describe("the postings of a lot", () => {
  it("are what Pagefind makes of the same words, but for the ends of Japanese ones and what stands about a stray accent", async () => {
    const [ours, theirs] = [indexLot(WORDS), await pagefindPostings(WORDS)];
    expect([...ours.wordCounts]).toEqual([...theirs.wordCounts]);
    const [found, known] = [rowsOf(ours), rowsOf(theirs)];
    expect(found.size).toBeGreaterThan(1000);
    for (const [key, row] of found) expect([key, row]).toEqual([key, known.get(key)]);
    const whole = new Set(WORDS.flatMap(({ content, meta }) => [content, ...Object.values(meta)].flat()));
    const isPart = (key: string) =>
      [...whole].some(
        (word) => word.includes(key) && (/^[\p{Script=Katakana}ー]+$/u.test(word) || /\p{M}/u.test(word)),
      );
    const missing = [...known.keys()]
      .filter((key) => !found.has(key))
      .map((key) => key.split("\0").at(-1) ?? "");
    expect(missing.filter((key) => !isPart(key))).toEqual([]);
  });

  it("leave no bulletin out, and find each word where it stands", () => {
    const lot = indexLot([
      { content: [], meta: META },
      { content: ["café", "", "a_b"], meta: META },
    ]);
    expect([...lot.wordCounts]).toEqual([1, 3]);
    expect(lot.keys).toEqual(["a_b", utf8("cafe\0café"), utf8("题")]);
    expect([...lot.counts]).toEqual([1, 1, 2]);
  });
});

describe("pieces put together", () => {
  it("are the index of all at once, in chunks that hold what their bounds say", () => {
    const whole = indexLot(WORDS);
    const parts = [indexLot(WORDS.slice(0, 1)), indexLot(WORDS.slice(1, 40)), indexLot(WORDS.slice(40))];
    const joined = joinPostings(parts.map((part) => readPostingsFile(writePostings(part))));
    expect(plain(joined)).toEqual(plain(whole));
    expect(joined.keys.some((key) => key.includes("\0"))).toBe(true);
    const chunks = [...chunksOf(new JoinedPostings([joined]), 2000)];
    expect(chunks.length).toBeGreaterThan(5);
    const read = chunks.map(({ bytes }) => readPostings(bytes, []));
    expect(read.flatMap(({ keys }) => keys)).toEqual(whole.keys);
    expect(Buffer.concat(read.map(({ bytes }) => bytes)).equals(whole.bytes)).toBe(true);
    for (const [index, { from, to }] of chunks.entries()) {
      for (const key of read[index]?.keys ?? []) {
        const [word = ""] = key.split("\0");
        expect(from <= word && (word <= to || word.startsWith(to)), `${from}…${to}: ${word}`).toBe(true);
        expect((chunks[index - 1]?.to ?? "") <= from || from.startsWith(chunks[index - 1]?.to ?? "")).toBe(
          true,
        );
      }
    }
  });

  it("change in the chunks of a new bulletin's words only", () => {
    const [old, added] = [indexLot(WORDS), indexLot([{ content: ["新闻", "app"], meta: META }])];
    const bytesOf = (...parts: Postings[]) =>
      [...chunksOf(new JoinedPostings(parts), 500)].map(({ bytes }) => bytes.toString("base64"));
    const before = new Set(bytesOf(old));
    const after = bytesOf(old, added);
    const changed = after.filter((chunk) => !before.has(chunk));
    expect(after.length).toBeGreaterThan(20);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(6);
  });
});

describe("Pagefind's service", () => {
  it("is seen to end before its work is done", async () => {
    let child: ChildProcess | undefined;
    const see = (message: unknown): void => {
      if (typeof message === "object" && message !== null && "process" in message)
        if (message.process instanceof ChildProcess) child = message.process;
    };
    subscribe("child_process", see);
    const ended = withPagefind((index) => {
      child?.kill("SIGKILL");
      return index.getFiles();
    });
    await expect(ended).rejects.toMatchObject({ name: "PagefindEnded", signal: "SIGKILL" });
    await expect(ended).rejects.toBeInstanceOf(PagefindEnded);
    unsubscribe("child_process", see);
  });
});

/** By the written word: of its row what Pagefind's reader decodes. */
function rowsOf({ keys, counts, firstPages, ends, bytes }: Postings): Map<string, unknown> {
  const row = (index: number) => [
    counts[index],
    firstPages[index],
    bytes.toString("hex", ends[index - 1] ?? 0, ends[index]),
  ];
  return new Map(keys.map((key, index) => [Buffer.from(key, "latin1").toString(), row(index)]));
}

/** As what compares without a look at buffers. */
function plain({ bytes, keys, ...columns }: Postings): unknown {
  const numbers = Object.entries(columns).map(([name, values]) => [name, [...values]]);
  return { bytes: bytes.toString("base64"), keys, ...Object.fromEntries(numbers) };
}
