// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { writeMail, type Letter } from "../../../foundation/mail/outbox.ts";

/** Sends what was chosen to where the person wishes; that it was sent is on record, where to is not. */
export async function sendHandout(
  tx: Transaction,
  actor: Person,
  { contactId, letter }: { contactId: string; letter: Letter },
  now: Temporal.Instant,
): Promise<void> {
  await writeMail(tx, letter, now);
  await recordActivity(tx, actor, "contact.handed-out", { kind: "contact", id: contactId }, { by: "mail" });
}
