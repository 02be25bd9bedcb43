// What a reader finds on the pages of a built site.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdf } from "../pictures.ts";
import { type BuiltSite, buildSite } from "./built.ts";
import { PAGES } from "./kinds.ts";
import { MARKET, picturedFiles, WETLAND } from "./pictured.ts";

const DIKE = "bulletins/2022/03/19/dike/";

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite(await picturedFiles(), { kept: "pictured" });
});
afterAll(() => built.remove());

const textOf = (element: Element | null) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

describe("a bulletin's page", () => {
  it("shows title, date, source, series, reporters, places and body", async () => {
    const page = await built.page(DIKE);
    expect(textOf(page.querySelector("h1"))).toContain("柳河区检查河堤");
    const text = textOf(page.querySelector("main"));
    for (const part of [
      "汛期之前补齐短板",
      "2022年3月19日",
      "柳河日报",
      "系列河堤巡记",
      "唐小满",
      "柳河大堤",
      "已完成62.5%",
    ]) {
      expect(text).toContain(part);
    }
    expect(page.querySelector("main table td")?.textContent).toBe("一标");
    expect(text).toContain("{{ page.url }}");
  });

  it("links officials, with the post held that day, and topics", async () => {
    const page = await built.page(DIKE);
    const link = page.querySelector('main a[href="/officials/lin-zhiyuan/"]');
    expect(textOf(link)).toContain("林知远");
    expect(textOf(page.querySelector("main"))).toContain("区委书记");
    expect(page.querySelector('main a[href="/topics/flood/"]')).not.toBeNull();
  });

  it("shows corrections, neighbours, related bulletins and a citation", async () => {
    const page = await built.page(DIKE);
    const text = textOf(page.querySelector("main"));
    expect(text).toContain("加固长度应为4.5公里");
    expect(page.querySelector('main a[href="/bulletins/2022/03/19/school/"]')).not.toBeNull();
    expect(page.querySelector('main a[href="/bulletins/2022/02/08/pump/"]')).not.toBeNull();
    expect(textOf(page.querySelector("#citation"))).toContain(
      "唐小满. 柳河区检查河堤: 汛期之前补齐短板[EB/OL]. (2022-03-19)[引用日期]. https://liuhe.example.org/bulletins/2022/03/19/dike/.",
    );
  });

  it("says that a date is an estimate, and why", async () => {
    const page = await built.page("bulletins/2022/02/08/pump/");
    expect(textOf(page.querySelector("main"))).toContain("原文只写“近日”,按版面日期推定。");
  });
});

