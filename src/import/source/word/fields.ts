// Reads the links among a Word file's fields: `HYPERLINK "address"` between marks that begin, part and end a field.
import type { XmlElement } from "../xml.ts";

/** Fields stand in one another; the text of one is between what parts it and its end. */
export class Fields {
  private readonly open: { code: string; isResult: boolean }[] = [];

  mark({ attributes }: XmlElement): void {
    const type = attributes["w:fldCharType"];
    const last = this.open.at(-1);
    if (type === "begin") this.open.push({ code: "", isResult: false });
    else if (type === "end") this.open.pop();
    else if (last !== undefined) last.isResult = true;
  }

  instruct(code: string): void {
    const last = this.open.at(-1);
    if (last !== undefined && !last.isResult) last.code += code;
  }

  /** Where the text links to that is being read. */
  get address(): string | undefined {
    return this.open
      .map(({ code, isResult }) => (isResult ? addressOf(code) : undefined))
      .findLast((found) => found !== undefined);
  }
}

/** @param code of a field; undefined where it is no link to another page */
export function addressOf(code: string): string | undefined {
  const match = /^\s*HYPERLINK\s+(?:"(?<quoted>[^"]+)"|(?<bare>[^\s\\"]+))/i.exec(code);
  return match?.groups?.["quoted"] ?? match?.groups?.["bare"];
}
