// The officials that a text names, as one line.
import { officialsByTitle } from "../../../src/import/facts/officials.ts";

export const namesIn = (text: string) =>
  officialsByTitle(text, (name) => text.split(name).length - 1)
    .map(({ name }) => name)
    .join(" ");
