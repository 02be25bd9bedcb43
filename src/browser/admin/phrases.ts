// Words of Decap's that would mislead: here a save is a save, and what is published follows from the form's “状态”.
import type { Cms } from "./cms.ts";

const PHRASES = {
  editor: {
    editorToolbar: {
      publish: "保存",
      published: "已保存",
      publishing: "正在保存……",
      publishNow: "保存",
    },
  },
  ui: { toast: { entryPublished: "已保存", entrySaved: "已保存", onFailToPersist: "%{details}" } },
};

type Phrases = Readonly<Record<string, unknown>>;

export function registerPhrases(cms: Cms, locale: string): void {
  cms.registerLocale(locale, merged(cms.getLocale(locale), PHRASES));
}

function merged(phrases: Phrases, own: Phrases): Phrases {
  const changed = Object.entries(own).map(([key, value]) => {
    const other = phrases[key];
    return [key, isPhrases(value) ? merged(isPhrases(other) ? other : {}, value) : value] as const;
  });
  return { ...phrases, ...Object.fromEntries(changed) };
}

function isPhrases(value: unknown): value is Phrases {
  return typeof value === "object" && value !== null;
}
