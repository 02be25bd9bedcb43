// Makes of a source's picture one that an archive publishes.

/** What a picture of such bytes is called. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^ffd8ff/, "jpg"],
  [/^89504e470d0a1a0a/, "png"],
  [/^52494646.{8}57454250/, "webp"],
  [/^.{8}667479706176696(?:6|73)/, "avif"],
];

/** Undefined where it is of a kind that no page shows. */
export function publishable(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly ending: string } | undefined> {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  const ending = ENDINGS.find(([pattern]) => pattern.test(start))?.[1];
  return Promise.resolve(ending === undefined ? undefined : { bytes, ending });
}
