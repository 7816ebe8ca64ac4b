// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";

import { type Trouble, trouble } from "./foundation/trouble.ts";
import { mainWords } from "./main.words.ts";

export type Listening = {
  /** The port it is on, also when any was asked for. */
  port: number;
  /** Takes no more requests, and gives those under way some seconds to end. */
  close: () => Promise<void>;
};

type Answer = Parameters<typeof createAdaptorServer>[0]["fetch"];

const patienceMs = 5_000;

/** How long somebody may take to ask, in milliseconds: for the first lines, and for all with what they send. */
export type Patience = { headersTimeout: number; requestTimeout: number };

/**
 * Whoever says a letter at a time, or nothing at all, is let go, so that others can be heard. Three minutes are what 20 MB
 * need on a line of one megabit.
 */
const usualPatience: Patience = { headersTimeout: 15_000, requestTimeout: 180_000 };

/**
 * Answers HTTP requests at an address; port 0 is any free one.
 * Throws a Trouble when the address cannot be had.
 */
export async function listen(
  fetch: Answer,
  host: string,
  port: number,
  patience: Patience = usualPatience,
): Promise<Listening> {
  // Node looks now and then who took too long: often enough for the shorter patience.
  const connectionsCheckingInterval = Math.min(5_000, patience.headersTimeout / 2);
  const server = createAdaptorServer({ fetch, serverOptions: { ...patience, connectionsCheckingInterval } });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw listenTrouble(host, port, error);
  }

  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      const impatience = setTimeout(
        () => "closeAllConnections" in server && server.closeAllConnections(),
        patienceMs,
      );
      await closed;
      clearTimeout(impatience);
    },
  };
}

function listenTrouble(host: string, port: number, error: unknown): Trouble | unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return trouble(mainWords, (say) => say.portInUse(port), error);
    case "EACCES":
      return trouble(mainWords, (say) => say.portNotAllowed(port), error);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return trouble(mainWords, (say) => say.hostNotHere(host), error);
    default:
      return error;
  }
}
