// Fetches a published file and unpacks it.

/** The bytes of a file, unpacked if gzipped (some hosts unpack on their own). Rejects for any answer but success. */
export async function fetchUnpacked(url: URL, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url.href}: HTTP status ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** The value of a JSON file, gzipped or not. */
export async function fetchJson(url: URL, init?: RequestInit): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await fetchUnpacked(url, init)));
}
