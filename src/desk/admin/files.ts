// The files of `/admin/`: the page, its style and script, its configuration, and Decap CMS.
import type { Archive } from "../../archive/archive.ts";
import { addressOf, fileOf } from "../../addresses/table.ts";
import type { SiteFile } from "../../store/site-file.ts";
import { compiledScript, layoutFile } from "../../site/assets.ts";
import { colorStyle } from "../../site/theme.ts";
import { palettesOf } from "../../content/theme/palette.ts";
import { type Backend, cmsConfig, deskConfig, hostedBackend, localBackend } from "./config.ts";

/**
 * The site's files by their path from its root; none where site.yaml names no backend and no server is running.
 * @param server The address of the server that has the content folder.
 * @param icon The address of the site's icon.
 */
export async function adminFiles(
  archive: Archive,
  server: string | undefined,
  icon: string,
): Promise<Map<SiteFile, string | Uint8Array>> {
  const backend = backendOf(archive, server);
  if (backend === undefined) return new Map();
  const page = await layoutFile("admin/index.html");
  return new Map<SiteFile, string | Uint8Array>([
    [fileOf(addressOf("admin")), page.replace(OWN_ICON, `..${icon.slice(archive.base.length)}`)],
    [adminFile("admin.css"), await style(archive)],
    [
      adminFile("config.json"),
      JSON.stringify({ ...cmsConfig(archive, backend), desk: deskConfig(archive, backend) }),
    ],
    [adminFile("admin.js"), await compiledScript("admin.js")],
    [adminFile("decap-cms.js"), await compiledScript("decap-cms.js")],
    [adminFile("decap-cms.js.LICENSE.txt"), await compiledScript("decap-cms.js.LICENSE.txt")],
  ]);
}

/** What the page's stylesheet is made of, in `layouts/admin/`; Decap's own comes behind it, from its script. */
const STYLES = ["base", "list", "login", "dialogs", "form", "decap"];

/** In the site's own colours. */
async function style({ site }: Archive): Promise<string> {
  const palettes = palettesOf(site.theme?.colors ?? { light: {}, dark: {} });
  const parts = await Promise.all(STYLES.map((name) => layoutFile(`admin/${name}.css`)));
  return colorStyle({ palettes }) + parts.join("\n");
}

/** What the page names until the site's own is known. */
const OWN_ICON = "../assets/icon.svg";

function adminFile(name: string): SiteFile {
  return fileOf(addressOf("adminFile", { rest: name }));
}

function backendOf({ site }: Archive, server: string | undefined): Backend | undefined {
  if (server !== undefined) return localBackend(server);
  return site.cms && hostedBackend(site.cms);
}
