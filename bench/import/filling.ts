// Fills the templates of the import bench.
import type { Chance } from "../../tests/chance.ts";
import { type PageCast, takeName } from "./cast.ts";
import { TITLES } from "./people.ts";
import { BRIEFS, PHOTO_NEWS } from "./words/briefs.ts";

/** What stands for a slot, each time anew where it is a function. */
export type Values = Readonly<Record<string, string | (() => string)>>;

/** `{区}` and `{街}` are places, `{报}` and `{融}` media, `{甲}`, `{名}` and `{人}` people, `{n}` and `{m}` numbers. */
export function fill(chance: Chance, cast: PageCast, template: string, values: Values = {}): string {
  const common: Values = {
    区: cast.district,
    街: () => chance.oneOf(cast.streets),
    报: `${placeOf(cast)}日报`,
    融: `${placeOf(cast)}融媒`,
    甲: () => chance.oneOf(TITLES) + takeName(cast),
    名: () => takeName(cast),
    人: () => takeName(cast),
    n: () => String(chance.between(100, 999)),
    m: () => String(chance.between(2, 9)),
    他题: () => fill(chance, cast, chance.oneOf([...BRIEFS, ...PHOTO_NEWS]).headline),
  };
  const filled = template.replaceAll(/\{([^{}]+)\}/gu, (slot, key: string) => {
    const value = values[key] ?? common[key];
    if (value === undefined) throw new RangeError(`nothing stands for ${slot}`);
    return typeof value === "string" ? value : value();
  });
  // Some streets are called roads.
  return filled.replaceAll("路路", "路");
}

/** `{官}` takes a name that the list of officials then has. */
export function naming(cast: PageCast, officials: string[]): Values {
  return {
    官: () => {
      const name = takeName(cast);
      officials.push(name);
      return name;
    },
  };
}

/** A district's name without 区, as in its paper's. */
function placeOf({ district }: PageCast): string {
  return district.slice(0, -1);
}
