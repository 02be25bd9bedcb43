// The counts beside the choices of a filter: `疫情防控(12)`.
import type { Count } from "../search.ts";

/** Shows the counts; choices that would leave nothing cannot be chosen. Without counts, shows the names alone. */
export function showCounts(select: HTMLSelectElement, counts: readonly Count[] | undefined): void {
  const byId = new Map(counts?.map(({ id, count }) => [id, count]));
  for (const option of select.options) {
    if (option.value === "") continue;
    const name = (option.dataset["name"] ??= option.text);
    const count = counts === undefined ? undefined : (byId.get(option.value) ?? 0);
    option.text = count === undefined ? name : `${name}(${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}
