// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { whyNotBegin, whyNotHandOver, whyNotStep, type LabStep } from "./lab.policy.ts";
import { getLabToChange } from "./lab.queries.ts";
import type { Lab, LabContent, LabStatus } from "./lab.ts";

export type LabToCreate = {
  territoryId: string;
  content: LabContent;
  /** Made by the form, so that sent twice it is one. */
  id?: string;
  isDemonstration?: boolean;
};

/** Begins a lab as a draft; gives its id. Refuses with not-allowed who may not. */
export async function createLab(
  db: Database,
  actor: Actor,
  { territoryId, content, id = newId(), isDemonstration = false }: LabToCreate,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const why = whyNotBegin({ territoryId, organizationId: content.organizationId }, actor);
    if (why) refuse(why);
    const { numInsertedOrUpdatedRows: added } = await tx
      .insertInto("labs.lab")
      .values({
        territory_id: territoryId,
        id,
        ...columnsOf(content),
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
        last_modified: now,
        is_demonstration: isDemonstration,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added) await recordActivity(tx, actor, "lab.drafted", { kind: "lab", id });
    return id;
  });
}

export type LabToChange = {
  id: string;
  content: LabContent;
  /** The revision over which the form was filled; another one since is a not-now. */
  basedOn: number;
};

/**
 * Writes a lab anew. Its reference organization changes only by who could begin a lab in the name of the new one: the
 * lab's own contact does not give it away.
 */
export async function changeLab(
  db: Database,
  actor: Actor,
  { id, content, basedOn }: LabToChange,
  now: Temporal.Instant,
): Promise<Lab> {
  return inTransaction(db, async (tx) => {
    const before = await getLabToChange(tx, actor, id);
    const why = whyNotHandOver(before, content.organizationId, actor);
    if (why) refuse(why);
    if (before.revision !== basedOn) refuse({ kind: "not-now", because: "lab-moved-on" });
    await change(tx, before, columnsOf(content), now);
    await recordActivity(tx, actor, "lab.changed", { kind: "lab", id });
    return getLabToChange(tx, actor, id);
  });
}

/** From now on everybody reads it. */
export async function publishLab(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await step(db, actor, { id, step: "publish", to: "active", verb: "lab.published" }, now);
}

/** It pauses: its page stays and says so. */
export async function restLab(db: Database, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  await step(db, actor, { id, step: "rest", to: "resting", verb: "lab.rested" }, now);
}

/** It begins again after a pause or an end. */
export async function wakeLab(db: Database, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  await step(db, actor, { id, step: "wake", to: "active", verb: "lab.woken" }, now);
}

/** It is over: what was done there stays to be read. */
export async function endLab(db: Database, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  await step(db, actor, { id, step: "end", to: "ended", verb: "lab.ended" }, now);
}

type Step = {
  id: string;
  step: LabStep;
  to: LabStatus;
  verb: `lab.${string}`;
};

async function step(
  db: Database,
  actor: Actor,
  { id, step: taken, to, verb }: Step,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, id);
    const why = whyNotStep(taken, lab.status);
    if (why) refuse(why);
    await change(tx, lab, { status: to, published_at: lab.publishedAt ?? now }, now);
    await recordActivity(tx, actor, verb, { kind: "lab", id });
  });
}

/** A draft that nobody ever saw goes for good. */
export async function eraseLab(db: Database, actor: Actor, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, id);
    const why = whyNotStep("erase", lab.status);
    if (why) refuse(why);
    await tx
      .deleteFrom("labs.lab")
      .where("territory_id", "=", lab.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "lab.erased", { kind: "lab", id });
  });
}

type Changes = Partial<ReturnType<typeof columnsOf>> & {
  status?: LabStatus;
  published_at?: Temporal.Instant;
};

async function change(
  tx: Transaction,
  lab: Pick<Lab, "territoryId" | "id" | "revision">,
  changes: Changes,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("labs.lab")
    .set({ ...changes, revision: lab.revision + 1, last_modified: now })
    .where("territory_id", "=", lab.territoryId)
    .where("id", "=", lab.id)
    .execute();
}

function columnsOf(content: LabContent) {
  return {
    name: content.name,
    line: content.line,
    welcome: content.welcome,
    proposals: content.proposals,
    organization_id: content.organizationId,
    organization_name: content.organizationName,
    reference_role: content.referenceRole,
    phone: content.phone,
    email: content.email,
    channels: JSON.stringify(content.channels),
    resources: JSON.stringify(content.resources),
    founded_on: content.foundedOn?.toString() ?? null,
  };
}
