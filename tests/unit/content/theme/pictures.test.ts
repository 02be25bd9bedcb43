// Pictures are known by their bytes, and drawings hold nothing but what draws.
import { describe, expect, it } from "vitest";
import { rasterOf, rasterTypeOf } from "../../../../src/content/theme/raster.ts";
import { readSvg } from "../../../../src/content/theme/svg.ts";
import { ico, jpeg, png, SVG } from "./pictures.ts";

describe("a picture of pixels", () => {
  it("says its type and its size", () => {
    expect(rasterTypeOf(png(180))).toBe("png");
    expect(rasterOf("png", png(180, 90))).toEqual({ type: "png", width: 180, height: 90 });
    expect(rasterTypeOf(jpeg(1200, 630))).toBe("jpeg");
    expect(rasterOf("jpeg", jpeg(1200, 630))).toEqual({ type: "jpeg", width: 1200, height: 630 });
    expect(rasterTypeOf(ico(16))).toBe("ico");
    expect(rasterOf("ico", ico(32, 256, 16))).toEqual({
      type: "ico",
      width: 256,
      height: 256,
      sizes: [16, 32, 256],
    });
    expect(rasterTypeOf(Buffer.from("GIF89a"))).toBeUndefined();
    expect(rasterTypeOf(Buffer.alloc(0))).toBeUndefined();
  });

  it.each([
    ["png", png(180)],
    ["jpeg", jpeg(1200, 630)],
    ["ico", ico(16, 32)],
  ] as const)("is damaged wherever a %s is cut off", (type, bytes) => {
    for (let length = 3; length < bytes.length - 8; length += 1)
      expect(rasterOf(type, bytes.subarray(0, length)), `${length} bytes`).toBeUndefined();
  });
});

describe("a drawing", () => {
  const inside = (markup: string) => SVG.replace("<path", `${markup}<path`);
  const reasons = (text: string) =>
    readSvg(text).findings.map(({ reason, text: what }) => `${reason} ${what}`);

  it("has its size by the view box, or by width and height", () => {
    expect(readSvg(SVG)).toEqual({ svg: { width: 64, height: 64 }, findings: [] });
    expect(readSvg(SVG.replace('viewBox="0 0 64 64"', 'width="30px" height="20"')).svg).toEqual({
      width: 30,
      height: 20,
    });
    expect(reasons(SVG.replace(' viewBox="0 0 64 64"', ""))).toEqual(["size "]);
  });

  it("may have what editors put around it, styles and references to its own parts", () => {
    const text = inside('<style>.a{fill:url(#b)}</style><use xlink:href="#b"/><g fill="url(\'#b\')"/>');
    const head =
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<!-- made -->\n';
    expect(reasons(head + text.replace("<svg ", '<svg xmlns:xlink="http://www.w3.org/1999/xlink" '))).toEqual(
      [],
    );
  });

  it.each([
    ["<script>alert(1)</script>", "element script"],
    ["<foreignObject><p>x</p></foreignObject>", "element foreignObject"],
    ['<a href="#x"><g/></a>', "element a"],
    ['<image href="data:image/png;base64,AA"/>', "element image"],
    ['<g onload="alert(1)"/>', "handler onload"],
    ['<use href="https://x.example/a.svg#b"/>', "reference https://x.example/a.svg#b"],
    ['<use href=" &#104;ttp://x.example/"/>', "reference  http://x.example/"],
    ['<g fill="url(https://x.example/)"/>', "reference url(https://x.example/)"],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', "reference http://www.w3.org/1999/xhtml"],
    ["<style>@im&#112;ort 'x.css';</style>", "reference @import 'x.css';"],
    ["<style><![CDATA[a{fill:u\\72l(x)}]]></style>", "reference a{fill:u\\72l(x)}"],
    ['<animate attributeName="href"/>', "element animate"],
    ["<sodipodi:namedview/>", "element sodipodi:namedview"],
    ["<g>", "unclosed g"],
  ])("is not published with %s", (markup, told) => {
    expect(reasons(inside(markup))).toContain(told);
  });

  it("is not published with definitions of its own, another root, or a second one", () => {
    expect(reasons(`<!DOCTYPE svg [<!ENTITY x "y">]>${SVG}`)).toHaveLength(1);
    expect(reasons(`<?xml-stylesheet href="x.css"?>${SVG}`)).toHaveLength(1);
    expect(reasons("<html></html>")).toContain("root html");
    expect(reasons("text")).toEqual(["root "]);
    expect(reasons(SVG.replace(/ xmlns="[^"]*"/, ""))).toContain("root svg");
    expect(reasons(`${SVG}<svg/>`)).toContain("element svg");
  });
});
