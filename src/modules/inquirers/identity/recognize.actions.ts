// SPDX-License-Identifier: AGPL-3.0-or-later
import { timingSafeEqual } from "node:crypto";

import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { noteView } from "../shares/view.actions.ts";
import { meetAt, noteWrongTry, recallHash, refuseManyTries } from "../threads/thread.actions.ts";
import { getThread } from "../threads/thread.queries.ts";
import type { Desk, ThreadKey } from "../threads/thread.ts";
import { openDetails } from "./identity.queries.ts";
import { sameAs, sameWord, telling, type Telling } from "./identity.ts";

export type Told = { word?: string | undefined; facts: Partial<Record<Telling, string>> };

/** How many things told must be the same as what was left. */
const enoughFacts = 2;

/**
 * Whether somebody without their card is who this thread is of: they tell the word they left, or two things as they had told
 * them (decision 0022). Nothing of what is known is shown to whoever asks; a yes lets the desk know the thread. Refuses
 * (not-now, "too-many-tries") after six wrong answers in a day about the same thread.
 */
export async function recognize(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { desk, told }: { desk: Desk; told: Told },
  now: Temporal.Instant,
): Promise<boolean> {
  const { territoryId, inquirerId } = await getThread(tx, key, true);
  await refuseManyTries(tx, { territoryId, inquirerId }, now);

  const asked = telling.filter((field) => (told.facts[field] ?? "").trim() !== "");
  const known = await openDetails(tx, key, asked);
  const same = asked.filter(
    (field) =>
      known[field] !== undefined && sameAs(field, known[field]) === sameAs(field, told.facts[field]!),
  );
  const byWord = await isTheirWord(tx, key, told.word ?? "", now);
  const isThem = desk.territoryId === territoryId && (byWord || same.length >= enoughFacts);
  if (!isThem) {
    await noteWrongTry(tx, { territoryId, deskId: desk.id, inquirerId }, now);
    return false;
  }

  await meetAt(tx, key, desk, now);
  const viewer = {
    through: "desk",
    called: desk.name,
    viewerId: actor.kind === "person" ? actor.id : null,
  } as const;
  await noteView(tx, viewer, key, { fields: same, purpose: "recognize" }, now);
  await recordActivity(
    tx,
    actor,
    "thread.recognized",
    { kind: "thread", id: inquirerId },
    { by: byWord ? "word" : "facts" },
  );
  return true;
}

async function isTheirWord(
  tx: Transaction,
  key: ThreadKey,
  word: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const same = sameWord(word);
  if (same === "") return false;
  const row = await tx
    .selectFrom("inquirers.inquirer")
    .select("recall_hash")
    .where("territory_id", "=", key.territoryId)
    .where("id", "=", key.inquirerId)
    .executeTakeFirst();
  return !!row?.recall_hash && timingSafeEqual(row.recall_hash, await recallHash(tx, key, same, now));
}
