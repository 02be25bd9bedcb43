// A folder that is looked at otherwise than by its path: mounts as Linux tells of them, here and in other containers.
import { describe, expect, it } from "vitest";
import { isLookedAt, mountOf, type Onlookers, parseMounts } from "../../../src/publish/mounts.ts";

const OWN = `26 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 26 254:1 / /srv rw - ext4 /dev/vdb rw
31 30 254:1 /other /srv/www/mounted rw - ext4 /dev/vdb rw
32 30 0:40 / /srv/with\\040space rw - tmpfs tmpfs rw
`;
const container = (root: string) => `1 0 0:50 / / rw - overlay overlay rw
2 1 254:1 ${root} /usr/share/nginx/html ro - ext4 /dev/vdb rw
`;
const seen = (...texts: string[]): Onlookers => ({
  mounts: texts.map(parseMounts),
  standing: ["/srv/www/begun"],
});

describe("mounts", () => {
  it.each([
    ["/srv/www/mounted", "/srv/www/mounted"],
    ["/srv/www", "/srv/www/mounted"],
    ["/srv/with space", "/srv/with space"],
    ["/srv", "/srv"],
    ["/srv/www/site", undefined],
    ["/srv/www/mounted/site", undefined],
    ["/home/site", undefined],
  ])("%s is, or holds, the mount %s", (folder, at) => {
    expect(mountOf(folder, seen(OWN))).toBe(at);
  });

  it("a container that has the folder itself, or one in it, would not see another in its place", () => {
    expect(mountOf("/srv/www/site", seen(OWN, container("/www/site")))).toBe("/usr/share/nginx/html");
    expect(mountOf("/srv/www/site", seen(OWN, container("/www/site/assets")))).toBe("/usr/share/nginx/html");
  });

  it("a container that has the folder above sees it", () => {
    expect(mountOf("/srv/www/site", seen(OWN, container("/www")))).toBeUndefined();
    expect(mountOf("/srv/www/site", seen(OWN, container("/")))).toBeUndefined();
    expect(mountOf("/srv/www/site", seen(OWN, container("/www/site-2")))).toBeUndefined();
  });

  it("nothing is seen where the system tells nothing", () => {
    expect(mountOf("/srv/www/site", { mounts: [], standing: [] })).toBeUndefined();
  });

  it("a process may stand in a folder", () => {
    expect(isLookedAt("/srv/www/begun", seen(OWN))).toBe(true);
    expect(isLookedAt("/srv/www", { mounts: [], standing: ["/srv/www/begun"] })).toBe(true);
    expect(isLookedAt("/srv/www/beg", seen(OWN))).toBe(false);
  });
});
