// What a refusal says, in Chinese and in English: what is wrong, and what to do.
import { visible } from "../characters/suspects.ts";
import type { Language } from "../problems/problem.ts";
import type {
  GuardedPlace,
  Refusal,
  RefusalCode,
  Refusals,
  Relation,
  WrittenFolder,
} from "../problems/refusal.ts";
import { errnoWords } from "./errno-words.ts";

type Words = { readonly [Code in RefusalCode]: (facts: Refusals[Code]) => string };

/** More names than these say nothing more. */
const MOST_NAMES = 10;

const OPTIONS: Record<WrittenFolder, string> = { out: "--out", cache: "--cache" };

const PLACES: Record<Language, Record<GuardedPlace, string>> = {
  zh: {
    out: "网站文件夹",
    cache: "缓存文件夹",
    content: "简报文件夹",
    pages: "自有页面的文件夹",
    public: "照原样发布的文件夹",
    layouts: "版式文件夹",
    theme: "外观文件夹",
    part: "要合并的那一份",
    project: "邸报程序自己的文件夹",
    working: "当前文件夹",
    home: "用户的主文件夹",
  },
  en: {
    out: "the output folder",
    cache: "the cache folder",
    content: "the content folder",
    pages: "the folder of own pages",
    public: "the folder of public files",
    layouts: "the layouts",
    theme: "the theme",
    part: "a part to be merged",
    project: "the generator's own folder",
    working: "the working folder",
    home: "the home folder",
  },
};

const RELATIONS: Record<Language, Record<Relation, (place: string) => string>> = {
  zh: { is: (place) => `就是${place}`, holds: (place) => `包含${place}`, inside: (place) => `在${place} 里` },
  en: {
    is: (place) => `is ${place}`,
    holds: (place) => `holds ${place}`,
    inside: (place) => `lies inside ${place}`,
  },
};

