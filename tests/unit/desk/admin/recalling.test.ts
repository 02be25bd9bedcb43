// What an editor is given back that was not saved: once the form is there to take it, and to no other form.
import { expect, it } from "vitest";
import type { Action } from "../../../../src/browser/admin/cms.ts";
import { recalling } from "../../../../src/browser/admin/decap-store.ts";

const [FILLED, EMPTY, RECALLED, GONE] = [
  "DRAFT_CREATE_FROM_ENTRY",
  "DRAFT_CREATE_EMPTY",
  "DRAFT_LOCAL_BACKUP_RETRIEVED",
  "DRAFT_DISCARD",
] as const;

/** What is done of these, where each form has something left. */
async function happen(...types: readonly string[]): Promise<string[]> {
  const done: string[] = [];
  const dispatch = recalling(
    (action) => done.push(describeAction(action)),
    (entry) => Promise.resolve({ ...entry, data: "left" }),
  );
  for (const type of types) {
    const entry = { collection: "bulletins", slug: type === EMPTY ? "" : "2022/a" };
    dispatch({ type, payload: type === FILLED ? { entry } : entry } as Action);
  }
  await Promise.resolve();
  await Promise.resolve();
  return done;
}

function describeAction({ type, payload }: Action & { payload?: { entry?: { slug?: string } } }): string {
  return type === RECALLED ? `${type} ${payload?.entry?.slug}` : type;
}

it("comes back behind the file that the form is filled with, and not when Decap looks", async () => {
  expect(await happen(RECALLED, "ENTRY_REQUEST", FILLED)).toEqual([
    "ENTRY_REQUEST",
    FILLED,
    `${RECALLED} 2022/a`,
  ]);
  expect(await happen(EMPTY)).toEqual([EMPTY, `${RECALLED} `]);
});

it("is not given to the next form", async () => {
  expect(await happen(FILLED, GONE)).toEqual([FILLED, GONE]);
  expect(await happen(FILLED, GONE, EMPTY)).toEqual([FILLED, GONE, EMPTY, `${RECALLED} `]);
});
