// Imports a module, also once it could not be loaded.

/**
 * A page keeps for as long as it stands that no module came from an address
 * (https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script): each attempt after a failed one asks
 * under an address of its own.
 *
 * @param first Imports it under its own address.
 * @param address That one.
 */
export function importer<Module>(first: () => Promise<Module>, address: URL): () => Promise<Module> {
  let hasFailed = false;
  const again = () => {
    const other = new URL(address);
    other.searchParams.set("again", String(Date.now()));
    // Who gives the address vouches for the type.
    return import(other.href) as Promise<Module>;
  };
  return async () => {
    try {
      return await (hasFailed ? again() : first());
    } catch (cause) {
      hasFailed = true;
      throw cause;
    }
  };
}
