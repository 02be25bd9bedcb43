// What is wrong with a scan, in its own words: it may be a document, and is no picture to be made smaller or drawn anew.
import type { Fault } from "../../problems/problem-codes.ts";

/** @param fault As it would be of a picture. */
export function scanFault(fault: Fault): Fault {
  switch (fault.code) {
    case "picture-missing":
      return { code: "scan-missing", params: fault.params };
    case "picture-format":
      return { code: "scan-format", params: fault.params };
    case "picture-too-large":
      return { code: "scan-too-large", params: fault.params };
    default:
      return fault;
  }
}
