// Puts pictures into the archive and finds those that are there, over whichever backend the forms have.
import type { DeskConfig } from "../../desk/admin/config.ts";
import { isMediaPath, mediaFault, mediaName, sizeFault } from "../../desk/admin/media.ts";
import type { Backend, ProxyBackend } from "./cms.ts";

export interface Media {
  /** The most that a file may have. */
  readonly megabytes: number;
  /** The paths of a year's files, below the content folder and with `/`. */
  list(year: string): Promise<readonly string[]>;
  /** What is wrong with a new file, in words for the editor; undefined where it may be shown and kept. */
  fault(file: File): Promise<string | undefined>;
  /** An address of the file's bytes in this page. Throws an Error, in words for the editor, where they are too many to show. */
  show(path: string): Promise<string>;
  /** Keeps a new file, and returns its path. Throws an Error, in words for the editor. */
  add(year: string, file: File): Promise<string>;
}

export function mediaOf(
  backend: Backend | ProxyBackend,
  { folder, megabytes }: Pick<DeskConfig, "folder" | "megabytes">,
): Media {
  const list = async (year: string) => {
    const place = `media/${year}`;
    const paths =
      "request" in backend
        ? // Of the same version as this script.
          ((await backend.request({ action: "listMedia", params: { folder: place } })) as string[])
        : (await backend.getMedia(`${folder}${place}`)).map(({ path }) => path.slice(folder.length));
    return paths.filter(isMediaPath);
  };
  return {
    megabytes,
    list,
    fault: async (file) => mediaFault(`${ANY_YEAR}${mediaName(file.name)}`, await bytesOf(file), megabytes),
    show: async (path) => {
      const { url, file } = await backend.getMediaFile(`${folder}${path}`);
      const fault = file && sizeFault(path, await bytesOf(file));
      if (fault !== undefined) throw new Error(fault);
      return url;
    },
    add: async (year, file) => {
      const taken = new Set(await list(year));
      const path = freeName(`media/${year}/${mediaName(file.name)}`, taken);
      const bytes = await bytesOf(file);
      const fault = mediaFault(path, bytes, megabytes);
      if (fault !== undefined) throw new Error(fault);
      await backend.persistMedia(
        { path: `${folder}${path}`, fileObj: file, toBase64: () => Promise.resolve(base64(bytes)) },
        { commitMessage: `加入图片 ${path}` },
      );
      return path;
    },
  };
}

/** None has rules of its own. */
const ANY_YEAR = "media/2000/";

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Hosts would put the new picture in the place of the one that has its name. */
function freeName(path: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf(".");
  let free = path;
  for (let number = 2; taken.has(free); number += 1)
    free = `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
  return free;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  // A call takes so many arguments and no more.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
