// Parses YAML into plain data that knows where each value stands; only plain YAML 1.2 is let through.
import { isMap, isPair, isScalar, isSeq, parseDocument, Scalar, visit } from "yaml";
import type { Document, Node, Pair, YAMLMap } from "yaml";
import { suspectsIn } from "../../characters/suspects.ts";
import { suspectFault } from "../files/suspect-findings.ts";
import type { Finding } from "../../problems/problem.ts";
import type { YamlConstruct } from "../../problems/codes/yaml.ts";
import { findHashes } from "./hashes.ts";
import { deeperThan } from "./lexemes.ts";
import { syntaxFindings } from "./syntax.ts";
import { positionFinder } from "../../problems/position.ts";

type Path = readonly PropertyKey[];

/** Offsets in the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Plain data and the offsets of its parts. */
export interface YamlData {
  readonly value: unknown;
  /** Where a value starts; for an empty one its key, for a missing one what should hold it. */
  offsetOf(path: Path): number;
  keyOffsetOf(path: Path): number;
  /** A scalar as it was written, without quotes. */
  sourceOf(path: Path): string;
  /** Where a scalar stands, quotes included; undefined for a value of another kind and for one of several lines. */
  spanOf(path: Path): Span | undefined;
  /** The line that a span begins in: what stands before and after the span. */
  around(span: Span): { before: string; after: string };
}

export interface YamlResult {
  /** Undefined when the text cannot be understood. */
  readonly data: YamlData | undefined;
  readonly findings: readonly Finding[];
}

const MAX_DEPTH = 64;

/** @param base where the YAML starts in the file */
export function parseYaml(text: string, base: number): YamlResult {
  const tooDeep = findDeepNesting(text);
  if (tooDeep !== undefined) {
    return { data: undefined, findings: [{ code: "yaml-nesting", params: {}, offset: base + tooDeep }] };
  }
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    stringKeys: true,
    // The parser compares each key with each other one; below they are found in one pass.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const constructs = findForbiddenConstructs(document, text, base);
  const hashes = findHashes(document, text, base);
  const broken = constructs.length > 0 ? [] : syntaxFindings(document, text, base, hashes);
  const usable = constructs.length === 0 && document.errors.length === 0;
  return {
    data: usable ? dataOf(document.contents, text, base) : undefined,
    findings: [
      ...findDuplicateKeys(document, base),
      ...constructs,
      ...hashes,
      ...broken,
      ...findSuspectEscapes(document, text, base),
    ],
  };
}

/** The parser is recursive; this keeps it from running out of stack. */
function findDeepNesting(text: string): number | undefined {
  return mayBeDeep(text) ? deeperThan(MAX_DEPTH, text) : undefined;
}

/** Counts without a look at what is in quotes: enough for nearly all files. */
function mayBeDeep(text: string): boolean {
  if (/(?:[-?:][ \t]+){32}|^ {512}/m.test(text)) return true;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function findDuplicateKeys(document: Document, base: number): Finding[] {
  const findings: Finding[] = [];
  // The library's own `visit` asks of each node all that it may be, a sixth of a whole run's time.
  const search = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(search);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = keyText(pair);
      const offset = base + offsetOfNode(pair.key);
      if (seen.has(key)) findings.push({ code: "yaml-duplicate-key", params: { key }, offset });
      seen.add(key);
    }
    for (const pair of node.items) {
      search(pair.key);
      search(pair.value);
    }
  };
  search(document.contents);
  return findings;
}

function findForbiddenConstructs(document: Document, text: string, base: number): Finding[] {
  const findings: Finding[] = [];
  const report = (construct: YamlConstruct, offset: number) =>
    findings.push({ code: "yaml-alias", params: { construct }, offset: base + offset });
  const directive = document.directives?.yaml.explicit === true ? /^%/m.exec(text) : null;
  if (directive !== null) report("directive", directive.index);
  if (!/[&*!]|<</.test(text)) return findings;
  visit(document, {
    Alias: (_key, node) => void report("alias", offsetOfNode(node)),
    Value: (_key, node) => {
      if (node.anchor !== undefined)
        report("anchor", text.lastIndexOf(`&${node.anchor}`, offsetOfNode(node)));
      else if (node.tag !== undefined) report("tag", tagOffset(text, offsetOfNode(node)));
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.source === "<<" && pair.key.type === Scalar.PLAIN) {
        report("merge", offsetOfNode(pair.key));
      }
    },
  });
  for (const warning of document.warnings) {
    if (warning.code === "TAG_RESOLVE_FAILED" && findings.length === 0) report("tag", warning.pos[0]);
  }
  return findings;
}

