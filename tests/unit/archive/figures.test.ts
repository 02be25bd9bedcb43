// The pictures of a body: in what they are set, what search reads of them, and where they stand on a site below a path.
import { expect, it } from "vitest";
import { firstParagraph, makeBodyRenderer } from "../../../src/archive/markdown.ts";
import type { BodyPicture } from "../../../src/content/pictures/picture.ts";

const render = makeBodyRenderer("/news");

const shown = (address: string): BodyPicture => ({
  file: "media/2022/a.jpg",
  sum: "a".repeat(64),
  type: "jpeg",
  width: 900,
  height: 600,
  alt: "河堤",
  address,
});

it("are found by their addresses as these are written, and lead to files below the site's path", () => {
  const { html } = render("![河堤](/media/2022/a.jpg)\n\n![闸门](<a b.jpg>)\n", [
    shown("/media/2022/a.jpg"),
    shown("a%20b.jpg"),
  ]);
  expect(html.match(/<figure/g)).toHaveLength(2);
  expect(html.match(/class="gallery"/g)).toHaveLength(1);
  expect(html.match(/<img src="\/news\/media\/[\da-f]{16}-900\.jpg"/g)).toHaveLength(2);
  expect(html).not.toContain("2022");
});

it("are read by what stands beneath them, each as a paragraph of its own", () => {
  const body = '![河堤](a.jpg "现场。唐小满 摄")\n![闸门](b.jpg)\n\n林知远检查河堤。\n';
  expect(render(body).paragraphs).toEqual(["现场。 唐小满 摄", "闸门", "林知远检查河堤。"]);
  expect(firstParagraph(body, render)).toBe("林知远检查河堤。");
  expect(firstParagraph("![河堤](a.jpg)\n", render)).toBe("河堤");
});

it("are told of by their words where there is no file", () => {
  const { html } = render("![河堤 & 闸门](b.jpg)\n");
  expect(html).toContain("河堤 &amp; 闸门");
  expect(html).not.toMatch(/<img|src=/);
});
