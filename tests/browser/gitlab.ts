// Answers an editors' page as GitLab's interface does, from files in memory.
import type { BrowserContext, Route } from "playwright-core";

const ROOT = "https://gitlab.com/api/v4";
const PROJECT = "/projects/newsroom%2Farchive";
const HEADERS = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };

export class GitLab {
  /** By their paths in the repository. */
  readonly files = new Map<string, string>();
  /** Of whoever is logged in. */
  isTokenGood = true;
  isReachable = true;
  /** How often it was asked while it could not be reached. */
  missed = 0;

  async answer(context: BrowserContext): Promise<void> {
    await context.route(`${ROOT}/**`, (route) => this.#answer(route));
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    if (!this.isReachable) {
      this.missed += 1;
      return route.abort("internetdisconnected");
    }
    const json = (status: number, body: unknown) => route.fulfill({ status, headers: HEADERS, json: body });
    const { pathname, searchParams } = new URL(request.url());
    const asked = pathname.slice(new URL(ROOT).pathname.length).replace(PROJECT, "");
    if (request.method() === "OPTIONS") return route.fulfill({ status: 204, headers: HEADERS });
    if (!this.isTokenGood) return json(401, { message: "401 Unauthorized" });
    const file = /^\/repository\/files\/([^/]+)(?:\/raw)?$/.exec(asked)?.[1];
    if (file !== undefined) {
      const text = this.files.get(decodeURIComponent(file));
      if (text === undefined) return json(404, { message: "404 File Not Found" });
      return route.fulfill({ headers: HEADERS, contentType: "text/plain", body: text });
    }
    switch (`${request.method()} ${asked}`) {
      case "GET /user":
        return json(200, { id: 1, username: "tangxiaoman", name: "唐小满", email: "t@example.org" });
      case "GET ":
        return json(200, { permissions: { project_access: { access_level: 40 } } });
      case "GET /repository/tree": {
        const folder = `${searchParams.get("path") ?? ""}/`;
        const paths = [...this.files.keys()].filter((path) => path.startsWith(folder));
        const tree = paths.map((path) => ({ id: path, name: path.slice(folder.length), path, type: "blob" }));
        return paths.length === 0 ? json(404, { message: "404 Tree Not Found" }) : json(200, tree);
      }
      case "GET /repository/commits":
        return json(200, []);
      case "POST /repository/commits": {
        const { actions } = request.postDataJSON() as {
          actions: { file_path: string; content: string }[];
        };
        for (const { file_path: path, content } of actions) {
          this.files.set(path, Buffer.from(content, "base64").toString("utf8"));
        }
        return json(201, { id: "1" });
      }
      default:
        return json(404, { message: `404 ${asked}` });
    }
  }
}
