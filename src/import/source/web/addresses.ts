// Makes a web page's addresses whole, where the page says where it stood.

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** What the page's links lead to; undefined for places on the page itself, and what runs as a script. */
export function addressesOf(
  page: Document,
  html: string,
  meta: ReadonlyMap<string, string>,
): (written: string) => string | undefined {
  const base = [
    page.querySelector("base[href]")?.getAttribute("href"),
    // Browsers write it into pages that they save.
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1],
    page.querySelector("link[rel=canonical]")?.getAttribute("href"),
    meta.get("url"),
    meta.get("og:url"),
  ].find((address) => /^https?:\/\//.test(address ?? ""));
  return (written) => {
    const address = written.trim();
    if (address === "" || address.startsWith("#")) return undefined;
    if (base === undefined && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return address;
    try {
      const whole = new URL(address, base ?? "https://invalid");
      return SCHEMES.has(whole.protocol) && whole.hostname !== "invalid" ? whole.href : undefined;
    } catch {
      return undefined;
    }
  };
}
