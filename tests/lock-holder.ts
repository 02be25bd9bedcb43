// Holds the lock of a folder until its standard input ends, and says on standard output what happens.
import { lockFolder } from "../src/publish/lock.ts";

const [, , folder = ""] = process.argv;
const unlock = await lockFolder(folder, ({ pid }) => {
  console.log(`waits for ${pid}`);
});
console.log(`${process.pid} holds`);
process.stdin.resume().once("end", () => void unlock());
