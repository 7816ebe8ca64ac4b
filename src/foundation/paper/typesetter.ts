// SPDX-License-Identifier: AGPL-3.0-or-later
import { Worker } from "node:worker_threads";

import type { Delivery, Order } from "./press.ts";
import { PaperRefused, type PaperTrouble, type Sheet } from "./sheet.ts";

/** Sheets that wait at most; who comes next is asked to try again: paper is never worth a page. */
const mostWaiting = 40;
/** A sheet that takes longer, with those before it, is stuck or the machine has too much to do: its thread is ended. */
const patienceMs = 20_000;
/** A thread that nobody needs goes, with its memory. */
const idleMs = 120_000;

type Waiting = { done: (paper: Uint8Array) => void; failed: (error: Error) => void; timer: NodeJS.Timeout };

let press: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let lastNumber = 0;
const waiting = new Map<number, Waiting>();

/**
 * Sets a sheet and gives its bytes. The typesetter is loaded when first asked, in a thread of its own, one sheet after
 * another. Throws PaperRefused: "busy" when too many wait or it takes too long, "failed" when it cannot be set.
 */
export function typeset(sheet: Sheet): Promise<Uint8Array> {
  if (waiting.size >= mostWaiting) return Promise.reject(new PaperRefused("busy", "too many sheets wait"));
  const number = ++lastNumber;
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  clearTimeout(idle);
  const timer = setTimeout(() => breakDown("busy", "a sheet took too long"), patienceMs);
  waiting.set(number, { done: resolve, failed: reject, timer });
  press ??= startPress();
  press.ref();
  press.postMessage({ number, sheet } satisfies Order, []);
  return promise;
}

function startPress(): Worker {
  // From source, and as built: the same name, another ending.
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = new Worker(new URL(`./press.${ending}`, import.meta.url));
  worker.on("message", ({ number, paper, error }: Delivery) => {
    const asked = waiting.get(number);
    if (!asked) return;
    settle(number);
    if (paper) asked.done(paper);
    else asked.failed(new PaperRefused("failed", error ?? "no paper came"));
  });
  worker.on("error", (error) => breakDown("failed", error.message));
  return worker;
}

/** Takes a sheet off the list; when it was the last, the thread no longer keeps the process alive. */
function settle(number: number): void {
  clearTimeout(waiting.get(number)?.timer);
  waiting.delete(number);
  if (waiting.size > 0) return;
  press?.unref();
  idle = setTimeout(() => endPress(), idleMs).unref();
}

function breakDown(why: PaperTrouble, told: string): void {
  endPress();
  const asked = [...waiting];
  for (const [number, { failed }] of asked) {
    settle(number);
    failed(new PaperRefused(why, told));
  }
}

function endPress(): void {
  void press?.terminate();
  press = undefined;
}