const WORDS: Record<Language, Words> = {
  zh: {
    "no-path": ({ option }) => `${option} 是空的（变量没有设定？）。请写一个文件夹，或者去掉这个参数。`,
    overlap: ({ written, path, relation, place, placePath }) =>
      `${OPTIONS[written]} ${visible(path)} ${RELATIONS.zh[relation](`${PLACES.zh[place]} ${visible(placePath)}`)}，` +
      `在那里构建会毁掉其中的文件。请给 ${OPTIONS[written]} 换一个单独的文件夹。`,
    "not-ours": ({ path, entries }) =>
      `${visible(path)} 不是邸报的工作文件夹${inBrackets(entries, "zh")}，邸报不会动它。请把它移走，或者换一个空的文件夹。`,
    "not-empty": ({ path, entries }) =>
      `${visible(path)} 里已有别的文件：\n${listed(entries, "zh")}\n请写一个空的或还没有的文件夹。`,
    "no-folder": ({ path }) => `${visible(path)} 不是文件夹。请换一个文件夹，或者把这个文件移走。`,
    "no-content": ({ path }) => `没有 ${visible(path)} 这个文件夹。请用 --content 指明简报文件夹。`,
    "no-room": ({ path, at }) =>
      `${visible(path)} 建不了：系统不让在 ${visible(at)} 里建文件夹。请换一个别处的文件夹。`,
    foreign: ({ site, files, isMarked }) =>
      isMarked
        ? `${visible(site)} 里有不是邸报发布的文件，发布会丢掉它们：\n${listed(files, "zh")}\n` +
          `要留下的，用 --keep 写出名字（如 --keep ${visible(files[0] ?? "")}）；不要的，请先移走或删掉。`
        : `${visible(site)} 里已有文件，又没有邸报发布的标记：\n${listed(files, "zh")}\n` +
          `请把 --out 换成空的文件夹。如果这是邸报旧版发布的网站，请把它移走或删掉，再构建一次。`,
    keep: ({ name, ...why }) =>
      why.reason === "path"
        ? `--keep ${visible(name)}：要写从网站文件夹算起的名字，即 --keep ${visible(why.meant)}`
        : why.reason === "outside"
          ? `--keep ${visible(name)} 不在网站文件夹里。请写从网站文件夹算起的名字，如 CNAME、.well-known。`
          : `--keep ${visible(name)}：网站自己也有这个名字，不能两样都留。请给它换个名字。`,
    mounted: ({ site, at }) =>
      `${visible(site)} 挂载在 ${visible(at)}，不能整个换下：从那里看的人会一直看到旧网站。` +
      `请改为挂载它的上一级文件夹，或者用 --out 发布到挂载点里面的一个子文件夹。`,
    unmovable: ({ site }) =>
      `系统不能把 ${visible(site)} 整个换下（它是挂载点，或来自容器的镜像）。` +
      `请改为挂载它的上一级文件夹；来自镜像的，请先删掉它，或者用 --out 换一个文件夹。`,
    owner: ({ site, user, group }) =>
      `${visible(site)} 属于用户 ${user}、组 ${group}，当前用户不能让新网站仍归其所有。` +
      `请用那个用户（或 root）来构建，或者先改掉这个文件夹的属主。`,
    "copied-file": ({ file, reason, by }) =>
      `.eleventy.ts 放进网站的 ${visible(file)} ${
        reason === "link"
          ? "是一个链接，不会跟过去。请复制真正的文件。"
          : reason === "name"
            ? "不能作网址。请给文件改名。"
            : by === undefined
              ? "占了网站自己要用的网址。请放到别处。"
              : `与 ${visible(by)} 的网址不能并存。请放到别处。`
      }`,
    "file-changed": ({ file }) => `${visible(file)} 在构建的时候被改动了。请再构建一次。`,
    "part-folder": () => `--shard 只做网站的一份，请用 --out 写明放到哪个文件夹。`,
    part: ({ folder, reason }) =>
      `--merge ${visible(folder)}：${PART_REASONS.zh[reason]}。这里要写 build --shard k/n --out 所写的文件夹。`,
    "worker-ended": ({ signal, code, fault }) =>
      fault !== undefined
        ? `构建用的一个工作进程没能运行：${errnoWords(fault, "zh") ?? fault}。`
        : `构建用的一个工作进程中途结束了（${signal === undefined ? `退出码 ${code ?? "不明"}` : `信号 ${signal}`}）。` +
          `${signal === "SIGKILL" ? "多半是内存不够，被系统结束了。" : ""}请再构建一次。`,
  },
  en: {
    "no-path": ({ option }) =>
      `${option} is empty (a variable that is not set?): name a folder, or leave the option out.`,
    overlap: ({ written, path, relation, place, placePath }) =>
      `${OPTIONS[written]} ${visible(path)} ${RELATIONS.en[relation](`${PLACES.en[place]} ${visible(placePath)}`)}: ` +
      `building there would destroy files. Give ${OPTIONS[written]} a folder of its own.`,
    "not-ours": ({ path, entries }) =>
      `${visible(path)} is no work folder of dibao${inBrackets(entries, "en")} and is left alone: move it away, or name an empty folder.`,
    "not-empty": ({ path, entries }) =>
      `${visible(path)} holds other files:\n${listed(entries, "en")}\nName a folder that is empty or not there yet.`,
    "no-folder": ({ path }) => `${visible(path)} is no folder: name another one, or move the file away.`,
    "no-content": ({ path }) =>
      `there is no folder ${visible(path)}: name the content folder with --content.`,
    "no-room": ({ path, at }) =>
      `${visible(path)} cannot be made: the system has no room for folders in ${visible(at)}. Choose a folder elsewhere.`,
    foreign: ({ site, files, isMarked }) =>
      isMarked
        ? `${visible(site)} holds files that dibao did not publish, and publishing would lose them:\n${listed(files, "en")}\n` +
          `Name with --keep what is to stay (--keep ${visible(files[0] ?? "")}); move away or delete the rest.`
        : `${visible(site)} holds files and does not bear the mark of a site that dibao published:\n${listed(files, "en")}\n` +
          `Give --out an empty folder. If an earlier version of dibao published this site, move it away or delete it, and build again.`,
    keep: ({ name, ...why }) =>
      why.reason === "path"
        ? `--keep ${visible(name)}: write the name as seen from the output folder: --keep ${visible(why.meant)}`
        : why.reason === "outside"
          ? `--keep ${visible(name)} is not in the output folder: write names as seen from there, such as CNAME or .well-known.`
          : `--keep ${visible(name)}: the site has this name itself, and both cannot stay. Rename the file.`,
    mounted: ({ site, at }) =>
      `${visible(site)} is mounted at ${visible(at)} and cannot be replaced as a whole: whoever looks there would go on ` +
      `seeing the old site. Mount the folder above it instead, or publish into a folder inside the mount with --out.`,
    unmovable: ({ site }) =>
      `the system cannot replace ${visible(site)} as a whole (it is a mount point, or comes with a container's image). ` +
      `Mount the folder above it instead; delete what comes with an image first, or choose another --out.`,
    owner: ({ site, user, group }) =>
      `${visible(site)} belongs to user ${user} and group ${group}, which this user cannot keep for the new site. ` +
      `Build as that user (or as root), or change the folder's owner first.`,
    "copied-file": ({ file, reason, by }) =>
      `${visible(file)}, which .eleventy.ts puts into the site, ${
        reason === "link"
          ? "is a link, and links are not followed: copy the file itself."
          : reason === "name"
            ? "has a name that cannot be an address: rename the file."
            : by === undefined
              ? "has an address that the site needs for itself: put it elsewhere."
              : `cannot stand beside the address of ${visible(by)}: put it elsewhere.`
      }`,
    "file-changed": ({ file }) => `${visible(file)} was changed while the site was built. Build again.`,
    "part-folder": () => `--shard makes one part of a site: say with --out which folder it goes to.`,
    part: ({ folder, reason }) =>
      `--merge ${visible(folder)}: ${PART_REASONS.en[reason]}. Name the folders that build --shard k/n --out wrote.`,
    "worker-ended": ({ signal, code, fault }) =>
      fault !== undefined
        ? `a process that works for the build could not run: ${errnoWords(fault, "en") ?? fault}.`
        : `a process that works for the build ended (${signal === undefined ? `exit code ${code ?? "unknown"}` : `signal ${signal}`}).` +
          `${signal === "SIGKILL" ? " Most likely the system ended it for want of memory." : ""} Build again.`,
  },
};

const PART_REASONS: Record<Language, Record<Refusals["part"]["reason"], string>> = {
  zh: {
    missing: "没有这个文件夹",
    "no-part": "里面没有 part.json，不是网站的一份",
    damaged: "part.json 已损坏",
  },
  en: {
    missing: "there is no such folder",
    "no-part": "it has no part.json, and is no part of a site",
    damaged: "its part.json is damaged",
  },
};

export function refusalText({ reason, facts }: Refusal, lang: Language): string {
  // A refusal is made of a code and the facts of that code.
  const say = WORDS[lang][reason] as (facts: Refusals[RefusalCode]) => string;
  return say(facts);
}

function listed(names: readonly string[], lang: Language): string {
  const more = names.length - MOST_NAMES;
  const rest = lang === "zh" ? `……还有 ${more} 个` : `… and ${more} more`;
  return [...names.slice(0, MOST_NAMES).map(visible), ...(more > 0 ? [rest] : [])]
    .map((line) => `    ${line}`)
    .join("\n");
}

function inBrackets(names: readonly string[], lang: Language): string {
  const [first] = names;
  if (first === undefined) return "";
  return lang === "zh" ? `（里面有 ${visible(first)}）` : ` (it holds ${visible(first)})`;
}
