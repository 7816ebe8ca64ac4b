// SPDX-License-Identifier: AGPL-3.0-or-later
import { add, count, send } from "../queue/queue.ts";

/** What is marked at the door, as src/modules/calendar/attendance/attendance.forms.ts reads it. */
export type Mark = { id: string; markedAt: string } & (
  | { kind: "registered"; registrationId: string; people: number }
  | { kind: "code"; code: string }
  | { kind: "walk-in"; people: number; isFirstTime: boolean | null }
  | { kind: "head-count"; people: number }
);

/** `kept`: there is no line, it waits on this device. `signed-out`: it waits for somebody to sign in again. */
export type Outcome =
  | { kind: "marked"; registrationId?: string }
  | { kind: "unknown" | "kept" | "signed-out" | "lost" };

type Answer = { marked: { id: string; outcome: "marked" | "unknown"; registrationId?: string }[] };

const queue = "attendance";

/** Sends a mark; without a line it waits on this device, closed for the installation, and is sent once later. */
export async function sendMark(url: string, mark: Mark, publicKey: string): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      body: JSON.stringify({ marks: [mark] }),
      headers: { Accept: "application/json", "Content-Type": "application/json" },
    });
    if (answer.ok && !answer.redirected) {
      const [done] = ((await answer.json()) as Answer).marked;
      if (done?.outcome !== "marked") return { kind: "unknown" };
      return { kind: "marked", ...(done.registrationId && { registrationId: done.registrationId }) };
    }
    return { kind: (await keep(url, mark, publicKey)) ? "signed-out" : "lost" };
  } catch {
    return { kind: (await keep(url, mark, publicKey)) ? "kept" : "lost" };
  }
}

async function keep(url: string, mark: Mark, publicKey: string): Promise<boolean> {
  try {
    await add({ kind: queue, id: mark.id, url, text: JSON.stringify(mark) }, publicKey);
    return true;
  } catch {
    return false;
  }
}

export async function countKept(): Promise<number> {
  return count(queue).catch(() => 0);
}

export async function sendKept() {
  return send(queue);
}
