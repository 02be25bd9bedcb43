// The configuration of the editors' pages: Decap CMS over the content folder (https://decapcms.org/docs/configuration-options/).
import { ADDRESSES } from "../../addresses/table.ts";
import type { Archive } from "../../archive/archive.ts";
import type { Cms } from "../../content/records.ts";
import { type FrontMatterInput, frontMatterSchema } from "../../content/yaml/schemas/front-matter.ts";
import { officialSchema, topicSchema } from "../../content/yaml/schemas/registries.ts";
import { DEFAULT_PICTURES } from "../../content/pictures/judge.ts";
import { STATUS_NAMES, STATUSES } from "../../content/values/status.ts";
import { type Field, fieldsOf, folded } from "./fields.ts";
import { nameChoices } from "./name-choices.ts";
import { type Uses, usesOfNames } from "./uses-of-names.ts";

/** What `src/browser/admin.ts` registers. */
const BULLETIN_FORMAT = "bulletin";
const REGISTRY_FORMAT = "registry";
const MEDIA_LIBRARY = "none";

/** What a name is called that no registry has. */
const STRANGER = "未登记";

/** How the pages reach the content folder. */
export interface Backend {
  /** Decap's own settings. */
  readonly settings: Readonly<Record<string, string>>;
  /** The content folder's path in what the backend reaches: empty, or with a slash at its end. */
  readonly folder: string;
}

/** Decap's name for a server that has the files. */
const LOCAL = "proxy";

/** The preview's own server, which has the content folder on this machine. */
export function localBackend(address: string): Backend {
  return { settings: { name: LOCAL, proxy_url: address }, folder: "" };
}

/** A git host, which asks each editor to log in. */
export function hostedBackend({ backend, repo, branch, folder, server, appId }: Cms): Backend {
  const settings = {
    name: backend,
    repo,
    branch,
    ...(server !== undefined && { base_url: server }),
    ...(server !== undefined && backend === "gitlab" && { api_root: `${server}/api/v4` }),
    ...(server !== undefined && backend === "gitea" && { api_root: `${server}/api/v1` }),
    ...(appId !== undefined && { auth_type: "pkce", app_id: appId }),
  };
  return { settings, folder: folder === "." ? "" : `${folder}/` };
}

/**
 * What a save cannot do or know on a git host, to be said before it: Decap would move the folder around a file, and to read
 * each bulletin takes more requests than a host allows.
 */
const LIMITS = {
  date: "改了它，网址跟着变，发布过的旧网址会转到新的；文件名不跟着变，保存以后会提醒，请维护人员改。",
  registry:
    "网站上已有的简报用着的，保存时会拦住，不让去掉。新写的、草稿里的，还有别名，这里查不出：要去掉，先在简报的列表里查找。",
};

/** What the pages' own parts go by, beside Decap's configuration. */
export interface DeskConfig {
  /** The archive's. */
  readonly name: string;
  readonly folder: string;
  /** For which there are bulletins, newest first. */
  readonly years: readonly string[];
  /** The most that a picture's file may have. */
  readonly megabytes: number;
  /** Of the addresses of bulletins' pages, from the site's root: its parts in braces are filled in. */
  readonly pageForm: string;
  readonly uses: Uses;
}

export function deskConfig(archive: Archive, { folder }: Backend): DeskConfig {
  const { site, byYear } = archive;
  const years = [...byYear.keys()].sort().reverse();
  const { maxMegabytes: megabytes } = site.pictures ?? DEFAULT_PICTURES;
  const pageForm = ADDRESSES.bulletin.form;
  return { name: site.name, folder, years, megabytes, pageForm, uses: usesOfNames(archive) };
}

export function cmsConfig(archive: Archive, { settings, folder }: Backend): object {
  const limits = settings["name"] === LOCAL ? undefined : LIMITS;
  return {
    backend: settings,
    locale: "zh_Hans",
    // Pictures have a dialog of their own, which keeps them by year and knows what must be said of them.
    media_library: { name: MEDIA_LIBRARY },
    media_folder: `${folder}media`,
    slug: { encoding: "unicode", sanitize_replacement: "-" },
    editor: { preview: false },
    // Decap's asks for the address of an entry before it is there; the form has a link of its own.
    show_preview_links: false,
    collections: [bulletins(archive, folder, limits), registries(archive, folder, limits)],
  };
}