describe("a bulletin with pictures", () => {
  it("is led by one that is asked for first, with caption and credit", async () => {
    const page = await built.page(WETLAND);
    const lead = page.querySelector(".bulletin-text > figure:first-child");
    expect(textOf(lead?.querySelector("figcaption") ?? null)).toBe(
      "5月3日，志愿者在云溪湿地观测候鸟。 摄影：唐小满",
    );
    const image = lead?.querySelector("img");
    expect(image?.getAttribute("alt")).toBe("两名志愿者在湖边架起望远镜");
    expect(image?.getAttribute("fetchpriority")).toBe("high");
    expect(image?.getAttribute("loading")).not.toBe("lazy");
    expect(page.querySelectorAll(".body img:not([loading=lazy])")).toHaveLength(0);
  });

  it("shows those that follow each other in rows", async () => {
    const page = await built.page(WETLAND);
    expect(page.querySelectorAll(".body > figure")).toHaveLength(1);
    const rows = [...page.querySelectorAll(".gallery .gallery-row")];
    expect(rows.map((row) => row.querySelectorAll("img").length)).toEqual([2, 1]);
  });

  it("does not lead with one that stands in the text", async () => {
    const page = await built.page(MARKET);
    expect(page.querySelectorAll(".bulletin-text figure")).toHaveLength(1);
  });

  it("names only files that are there, of the sizes that it says", async () => {
    const named = new Set<string>();
    for (const permalink of [WETLAND, MARKET, "/", "/2020/05/", "/topics/water/"]) {
      const page = await built.page(permalink === "/" ? "index.html" : permalink);
      for (const image of page.querySelectorAll("picture img, picture source")) {
        const files = [image.getAttribute("src"), image.getAttribute("srcset")].flatMap(
          (value) => value?.split(", ").map((each) => each.split(" ")[0] ?? "") ?? [],
        );
        for (const file of files) named.add(file.slice(1));
      }
    }
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((file) => !built.files.includes(file))).toEqual([]);
  });

  it("has a small one beside its title in lists, with nothing to say", async () => {
    for (const permalink of [
      "index.html",
      "2020/",
      "2020/05/",
      "2020/05/03/",
      "bulletins/",
      "topics/water/",
    ]) {
      const page = await built.page(permalink);
      const item = [...page.querySelectorAll(".item")].find((each) =>
        each.textContent.includes("迎来新一批候鸟"),
      );
      const [image, ...others] = [...(item?.querySelectorAll("img") ?? [])];
      expect(others, permalink).toEqual([]);
      expect(image?.getAttribute("alt"), permalink).toBe("");
      expect(image?.getAttribute("loading"), permalink).toBe("lazy");
    }
    const home = await built.page("index.html");
    const without = [...home.querySelectorAll(".item")].find((each) => each.textContent.includes("三座泵站"));
    expect(without?.querySelectorAll("img")).toHaveLength(0);
  });

  it("says where it was printed, with the scanned page, and how to cite that", async () => {
    const page = await built.page(WETLAND);
    expect(textOf(page.querySelector(".facts"))).toContain(
      "版面《柳河日报》2020年5月4日第A03版·生态 查看版面扫描件（PDF，1 KB）",
    );
    const scan = page.querySelector('.facts a[href$=".pdf"]')?.getAttribute("href") ?? "";
    expect(scan).toMatch(/^\/media\/[0-9a-f]{16}\.pdf$/);
    expect(await built.read(scan.slice(1))).toBe(pdf().toString());
    expect(textOf(page.querySelector("#citation"))).toContain("[EB/OL]. (2020-05-03)");
    expect(textOf(page.querySelector("#citation-print"))).toBe(
      "唐小满. 云溪湿地迎来新一批候鸟[N]. 柳河日报, 2020-05-04(A03).",
    );
    expect((await built.page(DIKE)).querySelector("#citation-print")).toBeNull();
  });

  it("shows a scan that is a picture small, and leads to it large", async () => {
    const page = await built.page(MARKET);
    const link = page.querySelector(".scan a");
    expect(built.files).toContain(link?.getAttribute("href")?.slice(1));
    expect(link?.querySelector("img")?.getAttribute("alt")).toBe("版面扫描件，看大图");
    expect(textOf(page.querySelector("#citation-print"))).toBe("早市搬进新大棚[N]. 柳河日报, 2020-05-01(2).");
  });
});

it.each(Object.entries(PAGES).filter(([kind]) => kind !== "redirect"))(
  "the %s page has one search box, a plain form",
  async (_kind, permalink) => {
    const forms = [...(await built.page(permalink)).querySelectorAll("form[role=search]")];
    expect(forms.map((form) => form.getAttribute("action"))).toEqual(["/search/"]);
    expect(forms[0]?.querySelectorAll("input[name=q]")).toHaveLength(1);
  },
);

it("lists lead into a search among what they list", async () => {
  for (const [permalink, narrowing] of [
    ["officials/he-jingshu/", "?official=he-jingshu"],
    ["topics/water/", "?topic=water"],
    ["2022/", "?period=2022"],
    ["2022/03/", "?period=2022-03"],
    ["bulletins/", ""],
  ] as const) {
    const links = [...(await built.page(permalink)).querySelectorAll("main .page-act a")];
    expect(links.map((link) => link.getAttribute("href"))).toContain(`/search/${narrowing}`);
  }
});

