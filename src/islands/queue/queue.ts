// SPDX-License-Identifier: AGPL-3.0-or-later
import { closeBox } from "../desk/sealed-box.ts";
import { all, put, remove } from "./device.ts";

/**
 * Something that was written without network: closed for the installation alone, so that this device cannot read it
 * back. `kind` is which queue it is of ("contact", "attendance"), `url` where it goes.
 */
export type Waiting = { id: string; kind: string; url: string; box: string; at: number };

export type Sent = {
  sent: number;
  left: number;
  /** Why something is left: no network, nobody signed in, or the installation does not take it from this person. */
  because?: "network" | "signed-out" | "refused";
};

/** Puts something in the queue, once per id: the latest writing of it counts. */
export async function add(
  { kind, id, url, text }: { kind: string; id: string; url: string; text: string },
  publicKey: string,
): Promise<void> {
  const box = await closeBox(publicKey, id, text);
  await put("waiting", { id, kind, url, box, at: Date.now() } satisfies Waiting);
}

async function list(kind: string): Promise<Waiting[]> {
  const waiting = (await all("waiting")) as Waiting[];
  return waiting.filter((one) => one.kind === kind).toSorted((one, other) => one.at - other.at);
}

export async function count(kind: string): Promise<number> {
  return (await list(kind)).length;
}

/**
 * Sends what waits, the oldest first, each until the installation says that it has it: only then it leaves the device. Of
 * several tabs one sends; if two did, the id makes it one all the same.
 */
export async function send(kind: string): Promise<Sent> {
  const locks = "locks" in navigator ? navigator.locks : undefined;
  if (!locks) return sendAll(kind);
  return locks.request(`trama-queue-${kind}`, () => sendAll(kind));
}

async function sendAll(kind: string): Promise<Sent> {
  let sent = 0;
  let because: Sent["because"];
  for (const { id, url, box } of await list(kind)) {
    const status = await sendOne(url, id, box);
    if (status >= 200 && status < 300) {
      await remove("waiting", id);
      sent += 1;
    } else if (status === 401) {
      because = "signed-out";
      break;
    } else if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      // Not taken from this person, or at this desk: it waits for somebody from whom it is.
      because = "refused";
    } else {
      because = "network";
      break;
    }
  }
  const left = await count(kind);
  return because === undefined ? { sent, left } : { sent, left, because };
}

/** The status of the answer; 0 when none came. */
async function sendOne(url: string, id: string, box: string): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ id, scatola: box }),
      headers: { Accept: "application/json" },
    });
    // Who is not signed in may be led to a page that can be read: that is no answer to this.
    return answer.redirected ? 401 : answer.status;
  } catch {
    return 0;
  }
}
