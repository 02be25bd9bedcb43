// Makes every backend answer alike: what is not there is told from what cannot be reached, and failures are in the editor's words.
import type { Backend, ProxyBackend } from "./cms.ts";
import { HostError, inWords, statusOf } from "./host-error.ts";

const UNREAD = "代码平台没有给出这个文件。过一会儿再试。";

/**
 * The same backend, asked in its own way.
 * @param port The preview's, whose server it is; undefined for a git host.
 */
export function evenHost<Host extends Backend | ProxyBackend>(backend: Host, port: string | undefined): Host {
  const spoken =
    <Asked extends unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) =>
    async (...asked: Asked): Promise<Answer> => {
      try {
        return await ask(...asked);
      } catch (error) {
        throw inWords(error, port);
      }
    };
  const getEntry = backend.getEntry.bind(backend);
  backend.getEntry = spoken(async (path) => {
    const entry = await getEntry(path).catch((error: unknown) => {
      if (statusOf(error) === 404) return { data: null, file: { path, id: null } };
      throw error;
    });
    // GitHub's and Gitea's give nothing for any failure: who lists the folder hears of it.
    if (entry.data === "") {
      const files = await backend.getMedia(path.slice(0, Math.max(path.lastIndexOf("/"), 0)));
      if (files.some((file) => file.path === path)) throw new HostError(UNREAD, path, undefined, true);
    }
    return entry;
  });
  backend.entriesByFiles = spoken(backend.entriesByFiles.bind(backend));
  backend.getMedia = spoken(backend.getMedia.bind(backend));
  backend.getMediaFile = spoken(backend.getMediaFile.bind(backend));
  backend.persistEntry = spoken(backend.persistEntry.bind(backend));
  backend.persistMedia = spoken(backend.persistMedia.bind(backend));
  backend.authenticate = spoken(backend.authenticate.bind(backend));
  if ("request" in backend) backend.request = spoken(backend.request.bind(backend));
  return backend;
}
