// What the list of bulletins shows is said in the address of its page.
import { expect, it } from "vitest";
import { askedAt, listAddress } from "../../../../src/browser/admin/list-address.ts";

const NOTHING = { year: "", month: "", status: "", words: "" } as const;

it("has in its address all that was asked for, and the page", () => {
  const asked = { year: "2020", month: "02", status: "draft", words: "河堤 a&b=c#d" } as const;
  expect(askedAt(listAddress(asked, 50))).toEqual({ asked, from: 50 });
  expect(listAddress(NOTHING, 0)).toBe("#/collections/bulletins");
});

it.each(["", "#/collections/bulletins", "#/collections/bulletins?year=20&month=13&status=x&from=-1"])(
  "is the whole list at the address %j",
  (address) => {
    expect(askedAt(address)).toEqual({ asked: NOTHING, from: 0 });
  },
);
