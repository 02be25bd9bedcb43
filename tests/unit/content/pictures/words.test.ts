// The words behind a picture's address: which part is a caption, and which a credit.
import { expect, it } from "vitest";
import { creditInTitle, pictureWords } from "../../../../src/content/pictures/words.ts";

it.each<[title: string, caption: string | undefined, credit: string | undefined]>([
  ["", undefined, undefined],
  ["汛期前的河堤", "汛期前的河堤", undefined],
  ["摄影：林知远", undefined, "摄影：林知远"],
  ["图/何静姝", undefined, "图/何静姝"],
  ["唐小满 摄", undefined, "唐小满 摄"],
  ["唐小满摄", undefined, "唐小满摄"],
  ["柳河区水务局供图", undefined, "柳河区水务局供图"],
  ["供图：柳河区水务局", undefined, "供图：柳河区水务局"],
  ["资料图片", undefined, "资料图片"],
  ["汛期前的河堤。唐小满 摄", "汛期前的河堤。", "唐小满 摄"],
  ["汛期前的河堤。（唐小满 摄）", "汛期前的河堤。", "唐小满 摄"],
  ["汛期前的河堤（记者 唐小满 摄）", "汛期前的河堤", "记者 唐小满 摄"],
  ["图为会议现场 唐小满 摄", "图为会议现场", "唐小满 摄"],
  ["图为会议现场 本报记者 唐小满 摄", "图为会议现场", "本报记者 唐小满 摄"],
  ["村民晾晒玉米。摄影：唐小满", "村民晾晒玉米。", "摄影：唐小满"],
  ["村民晾晒玉米（图/唐小满）", "村民晾晒玉米", "图/唐小满"],
  ["村民晾晒玉米。图片由柳河区水务局提供", "村民晾晒玉米。", "图片由柳河区水务局提供"],
  ["村民晾晒玉米（图片由唐小满提供）", "村民晾晒玉米", "图片由唐小满提供"],
  ["会议现场　区融媒体中心　摄", "会议现场", "区融媒体中心　摄"],
  ["居民在共享厨房做饭　唐小满/摄", "居民在共享厨房做饭", "唐小满/摄"],
  ["游客在湖边拍摄", "游客在湖边拍摄", undefined],
])("%s", (title, caption, credit) => {
  expect(pictureWords("河堤", title)).toEqual({
    alt: "河堤",
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  });
});

it.each([
  ["", "唐小满", "图/唐小满"],
  ["河堤上", "唐小满", "图/唐小满"],
  ["河堤上。", "云溪社", "图/云溪社"],
  ["河堤上", "唐小满 摄", "唐小满 摄"],
  ["河堤上", "摄影：唐小满", "摄影：唐小满"],
  ["", "云溪区水务局供图", "云溪区水务局供图"],
  ["河堤上", "唐小满 何静姝 摄", "（唐小满 何静姝 摄）"],
  ["河堤上", "来源：云溪社", "图片来源：云溪社"],
  ["河堤上", "", ""],
])("a credit that is typed alone is read as one again: %s, %s → %s", (caption, credit, written) => {
  expect(creditInTitle(caption, credit)).toBe(written);
  const read = written.replace(/^（(.*)）$/, "$1");
  expect(pictureWords("河堤", [caption, written].filter(Boolean).join(" "))).toEqual({
    alt: "河堤",
    ...(caption !== "" && { caption }),
    ...(read !== "" && { credit: read }),
  });
});
