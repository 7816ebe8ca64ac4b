// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { Field } from "../identity/identity.ts";
import type { ThreadKey } from "../threads/thread.ts";
import type { Agreement, Share } from "./share.ts";

/** What was agreed for a referral and still holds, without reading anything of the person; the newest. */
export async function findShare(
  tx: Transaction,
  referralId: string,
  now: Temporal.Instant,
): Promise<Share | undefined> {
  const row = await shares(tx)
    .where("referral_id", "=", referralId)
    .where("withdrawn_at", "is", null)
    .where("ends_at", ">", now)
    .limit(1)
    .executeTakeFirst();
  return row && shareIn(row);
}

/** All that this person ever agreed to, the newest first. */
export async function listShares(tx: Transaction, key: ThreadKey, atMost = 100): Promise<Share[]> {
  const rows = await shares(tx)
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .limit(atMost)
    .execute();
  return rows.map(shareIn);
}

function shares(tx: Transaction) {
  return tx.selectFrom("inquirers.share").selectAll().orderBy("agreed_at", "desc").orderBy("id");
}

type Row = Awaited<ReturnType<ReturnType<typeof shares>["execute"]>>[number];

function shareIn(row: Row): Share {
  return {
    territoryId: row.territory_id,
    inquirerId: row.inquirer_id,
    id: row.id,
    referralId: row.referral_id,
    recipient: {
      organizationId: row.organization_id ?? undefined,
      deskId: row.desk_id ?? undefined,
      called: row.called,
    },
    fields: row.fields as Field[],
    agreed: row.agreed as Agreement,
    agreedAt: row.agreed_at,
    endsAt: row.ends_at,
    withdrawnAt: row.withdrawn_at,
  };
}
