// Fetches a published file, and unpacks it.

/** The bytes of a file. Rejects for any answer but success. */
export async function fetchBytes(url: URL, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url.href}: HTTP status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The bytes, unpacked if gzipped (some hosts unpack on their own). */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  // Not by way of a Blob: its stream comes through another process of the browser.
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // What is wrong with the bytes is told where they are read.
  const tellBelow = (): undefined => undefined;
  writer.write(bytes).catch(tellBelow);
  writer.close().catch(tellBelow);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/** The value of a JSON file, gzipped or not. */
export async function fetchJson(url: URL, init?: RequestInit): Promise<unknown> {
  const bytes = await fetchBytes(url, init);
  return JSON.parse(new TextDecoder().decode(await unpacked(bytes)));
}