describe("what is not published", () => {
  it("leaves drafts out of every file", async () => {
    expect(built.files.filter((file) => file.includes("/plan/"))).toEqual([]);
    for (const file of ["index.html", "catalogue.json", "sitemap.xml", "feed.xml", "2022/index.html"]) {
      expect(await built.read(file)).not.toContain("尚未定稿");
    }
  });

  it("keeps a withdrawn bulletin's address with a notice, without its text, and lists it nowhere", async () => {
    const page = await built.page("bulletins/2022/01/10/notice/");
    const text = textOf(page.querySelector("main"));
    expect(text).toContain("撤回");
    expect(text).toContain("通知已取消");
    expect(text).not.toContain("东关街道停水");
    expect(page.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    for (const file of ["index.html", "catalogue.json", "sitemap.xml", "topics/water/index.html"]) {
      expect(await built.read(file)).not.toContain("停水通知");
    }
  });

  it("leads an old address to its bulletin", async () => {
    const page = await built.page("news/2022/dike.html");
    expect(page.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content")).toContain(
      `url=/${DIKE}`,
    );
    expect(page.querySelector(`a[href="/${DIKE}"]`)).not.toBeNull();
  });
});

describe("lists", () => {
  it("shows the newest bulletins by day, topics, officials and years on the home page", async () => {
    const page = await built.page("index.html");
    const titles = [...page.querySelectorAll("main h3, main h4")].map(textOf).join(" ");
    expect(titles.indexOf("柳河区检查河堤")).toBeLessThan(titles.indexOf("三座泵站完成改造"));
    for (const target of ["/topics/water/", "/officials/he-jingshu/", "/2021/"]) {
      expect(page.querySelector(`main a[href="${target}"]`)).not.toBeNull();
    }
    const form = page.querySelector("main form");
    expect(form?.getAttribute("action")).toBe("/search/");
    expect(form?.querySelector('input[name="q"]')).not.toBeNull();
  });

  it("shows a month's calendar with links to its days", async () => {
    const page = await built.page("2022/03/");
    expect(page.querySelectorAll("main table th[scope=col]")).toHaveLength(7);
    const link = page.querySelector('main table a[href$="/2022/03/19/"]');
    expect(textOf(link)).toContain("19");
    expect(page.querySelector("#d19")).not.toBeNull();
  });

  it("gives a day its bulletins, its month and the days around it that have any", async () => {
    const page = await built.page("2022/03/19/");
    expect(textOf(page.querySelector("h1"))).toBe("2022年3月19日简报");
    const items = page.querySelectorAll("main .item-title a");
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(item.getAttribute("href")).toMatch(/\/bulletins\/2022\/03\/19\//);
    const steps = [...page.querySelectorAll(".month-steps a")].map((link) => link.getAttribute("href"));
    expect(steps).toEqual(["/2022/02/08/", "/2022/03/"]);
  });

  it("gives an official posts, appearances and companions", async () => {
    const page = await built.page("officials/he-jingshu/");
    const text = textOf(page.querySelector("main"));
    expect(text).toContain("副区长");
    expect(text).toContain("柳河区检查河堤");
    expect(text).toContain("东关小学扩建开工");
    expect(page.querySelector('main a[href="/officials/lin-zhiyuan/"]')).not.toBeNull();
  });

  it("counts a topic's bulletins with those of the topics below it", async () => {
    const page = await built.page("topics/water/");
    const text = textOf(page.querySelector("main"));
    expect(text).toContain("三座泵站完成改造");
    expect(text).toContain("柳河区检查河堤");
    expect(page.querySelector('main a[href="/topics/flood/"]')).not.toBeNull();
  });

  it("cuts a long list into pages that lead to each other", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, n) => [
        `bulletins/2020/2020-06-${String((n % 30) + 1).padStart(2, "0")}-item-${n}.md`,
        `---\ntitle: 第${n}期简报\ndate: 2020-06-${String((n % 30) + 1).padStart(2, "0")}\nofficials: [欧阳贺]\n---\n\n正文${n}。\n`,
      ]),
    );
    const large = await buildSite(many);
    try {
      const seen = new Set<string>();
      for (const permalink of ["2020/06/", "2020/06/page/2/", "2020/06/page/1/"]) {
        const page = await large.page(permalink);
        for (const link of page.querySelectorAll('main a[href^="/bulletins/2020/"]')) seen.add(textOf(link));
      }
      expect([...seen].filter((title) => title.startsWith("第"))).toHaveLength(120);
      const older = await large.page("officials/ouyang-he/page/1/");
      expect(older.querySelector('a[href="/officials/ouyang-he/"]')).not.toBeNull();
      expect(older.querySelector('a[href="/officials/ouyang-he/page/2/"]')).not.toBeNull();
    } finally {
      await large.remove();
    }
  });
});
