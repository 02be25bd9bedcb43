// Finds a port, and listens there at each address that a host stands for.
import { once } from "node:events";
import type { Server } from "node:http";
import { isLoopback } from "./request.ts";

const TRIED_PORTS = 100;
const LAST_PORT = 65_535;

/**
 * A server for each address that the host stands for, all on one port: the one given or, where it is taken, the next that
 * is free. Throws the system's Error where there is none.
 */
export async function listenOn(host: string, port: number, create: () => Server): Promise<Server[]> {
  const last = Math.min(port + TRIED_PORTS, LAST_PORT);
  for (let candidate = port; ; candidate += port === 0 ? 0 : 1) {
    const servers: Server[] = [];
    try {
      // A browser asks for `localhost` at either address, and a stranger's server may listen at the other one.
      const addresses = isLoopback(host) ? ["127.0.0.1", "::1"] : [host];
      for (const address of addresses) {
        const server = create();
        if (await listensAt(server, address, portOf(servers[0]) ?? candidate)) servers.push(server);
      }
      return servers;
    } catch (error) {
      for (const server of servers) server.close();
      if (!(hasCode(error) && error.code === "EADDRINUSE") || candidate === last) throw error;
    }
  }
}

/** False where the machine has no IPv6. */
async function listensAt(server: Server, address: string, port: number): Promise<boolean> {
  try {
    server.listen({ host: address, port });
    await once(server, "listening");
    return true;
  } catch (error) {
    if (address === "::1" && hasCode(error) && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) {
      return false;
    }
    throw error;
  }
}

export function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === "object" ? address?.port : undefined;
}

function hasCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
