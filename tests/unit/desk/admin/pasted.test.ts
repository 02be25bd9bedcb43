// What an editor pastes into a body from Word, WPS and web pages, as the form writes it.
import { describe, expect, it } from "vitest";
import { blocksEdit, edited } from "../../../../src/browser/admin/edits.ts";
import { isCode } from "../../../../src/browser/admin/pasted/code.ts";
import { pastedOf } from "../../../../src/browser/admin/pasted/markdown.ts";
import { parsePage } from "../../../../src/import/source/web/page.ts";

function markdownOf(html: string, noted = 0): string {
  const { body, notes } = pastedOf(parsePage(html), noted).toMarkdown([]);
  return [body, ...notes].join("\n\n");
}

/** As Word 365 puts it on Windows' clipboard. */
const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; text-align:justify; font-family:等线;}
-->
</style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:普通表格;}</style><![endif]-->
</head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body>
</html>`;

const item = (list: string, label: string, text: string, font = "") => `<p class=MsoListParagraph
style='margin-left:21.0pt;text-indent:-21.0pt;mso-char-indent-count:0;mso-list:${list}'><![if !supportLists]><span
lang=EN-US style='font-family:${font || "等线"};mso-bidi-font-family:${font}'><span style='mso-list:Ignore'>${label}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:等线'>${text}</span><span lang=EN-US><o:p></o:p></span></p>`;

const pieces = (markdown: string) => markdown.split("\n\n");

