// Parses a byline: every letter of it must be a role, a name, a credit, a paper or a mark between them, or it is none.
import { isCredited, namesAt, isNameHere } from "./names.ts";
import { isCommonSurname } from "../../facts/surnames.ts";
import { isWord } from "../../words.ts";
import {
  creditAt,
  isOfPictures,
  isOfSenders,
  isOriginRole,
  isSendersAlone,
  isSourceOfPart,
  isTown,
  isUnit,
  otherAt,
  outletEnds,
  personLength,
  roleAt,
} from "./words.ts";

/** A stretch of the text that was parsed. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Credits {
  /** As written, with the gap that sets a name of two letters as wide as one of three. */
  readonly reporters: readonly Stretch[];
  /** The paper that it is taken from, `来源：银河日报`. */
  readonly origin: Stretch | undefined;
  /** A role or a credit stands with the names. */
  readonly isNamed: boolean;
  /** Names no one but who took a picture: what stands under one. */
  readonly isOfPicture: boolean;
}

/** What has been read last. */
type State =
  | "start"
  | "outlet"
  /** 记者, whose names are next. */
  | "role"
  /** 编辑 */
  | "other"
  /** 文, before whose name it stands. */
  | "credit-before"
  /** Names of a role or a credit. */
  | "names"
  /** Names that nothing stands before. */
  | "bare"
  /** Names with what they are credited for. */
  | "credited"
  /** What stands after 编辑： or 来源： */
  | "value"
  /** A body that sent it in, `供稿：区教育局`. */
  | "unit"
  /** A body that no role stands before, `（区教育局 何静姝）`. */
  | "sender";

type Kind = "outlet" | "role" | "other" | "credit-before" | "credit" | "name" | "value" | "unit";

interface Token extends Stretch {
  readonly kind: Kind;
  readonly text: string;
}

interface Step {
  readonly token: Token;
  readonly state: State;
}

const SEPARATOR = /^(?:[\s\u00A0、，,/／\\;；:：|｜()（）【】[\]&＆+\-—―─·•■□●◆◇▲◎★○☆]+)/u;
const CONJUNCTION = /^[和与](?=\p{Script=Han}{2})/u;
/** What stands after 编辑： up to the next gap. */
const CHUNK = /^[^\s\u00A0、，,/／;；:：|｜()（）【】[\]。！？!?]{1,24}/u;
const OF_REPORT = /^(?:摄影|图文|文字|采访|综合|联合)?报道/u;
const GLUED_BEFORE_CREDIT = /^\p{Script=Han}{2,3}摄(?:影报道)?[）)]?$/u;
const LONGEST_ORIGIN = 16;
const WAITING: ReadonlySet<State> = new Set(["start", "outlet", "role", "other", "credit-before", "sender"]);

/** How a separator parts: not at all, by a gap, or by a mark that sets a value off. */
type Gap = "none" | "gap" | "colon";

interface Found {
  readonly tokens: readonly Token[];
  readonly state: State;
}

/** Parses a whole text; undefined where a letter is left over, so that it is no byline but a sentence. */
export function parseByline(
  text: string,
  { allowsBare }: { readonly allowsBare: boolean },
): Credits | undefined {
  const isDone = ({ state, tokens }: Found) => isComplete(state, tokens, allowsBare);
  // 江大涛 of 冯萍江大涛报道 is a name, and 大涛 no place, where both can be.
  const found = read(text, isDone, false) ?? (text.includes("报道") ? read(text, isDone, true) : undefined);
  return found === undefined ? undefined : creditsOf(found.tokens);
}

/** Whether a text is the beginning of a byline, the names of which are still to come: `正观新闻·银河晚报记者`. */
export function awaitsNames(text: string): boolean {
  return read(text, ({ state, tokens }) => WAITING.has(state) && tokens.length > 0, true) !== undefined;
}

