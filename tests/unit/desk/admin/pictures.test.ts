// The pictures that a preview's server keeps for the editors' pages.
import { readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ServedContent } from "./served-content.ts";

const FILE = "bulletins/2022/2022-03-19-dike.md";

let served: ServedContent;
beforeEach(async () => {
  served = await ServedContent.start();
});
afterEach(() => served.remove());

describe("a picture", () => {
  /** One grey pixel. */
  const PNG = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
    "base64",
  );
  const put = (file: string, bytes: Uint8Array) =>
    served.ask({
      action: "persistMedia",
      params: { asset: { path: file, content: Buffer.from(bytes).toString("base64"), encoding: "base64" } },
    });

  it("is kept by year, listed, shown, and deleted while no bulletin names it", async () => {
    expect((await put("media/2022/闸门.png", PNG)).status).toBe(200);
    expect(await readFile(path.join(served.content, "media/2022/闸门.png"))).toEqual(PNG);
    expect(
      JSON.parse((await served.ask({ action: "listMedia", params: { folder: "media/2022" } })).body),
    ).toEqual(["media/2022/school.jpg", "media/2022/闸门.png"]);
    const shown = await served.ask({ action: "getMediaFile", params: { path: "media/2022/闸门.png" } });
    expect(JSON.parse(shown.body)).toMatchObject({ content: PNG.toString("base64"), encoding: "base64" });
    const remove = { action: "deleteFiles", params: { paths: ["media/2022/闸门.png"] } };
    const text = await served.saved(FILE);
    await writeFile(path.join(served.content, FILE), `${text}\n![闸门](media/2022/闸门.png)\n`);
    expect(await served.ask(remove)).toMatchObject({ status: 409 });
    await writeFile(path.join(served.content, FILE), text);
    expect(await served.ask(remove)).toMatchObject({ status: 200 });
    expect(await served.files()).not.toContain("content/media/2022/闸门.png");
  });

  it("is not put over another, nor where or under what name it should not be, nor when it is none", async () => {
    await put("media/2022/a.png", PNG);
    expect(await put("media/2022/a.png", Buffer.concat([PNG, PNG]))).toMatchObject({ status: 409 });
    const before = await served.files();
    for (const file of [
      "a.png",
      "media/a.png",
      "media/2022/../../a.png",
      "media/2022/.a.png",
      "media/2022/a b.png",
      "media/2022/a.svg",
      "media/2022/a.gif",
      "bulletins/2022/a.png",
    ]) {
      expect(await put(file, PNG), file).toMatchObject({ status: 403 });
    }
    expect(await put("media/2022/b.jpg", PNG)).toMatchObject({ status: 422 });
    const broken = await put("media/2022/d.png", PNG.subarray(0, 40));
    expect(broken).toMatchObject({ status: 422 });
    expect(broken.body).toContain("d.png");
    await writeFile(
      path.join(served.content, "site.yaml"),
      `${await served.saved("site.yaml")}\npictures:\n  maxMegabytes: 1\n`,
    );
    const large = await put("media/2022/c.png", Buffer.concat([PNG, Buffer.alloc(1_000_000)]));
    expect(large).toMatchObject({ status: 422 });
    expect(large.body).toContain("1 MB");
    expect(await served.files()).toEqual(before);
  });

  it("goes through no link", async () => {
    await symlink(served.dir, path.join(served.content, "media/2023"));
    expect(await put("media/2023/a.png", PNG)).toMatchObject({ status: 403 });
  });
});
