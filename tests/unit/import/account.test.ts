// The account of an import: what each character of its source became.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { sheetOfWeb } from "../../../src/import/source/web/web.ts";

it("takes what draws a table for no text of its file", () => {
  const page = `<html><body><div id="article"><h1>柳河镇公布春茶收购价</h1><p>3月8日，柳河镇公布今年的春茶收购价，各等价格如下。</p>
    <table><tr><th>等级</th><th>价格</th></tr><tr><td>特等</td><td>三十元</td></tr><tr><td>一等</td><td>二十元</td></tr></table></div></body></html>`;
  const sheet = sheetOfWeb(page, () => undefined);
  const { account } = importPage(sheet, {
    year: 2022,
    pageDate: undefined,
    officials: new Set(),
    topics: [],
  });
  expect(account.furniture).toEqual([]);
  expect(account.characters.body + account.characters.title).toBe(
    Array.from(sheet.text.replaceAll(/[\s|-]/gu, "")).length,
  );
});
