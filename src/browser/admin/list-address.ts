// The list's place in the address of the editors' pages: what is asked for, and where the page begins, there again after a reload.
import { STATUSES } from "../../content/values/status.ts";
import type { Asked } from "../../desk/admin/listing.ts";

const LIST = "#/collections/bulletins";

export function listAddress(asked: Asked, from: number): string {
  const parts = { ...asked, from: from === 0 ? "" : String(from) };
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ""));
  return query.size === 0 ? LIST : `${LIST}?${query.toString()}`;
}

/** What makes no sense is not asked. */
export function askedAt(address: string): { readonly asked: Asked; readonly from: number } {
  const query = new URLSearchParams(address.split("?")[1]);
  const said = (key: string, form: RegExp) => form.exec(query.get(key) ?? "")?.[0] ?? "";
  const status = STATUSES.find((each) => each === query.get("status")) ?? "";
  const [year, month] = [said("year", /^\d{4}$/), said("month", /^(?:0[1-9]|1[0-2])$/)];
  const asked = { year, month, status, words: query.get("words") ?? "" } as const;
  return { asked, from: Number(said("from", /^\d{1,6}$/)) };
}
