// How well two colours can be told apart, and the nearest colour that can.

/** Steps from a colour to black or white in which another one is looked for. */
const STEPS = 200;

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * From 1 for equal colours to 21 for black and white.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function ratioOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of the first colour, the rest of the second. */
export function mixed(color: string, ground: string, share: number): string {
  const below = channelsOf(ground);
  const channels = channelsOf(color).map((channel, at) => channel * share + (below[at] ?? 0) * (1 - share));
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** The colour that is the least darker or lighter and will do; undefined where none on the way to black and white will. */
export function nearestThat(color: string, will: (color: string) => boolean): string | undefined {
  for (let step = 0; step <= STEPS; step += 1) {
    for (const end of ["#000000", "#ffffff"]) {
      const candidate = mixed(end, color, step / STEPS);
      if (will(candidate)) return candidate;
    }
  }
  return undefined;
}

/** `#rgb` and `#rrggbb` as `#rrggbb`, in small letters. */
export function normaliseColor(color: string): string {
  const digits = color.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits}`;
}

/** @param color `#rrggbb` */
function channelsOf(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