/** A tag stands before the value it belongs to, which is where the value's range starts. */
function tagOffset(text: string, valueOffset: number): number {
  let start = text.slice(0, valueOffset).trimEnd().length;
  let tag = valueOffset;
  while (start > 0 && !/[\s,[\]{}]/.test(text.charAt(start - 1))) {
    start -= 1;
    if (text.charAt(start) === "!") tag = start;
  }
  return tag;
}

/** Escapes in double quotes can write what the file's own characters may not. */
function findSuspectEscapes(document: Document, text: string, base: number): Finding[] {
  const findings: Finding[] = [];
  if (!text.includes("\\")) return findings;
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type !== Scalar.QUOTE_DOUBLE || typeof node.value !== "string") return;
      const written = text.slice(node.range?.[0], node.range?.[1]);
      if (!written.includes("\\") || suspectsIn(written).length > 0) return;
      const [first] = suspectsIn(node.value);
      if (first !== undefined) findings.push({ ...suspectFault(first), offset: base + offsetOfNode(node) });
    },
  });
  return findings;
}

function dataOf(root: Node | null, text: string, base: number): YamlData {
  const pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known = pairs.get(map);
    if (known !== undefined) return known;
    const byKey = new Map(map.items.toReversed().map((pair) => [keyText(pair), pair]));
    pairs.set(map, byKey);
    return byKey;
  };
  let positionOf: ReturnType<typeof positionFinder> | undefined;
  const step = (node: unknown, key: PropertyKey): Pair | Node | undefined => {
    const parent = isPair(node) ? node.value : node;
    if (isMap(parent)) return pairsOf(parent).get(String(key));
    return isSeq<Node>(parent) && typeof key === "number" ? parent.items[key] : undefined;
  };
  const find = (path: Path): Pair | Node | undefined =>
    path.reduce<Pair | Node | undefined>((node, key) => step(node, key), root ?? undefined);
  const scalarAt = (path: Path): Scalar | undefined => {
    const found = find(path);
    const node = isPair(found) ? found.value : found;
    return isScalar(node) ? node : undefined;
  };
  const offsetOf = (path: Path): number => {
    const found = find(path);
    if (found !== undefined) return base + offsetOfNode(found);
    return path.length === 0 ? base : offsetOf(path.slice(0, -1));
  };
  return {
    value: plain(root),
    offsetOf,
    keyOffsetOf: (path) => {
      const found = find(path);
      return isPair(found) ? base + offsetOfNode(found.key) : offsetOf(path);
    },
    sourceOf: (path) => {
      const node = scalarAt(path);
      return node === undefined ? "" : (node.source ?? String(node.value));
    },
    spanOf: (path) => {
      const [start = 0, end = 0] = scalarAt(path)?.range ?? [];
      if (start === end || text.slice(start, end).includes("\n")) return undefined;
      return { start: base + start, end: base + end };
    },
    around: ({ start, end }) => {
      // Of a line with thousands of items, each asks for it.
      positionOf ??= positionFinder(text);
      const { column } = positionOf(start - base);
      return {
        before: text.slice(start - base - column + 1, start - base),
        get after() {
          return /.*/.exec(text.slice(end - base))?.[0] ?? "";
        },
      };
    },
  };
}

/** An empty value has no place of its own worth showing: its key has. */
function offsetOfNode(node: unknown): number {
  if (isPair(node)) {
    const value = node.value as Node | null;
    const [start, end] = value?.range ?? [0, 0];
    return start === end ? offsetOfNode(node.key) : start;
  }
  return (node as Node | null)?.range?.[0] ?? 0;
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(plain);
  // Of two equal keys the first counts; it is the one that positions lead to.
  if (isMap(node)) {
    return Object.fromEntries(node.items.toReversed().map((pair) => [keyText(pair), plain(pair.value)]));
  }
  return undefined;
}
