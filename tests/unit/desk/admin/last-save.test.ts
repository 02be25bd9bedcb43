// What a form says of itself after a save, and while it is under way.
import { expect, it } from "vitest";
import type { Action } from "../../../../src/browser/admin/cms.ts";
import { LastSave } from "../../../../src/browser/admin/last-save.ts";

/** As much of an immutable map as is asked of it. */
class Data {
  readonly size: number;
  private readonly values: Readonly<Record<string, string>>;
  constructor(values: Readonly<Record<string, string>>) {
    this.values = values;
    this.size = Object.keys(values).length;
  }
  get(key: string) {
    return this.values[key];
  }
  toJS() {
    return this.values;
  }
  set(key: string, value: string) {
    return new Data({ ...this.values, [key]: value });
  }
  merge(other: Data) {
    return new Data({ ...this.values, ...other.toJS() });
  }
  filter(isKept: (value: string, key: string) => boolean) {
    return new Data(
      Object.fromEntries(Object.entries(this.values).filter(([key, value]) => isKept(value, key))),
    );
  }
  equals(other: Data) {
    return JSON.stringify(this.values) === JSON.stringify(other.toJS());
  }
}

interface Form {
  readonly data: Data;
  readonly newRecord: boolean;
  readonly hasChanged: unknown;
}

const draftOf = (form: Form) => ({
  form,
  getIn: ([, key]: readonly string[]) => (key === "data" ? form.data : form.newRecord),
  set: (_: string, hasChanged: unknown) => draftOf({ ...form, hasChanged }),
  setIn: (_: readonly string[], data: unknown) => draftOf({ ...form, data: data as Data }),
});

/** A form, and what happens to it. */
function opened(newRecord: boolean) {
  const lastSave = new LastSave();
  let state = {
    entryDraft: draftOf({ data: new Data({ title: "甲", body: "" }), newRecord, hasChanged: true }),
  };
  const happen = (type: string, change: Partial<Form> = {}) => {
    const next = { entryDraft: draftOf({ ...state.entryDraft.form, ...change }) };
    const payload = { slug: "2022/a", ...(!newRecord && { entrySlug: "2022/a" }) };
    state = lastSave.about<typeof state>(() => next)(state, { type, payload } as Action);
    return { ...state.entryDraft.form, isUnderWay: lastSave.isUnderWay };
  };
  const type = (key: string, value: string) =>
    happen("DRAFT_CHANGE_FIELD", { data: state.entryDraft.form.data.set(key, value), hasChanged: false });
  return { happen, type };
}

it("is changed where it is not as it was saved, whatever it was when it was opened", () => {
  const { happen, type } = opened(false);
  happen("ENTRY_PERSIST_REQUEST");
  expect(happen("ENTRY_PERSIST_SUCCESS", { hasChanged: false })).toMatchObject({
    hasChanged: false,
    isUnderWay: false,
  });
  expect(type("title", "乙").hasChanged).toBe(true);
  expect(type("title", "甲").hasChanged).toBe(false);
  happen("ENTRY_PERSIST_REQUEST");
  type("body", "写着。");
  expect(happen("ENTRY_PERSIST_SUCCESS", { hasChanged: false }).hasChanged).toBe(true);
});

it("of a new entry has what was typed until it is that of its file", () => {
  const { happen, type } = opened(true);
  happen("ENTRY_PERSIST_REQUEST");
  type("body", "写着。");
  expect(happen("ENTRY_PERSIST_SUCCESS", { hasChanged: false }).isUnderWay).toBe(true);
  const data = new Data({ title: "甲", body: "", status: "draft" });
  const form = happen("DRAFT_CREATE_FROM_ENTRY", { data, newRecord: false, hasChanged: false });
  expect(form).toMatchObject({ hasChanged: true, isUnderWay: false });
  expect(form.data.toJS()).toEqual({ title: "甲", body: "写着。", status: "draft" });
});
