// The front matter of an own page.
import { z } from "zod";
import { optionalLine, requiredLine, rule } from "./values.ts";

/** Of a page of `pages/`; other keys are for its template. */
export const pageSchema = z.looseObject(
  {
    title: requiredLine,
    description: optionalLine,
    permalink: z.string(rule("text")).nullish(),
    unlisted: z.boolean(rule("boolean")).nullish(),
  },
  rule("mapping"),
);