describe("text from Word", () => {
  it("keeps paragraphs, bold, slanted and struck words, links and headings, and is no Markdown by accident", () => {
    expect(
      pieces(
        markdownOf(
          word(`<h2><span style='font-family:"等线 Light"'>闸门检修</span><span lang=EN-US><o:p></o:p></span></h2>
<p class=MsoNormal style='text-indent:21.0pt;mso-char-indent-count:2.0'><span lang=EN-US>3</span><span
style='font-family:等线;mso-ascii-font-family:等线'>月</span><span lang=EN-US>19</span><span style='font-family:等线'>日，<s>三座</s><b
style='mso-bidi-font-weight:normal'>两座</b>闸门全部<i style='mso-bidi-font-style:normal'>完成检修</i>，
规格为</span><span lang=EN-US>30*20*10</span>厘米，见<span lang=EN-US><a
href="https://example.org/gates?a=1&amp;b=2"><span lang=EN-US>通报</span></a></span>。<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal style='text-indent:21.0pt'><span lang=EN-US># 1</span>号闸门在<st1:place w:st="on">柳河</st1:place>口<span
style='display:none;mso-hide:all'>内部</span><span class=msoDel><del cite="mailto:a" datetime="2022-03-19T10:00">旧的</del></span><span
class=MsoCommentReference><span lang=EN-US><a class=msocomanchor id="_anchor_1" href="#_msocom_1"
name="_msoanchor_1">[A1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>。<br>
联系人：何静姝</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>核对</p></div></div>`),
        ),
      ),
    ).toEqual([
      "## 闸门检修",
      "3月19日，~~三座~~**两座**闸门全部*完成检修*，规格为30\\*20\\*10厘米，见[通报](https://example.org/gates?a=1&b=2)。",
      "\\# 1号闸门在柳河口。\\\n联系人：何静姝",
    ]);
  });

  it("has lists where Word has numbered paragraphs, and Chinese numbers as text", () => {
    const html = word(
      [
        item("l3 level1 lfo4", "一、", "要点")
          .replace("<p class=MsoListParagraph", "<h2")
          .replace("</p>", "</h2>"),
        item("l0 level1 lfo1", "l", "第一条", "Wingdings"),
        item("l0 level2 lfo1", "Ø", "之一", "Wingdings"),
        item("l0 level1 lfo1", "l", "第二条", "Wingdings"),
        `<p class=MsoNormal>另外：<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>共<span style='mso-spacerun:yes'>&nbsp; </span>四条</p>`,
        item("l1 level1 lfo2", "3.", "报名"),
        item("l1 level1 lfo2", "4.", "审核"),
        item("l2 level1 lfo3", "一、", "总则"),
        item("l2 level1 lfo3", "(1)", "细则"),
      ].join("\n\n"),
    );
    expect(markdownOf(html)).toBe(
      "## 一、要点\n\n- 第一条\n  - 之一\n- 第二条\n\n另外： 共 四条\n\n3. 报名\n4. 审核\n\n一、总则\n\n(1) 细则",
    );
  });

  it("has footnotes behind the numbers that the text has already", () => {
    const reference = (at: string, to: string) => `<a style='mso-footnote-id:ftn1' href="#${to}" name="${at}"
title=""><span class=MsoFootnoteReference><span lang=EN-US><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span lang=EN-US style='font-size:10.5pt'>[1]</span></span><![endif]></span></span></span></a>`;
    const html = word(`<p class=MsoNormal>闸门完成检修${reference("_ftnref1", "_ftn1")}。</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>${reference("_ftn1", "_ftnref1")}<span
lang=EN-US> </span>据工程处_通报_。</p></div></div>`);
    expect(markdownOf(html, 2)).toBe("闸门完成检修[^3]。\n\n[^3]: 据工程处\\_通报\\_。");
  });

  it("has tables, and tells which had cells that were one", () => {
    const cell = (text: string, more = "") =>
      `<td width=100 valign=top ${more} style='width:75.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal>${text}<span lang=EN-US><o:p></o:p></span></p></td>`;
    const table = (last: string) =>
      word(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
<tr style='mso-yfti-irow:0'>${cell("<b>闸门</b>")}${cell("<b>进度</b>")}</tr><tr>${cell("一|二号")}${cell("100%")}</tr>${last}</table>`);
    expect(markdownOf(table(""))).toBe("| **闸门** | **进度** |\n| --- | --- |\n| 一\\|二号 | 100% |");
    expect(pastedOf(parsePage(table(""))).isMerged).toBe(false);
    expect(pastedOf(parsePage(table(`<tr>${cell("合计", "colspan=2")}</tr>`))).isMerged).toBe(true);
  });

  it("is told of the pictures that it leaves behind", () => {
    const html = word(`<p class=MsoNormal>前<!--[if gte vml 1]><v:shape id="p1"><v:imagedata
src="file:///C:/clip_image001.png" o:title=""/></v:shape><![endif]--><![if !vml]><img width=554 height=312
src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" v:shapes="p1"><![endif]>后</p>
<p><img src="https://example.org/a.jpg"><img width=1 height=1 src="https://example.org/count.gif"></p>`);
    const pasted = pastedOf(parsePage(html));
    expect(pasted).toMatchObject({ lost: 2, isEmpty: false });
    expect(pastedOf(parsePage("<meta charset='utf-8'><p></p>")).isEmpty).toBe(true);
    expect(pasted.toMarkdown([]).body).toBe("前后");
  });
});

describe("text from WPS", () => {
  it("is as it looks there", () => {
    const run = (text: string, style = "") =>
      `<span style="mso-spacerun:'yes';font-family:宋体;mso-ascii-font-family:Calibri;font-size:10.5000pt;mso-font-kerning:1.0000pt;${style}" ><font face="宋体" >${text}</font></span>`;
    const html = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8" ><meta name=ProgId content=Word.Document ><meta name=Generator content="Microsoft Word 14" ><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{mso-style-name:正文;text-align:justify;}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;" ><!--StartFragment--><div class="Section0" ><p class=MsoNormal style="text-indent:21.0000pt;mso-char-indent-count:2.0000;" ><b>${run("两座", "font-weight:bold;")}</b>${run("闸门完成", "font-weight:normal;font-style:normal;")}<i>${run("检修", "font-style:italic;")}</i>${run("。")}<span style="mso-spacerun:'yes';font-family:Calibri;" ><o:p></o:p></span></p><p class=MsoNormal style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l0 level1 lfo1;" ><![if !supportLists]><span style="font-family:Wingdings;mso-fareast-font-family:宋体;font-size:10.5000pt;" ><span style='mso-list:Ignore;' >l<span>&nbsp;</span></span></span><![endif]>${run("第一条")}</p><p class=MsoNormal style="mso-list:l0 level1 lfo1;" ><![if !supportLists]><span style="font-family:Wingdings;" ><span style='mso-list:Ignore;' >l<span>&nbsp;</span></span></span><![endif]>${run("第二条")}</p></div><!--EndFragment--></body></html>`;
    expect(markdownOf(html)).toBe("**两座**闸门完成*检修*。\n\n- 第一条\n- 第二条");
  });
});

describe("text from a web page", () => {
  it.each([
    [
      "upright em, and weights that a browser writes out",
      `<meta charset='utf-8'><p style="font-weight: 400; font-style: normal;"><strong style="font-weight: 700;">甲</strong><em style="font-style: normal">乙</em><b style="font-weight: normal">丙</b></p>`,
      "**甲**乙丙",
    ],
    [
      "a word of a sentence",
      `<meta charset='utf-8'><span style="color: rgb(0, 0, 0);">一_二_三</span>`,
      "一\\_二\\_三",
    ],
    [
      "paragraphs that are only set in",
      "<div>　　闸门昨日完成检修，各项指标正常。<br>　　下月起恢复蓄水。</div>",
      "闸门昨日完成检修，各项指标正常。\n\n下月起恢复蓄水。",
    ],
    [
      "paragraphs that are set in by other spaces",
      "<div>&nbsp;&nbsp;&nbsp;&nbsp;一段。<br>&nbsp;&nbsp;&nbsp;&nbsp;<br>&nbsp;&nbsp;&nbsp;&nbsp;<b>要点：</b>二段。<br>\n　　三段。<br><span>&nbsp; &nbsp; 四段。</span><br>&emsp;&emsp;五段。</div>",
      "一段。\n\n**要点：**二段。\n\n三段。\n\n四段。\n\n五段。",
    ],
    [
      "lines that are hardly set in",
      "<p>联系人：何静姝<br>&nbsp;电话：63200000<br>地址：柳河路</p>",
      "联系人：何静姝\\\n电话：63200000\\\n地址：柳河路",
    ],
    [
      "lists with paragraphs in them",
      "<ol start='2'><li><p>甲</p><ul><li>乙</li></ul></li><li><p>丙</p></li></ol>",
      "2. 甲\n   - 乙\n3. 丙",
    ],
    [
      "links that lead nowhere",
      `<a href="file:///C:/a.doc">甲</a><a href="javascript:x()">乙</a><a href="mailto:a@example.org">丙</a>`,
      "甲乙[丙](mailto:a@example.org)",
    ],
    [
      "footnotes with the page's address",
      `<p>检修<sup><a id="fnref1" href="https://example.org/a/#fn1">[1]</a></sup>。</p><ol><li id="fn1"><p>注文。<a href="https://example.org/a/#fnref1">↩︎</a></p></li></ol>`,
      "检修[^1]。\n\n[^1]: 注文。",
    ],
    [
      "quotations of several paragraphs, one behind the other",
      "<blockquote><p>甲</p><p>乙</p></blockquote><blockquote>丙</blockquote><p>丁</p>",
      "> 甲\n>\n> 乙\n\n> 丙\n\n丁",
    ],
    ["paragraphs that say nothing", "<p>甲</p><p>\u200B</p><p>乙\u2060</p><p>\uFEFF</p>", "甲\n\n乙"],
    [
      "words set bold and slanted",
      "<p><b>甲<i>乙</i></b><i>丙</i>丁<b><i>戊</i></b></p>",
      "**甲乙**丙丁***戊***",
    ],
    [
      "slanted words up to a sign, but not in the middle of others, where asterisks look like signs",
      "<p>闸门<em>全部</em>完成<em>检修</em>，见<em>《规程》。</em>水位<b>2</b>3米，共<strong>23</strong>座</p>",
      "闸门全部完成*检修*，见*《规程》。*水位23米，共**23**座",
    ],
    [
      "words struck out, which are set off in no other way",
      `<p><del>甲<b>乙</b></del><b>丙</b><span style="text-decoration: line-through red">丁</span><s style="text-decoration: none">戊</s></p>`,
      "~~甲乙~~**丙**~~丁~~戊",
    ],
  ])("has %s as they look", (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it("has the pictures that it holds itself where they stood, once they are asked for", () => {
    const pasted = pastedOf(
      parsePage(
        `<p>一</p><p><img src="data:image/png;base64,AAEC"></p><p>二</p><img src="data:image/jpeg;base64,AAEC">`,
      ),
    );
    expect(pasted.pictures.map(({ name, size }) => [name, size])).toEqual([
      ["picture.png", 3],
      ["picture.jpeg", 3],
    ]);
    const picture = { file: "media/2022/a.png", alt: "闸门", caption: "", credit: "摄影：甲" };
    expect(pasted.toMarkdown([picture, undefined]).body).toBe(
      '一\n\n![闸门](media/2022/a.png "摄影：甲")\n\n二',
    );
  });
});

describe("text from a code editor", () => {
  const visualStudio = `<html><body>
<!--StartFragment--><div style="color: #cccccc;background-color: #1f1f1f;font-family: Consolas, 'Courier New', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color: #569cd6;font-weight: bold;">## 小标题</span></div><br><div><span style="color: #cccccc;">一段[^1]。</span></div></div><!--EndFragment-->
</body></html>`;

  it.each([
    [visualStudio, true],
    [
      `<pre style="background-color:#2b2b2b;color:#a9b7c6;font-family:'JetBrains Mono',monospace;">**一**</pre>`,
      true,
    ],
    [`<p style="font-family: 宋体">一段。</p>`, false],
    [`<p>一段：</p><pre style="font-family: monospace">二</pre>`, false],
    [`<span style="white-space: pre; font-family: 宋体">一句</span>`, false],
  ])("is left as it is typed: %j", (html, isIt) => {
    expect(isCode(parsePage(html).body)).toBe(isIt);
  });
});

describe("what is pasted", () => {
  const pastedInto = (marked: string, body: string, notes: string[] = []) => {
    const [before = "", selected = "", after = ""] = marked.split("|");
    const text = before + selected + after;
    const edit = blocksEdit(text, [before.length, before.length + selected.length], body, notes);
    const done = edited(text, edit);
    const at = edit.start + edit.cursor;
    return `${done.slice(0, at)}|${done.slice(at)}`;
  };

  it.each([
    ["甲||乙", "丙", [], "甲丙|乙"],
    ["||", "丙\n\n丁", [], "丙\n\n丁|"],
    ["甲||", "丙\n\n丁", [], "甲\n\n丙\n\n丁|"],
    ["甲\n||\n乙", "- 丙\n- 丁", [], "甲\n\n- 丙\n- 丁|\n\n乙"],
    ["甲||乙", "![丙](丙.png)", [], "甲\n\n![丙](丙.png)\n|\n乙"],
    ["甲||", "![丙](丙.png)", [], "甲\n\n![丙](丙.png)\n\n|"],
    ["甲|旧|乙\n\n[^1]: 注", "丙[^2]", ["[^2]: 二"], "甲丙[^2]|乙\n\n[^1]: 注\n\n[^2]: 二"],
    ["甲\n\n||", "丙[^1]\n\n丁", ["[^1]: 注"], "甲\n\n丙[^1]\n\n丁|\n\n[^1]: 注"],
  ])("into %j goes %j as it must stand there", (marked, body, notes, after) => {
    expect(pastedInto(marked, body, notes)).toBe(after);
  });
});
