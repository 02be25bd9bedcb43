// The forms in which papers, sites and public accounts say who wrote.

/** `{名}` is one or two reporters, `{一}` and `{二}` one each, `{人}` someone of the desk, `{报}` the paper, `{融}` the media centre. */
export interface BylineForm {
  /** Rows under the headline. */
  readonly under?: readonly string[];
  /** What the lead begins with. */
  readonly opening?: string;
  /** What the last paragraph ends with. */
  readonly end?: string;
  /** Rows below the last paragraph. */
  readonly below?: readonly string[];
}

export const BYLINES: readonly BylineForm[] = [
  { opening: "本报讯（记者 {名}）" },
  { opening: "本报讯（记者 {一} 通讯员 {二}）" },
  { opening: "本报讯 （全媒体记者 {名}）" },
  { opening: "本报讯（{一}）" },
  { opening: "本报讯 记者 {名} " },
  { opening: "{融}讯（记者 {名}）" },
  { opening: "■本报记者 {一}　" },
  { under: ["本报记者 {名}"] },
  { under: ["□ 本报记者 {名}"] },
  { under: ["■{一}"] },
  { under: ["□ {一}"] },
  { under: ["{一}"] },
  { under: ["记者 {一} 通讯员 {二}"] },
  { under: ["{报}客户端 | 记者 {名}"] },
  { under: ["{融}丨记者 {一}"] },
  { under: ["{融}·{报}全媒体记者", "{一}/文 {二}/图"] },
  { under: ["本报记者 {一} 文/图"] },
  { under: ["记者 {一} 文/摄"] },
  { under: ["记者：{一}"] },
  { under: ["文/图 {一}"] },
  { under: ["本报记　者　{一}"] },
  { under: ["本报记者　{一}　实习生　{二}"] },
  { end: "记者 {名}" },
  { end: " 记者 {名}" },
  { end: "（记者 {名}）" },
  { end: "（{一}）" },
  { end: "（{一} {二}）" },
  { end: "（{一} 文/图）" },
  { end: "（{报}记者 {名}）" },
  { end: "（记者 {一} 通讯员 {二}）" },
  { below: ["（记者：{一} 编辑：{人} 审核：{人}）"] },
  { below: ["记者丨{一}", "编辑丨{人}", "审核丨{人}"] },
  { below: ["记者：{一} 编辑：{人}"] },
  { below: ["记者 {一} 线索提供 周先生"] },
  { below: ["本报记者 {一} 通讯员 {二}"] },
  { below: ["来源：{融}", "记者：{一}"] },
  { below: ["通讯员 {一}"] },
  { below: ["文/图：{一}"] },
  { below: ["记　者　{一}"] },
  { below: ["正观新闻记者 {一} 文/图"] },
  { below: ["{融}记者 {一}", "责编：{人}"] },
];
