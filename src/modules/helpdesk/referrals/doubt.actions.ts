// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { newToken } from "../../../foundation/secrets/token.ts";
import { sendReport } from "../../directory/reports/send.actions.ts";
import type { Writer } from "../desks/letter-writer.actions.ts";
import { isRejection, wrongInDirectory } from "./reason.ts";
import { recordOf } from "./recipient.ts";
import type { Referral } from "./referral.ts";
import type { Door } from "./steps.ts";

/**
 * A rejection that says that the directory is wrong (number dead, closed, moved) puts it in the queue of whoever keeps
 * the record, as something to verify. Nothing of the person, nor of the note, goes with it.
 */
export async function doubtRecord(
  tx: Transaction,
  actor: Actor,
  { referral: { to, reason }, through, writer }: { referral: Referral; through: Door; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  const what = isRejection(reason) ? wrongInDirectory[reason] : undefined;
  const record = recordOf(to);
  if (what === undefined || !record) return;
  // Of an organization only its contacts can be wrong, and that it is no more.
  const wrong = record.kind === "organization" && what === "address" ? "contacts" : what;
  await sendReport(
    tx,
    actor,
    {
      what: wrong,
      kind: record.kind,
      recordId: record.id,
      note: null,
      proposed: {},
      language: "it",
      suspicions: [],
      // The provider says it of itself; else the desk that phoned.
      source: through === "link" || through === "page" ? "owner" : "volunteer",
      form: { nonce: newToken(), token: newToken() },
    },
    writer,
    now,
  );
}
