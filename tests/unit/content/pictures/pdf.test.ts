// PDFs that readers could not open are told from those that they can.
import { expect, it } from "vitest";
import { pdfFault } from "../../../../src/content/pictures/pdf.ts";

/** @param trailer What the trailer's dictionary has besides its size. */
function pdf(trailer = "", text = ""): Buffer {
  const body = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${text}`;
  return Buffer.from(
    `${body}xref\n0 2\ntrailer\n<< /Size 2 /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

it.each([
  ["a plain one", pdf(), undefined],
  ["one with a signature behind its end", Buffer.concat([pdf(), Buffer.alloc(900)]), undefined],
  ["one that says how encryption is written", pdf("", "% /Encrypt /EncryptMetadata true\n"), undefined],
  ["one with a password", pdf("/Encrypt 5 0 R "), "encrypted"],
  ["one with a password written in place", pdf("/Encrypt<< /Filter /Standard >> "), "encrypted"],
  ["one without its end", pdf().subarray(0, -30), "cut"],
  ["one without its beginning", Buffer.from("%PDF-1.4\nstartxref\n90000\n%%EOF"), "cut"],
])("%s", (_what, bytes, fault) => {
  expect(pdfFault(bytes)).toBe(fault);
});
