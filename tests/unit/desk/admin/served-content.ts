// A content folder with the server of its forms, asked as the preview's pages ask.
import { readdir, readFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import path from "node:path";
import type { Asked, Page } from "../../../../src/desk/admin/listing.ts";
import { type FormServer, startFormServer } from "../../../../src/desk/admin/server.ts";
import { temporaryFolder, writeSampleContent } from "../../../content-folder.ts";

export const PREVIEW = "http://localhost:8080";

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly allowed: string | undefined;
}

export class ServedContent {
  /** The folder that holds the content folder. */
  readonly dir: string;
  readonly content: string;
  readonly server: FormServer;
  readonly remove: () => Promise<void>;

  private constructor({ dir, remove }: Awaited<ReturnType<typeof temporaryFolder>>, server: FormServer) {
    this.dir = dir;
    this.content = path.join(dir, "content");
    this.server = server;
    this.remove = remove;
  }

  static async start(): Promise<ServedContent> {
    const folder = await temporaryFolder();
    const content = path.join(folder.dir, "content");
    await writeSampleContent(content);
    const server = await startFormServer(content);
    server.allow(`${PREVIEW}/`);
    return new ServedContent(folder, server);
  }

  /** Not by `fetch`, which sets the host's name itself. */
  ask(
    body: unknown,
    headers: Readonly<Record<string, string | undefined>> = {},
    { address = this.server.address, method = "POST" } = {},
  ): Promise<Answer> {
    const sent: Readonly<Record<string, string | undefined>> = {
      Origin: PREVIEW,
      "Content-Type": "application/json; charset=utf-8",
      ...headers,
    };
    const given = Object.entries(sent).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return new Promise((resolve, reject) => {
      const asking = httpRequest(address, { method, headers: Object.fromEntries(given) }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => {
          const allowed = response.headers["access-control-allow-origin"];
          resolve({ status: response.statusCode ?? 0, body: text, allowed });
        });
      });
      asking.on("error", reject).end(typeof body === "string" ? body : JSON.stringify(body));
    });
  }

  /** A page of the list of bulletins. */
  async list(asked: Partial<Asked> = {}, from = 0, size = 50): Promise<Page> {
    const params = { asked: { year: "", month: "", status: "", words: "", ...asked }, from, size };
    return JSON.parse((await this.ask({ action: "listBulletins", params })).body) as Page;
  }

  /** @param file Path below the content folder. */
  saved(file: string): Promise<string> {
    return readFile(path.join(this.content, file), "utf8");
  }

  async files(): Promise<string[]> {
    return (await readdir(this.dir, { recursive: true })).sort();
  }
}
