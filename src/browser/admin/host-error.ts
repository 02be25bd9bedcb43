// Tells in an editor's words what a git host, the preview's server or the network answered.

/** Its message is for the editor; `raw` is what was answered. */
export class HostError extends Error {
  readonly raw: string;
  /** Of an answer over HTTP. */
  readonly status: number | undefined;
  /** Whether the same may be done when it is asked for again. */
  readonly mayPass: boolean;

  constructor(message: string, raw: string, status: number | undefined, mayPass = false) {
    super(message);
    this.raw = raw;
    this.status = status;
    this.mayPass = mayPass;
  }

  /** Not an Error's usual text, which begins with its kind. */
  override toString(): string {
    return this.message;
  }
}

const LOST = (port: string) =>
  `连不上预览程序，它可能已经停了。在终端里重新运行 npm start -- --admin${port === "" ? "" : ` --port ${port}`}，看到“预览已更新”以后再试一次，不用刷新这一页。`;
const UNKNOWN_HERE = "预览程序没有照办。";

const UNREACHABLE = /failed to fetch|networkerror|load failed|timed? ?out|aborted/i;

/** Beginnings are statuses. An unreachable host has the status of a broken one, in Decap's account: what is said goes first. */
const HOSTS: readonly (readonly [answer: RegExp, words: string, mayPass?: boolean])[] = [
  [UNREACHABLE, "连不上代码平台，可能是网络断了。连上了再试一次。", true],
  [/^429|rate limit|too many requests/i, "代码平台说请求太多了。过几分钟再试。", true],
  [
    /^401|bad credentials|access token|invalid_token|token (?:is|was) (?:expired|revoked)/i,
    "登录已经过期，要再登录一次。还在表单里的，先点右上角的头像退出。",
  ],
  [
    /protected|pull request|rule violations|not allowed to push/i,
    "代码平台不让直接提交到这个分支。请维护人员给您的账号提交的权限。",
  ],
  [/^403|not have access|permission/i, "您的账号不能做这件事。请维护人员给您的账号写入仓库的权限。"],
  [/^404|not found/i, "代码平台上没有这个仓库、分支或文件，或者您的账号看不到。"],
  [/^413|too large/i, "文件太大，代码平台不收。"],
  [/^409|fast.?forward|reference update failed/i, "别人刚好也在提交。再保存一次。", true],
  [/^5/, "代码平台出了故障。过一会儿再试。", true],
];
const UNKNOWN = "代码平台没有照办。";

/** @param port The preview's, whose server was asked; undefined for a git host. */
export function inWords(error: unknown, port: string | undefined): Error {
  const raw = error instanceof Error ? error.message : String(error);
  // The preview's own server speaks to editors.
  if (error instanceof Error && (error instanceof HostError || /\p{Script=Han}/u.test(raw))) return error;
  const status = statusOf(error);
  const answer = [status, raw].filter((part) => part !== undefined).join(" ");
  if (port !== undefined) {
    const isLost = UNREACHABLE.test(raw);
    return new HostError(isLost ? LOST(port) : UNKNOWN_HERE, answer, status, isLost);
  }
  const [, words = UNKNOWN, mayPass] = HOSTS.find(([pattern]) => pattern.test(answer)) ?? [];
  return new HostError(words, answer, status, mayPass);
}

/** Of an answer over HTTP, as Decap's errors carry it. */
export function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : undefined;
}
