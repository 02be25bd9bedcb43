// The web page of a site that nobody has seen before, and what is read of one.
import { importPage } from "../../../src/import/import.ts";
import { sheetOfWeb } from "../../../src/import/source/web/web.ts";

export const KNOWN = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
export const TITLE = "河湾菜场换了新摊位 街坊买菜不再淋雨";
export const BODY = [
  "3月8日，河湾社区的菜场重新开门，六十个摊位全部挪进了新搭的顶棚。",
  "“以前一下雨，摊前就没了人。”卖豆腐的石榴说，如今雨天也照样出摊。",
  "社区算过一笔账，改造以后每天来买菜的人比从前多了三成。",
  "下一步，菜场门口还要划出二十个停车位，方便住得远的街坊。",
];
const COMMENTS = Array.from(
  { length: 12 },
  (_, at) =>
    `<li class="cmt comment-item"><b>街坊${at}</b><p>早就该修了，从前下雨天真是没法走，点赞，希望旁边的路也一起修好。</p></li>`,
).join("");

interface Parts {
  readonly head?: string;
  readonly details?: string;
  readonly body?: string;
}

/** Its parts bear names that no content system is known by. */
export const page = ({ head = "", details = "", body = "" }: Parts) => `<!DOCTYPE html><html><head>
  <title>${TITLE}_民生_河湾在线</title>${head}</head><body>
  <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/n">要闻</a></li></ul><p>欢迎来到河湾在线，今天也请多关照，祝您生活愉快。</p></div>
  <div class="wrap9"><div class="l7"><h1>${TITLE}</h1>${details}
    <div class="zx-k3"><p>（原标题：${TITLE}）</p>${BODY.map((text) => `<p>${text}</p>`).join("")}${body}</div>
    <div class="cmts" id="comment-box"><h3>网友评论</h3><ul>${COMMENTS}</ul></div></div>
  <div class="r2"><h4>大家都在看</h4><p><a href="/1">银河路修好了，街坊说走起来平多了。</a></p><p>编辑推荐：老城区的十条小巷，哪一条你没有走过？</p></div></div>
  <div class="btm">主办单位：河湾在线编辑部，地址在河湾路一号，欢迎来信。</div></body></html>`;

export function importWeb(html: string) {
  const sheet = sheetOfWeb(html, () => undefined);
  const { articles } = importPage(sheet, KNOWN);
  return {
    sheet,
    articles: articles.map(({ title, subtitle, source, reporters, paragraphs }) => ({
      title,
      subtitle,
      source,
      reporters,
      paragraphs: paragraphs.map(({ text }) => text),
    })),
  };
}

export const ARTICLE = {
  title: "河湾菜场换了新摊位",
  subtitle: "街坊买菜不再淋雨",
  source: "河湾在线",
  reporters: [],
  paragraphs: BODY,
};
