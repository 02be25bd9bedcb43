// The server by which the editors' pages of a preview change the content folder: of this machine, and for no other page.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { act } from "./actions.ts";
import { RefusedFileError } from "./place.ts";

const HOST = "127.0.0.1";
/** Pictures come as text, which takes a third more than they. */
const LONGEST_BODY_BYTES = 128 * 1024 * 1024;

export interface FormServer {
  /** Where the forms ask. It holds a secret: only who was given it can ask. */
  readonly address: string;
  /** Lets the pages of this preview ask, by each name that the machine has for itself. */
  allow(preview: string): void;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Runs as long as this process has something else to do, and never longer. */
export async function startFormServer(content: string): Promise<FormServer> {
  const origins = new Set<string>();
  const secret = `/${randomBytes(16).toString("hex")}`;
  const server = createServer((request, response) => {
    const origin = request.headers.origin ?? "";
    const isOurs =
      request.headers.host === `${HOST}:${port}` && origins.has(origin) && request.url === secret;
    const answering = isOurs ? answerOf(content, request) : Promise.resolve(refusal(403, "来路不明的请求"));
    void answering.then(({ status, body }) => {
      const allowed = {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Headers": "Content-Type",
      };
      const headers = { "Content-Type": "application/json; charset=utf-8", Vary: "Origin" };
      response.writeHead(status, isOurs ? { ...headers, ...allowed } : headers);
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }).listen(0, HOST);
  await once(server, "listening");
  // It listens on a port, not on a pipe: the address is one.
  const { port } = server.address() as AddressInfo;
  server.unref();
  return {
    address: `http://${HOST}:${port}${secret}`,
    allow: (preview) => {
      const { port: shown } = new URL(preview);
      for (const name of ["localhost", HOST, "[::1]"]) origins.add(new URL(`http://${name}:${shown}`).origin);
    },
  };
}

async function answerOf(content: string, request: IncomingMessage): Promise<Answer> {
  if (request.method === "OPTIONS") return { status: 204 };
  const isJson = /^application\/json\b/i.test(request.headers["content-type"] ?? "");
  if (request.method !== "POST" || !isJson) return refusal(405, "编辑页只用 JSON 提问");
  try {
    const body = await bodyOf(request);
    return body === undefined
      ? refusal(413, "内容太长，没有保存")
      : { status: 200, body: await act(content, JSON.parse(body)) };
  } catch (error) {
    if (error instanceof RefusedFileError) return refusal(error.status, error.message);
    if (error instanceof SyntaxError) return refusal(400, "请求不完整");
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return refusal(500, `没有成功：系统不让读写这个文件（${code}）`);
  }
}

/** Undefined when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LONGEST_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function refusal(status: number, error: string): Answer {
  return { status, body: { error } };
}
