// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Desk, Thread } from "./thread.ts";

/** The desk through which somebody may open a thread: the person was there with it. Undefined when there is none. */
export function deskKnowing(
  thread: Pick<Thread, "territoryId" | "knownAt">,
  desks: readonly Desk[],
): Desk | undefined {
  return desks.find(
    ({ territoryId, id }) =>
      territoryId === thread.territoryId && thread.knownAt.some(({ deskId }) => deskId === id),
  );
}

/** Why these desks may not open this thread; undefined when they may. Who may not is not even told that it is there. */
export function whyNotOpen(
  thread: Pick<Thread, "territoryId" | "knownAt"> | undefined,
  desks: readonly Desk[],
): Refusal | undefined {
  return thread && deskKnowing(thread, desks) ? undefined : { kind: "not-found" };
}
