// Counts what happened, by name, and keeps what went wrong.

export interface Counts {
  readonly add: (name: string, by?: number) => void;
  /** Counted under the name, too. */
  readonly fail: (name: string, detail: string) => void;
  readonly failures: () => number;
  readonly print: (title: string) => void;
}

/** @param names Counted from 0, and so told of even when they never happened. */
export function makeCounts(names: readonly string[]): Counts {
  const counts = new Map(names.map((name) => [name, 0]));
  let failures = 0;
  const add = (name: string, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
  return {
    add,
    fail(name, detail) {
      failures += 1;
      add(name);
      console.log(`FAILED  ${name}: ${detail}`);
    },
    failures: () => failures,
    print(title) {
      console.log(`\n${title}`);
      for (const [name, count] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
        console.log(`  ${String(count).padStart(8)}  ${name}`);
    },
  };
}
