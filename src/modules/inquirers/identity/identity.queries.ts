// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from "../../../foundation/database/database.ts";
import { unseal } from "../../../foundation/secrets/person-key.ts";
import type { ThreadKey } from "../threads/thread.ts";
import {
  fields,
  type Bond,
  type Field,
  type Identity,
  type Known,
  type MandateKind,
  type OpenedMandate,
  type Proof,
} from "./identity.ts";
import { fieldPlace, findPersonKey } from "./person-key.queries.ts";

// Reading what people said of themselves leaves a trace: pages ask identity.actions.ts and share.actions.ts, not these.

/** Which fields were said, without reading any of them. */
export async function listFieldsKept(tx: Transaction, key: ThreadKey): Promise<Field[]> {
  const rows = await tx
    .selectFrom("inquirers.detail")
    .select("field")
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .execute();
  return fields.filter((field) => rows.some((row) => row.field === field));
}

/** Opens some fields; what was not said, or is not there for this transaction, is absent. */
export async function openDetails(
  tx: Transaction,
  key: ThreadKey,
  wanted: readonly Field[],
): Promise<Identity> {
  const personKey = await findPersonKey(tx, key);
  if (!personKey) return {};
  const rows = await tx
    .selectFrom("inquirers.detail")
    .select(["field", "sealed"])
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .where(({ eb, fn, val }) => eb("field", "=", fn.any(val([...wanted]))))
    .execute();
  return Object.fromEntries(
    rows.map(({ field, sealed }) => [
      field,
      unseal(personKey, fieldPlace(key, field), sealed).toString("utf8"),
    ]),
  );
}

/** That somebody answers for them, and how it was seen; not who. */
export async function findMandateKind(tx: Transaction, key: ThreadKey): Promise<MandateKind | undefined> {
  const row = await tx
    .selectFrom("inquirers.mandate")
    .select(["bond", "seen"])
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .executeTakeFirst();
  return row && { bond: row.bond as Bond, seen: row.seen as Proof };
}

export async function openMandate(tx: Transaction, key: ThreadKey): Promise<OpenedMandate | undefined> {
  const row = await tx
    .selectFrom("inquirers.mandate")
    .select(["bond", "seen", "sealed"])
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .executeTakeFirst();
  const personKey = row && (await findPersonKey(tx, key));
  if (!row || !personKey) return undefined;
  return {
    bond: row.bond as Bond,
    seen: row.seen as Proof,
    name: unseal(personKey, fieldPlace(key, "mandate"), row.sealed).toString("utf8"),
  };
}

/** All that the person with the card said, for them. That they opened the thread was written down when they did. */
export async function ownIdentity(tx: Transaction, key: ThreadKey): Promise<Known> {
  return { said: await openDetails(tx, key, fields), mandate: await openMandate(tx, key) };
}
