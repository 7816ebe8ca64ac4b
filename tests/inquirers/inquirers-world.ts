// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../src/foundation/actor.ts";
import type { Database, Transaction } from "../../src/foundation/database/database.ts";
import { behindWall } from "../../src/foundation/database/wall.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { keepIdentity, type ToKeep } from "../../src/modules/inquirers/identity/identity.actions.ts";
import { startThread } from "../../src/modules/inquirers/threads/thread.actions.ts";
import type { Desk, ThreadKey } from "../../src/modules/inquirers/threads/thread.ts";
import { storyNow } from "../story.ts";

/** Somebody with an account, as actions see them; what they may do, the caller says by the wall. */
export function actorOf({ personId }: { personId: string }): Actor {
  return { kind: "person", id: personId, name: "", sessionId: newId(), roles: [] };
}

/** Word for tests: work in the districts of a desk. */
export function at<Result>(db: Database, desk: Desk, work: (tx: Transaction) => Promise<Result>) {
  return behindWall(db, { districts: [desk.territoryId] }, work);
}

/** Word for tests: what the person with their card does. */
export function asPerson<Result>(
  db: Database,
  { inquirerId }: ThreadKey,
  work: (tx: Transaction) => Promise<Result>,
) {
  return behindWall(db, { districts: [], inquirer: inquirerId }, work);
}

/** Word for tests: a thread with a card, and what its person says of themselves. */
export async function makeThread(
  db: Database,
  desk: Desk,
  { said, word, ...rest }: Partial<ToKeep> & { word?: string } = {},
  now: Temporal.Instant = storyNow,
): Promise<ThreadKey & { code: string }> {
  const actor: Actor = { kind: "keeper" };
  return at(db, desk, async (tx) => {
    const { inquirerId, code } = await startThread(
      tx,
      actor,
      { territoryId: desk.territoryId, desk, withCard: true, word },
      now,
    );
    const key = { territoryId: desk.territoryId, inquirerId };
    if (said) await keepIdentity(tx, actor, key, { by: "desk", ...rest, said }, now);
    return { ...key, code: code! };
  });
}

/** Word for tests: a need and a referral of it to an organization, put straight into the tables. Gives the referral's id. */
export async function makeReferral(
  db: Database,
  key: ThreadKey,
  { desk, organizationId, toDeskId, status = "requested" }: Referred,
): Promise<{ referralId: string; needId: string; contactId: string }> {
  const [contactId, needId, referralId] = [newId(), newId(), newId()];
  const of = { territory_id: key.territoryId };
  await db
    .insertInto("helpdesk.contact")
    .values({
      ...of,
      id: contactId,
      desk_id: desk.id,
      inquirer_id: key.inquirerId,
      channel: "in-person",
      happened_at: storyNow,
      stored_at: storyNow,
    })
    .execute();
  await db
    .insertInto("helpdesk.need")
    .values({
      ...of,
      id: needId,
      contact_id: contactId,
      inquirer_id: key.inquirerId,
      desk_id: desk.id,
      received_by_desk_id: desk.id,
      opened_at: storyNow,
    })
    .execute();
  await db
    .insertInto("helpdesk.referral")
    .values({
      ...of,
      id: referralId,
      need_id: needId,
      from_desk_id: desk.id,
      to_kind: organizationId ? "organization" : "desk",
      to_organization_id: organizationId ?? null,
      to_desk_id: toDeskId ?? null,
      to_name: "Chi accoglie",
      mode: "accompanied",
      status,
      created_at: storyNow,
      ...(status === "requested" && {
        requested_at: storyNow,
        clock_stage: "waiting",
        clock_at: storyNow.add({ hours: 48 }),
      }),
    })
    .execute();
  return { referralId, needId, contactId };
}

type Referred = { desk: Desk; organizationId?: string; toDeskId?: string; status?: "draft" | "requested" };
