// The states that a bulletin can be in, and what each is called.

export const STATUSES = ["published", "draft", "withdrawn"] as const;

export type Status = (typeof STATUSES)[number];

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  published: "已发布",
  draft: "草稿",
  withdrawn: "已撤回",
};
