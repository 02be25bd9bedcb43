// Writes archives for tests: a small valid content folder to begin with, any file changed in it, and what is beside it.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { jpeg } from "./pictures.ts";
import { PROJECT } from "../src/generator/project.ts";

/** Files by their path below the content folder; `undefined` takes one away. */
export type Files = Record<string, string | Uint8Array | undefined>;

const SITE = `name: 柳河区新闻档案
district: 云州市柳河区
url: https://liuhe.example.org
timezone: Asia/Shanghai
language: zh-CN
publisher: 柳河区融媒体中心
siteIdCode: "4101030000"
icp: 云ICP备00000000号
policeRecord: 云公网安备 41010300000000号
keywords: [柳河区, 简报]
`;

const OFFICIALS = `- id: lin-zhiyuan
  name: 林知远
  aliases: [林書記]
  posts:
    - { title: 区长, from: 2019-05, to: 2021-12 }
    - { title: 区委书记, from: 2022-01 }
- id: he-jingshu
  name: 何静姝
  aliases: []
  posts:
    - title: 副区长
- id: ouyang-he
  name: 欧阳贺
  aliases: []
  posts: []
`;

const TOPICS = `- id: water
  name: 水务
  aliases: [治水]
  description: 河道、供水与防汛。
- id: flood
  name: 防汛
  aliases: []
  parent: water
- id: schools
  name: 教育
  aliases: []
`;

const BULLETINS: Files = {
  "bulletins/2022/2022-03-19-dike.md": `---
title: 柳河区检查河堤
subtitle: 汛期之前补齐短板
date: 2022-03-19
officials: [林知远, 何静姝]
topics: [防汛]
reporters: [唐小满]
places: [柳河大堤, 东关街道]
source: 柳河日报
series: 河堤巡记
summary: 林知远带队检查柳河大堤,要求在汛期之前完成加固。
corrections:
  - date: 2022-03-25
    text: 加固长度应为4.5公里,原文误作4公里。
redirectFrom: [/news/2022/dike.html/]
---

3月19日,区委书记**林知远**带队检查柳河大堤。加固工程全长4.5公里[^支堤],已完成62.5%。

## 工程进度

| 标段 | 进度 |
| --- | --- |
| 一标 | 80% |
| 二标 | 45% |

何静姝介绍,[水务主题](/topics/water/)的资料可以查阅,C919航线图与\`{{ page.url }}\`无关。

[^支堤]: 不含支堤。
`,
  "bulletins/2022/2022-03-19-school.md": `---
title: 东关小学扩建开工
date: 2022-03-19
officials: [何静姝]
topics: [教育]
reporters: [唐小满, 魏安]
---

东关小学扩建工程开工,新增学位540个。

何静姝说,“孩子们明年秋天就能用上新教室。”

![工人在小学的工地上浇筑地基](school.jpg "地基浇筑现场。唐小满 摄")
`,
  "media/2022/school.jpg": await jpeg(1, { width: 900, height: 600 }),
  "bulletins/2022/2022-02-08-pump.md": `---
title: 三座泵站完成改造
date: 2022-02-08
dateNote: 原文只写“近日”,按版面日期推定。
officials: [欧阳贺]
topics: [水务, 防汛]
---

三座泵站的改造已经完成,排水能力提高三成。
`,
  "bulletins/2021/2021-11-30-library.md": `---
title: 区图书馆延长开放时间
date: 2021-11-30
officials: []
topics: [教育]
---

自12月起,区图书馆每晚开放到21时。
`,
  "bulletins/2022/2022-01-10-notice.md": `---
title: 停水通知
date: 2022-01-10
officials: []
topics: [水务]
status: withdrawn
corrections:
  - { date: 2022-01-11, text: 通知已取消。 }
---

东关街道停水。
`,
  "bulletins/2022/2022-04-01-plan.md": `---
title: 尚未定稿的计划
date: 2022-04-01
officials: []
topics: []
status: draft
---

草稿正文。
`,
};

const OWN: Files = {
  "pages/help/fees.md": `---
title: 查档须知
description: 到馆查阅原件的办法。
tags: [help]
---

## 怎样查阅

先在[检索](/search/)里找到**简报**,再带证件到{{ site.publisher }}。收录 {{ archive.bulletins }} 篇[^底]。

<details><summary>开放时间</summary>

{% for day in ["周二", "周四"] %}
- {{ day }}
{% endfor %}

</details>

[^底]: 截至最近一次发布。
`,
  "public/CNAME": "liuhe.example.org\n",
  "public/.well-known/security.txt": "Contact: mailto:archive@liuhe.example.org\n",
  "public/images/seal.bin": Buffer.from([0, 255, 13, 10, 128]),
};

/** Pages and public files of an archive; About is this repository's own. */
export async function writeSampleOwn(root: string): Promise<void> {
  await cp(path.join(PROJECT, "pages/about.njk"), path.join(root, "pages/about.njk"));
  await writeContentFolder(root, OWN);
}

/** A small valid content folder, with the given files put over it. */
export async function writeSampleContent(dir: string, changes: Files = {}): Promise<void> {
  const registries = { "site.yaml": SITE, "officials.yaml": OFFICIALS, "topics.yaml": TOPICS };
  await writeContentFolder(dir, { ...registries, ...BULLETINS, ...changes });
}

export async function writeContentFolder(dir: string, files: Files): Promise<void> {
  for (const [name, data] of Object.entries(files)) {
    if (data === undefined) continue;
    await mkdir(path.join(dir, path.dirname(name)), { recursive: true });
    await writeFile(path.join(dir, name), data);
  }
}

/** An empty folder of the system's temporary ones, and how to take it away. */
export async function temporaryFolder(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), "dibao-"));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
