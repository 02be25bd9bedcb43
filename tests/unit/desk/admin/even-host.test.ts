// Whatever host the forms have: what is not there is told from what cannot be reached, and failures are in an editor's words.
import { describe, expect, it } from "vitest";
import type { Backend, ProxyBackend } from "../../../../src/browser/admin/cms.ts";
import { evenHost } from "../../../../src/browser/admin/even-host.ts";
import { findingServer } from "../../../../src/browser/admin/server-now.ts";
import { HostError, inWords } from "../../../../src/browser/admin/host-error.ts";

const FILE = "content/bulletins/2022/2022-03-19-gate.md";
const answer = (message: string, status: number | null) => Object.assign(new Error(message), { status });

describe("an answer", () => {
  it.each([
    ["Failed to fetch", null, "连不上代码平台"],
    // As Decap's backend for GitHub has it.
    ["Failed to fetch", 500, "连不上代码平台"],
    ["API rate limit exceeded for user", 500, "请求太多"],
    ["Retry later", 429, "请求太多"],
    ["Bad credentials", 401, "登录已经过期"],
    ["Can't refresh access token when using implicit auth", null, "登录已经过期"],
    ["You are not allowed to push into this branch", 403, "不让直接提交"],
    ["Changes must be made through a pull request.", 422, "不让直接提交"],
    ["Resource not accessible", 403, "写入仓库的权限"],
    ['Repo "newsroom/archive" not found.', null, "没有这个仓库"],
    ["Update is not a fast forward", 422, "再保存一次"],
    ["<html>", 503, "出了故障"],
    ["?", 418, "没有照办"],
  ])("%s %s is told as %s, and kept", (message, status, words) => {
    const told = inWords(answer(message, status), undefined);
    expect(told.message).toContain(words);
    expect(told).toMatchObject({ raw: expect.stringContaining(message) as string });
    expect(String(told)).toBe(told.message);
  });

  it("of the preview's own server is passed on, and of none tells to start it", () => {
    const refused = answer("没有保存：缺标题", 422);
    expect(inWords(refused, "8137")).toBe(refused);
    const lost = inWords(new TypeError("Failed to fetch"), "8137");
    expect(lost.message).toContain("npm start -- --admin --port 8137，");
    expect(lost).toMatchObject({ mayPass: true });
  });

  it("comes from the server of a preview that was started anew, and a refusal is none to look for another", async () => {
    const asked: string[] = [];
    const answers = new Map([["new", "there"]]);
    const backend = {
      proxyUrl: "old",
      request() {
        asked.push(this.proxyUrl);
        const found = answers.get(this.proxyUrl);
        return found === undefined ? Promise.reject(answer("Failed to fetch", null)) : Promise.resolve(found);
      },
    };
    let address: string | undefined = "old";
    const finding = findingServer(backend as unknown as ProxyBackend, () => Promise.resolve(address));
    const question = { action: "getEntry", params: {} };
    await expect(finding.request(question)).rejects.toThrow("Failed to fetch");
    address = "new";
    expect(await finding.request(question)).toBe("there");
    expect(asked).toEqual(["old", "old", "new"]);
    backend.request = () => Promise.reject(answer("来路不明的请求", 403));
    address = "other";
    const refusing = findingServer(backend as unknown as ProxyBackend, () => Promise.resolve(address));
    await expect(refusing.request(question)).rejects.toThrow("来路不明");
  });
});

/** Of which only these two are asked. */
function host(parts: Pick<Backend, "getEntry" | "getMedia">): Backend {
  const no = () => Promise.reject(new Error("not asked"));
  return evenHost(
    {
      entriesByFolder: no,
      entriesByFiles: no,
      persistEntry: no,
      getMediaFile: no,
      persistMedia: no,
      authenticate: no,
      logout: no,
      authComponent: no,
      ...parts,
    },
    undefined,
  );
}

describe("a file", () => {
  const empty = () => Promise.resolve({ data: "" });

  it("that is not there is none, in whichever way a host says so", async () => {
    const refusing = host({
      getEntry: () => Promise.reject(answer("404 File Not Found", 404)),
      getMedia: () => Promise.reject(new Error("not asked")),
    });
    expect((await refusing.getEntry(FILE)).data).toBeNull();
    const silent = host({ getEntry: empty, getMedia: () => Promise.resolve([]) });
    expect((await silent.getEntry(FILE)).data).toBe("");
  });

  it("that cannot be reached is not taken for gone", async () => {
    const lost = host({ getEntry: empty, getMedia: () => Promise.reject(answer("Bad credentials", 401)) });
    await expect(lost.getEntry(FILE)).rejects.toThrow("登录已经过期");
    const there = host({ getEntry: empty, getMedia: () => Promise.resolve([{ path: FILE, id: "1" }]) });
    await expect(there.getEntry(FILE)).rejects.toThrow(HostError);
  });
});