function isComplete(state: State, tokens: readonly Token[], allowsBare: boolean): boolean {
  if (state === "bare") return allowsBare;
  // `记者：何静姝 银河台`
  if (state === "outlet" && tokens.at(-2)?.kind === "name") return tokens.some(({ kind }) => kind === "role");
  return !WAITING.has(state) && tokens.length > 1;
}

/** @param isPlaced whether a place can stand before 报道 with no gap between it and a name */
function read(text: string, isDone: (found: Found) => boolean, isPlaced: boolean): Found | undefined {
  const dead = new Set<string>();
  const go = (at: number, state: State, gap: Gap, tokens: readonly Token[]): Found | undefined => {
    const separator = SEPARATOR.exec(text.slice(at))?.[0] ?? conjunction(text, at, state);
    if (separator !== "") return go(at + separator.length, state, gapOf(separator), tokens);
    if (at === text.length) return isDone({ state, tokens }) ? { state, tokens } : undefined;
    const key = `${at} ${state} ${gap}`;
    if (dead.has(key)) return undefined;
    const hasName = tokens.some(({ kind }) => kind === "name");
    const last = tokens.at(-1)?.text ?? "";
    for (const step of steps(text, { at, state, gap, last, hasName, isPlaced })) {
      const found = go(step.token.end, step.state, "none", [...tokens, step.token]);
      if (found !== undefined) return found;
    }
    dead.add(key);
    return undefined;
  };
  return go(0, "start", "gap", []);
}

function conjunction(text: string, at: number, state: State): string {
  return state === "names" || state === "bare" ? (CONJUNCTION.exec(text.slice(at))?.[0] ?? "") : "";
}

function gapOf(separator: string): Gap {
  return /[:：/／|｜]/u.test(separator) ? "colon" : "gap";
}

interface Place {
  readonly at: number;
  readonly state: State;
  readonly gap: Gap;
  /** The word that was read last. */
  readonly last: string;
  /** Someone is named already. */
  readonly hasName: boolean;
  readonly isPlaced: boolean;
}

/** What can stand at a place, the likeliest first. */
function* steps(text: string, place: Place): Generator<Step> {
  const { at, state, gap, isPlaced } = place;
  const step = (kind: Kind, end: number, next: State): Step => ({
    token: { kind, start: at, end, text: text.slice(at, end) },
    state: next,
  });
  if (state !== "bare" || gap !== "none") {
    const role = state === "other" ? undefined : roleAt(text, at);
    if (role !== undefined) yield step("role", role.end, "role");
  }
  if (state !== "role" && state !== "credit-before" && state !== "bare") {
    const other = otherAt(text, at);
    if (other !== undefined) yield step("other", other.end, "other");
  }
  // 王小辉 of 王小辉报道 wrote it, 北京 of 北京报道 is where.
  const isNamed = namesAt(text, at).some(
    ({ end, isSure }) =>
      isSure &&
      OF_REPORT.test(text.slice(end)) &&
      !isWord(text.slice(at, end)) &&
      !(state === "names" && isLikelierPlace(text, at, end)),
  );
  const credit = creditAt(text, at, (isPlaced || gap !== "none") && !isNamed);
  if (credit !== undefined) {
    if (state === "names" || state === "bare" || state === "credited")
      yield step("credit", credit.end, "credited");
    // 文 is a letter of names as well.
    const isSetOff = credit.text.length > 1 || SEPARATOR.test(text.slice(credit.end));
    if (
      isSetOff &&
      state !== "bare" &&
      state !== "role" &&
      state !== "other" &&
      !credit.text.endsWith("报道")
    )
      yield step("credit-before", credit.end, "credit-before");
  }
  if (state !== "role" && state !== "bare")
    for (const end of outletEnds(text, at)) yield step("outlet", end, state === "other" ? "value" : "outlet");
  yield* nameSteps(text, place, step);
  yield* valueSteps(text, place, step);
}

