// Colours: how well they can be told apart, and what becomes of those that site.yaml gives.
import fc from "fast-check";
import { expect, it } from "vitest";
import { mixed, nearestThat, normaliseColor, ratioOf } from "../../../../src/content/theme/contrast.ts";
import { palettesOf, poorContrasts } from "../../../../src/content/theme/palette.ts";

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

it("measures contrast as WCAG does", () => {
  expect(ratioOf("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(ratioOf("#777777", "#777777")).toBe(1);
  // The lightest grey that passes on white, and the next one.
  expect(ratioOf("#767676", "#ffffff")).toBeGreaterThan(4.5);
  expect(ratioOf("#777777", "#ffffff")).toBeLessThan(4.5);
  expect(ratioOf("#ffffff", "#ff0000")).toBeCloseTo(3.998, 3);
});

it("mixes, and writes the short form out", () => {
  expect(mixed("#ff0000", "#ffffff", 0)).toBe("#ffffff");
  expect(mixed("#ff0000", "#ffffff", 1)).toBe("#ff0000");
  expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(normaliseColor("#AbC")).toBe("#aabbcc");
  expect(nearestThat("#888888", () => false)).toBeUndefined();
});

it("finds nothing wrong with the generator's own colours", () => {
  expect(poorContrasts({ light: {}, dark: {} })).toEqual([]);
});

it("proposes what passes, for any accent; a dark accent that is made of a light one passes by itself", () => {
  fc.assert(
    fc.property(color, (accent) => {
      const given = { light: { accent }, dark: {} };
      const poor = poorContrasts(given);
      expect(poor.filter(({ mode }) => mode === "dark")).toEqual([]);
      for (const { name, nearest } of poor) {
        expect(name).toBe("accent");
        expect(poorContrasts({ light: { accent: nearest ?? "" }, dark: {} })).toEqual([]);
      }
    }),
  );
});

it("makes the tint of accent and paper, unless it is given", () => {
  const { light, dark } = palettesOf({ light: { accent: "#1d4f91" }, dark: { tint: "#222222" } });
  expect(light.tint).toBe(mixed("#1d4f91", light.paper, 0.08));
  expect(dark.tint).toBe("#222222");
  expect(dark.accent).not.toBe(light.accent);
});

it("blames the colour that was given", () => {
  const [poor, ...others] = poorContrasts({ light: { paper: "#5a4a40" }, dark: {} });
  expect(others).toEqual([]);
  expect(poor).toMatchObject({ name: "paper", value: "#5a4a40", mode: "light" });
});
