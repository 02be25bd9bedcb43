// The colours of a site, in light and in dark: the generator's, and in their places those that site.yaml gives.
import { mixed, nearestThat, ratioOf } from "./contrast.ts";

/** Each is a custom property of the stylesheet. */
export const COLOR_NAMES = ["paper", "raised", "ink", "soft", "rule", "edge", "accent", "tint"] as const;

export type ColorName = (typeof COLOR_NAMES)[number];

/** `#rrggbb` */
export type Palette = Readonly<Record<ColorName, string>>;

type Mode = "light" | "dark";

export type Palettes = Readonly<Record<Mode, Palette>>;

export type SomeColors = Readonly<Partial<Record<ColorName, string>>>;

/** As site.yaml gives them. */
export type GivenColors = Readonly<Record<Mode, SomeColors>>;

const DEFAULTS: Palettes = {
  light: {
    paper: "#faf7f0",
    raised: "#fffdf9",
    ink: "#1f1b16",
    soft: "#61584c",
    rule: "#ddd4c5",
    edge: "#8d8272",
    accent: "#a3241a",
    tint: "#f5e7df",
  },
  dark: {
    paper: "#171411",
    raised: "#201c18",
    ink: "#e9e2d7",
    soft: "#aca293",
    rule: "#3b352d",
    edge: "#7d7364",
    accent: "#f0927b",
    tint: "#3a231c",
  },
};

/** How much of the accent is in a tint that is made of it. */
const TINT_SHARE: Readonly<Record<Mode, number>> = { light: 0.08, dark: 0.16 };

/** Of text, and of the borders of fields: WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
const TEXT_RATIO = 4.5;
const BORDER_RATIO = 3;

/** Which colour stands on which. */
const PAIRS: readonly { readonly color: ColorName; readonly on: ColorName; readonly least: number }[] = [
  ...(["ink", "soft", "accent"] as const).flatMap((color) =>
    (["paper", "raised", "tint"] as const).map((on) => ({ color, on, least: TEXT_RATIO })),
  ),
  { color: "edge", on: "paper", least: BORDER_RATIO },
  { color: "edge", on: "raised", least: BORDER_RATIO },
];

/** Two colours that cannot be told apart well enough. */
export interface PoorContrast {
  readonly mode: Mode;
  /** The given colour that it comes of. */
  readonly name: ColorName;
  readonly value: string;
  readonly color: ColorName;
  readonly on: ColorName;
  readonly ratio: number;
  readonly least: number;
  /** The nearest to the given colour with which all that it is in can be read; undefined where there is none. */
  readonly nearest: string | undefined;
}

/**
 * What is not given is the generator's; but a tint is made of the accent and the paper that are given, and a dark accent of
 * the light one, as much lighter as it must be to be read.
 */
export function palettesOf({ light, dark }: GivenColors): Palettes {
  const accent = dark.accent ?? (light.accent && nearestReadable("dark", "accent", light.accent, dark));
  return {
    light: paletteOf("light", light),
    dark: paletteOf("dark", accent === undefined ? dark : { ...dark, accent }),
  };
}

/** For each given colour the pair that is worst, if any is too poor. */
export function poorContrasts(given: GivenColors): PoorContrast[] {
  const palettes = palettesOf(given);
  return (["light", "dark"] as const).flatMap((mode) => {
    const worst = new Map<ColorName, PoorContrast>();
    for (const { color, on, least } of PAIRS) {
      const ratio = ratioOf(palettes[mode][color], palettes[mode][on]);
      const name = [color, on, "accent" as const, "paper" as const].find(
        (each) => given[mode][each] !== undefined,
      );
      const value = name && given[mode][name];
      if (ratio >= least || name === undefined || value === undefined) continue;
      const nearest = nearestReadable(mode, name, value, given[mode]);
      const known = worst.get(name);
      if (known !== undefined && known.ratio / known.least <= ratio / least) continue;
      worst.set(name, { mode, name, value, color, on, ratio, least, nearest });
    }
    return [...worst.values()];
  });
}

function paletteOf(mode: Mode, given: SomeColors): Palette {
  const palette = { ...DEFAULTS[mode], ...given };
  const isMade = given.tint === undefined && (given.accent ?? given.paper) !== undefined;
  return isMade ? { ...palette, tint: mixed(palette.accent, palette.paper, TINT_SHARE[mode]) } : palette;
}

/** The colour itself, or the nearest to it, with which every pair that it is in can be read. */
function nearestReadable(mode: Mode, name: ColorName, value: string, given: SomeColors): string | undefined {
  return nearestThat(value, (candidate) => {
    const palette = paletteOf(mode, { ...given, [name]: candidate });
    const isIn = (each: ColorName) => each === name || (each === "tint" && given.tint === undefined);
    return PAIRS.every(
      ({ color, on, least }) => !(isIn(color) || isIn(on)) || ratioOf(palette[color], palette[on]) >= least,
    );
  });
}