/** Behind a reporter's name, `记者 何静姝 巩义报道`. */
function isLikelierPlace(text: string, at: number, end: number): boolean {
  const isSetOff = /\s/u.test(text.charAt(at - 1)) && text.startsWith("报道", end);
  return isSetOff && end - at === 2 && !isCommonSurname(text.slice(at, end));
}

type MakeStep = (kind: Kind, end: number, next: State) => Step;

function* nameSteps(text: string, { at, state, gap, last, hasName }: Place, step: MakeStep): Generator<Step> {
  const isAwaited = state === "role" || state === "credit-before" || state === "unit";
  if (state === "other" || state === "value") {
    if (state === "value" && gap === "none") return;
    for (const { end, isSure } of namesAt(text, at))
      if (isSure || gap === "colon") yield step("value", end, "value");
    return;
  }
  const next = isAwaited || state === "names" ? "names" : "bare";
  // 麦收时节 is no row of two names, 何静姝赵一鸣摄 is one.
  if (state === "bare" && gap === "none" && !GLUED_BEFORE_CREDIT.test(text.slice(at))) return;
  for (const { end, isSure } of namesAt(text, at)) {
    const isClosed = /[）)】\]]/u.test(text.charAt(end));
    // 记者商羽） is parted off by its bracket as others are by a gap, 通讯员户静姝 as the names before it are.
    // Only who is called a reporter is called 李思乡 rather than from a place of that name.
    if (isTown(text.slice(at, end)) && !(state === "role" && last.endsWith("记者"))) continue;
    const isParted = gap !== "none" || (state === "role" && (isClosed || hasName || isCredited(text, end)));
    const isAlone = next === "bare" && isClosed && /^[（(【[]$/u.test(text.slice(0, at));
    if (isSure || isAlone || (isParted && next === "names")) yield step("name", end, next);
  }
}

function* valueSteps(text: string, { at, state, gap, last }: Place, step: MakeStep): Generator<Step> {
  if (gap === "none") return;
  const chunk = CHUNK.exec(text.slice(at))?.[0] ?? "";
  if (chunk === "") return;
  const end = at + chunk.length;
  if (state === "other" || state === "value") {
    const isPerson = personLength(chunk) === chunk.length;
    const isOriginHere =
      state === "other" &&
      gap === "colon" &&
      (isOriginRole(last) || isSourceOfPart(last)) &&
      chunk.length <= LONGEST_ORIGIN;
    if (isPerson || isUnit(chunk) || isOriginHere) yield step("value", end, "value");
    return;
  }
  const isNamed = isNameHere(chunk) && !isTown(chunk);
  if (isNamed) return;
  const isAwaited = state === "role" || state === "credit-before";
  if (isAwaited && gap === "colon" && isSendersAlone(last)) yield step("unit", end, "unit");
  if (!isUnit(chunk)) return;
  if (state === "start" || state === "sender") yield step("unit", end, "sender");
  else if (state === "unit" || (isAwaited && isOfSenders(last))) yield step("unit", end, "unit");
}

function creditsOf(tokens: readonly Token[]): Credits {
  const names = tokens.filter(({ kind }) => kind === "name");
  const credits = tokens.filter(({ kind }) => kind === "credit");
  const named = tokens.findIndex(({ kind, text }) => kind === "other" && isOriginRole(text));
  const units = tokens.filter(({ kind }) => kind === "unit");
  const [sender] = units.length === 1 && isSendersAlone(tokens[0]?.text ?? "") ? units : [];
  const origin = named === -1 ? sender : tokens[named + 1];
  return {
    reporters: names,
    origin,
    isNamed: tokens.some(({ kind }) => kind === "role" || kind === "other" || kind.startsWith("credit")),
    isOfPicture:
      credits.length > 0 &&
      credits.every(({ text }) => isOfPictures(text)) &&
      tokens.at(-1)?.kind === "credit" &&
      !tokens.some(({ kind }) => kind === "credit-before" || kind === "other"),
  };
}
