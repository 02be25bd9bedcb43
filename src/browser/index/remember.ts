// Keeps the latest answers of an asynchronous function.

/**
 * The function, called once for each key as long as the key is among the `limit` keys asked for last.
 * A failure is not kept.
 */
export function remember<Key, Value>(
  load: (key: Key) => Promise<Value>,
  limit = Infinity,
): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    const value = known ?? load(key);
    kept.delete(key);
    kept.set(key, value);
    if (known === undefined) {
      value.catch(() => {
        if (kept.get(key) === value) kept.delete(key);
      });
      for (const [oldest] of kept) {
        if (kept.size <= limit) break;
        kept.delete(oldest);
      }
    }
    return value;
  };
}
