// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import { isEmail } from "../../../foundation/contact.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { newCode } from "../../calendar/registrations/code.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { listKeepersOf } from "../assembly/keepers.queries.ts";
import { receiptLetter, toKeeperLetter } from "./letter.ts";

export type ToPropose = {
  assembly: Assembly;
  title: string;
  body: string | null;
  proposer: string | null;
  contact: string | null;
  language: Language;
  isMadeAtDesk: boolean;
  suspicions: readonly Suspicion[];
  /** The number of the form, and the token of the status link that it always leads to. */
  form: { nonce: string; token: string };
};

const codeTries = 5;

/**
 * Puts a point that somebody proposes before the keepers, and writes to them; the same form sent twice is one point.
 * Writes a receipt to who left an address. Where a program may have filled it in no letter leaves. Refuses with not-now an
 * assembly that is over.
 */
export async function proposeItem(
  db: Database,
  actor: Actor,
  { assembly, form, contact, language, suspicions, ...said }: ToPropose,
  writer: Writer,
  now: Temporal.Instant,
): Promise<void> {
  if (assembly.status === "ended") refuse({ kind: "not-now", because: "assembly-is-ended" });
  const id = idFrom("assemblies/item", form.nonce);
  await inTransaction(db, async (tx) => {
    for (let tries = 0; tries < codeTries; tries += 1) {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto("assemblies.agenda_item")
        .values({
          territory_id: assembly.territoryId,
          assembly_id: assembly.id,
          id,
          title: said.title,
          body: said.body,
          proposer: said.proposer,
          contact,
          language,
          made_at_desk: said.isMadeAtDesk,
          suspicions: [...suspicions],
          form_hash: hashOf(form.nonce),
          token_hash: hashOf(form.token),
          code: newCode(),
          created_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) {
        // Sent twice it is there; else the code was somebody's: another one is made.
        const known = await tx
          .selectFrom("assemblies.agenda_item")
          .select("id")
          .where("territory_id", "=", assembly.territoryId)
          .where("id", "=", id)
          .executeTakeFirst();
        if (known) return;
        continue;
      }
      await recordActivity(
        tx,
        actor,
        "item.proposed",
        { kind: "agenda-item", id },
        { atDesk: said.isMadeAtDesk },
      );
      if (suspicions.length > 0) return;
      for (const keeper of await listKeepersOf(tx, assembly, romeDate(now))) {
        await writeMail(tx, toKeeperLetter(keeper, { assembly, id, title: said.title, writer }), now);
      }
      if (contact === null || !isEmail(contact)) return;
      const receipt = { language, assembly, token: form.token, writer };
      await writeMail(tx, receiptLetter(contact, receipt), now);
      return;
    }
    throw new Error("no free code for a point");
  });
}
