// Keeps what is not saved for each window apart, where Decap has one copy of each form for all, and finds what windows have left that are gone.

/** Where Decap keeps copies (localForage's own names). */
const DATABASE = "localforage";
const STORE = "keyvaluepairs";

/** Behind the key of a copy: whose it is. A window that was opened later comes later. */
const OWN = `@${Date.now()}.${String(Math.random()).slice(2)}`;
const OWNER = /@\d+\.\d+$/;

/** To be called before Decap's script runs. As long as the window is open it holds a lock of its name, which ends with it in any way. */
export function keepApart(): void {
  // Elsewhere browsers have no locks, and Decap no forms.
  if (!isSecureContext) return;
  void navigator.locks.request(OWN, () => new Promise(() => undefined));
  const { prototype } = IDBObjectStore;
  // Each is called with the store that is asked.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { put, delete: remove } = prototype;
  prototype.put = function (value: unknown, key) {
    return put.call(this, value, named(key));
  };
  prototype.delete = function (key) {
    return remove.call(this, named(key));
  };
}

/** Decap names a copy by its form alone. */
function named<Key>(key: Key): Key | string {
  return typeof key === "string" && key.startsWith("backup.") && !OWNER.test(key) ? key + OWN : key;
}

/**
 * What was not saved of a form, in this window before or in one that is gone: it is this window's from now on. Undefined where
 * there is nothing.
 * @param slug Empty for a new entry.
 */
export async function takeLeft(collection: string, slug: string): Promise<string | undefined> {
  const form = ["backup", collection, ...(slug === "" ? [] : [slug])].join(".");
  const { held = [], pending = [] } = await navigator.locks.query();
  const open = new Set([...held, ...pending].map(({ name }) => name));
  const database = await answer(indexedDB.open(DATABASE));
  try {
    const copies = database.transaction(STORE, "readwrite").objectStore(STORE);
    const keys = (await answer(copies.getAllKeys())).map(String);
    const own = form + OWN;
    const left = keys.filter((key) => {
      const [owner = ""] = OWNER.exec(key) ?? [];
      return key === form + owner && owner !== "" && !open.has(owner);
    });
    const found = keys.includes(own) ? own : left.at(-1);
    if (found === undefined) return undefined;
    const copy: unknown = await answer(copies.get(found));
    await answer(copies.put(copy, own));
    if (found !== own) await answer(copies.delete(found));
    return rawOf(copy);
  } finally {
    database.close();
  }
}

/** The file of a copy, as a save would have written it. */
function rawOf(copy: unknown): string | undefined {
  const raw = typeof copy === "object" && copy !== null && "raw" in copy ? copy.raw : undefined;
  return typeof raw === "string" ? raw : undefined;
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(request.error ?? new Error(DATABASE));
    });
  });
}
