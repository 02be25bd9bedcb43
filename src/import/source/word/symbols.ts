// The signs of Word's symbol fonts that have a place in Unicode.

// Wingdings and Symbol, by their code without the private use area's F000.
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: "●",
    0x6e: "■",
    0x6f: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x9f: "•",
    0xa1: "○",
    0xa7: "▪",
    0xa8: "□",
    0xab: "★",
    0xd8: "➢",
    0xe0: "→",
    0xdf: "←",
    0xe1: "↑",
    0xe2: "↓",
    0xfb: "✗",
    0xfc: "✓",
    0xfd: "☒",
    0xfe: "☑",
    0x28: "☎",
    0x2a: "✉",
  },
  "wingdings 2": { 0x50: "✓", 0x52: "☑", 0x4f: "✗", 0x53: "☒", 0xa3: "□", 0x97: "●" },
  symbol: {
    0xb7: "•",
    0xb0: "°",
    0xb1: "±",
    0xb4: "×",
    0xb8: "÷",
    0xa3: "≤",
    0xb3: "≥",
    0xae: "→",
    0x6d: "μ",
    0x57: "Ω",
  },
};

/** @param code four hexadecimal digits; undefined where no character is known for it */
export function signOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  const known = SIGNS[font.toLowerCase()]?.[value & 0xff];
  if (known !== undefined) return known;
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  return isPrivate || Number.isNaN(value) || value < 0x20 ? undefined : String.fromCodePoint(value);
}
