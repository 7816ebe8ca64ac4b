// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { findAnyLab, getLabToChange } from "../lab/lab.queries.ts";
import { isPublicLab } from "../lab/lab.ts";
import { getPractice, getPracticeToChange } from "./practice.queries.ts";
import type { Practice, PracticeContent } from "./practice.ts";

export type Begun = {
  labId: string;
  content: PracticeContent;
  /** Made in the page: the same form sent twice is one practice. */
  id?: string;
  /** The public practice that it starts from. */
  copiedFrom?: string | undefined;
  isDemonstration?: boolean;
};

/**
 * Writes the draft of a practice of a lab, its own or started from another. Refuses with not-found who does not keep the
 * lab, and an origin that nobody may read. Gives its id.
 */
export async function beginPractice(
  db: Database,
  actor: Actor,
  { labId, content, id = newId(), copiedFrom, isDemonstration = false }: Begun,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const { territoryId } = await getLabToChange(tx, actor, labId);
    if (copiedFrom !== undefined) await getPractice(tx, copiedFrom);
    const networkId = await ownNetwork(tx, { territoryId, labId }, content.networkId);
    const { numInsertedOrUpdatedRows: written = 0n } = await tx
      .insertInto("labs.practice")
      .values({
        territory_id: territoryId,
        lab_id: labId,
        id,
        ...columnsOf({ ...content, networkId }),
        copied_from: copiedFrom ?? null,
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
        last_modified: now,
        is_demonstration: isDemonstration,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written === 0n) return id;
    const verb = copiedFrom === undefined ? "practice.begun" : "practice.copied";
    await recordActivity(
      tx,
      actor,
      verb,
      { kind: "practice", id },
      copiedFrom === undefined ? {} : { copiedFrom },
    );
    return id;
  });
}

/**
 * Writes a practice anew; of one that everybody reads the edition before stays to be read, with `why`. Refuses with
 * not-found who does not keep its lab, with not-now (moved-on) when somebody wrote in the meantime.
 */
export async function changePractice(
  db: Database,
  actor: Actor,
  {
    id,
    content,
    basedOn,
    why,
  }: { id: string; content: PracticeContent; basedOn: number; why: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const practice = await getPracticeToChange(tx, actor, id);
    if (practice.revision !== basedOn) refuse({ kind: "not-now", because: "moved-on" });
    const networkId = await ownNetwork(tx, practice, content.networkId);
    const after = { ...practice, ...content, networkId, revision: practice.revision + 1 };
    await tx
      .updateTable("labs.practice")
      .set({ ...columnsOf(after), revision: after.revision, last_modified: now })
      .where("territory_id", "=", practice.territoryId)
      .where("id", "=", id)
      .execute();
    if (practice.status === "published") await keepEdition(tx, actor, after, { why, now });
    await recordActivity(
      tx,
      actor,
      "practice.changed",
      { kind: "practice", id },
      { revision: after.revision },
    );
  });
}

/** Shows a practice to everybody, or withdraws it. Refuses likewise; with not-now when its lab is not public. */
export async function stepPractice(
  db: Database,
  actor: Actor,
  { id, step }: { id: string; step: "publish" | "withdraw" },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const practice = await getPracticeToChange(tx, actor, id);
    const lab = await findAnyLab(tx, practice.labId);
    const from = step === "publish" ? ["draft", "withdrawn"] : ["published"];
    if (!from.includes(practice.status))
      refuse({ kind: "not-now", because: `practice-is-${practice.status}` });
    if (step === "publish" && !(lab && isPublicLab(lab)))
      refuse({ kind: "not-now", because: "lab-is-draft" });
    await tx
      .updateTable("labs.practice")
      .set({
        status: step === "publish" ? "published" : "withdrawn",
        published_at: practice.publishedAt ?? now,
        last_modified: now,
      })
      .where("territory_id", "=", practice.territoryId)
      .where("id", "=", id)
      .execute();
    if (step === "publish") await keepEdition(tx, actor, practice, { why: null, now });
    await recordActivity(tx, actor, `practice.${step}`, { kind: "practice", id });
  });
}

async function keepEdition(
  tx: Transaction,
  actor: Actor,
  practice: Practice,
  { why, now }: { why: string | null; now: Temporal.Instant },
): Promise<void> {
  const { territoryId, id, revision } = practice;
  await tx
    .insertInto("labs.practice_revision")
    .values({
      territory_id: territoryId,
      practice_id: id,
      number: revision,
      content: JSON.stringify(contentOf(practice)),
      why,
      changed_at: now,
      changed_by: actor.kind === "person" ? actor.id : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A network of another lab is left out. */
async function ownNetwork(
  tx: Transaction,
  { territoryId, labId }: { territoryId: string; labId: string },
  networkId: string | null,
): Promise<string | null> {
  if (networkId === null) return null;
  const row = await tx
    .selectFrom("labs.network")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("lab_id", "=", labId)
    .where("id", "=", networkId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The story alone, as it is kept of each edition. */
function contentOf(practice: Practice): PracticeContent {
  return {
    title: practice.title,
    line: practice.line,
    who: practice.who,
    what: practice.what,
    cost: practice.cost,
    steps: practice.steps,
    peopleNeeded: practice.peopleNeeded,
    thingsNeeded: practice.thingsNeeded,
    howItWent: practice.howItWent,
    toAvoid: practice.toAvoid,
    tags: practice.tags,
    licence: practice.licence,
    figuresFrom: practice.figuresFrom,
    figuresUntil: practice.figuresUntil,
    networkId: practice.networkId,
    whatChanged: practice.whatChanged,
  };
}

function columnsOf(content: PracticeContent) {
  return {
    title: content.title,
    line: content.line,
    who: content.who,
    what: content.what,
    cost: content.cost,
    steps: [...content.steps],
    people_needed: content.peopleNeeded,
    things_needed: content.thingsNeeded,
    how_it_went: content.howItWent,
    to_avoid: content.toAvoid,
    tags: [...content.tags],
    licence: content.licence,
    figures_from: content.figuresFrom?.toString() ?? null,
    figures_until: content.figuresUntil?.toString() ?? null,
    network_id: content.networkId,
    what_changed: content.whatChanged,
  };
}
