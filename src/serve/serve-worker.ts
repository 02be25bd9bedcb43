// A process that serves a preview's site: it answers while a build keeps the one that asks busy.
import { answerOrders } from "../processes/worker-process.ts";
import { type PreviewServer, type ServerOptions, startServer } from "./server.ts";

export type ServeOrder =
  | { readonly kind: "start"; readonly options: ServerOptions }
  | { readonly kind: "announce"; readonly base: string }
  | { readonly kind: "show"; readonly path: string; readonly html: Uint8Array }
  | { readonly kind: "tell-failure" };

/** The answer to `start`. */
export type Serving = Pick<PreviewServer, "address" | "port">;

let server: PreviewServer | undefined;

answerOrders(work, ({ kind }) => kind);

async function work(order: ServeOrder): Promise<Serving | undefined> {
  switch (order.kind) {
    case "start": {
      const { address, port } = (server = await startServer(order.options));
      return { address, port };
    }
    case "announce":
      server?.announce(order.base);
      break;
    case "show":
      server?.show(order.path, Buffer.from(order.html));
      break;
    case "tell-failure":
      server?.tellFailure();
  }
  return undefined;
}
