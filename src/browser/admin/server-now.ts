// Finds the preview's server again after the preview was started anew: it has another address then, with another secret.
import type { ProxyBackend } from "./cms.ts";
import { statusOf } from "./host-error.ts";

/** Its address, as the preview has it by now; undefined where that is of another kind. Throws where the preview has gone. */
export async function serverNow(): Promise<string | undefined> {
  const response = await fetch("config.json", { cache: "no-store" });
  // Of whichever build is there by now.
  const { backend } = (await response.json()) as { backend?: { proxy_url?: string } };
  return backend?.proxy_url;
}

/** The same backend, which asks the server of now where that of before does not answer. */
export function findingServer(backend: ProxyBackend, now = serverNow): ProxyBackend {
  const request = backend.request.bind(backend);
  backend.request = async (question) => {
    try {
      return await request(question);
    } catch (error) {
      const isAnswered = statusOf(error) !== undefined;
      const address = isAnswered ? undefined : await now().catch(() => undefined);
      if (address === undefined || address === backend.proxyUrl) throw error;
      backend.proxyUrl = address;
      return request(question);
    }
  };
  return backend;
}
