// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { findingHash } from "../../../foundation/secrets/people-keys.ts";
import { seal } from "../../../foundation/secrets/person-key.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { noteView } from "../shares/view.actions.ts";
import type { Viewer } from "../shares/view.ts";
import { noteUse } from "../threads/thread.actions.ts";
import { getThread } from "../threads/thread.queries.ts";
import type { Desk, Side, ThreadKey } from "../threads/thread.ts";
import { findMandateKind, listFieldsKept, openDetails, openMandate } from "./identity.queries.ts";
import {
  fields,
  findable,
  needsMandateToBeKept,
  sameAs,
  type AddressRule,
  type Bond,
  type Field,
  type Findable,
  type Identity,
  type Known,
  type Proof,
  type ViewPurpose,
} from "./identity.ts";
import { personKeyOf } from "./person-key.actions.ts";
import { fieldPlace } from "./person-key.queries.ts";

export type ToKeep = {
  /** What is said now; an empty text takes away what was said; a field that is not there stays as it is. */
  said: Identity;
  addressRule?: AddressRule;
  /** Who answers for somebody under age. */
  mandate?: { name: string; bond: Bond; seen: Proof };
  by: Side;
};

/**
 * Writes down what somebody said of themselves, each thing apart, with their own key. Refuses (not-now, "needs-guardian") of who
 * is under 14 without who answers for them.
 */
export async function keepIdentity(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { said, addressRule, mandate, by }: ToKeep,
  now: Temporal.Instant,
): Promise<void> {
  await getThread(tx, key, true);
  const personKey = await personKeyOf(tx, key, now);
  if (mandate) await keepMandate(tx, actor, { key, personKey, mandate }, now);
  const born = said.born ?? (await openDetails(tx, key, ["born"])).born;
  const isChild = needsMandateToBeKept(born === "" ? undefined : born, romeDate(now));
  if (isChild && !(await findMandateKind(tx, key))) refuse({ kind: "not-now", because: "needs-guardian" });

  const changed = fields.filter((field) => said[field] !== undefined);
  for (const field of changed) await keepDetail(tx, { key, personKey, field, text: said[field]!, by }, now);
  if (addressRule !== undefined) {
    await tx
      .updateTable("inquirers.inquirer")
      .set({ address_rule: addressRule })
      .where("territory_id", "=", key.territoryId)
      .where("id", "=", key.inquirerId)
      .execute();
  }
  await noteUse(tx, key, now);
  await recordActivity(
    tx,
    actor,
    "thread.identity-kept",
    { kind: "thread", id: key.inquirerId },
    { changed, by },
  );
}

type Detail = { key: ThreadKey; personKey: Buffer; field: Field; text: string; by: Side };

async function keepDetail(
  tx: Transaction,
  { key, personKey, field, text, by }: Detail,
  now: Temporal.Instant,
): Promise<void> {
  const where = { territory_id: key.territoryId, inquirer_id: key.inquirerId, field };
  if (text.trim() === "") {
    await tx
      .deleteFrom("inquirers.detail")
      .where("territory_id", "=", where.territory_id)
      .where("inquirer_id", "=", where.inquirer_id)
      .where("field", "=", field)
      .execute();
    return;
  }
  const row = {
    sealed: seal(personKey, fieldPlace(key, field), text.trim()),
    find_hash: await findHashOf(tx, key.territoryId, { field, text }, now),
    written_at: now,
    written_by: by,
  };
  await tx
    .insertInto("inquirers.detail")
    .values({ ...where, ...row })
    .onConflict((conflict) => conflict.columns(["territory_id", "inquirer_id", "field"]).doUpdateSet(row))
    .execute();
}

async function findHashOf(
  tx: Transaction,
  territoryId: string,
  { field, text }: { field: Field; text: string },
  now: Temporal.Instant,
): Promise<Buffer | null> {
  if (!findable.includes(field as Findable)) return null;
  const same = sameAs(field as Findable, text);
  return same === "" ? null : findingHash(tx, `${field}/${territoryId}`, same, now);
}

type MandateKept = { key: ThreadKey; personKey: Buffer; mandate: NonNullable<ToKeep["mandate"]> };

async function keepMandate(
  tx: Transaction,
  actor: Actor,
  { key, personKey, mandate: { name, bond, seen } }: MandateKept,
  now: Temporal.Instant,
): Promise<void> {
  const row = {
    sealed: seal(personKey, fieldPlace(key, "mandate"), name.trim()),
    bond,
    seen,
    recorded_at: now,
    recorded_by: actor.kind === "person" ? actor.id : null,
  };
  await tx
    .insertInto("inquirers.mandate")
    .values({ territory_id: key.territoryId, inquirer_id: key.inquirerId, ...row })
    .onConflict((conflict) => conflict.columns(["territory_id", "inquirer_id"]).doUpdateSet(row))
    .execute();
  await recordActivity(
    tx,
    actor,
    "thread.mandate-kept",
    { kind: "thread", id: key.inquirerId },
    { bond, seen },
  );
}

/**
 * What somebody said of themselves, read at a desk; first it is written down who read which fields and why. `wanted` absent
 * reads all but an address that is not to be shown, which is asked for by name.
 */
export async function identityOf(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { desk, purpose, wanted }: { desk: Desk; purpose: ViewPurpose; wanted?: readonly Field[] },
  now: Temporal.Instant,
): Promise<Known> {
  // Held until it was read: somebody who is being erased is either there with the trace of this look, or not at all.
  const thread = await getThread(tx, key, true);
  const usual = fields.filter((field) => field !== "address" || thread.addressRule === "shown");
  const viewer: Viewer = {
    through: "desk",
    called: desk.name,
    viewerId: actor.kind === "person" ? actor.id : null,
  };
  return readIdentity(tx, viewer, key, { wanted: wanted ?? usual, purpose }, now);
}

/**
 * Somebody opened the thread with its card: written down once, for the person to see whether it was them. From then on they
 * read all that is theirs (`ownIdentity` of identity.queries.ts).
 */
export async function noteOwnOpening(tx: Transaction, key: ThreadKey, now: Temporal.Instant): Promise<void> {
  const viewer: Viewer = { through: "person", called: "", viewerId: null };
  await noteView(tx, viewer, key, { fields: await listFieldsKept(tx, key), purpose: "own" }, now);
  await noteUse(tx, key, now);
}

async function readIdentity(
  tx: Transaction,
  viewer: Viewer,
  key: ThreadKey,
  { wanted, purpose }: { wanted: readonly Field[]; purpose: ViewPurpose },
  now: Temporal.Instant,
): Promise<Known> {
  const said = await openDetails(tx, key, wanted);
  const mandate = await openMandate(tx, key);
  const seen = fields.filter((field) => said[field] !== undefined);
  if (seen.length > 0) await noteView(tx, viewer, key, { fields: seen, purpose }, now);
  return { said, mandate };
}
