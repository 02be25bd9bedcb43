// HTML of an entry read away from its page, and text that no XML document may hold.
import { expect, it } from "vitest";
import { standaloneHtml } from "../../../src/site/feeds/entry-html.ts";
import { escapeXml } from "../../../src/site/xml.ts";

const PAGE = "https://liuhe.example.org/news/bulletins/2022/03/19/dike/";

it.each([
  ['<a href="//host.example/x">甲</a>', '<a href="https://host.example/x">甲</a>'],
  ['<a href="/x">甲</a>', '<a href="https://liuhe.example.org/x">甲</a>'],
  ['<a href="../x/">甲</a>', '<a href="https://liuhe.example.org/news/bulletins/2022/03/19/x/">甲</a>'],
  ['<a href="#fn1" id="fnref1">1</a>', `<a href="${PAGE}#fn1">1</a>`],
  ['<a href="">甲</a>', `<a href="${PAGE}">甲</a>`],
  ['<a href="mailto:a@b.example">甲</a>', '<a href="mailto:a@b.example">甲</a>'],
  ['<a href="https://[x">甲</a>', '<a href="https://[x">甲</a>'],
  ['<a href="/x?a=1&amp;b=2">甲</a>', '<a href="https://liuhe.example.org/x?a=1&amp;b=2">甲</a>'],
  [
    '<p><img src="a.webp" srcset="a.webp 1x, /b.webp 2x" alt="&quot;图&quot;"><br></p>',
    `<p><img src="${PAGE}a.webp" alt="&quot;图&quot;"><br></p>`,
  ],
  [
    '<picture><source srcset="/a.webp 1w"><img src="/a.jpg" alt="图" width="2" height="1" loading="lazy"></picture>',
    '<img src="https://liuhe.example.org/a.jpg" alt="图" width="2" height="1">',
  ],
  [
    '<pre><code>\n x &lt;b&gt; href="/x"\n</code></pre>\n',
    "<pre><code>\n x &lt;b&gt; href=&quot;/x&quot;\n</code></pre>\n",
  ],
  ["<p>x &lt; y ]]&gt; &amp;amp; &amp;lt;</p>", "<p>x &lt; y ]]&gt; &amp;amp; &amp;lt;</p>"],
])("%s becomes %s", (html, expected) => {
  expect(standaloneHtml(html, PAGE)).toBe(expected);
});

it("characters that XML has no place for are replaced, others kept", () => {
  expect(escapeXml("甲\u0000\u000b\ufffe\uffff\ud800乙")).toBe("甲\ufffd\ufffd\ufffd\ufffd\ufffd乙");
  expect(escapeXml('𠮷\t\n<&">')).toBe("𠮷\t\n&lt;&amp;&quot;&gt;");
});
