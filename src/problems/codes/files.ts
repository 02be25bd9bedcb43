// The problems of a content folder and its files.
import { abbreviate } from "../abbreviate.ts";
import { error, warning, say } from "./define.ts";

export const files = {
  "missing-folder": error<{ readonly path: string }>({
    zh: ({ path }) =>
      say(
        `找不到内容文件夹 ${abbreviate(path)}`,
        "检查 --content 后面的路径；它应当是放着 site.yaml 的文件夹。",
      ),
    en: ({ path }) =>
      say(
        `There is no content folder ${abbreviate(path)}`,
        "Check the path after --content; it is the folder that holds site.yaml.",
      ),
  }),
  "missing-file": error<{ readonly name: string }>({
    zh: ({ name }) =>
      say(`缺少文件 ${name}`, `在内容文件夹里新建 ${name}，写上 name、district、url、publisher 四项。`),
    en: ({ name }) => say(`${name} is missing`, `Create ${name} with name, district, url and publisher.`),
  }),
  unreadable: error<{ readonly reason: string }>({
    zh: ({ reason }) => say(`读不了这个文件（${reason}）`, "检查文件是否还在，以及有没有读取它的权限。"),
    en: ({ reason }) =>
      say(`The file cannot be read (${reason})`, "Check that it is still there and that you may read it."),
  }),
  symlink: error({
    zh: () => say("这是一个链接（快捷方式），不是文件", "删掉链接，把真正的文件放到这里。"),
    en: () => say("This is a symbolic link, not a file", "Remove the link and put the file itself here."),
  }),
  "special-file": error({
    zh: () => say("这不是普通的文件，而是管道、设备之类", "删掉它；要的是内容的话，把真正的文件放到这里。"),
    en: () =>
      say(
        "This is a pipe, a device or the like, not an ordinary file",
        "Remove it, or put the file itself here.",
      ),
  }),
  "file-too-large": error<{ readonly megabytes: number; readonly limit: number }>({
    zh: ({ megabytes, limit }) =>
      say(
        `文件有 ${megabytes} MB，上限是 ${limit} MB`,
        "一个文件只放一篇简报；看看是不是误放了别的文件，是的话请移走。",
      ),
    en: ({ megabytes, limit }) =>
      say(
        `The file has ${megabytes} MB, the limit is ${limit} MB`,
        "A file holds one bulletin; if another kind of file got here, move it away.",
      ),
  }),
  "unknown-file": error<{ readonly nearest: string | undefined }>({
    zh: ({ nearest }) =>
      say(
        "内容文件夹里不该有这个文件",
        `${nearest === undefined ? "" : `是不是应该叫 ${nearest}？`}这里只放 site.yaml、officials.yaml、topics.yaml、bulletins/年份/年-月-日-短名.md，以及简报旁边或 media/年份/ 里的图片和 PDF，其余的文件请移走；内容里的程序和模板不会运行。`,
      ),
    en: ({ nearest }) =>
      say(
        "This file does not belong in the content folder",
        `${nearest === undefined ? "" : `Should it be ${nearest}? `}Only site.yaml, officials.yaml, topics.yaml, bulletins/YYYY/YYYY-MM-DD-slug.md, and pictures and PDFs beside bulletins or in media/YYYY/ belong here; code and templates in content are never run.`,
      ),
  }),
  "file-name": error<{ readonly expected: string | undefined }>({
    zh: ({ expected }) =>
      say(
        "文件名不合规定",
        `${expected === undefined ? "" : `改名为 ${expected}。`}文件名写成 年-月-日-短名.md，例如 2022-03-19-fangxun-huiyi.md；短名只用文字、数字、- 和 _，不留空格。`,
      ),
    en: ({ expected }) =>
      say(
        "The file name is not of the form YYYY-MM-DD-slug.md",
        `${expected === undefined ? "" : `Rename it to ${expected}. `}A slug holds letters and digits of any script, - and _, without spaces, as in 2022-03-19-flood-meeting.md.`,
      ),
  }),
  "file-name-date": error<{ readonly text: string }>({
    zh: ({ text }) => say(`文件名里的日期 ${text} 不存在`, "把文件名开头改成真实的日期，例如 2022-03-19。"),
    en: ({ text }) =>
      say(
        `The file name's date ${text} does not exist`,
        "Start the name with a real date, such as 2022-03-19.",
      ),
  }),
  "file-date-mismatch": warning<{
    readonly fileDate: string;
    readonly date: string;
    readonly expected: string;
  }>({
    zh: ({ fileDate, date, expected }) =>
      say(
        `文件名里的日期是 ${fileDate}，date 却是 ${date}`,
        `网址以 date 为准。如果 date 没有错，把文件改名为 ${expected}。`,
      ),
    en: ({ fileDate, date, expected }) =>
      say(
        `The file name says ${fileDate}, but date says ${date}`,
        `The address follows date. If date is right, rename the file to ${expected}.`,
      ),
    form: ({ fileDate, date, expected }) =>
      say(
        `文件名里的日期是 ${fileDate}，“日期”却是 ${date}`,
        `网址以“日期”为准。如果“日期”没有错，请维护人员把文件改名为 ${expected}。`,
      ),
  }),
  "year-folder": warning<{ readonly expected: string }>({
    zh: ({ expected }) => say("文件没有放在它的年份文件夹里", `移到 ${expected}。`),
    en: ({ expected }) => say("The file is not in the folder of its year", `Move it to ${expected}.`),
  }),
};
