// What a new archive's site.yaml says, and what is wrong with it: the same as `check` would say.
import { Document } from "yaml";
import { readTextFile } from "../../content/files/text-file.ts";
import { readSite } from "../../content/registries/registry.ts";
import { locate, type Problem } from "../../problems/problem.ts";

/** What only the people of a district know. */
export interface SiteValues {
  readonly name: string;
  readonly district: string;
  readonly url: string;
}

/** Those that are given, and for the others what can be taken in their place for a while. */
export function withDefaults({
  district = "某某区",
  name = `${district}新闻档案`,
  url = "https://news.example.org",
}: Partial<SiteValues>): SiteValues {
  return { name, district, url };
}

const HEAD = " 站点资料。改动后运行 npm run check 检查。";

const TAIL = ` 取得下列编号后去掉行首的“# ”，填入真实内容；没有取得的不要填写。
 siteIdCode: "政府网站标识码，十位数字，须加引号"
 icp: ICP备案号
 policeRecord: 公安备案号
 contact: 联系方式（电话、邮箱或地址）`;

export function siteText(values: SiteValues, publisher = `${values.name}编辑部`): string {
  const { name, district, url } = values;
  const document = new Document({
    name,
    district,
    url,
    timezone: "Asia/Shanghai",
    language: "zh-CN",
    publisher,
  });
  document.commentBefore = HEAD;
  document.comment = TAIL;
  return document.toString({ lineWidth: 0 });
}

/** What is wrong with one of the values. */
export function problemsOf(key: keyof SiteValues, value: string): readonly Problem[] {
  const text = siteText({ ...withDefaults({}), [key]: value }, "某某区新闻中心");
  const file = "site.yaml";
  const { problems } = readTextFile(file, Buffer.from(text), "site");
  return [...problems, ...locate(file, text, readSite(text).findings)];
}
