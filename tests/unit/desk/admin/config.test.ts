// The configuration of the editors' pages follows from the schemas, the registries and site.yaml.
import { describe, expect, it } from "vitest";
import { cmsConfig, hostedBackend, localBackend } from "../../../../src/desk/admin/config.ts";
import { fieldsOf, type Field } from "../../../../src/desk/admin/fields.ts";
import { makeArchive } from "../../../../src/archive/archive.ts";
import { frontMatterSchema } from "../../../../src/content/yaml/schemas/front-matter.ts";
import { officialSchema, topicSchema } from "../../../../src/content/yaml/schemas/registries.ts";
import { STATUSES } from "../../../../src/content/values/status.ts";

const archive = makeArchive({
  site: {
    name: "柳河区新闻档案",
    district: "柳河区",
    url: "https://liuhe.example.org",
    timezone: "Asia/Shanghai",
    language: "zh-CN",
    publisher: "柳河区融媒体中心",
    keywords: [],
  },
  officials: [{ id: "lin-zhiyuan", name: "林知远", aliases: ["林書記"], posts: [] }],
  topics: [
    { id: "water", name: "水务", aliases: [], keywords: [] },
    { id: "flood", name: "防汛", aliases: [], keywords: [], parent: "water" },
  ],
  bulletins: [],
});

interface Collection {
  readonly name: string;
  readonly folder?: string;
  readonly fields?: readonly Field[];
  readonly files?: readonly { readonly file: string; readonly fields: readonly Field[] }[];
}

const collections = (folder = "") =>
  (cmsConfig(archive, { settings: { name: "proxy" }, folder }) as { collections: Collection[] }).collections;

describe("fields", () => {
  it.each([
    ["bulletins", frontMatterSchema],
    ["officials", officialSchema],
    ["topics", topicSchema],
  ])("of %s are the schema's keys, each with a widget and a Chinese name", (_, schema) => {
    const fields = fieldsOf(schema);
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(schema.shape));
    for (const { name, label, widget, hint } of fields) {
      expect(label, name).toMatch(/\p{Script=Han}/u);
      expect(hint, name).toMatch(/\p{Script=Han}/u);
      expect(["string", "text", "datetime", "select", "list", "object"], name).toContain(widget);
    }
  });

  it("are required where the schema requires them, and of its kind", () => {
    const fields = new Map(fieldsOf(frontMatterSchema).map((field) => [field.name, field]));
    expect([...fields.values()].filter(({ required }) => required).map(({ name }) => name)).toEqual([
      "title",
      "date",
    ]);
    expect(fields.get("title")?.widget).toBe("string");
    expect(fields.get("summary")?.widget).toBe("text");
    expect(fields.get("date")).toMatchObject({ widget: "datetime", format: "YYYY-MM-DD" });
    expect(fields.get("places")).toMatchObject({ widget: "list", field: { widget: "string" } });
    expect(fields.get("corrections")).toMatchObject({
      widget: "list",
      fields: [
        { name: "date", widget: "datetime", required: true },
        { name: "text", widget: "text" },
      ],
    });
  });
});

describe("the configuration", () => {
  const fieldOf = (name: string) => collections()[0]?.fields?.find((field) => field.name === name);

  it("offers the registries' names and aliases, and every status", () => {
    expect(fieldOf("officials")).toMatchObject({
      widget: "select",
      multiple: true,
      options: [
        { value: "林知远", label: "林知远" },
        { value: "林書記", label: "林書記（林知远）" },
      ],
    });
    const { options } = fieldOf("status") as { options?: { value: string }[] };
    expect(options?.map(({ value }) => value)).toEqual(STATUSES);
  });

  it("begins a new bulletin as a draft, and asks for pictures and the printed page by their parts", () => {
    expect(fieldOf("status")).toMatchObject({ default: "draft" });
    const partsOf = (name: string) => {
      const { widget, fields = [] } = (fieldOf(name) ?? {}) as { widget?: string; fields?: readonly Field[] };
      return [widget, ...fields.map((field) => `${field.name} ${field.widget} ${field.required}`)];
    };
    expect(partsOf("image")).toEqual([
      "object",
      "file picture true",
      "alt string true",
      "caption string false",
      "credit string false",
    ]);
    expect(partsOf("edition")).toEqual([
      "object",
      "paper string true",
      "date datetime true",
      "page string true",
      "column string false",
    ]);
    expect(fieldOf("scan")).toMatchObject({ widget: "picture", documents: true });
  });

  it("names the files of the content folder, wherever it lies in the repository", () => {
    const [bulletins, registries] = collections("archive/content/");
    expect(bulletins?.folder).toBe("archive/content/bulletins");
    expect(registries?.files?.map(({ file }) => file)).toEqual([
      "archive/content/officials.yaml",
      "archive/content/topics.yaml",
    ]);
  });

  it("says before a save what none can do on a git host", () => {
    const hintsOf = (name: string) => {
      const settings = { name };
      const made = cmsConfig(archive, { settings, folder: "" }) as { collections: Collection[] };
      const [bulletins, registries] = made.collections;
      const day = bulletins?.fields?.find((field) => field.name === "date")?.hint;
      return [day, ...(registries?.files ?? []).map(({ fields }) => fields[0]?.hint)].join("\n");
    };
    expect(hintsOf("gitlab")).toMatch(/文件名不跟着变[^]+这里查不出[^]+这里查不出/);
    expect(hintsOf("proxy")).not.toMatch(/文件名|查不出/);
  });

  it("reaches a git host as site.yaml says, or this machine", () => {
    const cms = { repo: "newsroom/archive", branch: "main", folder: "content" } as const;
    expect(
      hostedBackend({ ...cms, backend: "gitea", server: "https://git.example.org", appId: "abc" }),
    ).toEqual({
      settings: {
        name: "gitea",
        repo: "newsroom/archive",
        branch: "main",
        base_url: "https://git.example.org",
        api_root: "https://git.example.org/api/v1",
        auth_type: "pkce",
        app_id: "abc",
      },
      folder: "content/",
    });
    expect(
      hostedBackend({ ...cms, folder: ".", backend: "github", server: "https://login.example.org" }),
    ).toEqual({
      settings: {
        name: "github",
        repo: "newsroom/archive",
        branch: "main",
        base_url: "https://login.example.org",
      },
      folder: "",
    });
    expect(localBackend("http://127.0.0.1:8081/api/v1")).toEqual({
      settings: { name: "proxy", proxy_url: "http://127.0.0.1:8081/api/v1" },
      folder: "",
    });
  });
});