/** What most bulletins have. The body is before what may be far down a phone's page, and behind what says what becomes of it. */
const FIRST: readonly (keyof FrontMatterInput | "body")[] = [
  "title",
  "date",
  "status",
  "body",
  "officials",
  "topics",
  "summary",
  "image",
  "source",
  "reporters",
  "places",
];

function inOrder(fields: readonly Field[]): Field[] {
  const places = new Map<string, number>(FIRST.map((name, at) => [name, at]));
  const placeOf = ({ name }: Field) => places.get(name) ?? FIRST.length;
  return fields.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function bulletins(archive: Archive, folder: string, limits: typeof LIMITS | undefined): object {
  return {
    name: "bulletins",
    label: "简报",
    label_singular: "简报",
    folder: `${folder}bulletins`,
    // Not `{{year}}` and `{{day}}`: those are the day in UTC, in China the day before. `admin.ts` fills in the folder.
    path: "{{folder}}/{{slug}}",
    slug: "{{fields.date}}-{{fields.slug}}",
    extension: "md",
    format: BULLETIN_FORMAT,
    create: true,
    // An address once published never dies: a bulletin is withdrawn, not deleted.
    delete: false,
    identifier_field: "title",
    // Either would load every file; the pages have a list of their own.
    sortable_fields: [],
    fields: [
      { name: "_found", label: "检查", widget: "findings" },
      {
        name: "_settled",
        label: "待核",
        hint: "导入时拿不准的地方：对照原稿，核实一处按一处。全部核实了，才能把“状态”选成“已发布”。",
        widget: "open-points",
      },
      ...inOrder([
        BODY,
        ...adapted(
          limits,
          fieldsOf(frontMatterSchema, {
            title: { widget: "headline" },
            "image.file": { widget: "picture" },
            scan: { widget: "picture", documents: true },
            officials: {
              hint: "出席或被报道的领导，打名字或者拼音查找，从名册里选。",
              options: nameChoices(archive.officials),
              stranger: STRANGER,
            },
            topics: {
              hint: "简报所属的主题，从名册里选。",
              options: nameChoices(archive.topics),
              stranger: STRANGER,
            },
            status: {
              hint: "草稿不进网站；已撤回的，网址上留一则说明。",
              options: STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] })),
              stranger: "不认识的写法",
              unset: STATUS_NAMES.published,
            },
          }),
        ),
      ]),
      {
        name: "slug",
        label: "网址短名",
        hint: "用在文件名和网址里，例如 fangxun-huiyi，空格和标点写成 -；不写就用标题。存好以后不能再改。",
        widget: "new-name",
        required: false,
      },
    ],
  };
}

const BODY: Field = {
  name: "body",
  label: "正文",
  hint: "用 Markdown 书写：空一行分段，\\*\\*加粗\\*\\*，| 表 | 格 |，脚注写 [^1]，末尾另起一段 [^1]: 注文；图片用“插入图片”放在光标后面。Word 和网页里的，复制过来直接粘贴。",
  // A plain field: Decap's own editors write Markdown anew, and break footnotes and tables.
  widget: "body",
  required: true,
};

function adapted(limits: typeof LIMITS | undefined, fields: readonly Field[]): Field[] {
  return fields.map((field) => {
    // What a form begins with; an old file that says nothing stays as it is.
    if (field.name === "status") return { ...field, default: "draft" };
    return field.name === "date" ? { ...field, hint: `${field.hint ?? ""}${limits?.date ?? ""}` } : field;
  });
}

function registries(archive: Archive, folder: string, limits: typeof LIMITS | undefined): object {
  const parents = {
    options: archive.topics.map(({ id, name }) => ({ value: id, label: name })),
    accepted: nameChoices(archive.topics),
    stranger: STRANGER,
  };
  const file = (name: string, label: string, fields: object) => ({
    name,
    label,
    file: `${folder}${name}.yaml`,
    fields: [
      {
        name: "entries",
        label,
        ...(limits && { hint: limits.registry }),
        widget: "list",
        collapsed: true,
        summary: folded("name"),
        ...fields,
      },
    ],
  });
  return {
    name: "registries",
    label: "名册",
    format: REGISTRY_FORMAT,
    delete: false,
    files: [
      file("officials", "人物", { fields: fieldsOf(officialSchema) }),
      file("topics", "主题", { fields: fieldsOf(topicSchema, { parent: parents }) }),
    ],
  };
}
