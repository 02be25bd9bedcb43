// The preview's server in its process: what it cannot listen on leaves no process behind.
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { startServerProcess } from "../../../src/serve/server-process.ts";

const children = () => process.getActiveResourcesInfo().filter((each) => each === "ProcessWrap").length;

it("fails and ends where the host is none of this machine's", async () => {
  const before = children();
  const elsewhere = startServerProcess({ folder: tmpdir(), base: "", host: "192.0.2.1", port: 0 });
  await expect(elsewhere).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
  await expect.poll(children).toBe(before);
});
