// Words of Decap's own: those that would mislead, since here a save is a save and what is published follows from the form's “状态”, and those that it has in English alone.
import type { Cms } from "./cms.ts";

const PHRASES = {
  auth: { loginWithForgejo: "使用 Forgejo 登录" },
  collection: { collectionTop: { viewAsList: "列表", viewAsGrid: "卡片" } },
  editor: {
    editor: {
      onLeavePage: "改动还没有保存，离开就没有了。要离开吗？",
      confirmLoadBackup: "上次在这一篇里写的还没有保存。按“确定”接着写，按“取消”就不要了。",
    },
    editorControl: { field: { widgetLabel: "一栏" } },
    editorControlPane: {
      widget: {
        rangeMin: "%{fieldLabel}至少 %{minCount} 项。",
        rangeMax: "%{fieldLabel}最多 %{maxCount} 项。",
      },
    },
    editorToolbar: {
      backCollection: "回到列表",
      duplicate: "照这一篇新建",
      publish: "保存",
      published: "已保存",
      publishing: "正在保存……",
      publishNow: "保存",
    },
    editorWidgets: {
      // All that is asked for by it are days.
      datetime: { now: "今天", setToNow: "设为今天" },
      list: { addType: "新增%{item}" },
      object: { expand: "展开", collapse: "收起" },
    },
  },
  ui: {
    settingsDropdown: { account: "账号", logOut: "退出登录" },
    toast: {
      entryPublished: "已保存",
      entrySaved: "已保存",
      missingRequiredField: "没有保存：有必填的还没有填，旁边写着是哪一项",
      onLoggedOut: "已经退出登录。还没有保存的先复制下来，再登录一次",
      onFailToPersist: "%{details}",
      onFailToLoadEntries: "没有读到：%{details}",
    },
  },
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

/** Of parts in Decap that take no phrases, such as its notices, or have no words at all: where they stand, and what they are to be. */
const FIXED: readonly (readonly [place: string, attribute: string, words: string])[] = [
  ["[aria-label='close']", "aria-label", "关闭"],
  ["[aria-label='notification timer']", "aria-label", "提示还显示多久"],
  ["[aria-roledescription='sortable']", "aria-roledescription", "可以拖动"],
  ["[aria-roledescription]:not([aria-label])", "aria-label", "移动这一项"],
  ["[class*='ListItemTopBar'] > button:first-child:not([aria-label])", "aria-label", "展开或者收起这一项"],
  ["[class*='ListItemTopBar'] > button:last-child:not([aria-label])", "aria-label", "去掉这一项"],
];

/** For those who hear the page: how something is dragged, and what becomes of it. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/^\s*To pick up a draggable item/, "按空格键拿起这一项，用方向键移动，再按空格键放下，按 Esc 放回原处。"],
  [/^Picked up draggable item/, "拿起了这一项。"],
  [/was moved over droppable area/, "移到了另一项的位置。"],
  [/is no longer over a droppable area/, "移到了列表外面。"],
  [/^Dragging was cancelled/, "放回了原处。"],
  [/was dropped/, "放下了。"],
];
const SPEAKERS = "[id^='DndDescribedBy'], [id^='DndLiveRegion']";

/** Puts them in as they come. @param root The element that Decap draws in. */
export function translateParts(root: HTMLElement): void {
  new MutationObserver(() => {
    for (const [place, attribute, words] of FIXED) {
      for (const part of root.querySelectorAll(place)) part.setAttribute(attribute, words);
    }
    for (const { firstChild } of root.querySelectorAll(SPEAKERS)) {
      const words = SPOKEN.find(([pattern]) => pattern.test(firstChild?.nodeValue ?? ""))?.[1];
      // React goes on with the text node that it made.
      if (firstChild !== null && words !== undefined) firstChild.nodeValue = words;
    }
  }).observe(root, { childList: true, subtree: true, characterData: true });
}
