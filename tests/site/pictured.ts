// Bulletins with pictures, for tests of what is shown of them: one with all that there is, one with a picture in its text alone.
import sharp from "sharp";
import type { Files } from "../content-folder.ts";

/** The page of the bulletin that has all. */
export const WETLAND = "/bulletins/2020/05/03/wetland/";

/** The page of the one that has pictures in its text, and a scan that is one. */
export const MARKET = "/bulletins/2020/05/01/market/";

/** The smallest that programs open. */
export const SCAN = (() => {
  const body = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
  return Buffer.from(`${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`);
})();

const WETLAND_FILE = `---
title: 云溪湿地迎来新一批候鸟
date: 2020-05-03
topics: [水务]
reporters: [唐小满]
image:
  file: lead.jpg
  alt: 两名志愿者在湖边架起望远镜
  caption: 5月3日，志愿者在云溪湿地观测候鸟。
  credit: 摄影：唐小满
edition: { paper: 柳河日报, date: 2020-05-04, page: A03, column: 生态 }
scan: liuhe-a03.pdf
---

5月3日，云溪湿地迎来新一批候鸟。

![湿地里的步道](walk.jpg "新修的步道。魏安 摄")

志愿者记录到三十多种。

![湖面](lake.jpg) ![望远镜](tall.jpg "摄影：唐小满")

![芦苇](reed.jpg)

观测将持续到月底。
`;

const MARKET_FILE = `---
title: 早市搬进新大棚
date: 2020-05-01
edition: { paper: 柳河日报, date: 2020-05-01, page: 2 }
scan: page.png
---

![大棚里的摊位](stalls.jpg)

早市搬进了新大棚。
`;

/** Photographs have a gradient, which is enough to tell them apart. */
async function photograph(hue: number, width: number, height: number, type: "jpeg" | "png"): Promise<Buffer> {
  const light = { r: hue, g: 160, b: 255 - hue };
  return sharp({ create: { width, height, channels: 3, background: light } })
    .composite([
      {
        input: { create: { width, height: Math.ceil(height / 3), channels: 3, background: "#345" } },
        gravity: "south",
      },
    ])
    .toFormat(type)
    .toBuffer();
}

/** To be put over the sample content. */
export async function picturedFiles(): Promise<Files> {
  const [lead, walk, lake, tall, reed, stalls, page] = await Promise.all([
    photograph(200, 1500, 1000, "jpeg"),
    photograph(120, 900, 600, "jpeg"),
    photograph(40, 800, 600, "jpeg"),
    photograph(80, 600, 800, "jpeg"),
    photograph(160, 640, 360, "jpeg"),
    photograph(20, 260, 180, "jpeg"),
    photograph(250, 700, 1000, "png"),
  ]);
  return {
    "bulletins/2020/2020-05-03-wetland.md": WETLAND_FILE,
    "bulletins/2020/2020-05-01-market.md": MARKET_FILE,
    "media/2020/lead.jpg": lead,
    "media/2020/walk.jpg": walk,
    "media/2020/lake.jpg": lake,
    "media/2020/tall.jpg": tall,
    "media/2020/reed.jpg": reed,
    "media/2020/liuhe-a03.pdf": SCAN,
    "bulletins/2020/stalls.jpg": stalls,
    "bulletins/2020/page.png": page,
  };
}
