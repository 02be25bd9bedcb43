// What papers are called, and the names of the agencies and national media whose news all of them print.

/** What the names of papers end with; what else ends with 报 may be none, as 简报. */
export const PAPER_ENDS = "日报|晚报|晨报|早报|时报|商报|导报|快报|周报|都市报|青年报";

/** They wire their reports, and papers print these as their own. */
export const AGENCY = "(?:新华社|中[新青][社网])";
/** `中新3月8日电`: so they are called where the day stands beside. */
export const AGENCY_BEFORE_DAY = "(?:新华社|中[新青][社网]?)";
/** Of these a paper says that it was taken from there. */
export const NATIONAL = `(?:${AGENCY}|新华网|人民日报|人民网|中国新闻网|央视新闻|央视网|央广网|光明网|澎湃新闻)`;
