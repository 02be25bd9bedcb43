// An order for another process in a file: a message of megabytes goes out only while the process that sends it waits for
// something, and arrives as late as that.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";

export interface FiledOrder {
  readonly name: string;
  readonly file: string;
}

/** @param name Of this order alone, among those in the folder. */
export function fileOrder(folder: string, name: string, order: object): FiledOrder {
  const file = path.join(folder, `${name}.order`);
  writeFileSync(file, serialize(order));
  return { name, file };
}

/** Takes the file away. The caller knows of what type the order is. */
export function takeOrder({ file }: FiledOrder): unknown {
  const bytes = readFileSync(file);
  rmSync(file);
  return deserialize(bytes);
}
