// A process that reads bulletin files, as many as it is given at once.
import { findFile, type FoundFile, type ReadOrder, type Unreadable } from "../content/cache/found-file.ts";
import { answerOrders } from "../processes/worker-process.ts";
import { proofreader } from "../proofreading/proofreader.ts";

answerOrders(read, ({ files }: ReadOrder) => `reading ${files.length}`);

function read({ files, ...order }: ReadOrder): (FoundFile | Unreadable)[] {
  return files.map((each) => findFile(order, each, proofreader));
}
