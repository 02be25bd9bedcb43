// Puts pictures into the archive and finds those that are there, over whichever backend the forms have.
import type { DeskConfig } from "../../desk/admin/config.ts";
import { isMediaPath, kindFault, mediaName, type NewFile, sizeFault, START } from "../../desk/admin/media.ts";
import type { Backend, ProxyBackend } from "./cms.ts";

export interface Media {
  /** The most that a file may have. */
  readonly megabytes: number;
  /** The paths of a year's files, below the content folder and with `/`. */
  list(year: string): Promise<readonly string[]>;
  /**
   * What is wrong with a new file, in words for the editor; undefined where it may be shown and kept.
   * @param withDocuments Whether it may be a document, too.
   */
  fault(file: File, withDocuments: boolean): Promise<string | undefined>;
  /** An address of the file's bytes in this page. Throws an Error, in words for the editor, where they are too many to show. */
  show(path: string): Promise<string>;
  /** Keeps a new file in which there is no fault, and returns its path. Throws an Error, in words for the editor. */
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
    fault: async (file, withDocuments) =>
      kindFault(await beginning(file), { megabytes, withDocuments }) ??
      sizeFault(file.name, await bytesOf(file)),
    show: async (path) => {
      const { url, file } = await backend.getMediaFile(`${folder}${path}`);
      const fault = file && sizeFault(path, await bytesOf(file));
      if (fault !== undefined) throw new Error(fault);
      return url;
    },
    add: async (year, file) => {
      const taken = new Set(await list(year));
      const path = freeName(`media/${year}/${mediaName(await beginning(file))}`, taken);
      const bytes = await bytesOf(file);
      await backend.persistMedia(
        { path: `${folder}${path}`, fileObj: file, toBase64: () => Promise.resolve(base64(bytes)) },
        { commitMessage: `加入图片 ${path}` },
      );
      return path;
    },
  };
}

/** What is of another kind, or too large, is not read. */
async function beginning(file: File): Promise<NewFile> {
  return { name: file.name, size: file.size, start: await bytesOf(file.slice(0, START)) };
}

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
