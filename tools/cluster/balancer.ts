// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** One address before several processes, as a proxy does it: each connection goes to the next one that takes it. */
export type Balancer = {
  port: number;
  /** All connections go to this process; undefined: to each in turn. */
  only: (index: number | undefined) => void;
  close: () => void;
};

/**
 * Hands connections on as they come. Each leaves from the address of this machine (127.0.0.0/8) from which it came: who
 * asks is known behind it as before.
 */
export async function openBalancer(ports: () => readonly number[]): Promise<Balancer> {
  let turn = 0;
  let chosen: number | undefined;
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    sockets.add(client);
    client.on("close", () => sockets.delete(client)).on("error", () => client.destroy());
    turn += 1;
    const all = ports();
    const first = chosen ?? turn % all.length;
    const order = chosen === undefined ? [...all.slice(first), ...all.slice(0, first)] : [all[first]!];
    pass(client, order);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    only: (index) => {
      chosen = index;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** To the first process that takes it. */
function pass(client: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) return void client.destroy();
  const localAddress = client.remoteAddress;
  const behind = connect({
    port,
    host: "127.0.0.1",
    allowHalfOpen: true,
    ...(localAddress && { localAddress }),
  });
  let isTaken = false;
  behind.on("connect", () => {
    isTaken = true;
    client.pipe(behind).pipe(client);
  });
  behind.on("error", () => (isTaken ? client.destroy() : pass(client, others)));
  behind.on("close", (hadError) => isTaken && hadError && client.destroy());
  client.on("close", () => behind.destroy());
}
