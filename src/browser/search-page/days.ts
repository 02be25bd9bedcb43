// Days, months and years as a reader writes them.

/** `2022-03-19` as `2022年3月19日`, `2022-03` as `2022年3月`, `2022` as `2022年`. */
export function chineseDay(date: string): string {
  const [year = "", month, day] = date.split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}
