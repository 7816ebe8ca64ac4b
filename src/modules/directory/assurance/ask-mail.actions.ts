// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { askLetter } from "./ask-letter.ts";
import { linkLastsDays, nextMailAt } from "./campaign.ts";

/** Asked as soon as a campaign starts; every minute it looks for reminders that are due. */
export const mailAsksJob = "directory.mail-asks";

type Due = {
  id: string;
  address: string | null;
  language: Language;
  mails: number;
  startedAt: Temporal.Instant;
};

/**
 * Writes the mails that are due, at most so many: each in a transaction of its own with the note that it was written,
 * so that two who do this at once, or one that dies in the middle, write each once. Gives how many.
 */
export async function mailDueAsks(
  db: Database,
  now: Temporal.Instant,
  { atMost = 500, isOver = () => false }: { atMost?: number; isOver?: () => boolean } = {},
): Promise<number> {
  let written = 0;
  for (let count = 0; count < atMost && !isOver(); count += 1) {
    const outcome = await inTransaction(db, (tx) => mailOne(tx, now));
    if (outcome === "none") break;
    if (outcome === "written") written += 1;
  }
  return written;
}

async function mailOne(tx: Transaction, now: Temporal.Instant): Promise<"written" | "spared" | "none"> {
  const { rows } = await sql<Due>`
    select a.id, a.address, a.language, a.mails, c.started_at as "startedAt"
    from directory.ask a join directory.campaign c on c.id = a.campaign_id
    where a.next_at <= ${now}
    order by a.next_at, a.id limit 1 for update of a skip locked`.execute(tx);
  const ask = rows[0];
  if (!ask) return "none";
  const names = await listNamesToAsk(tx, ask);
  if (ask.address === null || names.length === 0) {
    await tx.updateTable("directory.ask").set({ next_at: null }).where("id", "=", ask.id).execute();
    return "spared";
  }
  const token = newToken();
  await tx
    .insertInto("directory.ask_link")
    .values({
      token_hash: hashOf(token),
      ask_id: ask.id,
      expires_at: now.add({ hours: 24 * linkLastsDays }),
    })
    .execute();
  const writer = {
    site: (await getSetting(tx, "installation.name")) || "Trama",
    baseUrl: await getSetting(tx, "campaigns.base-url"),
    language: ask.language,
  };
  await writeMail(tx, askLetter(ask.address, { names, token, isReminder: ask.mails > 0 }, writer), now);
  await tx
    .updateTable("directory.ask")
    .set({ mails: ask.mails + 1, mailed_at: now, next_at: nextMailAt(ask.mails + 1, now) })
    .where("id", "=", ask.id)
    .execute();
  return "written";
}

/** What still has to be asked: not what was confirmed meanwhile, by mail or in another way, nor what is gone. */
async function listNamesToAsk(tx: Transaction, { id, startedAt }: Due): Promise<string[]> {
  const since = romeDate(startedAt).toString();
  const { rows } = await sql<{ name: string }>`
    select case when l.address_visibility = 'area' and btrim(coalesce(l.name, '')) = ''
      then coalesce(l.addresses -> 0 ->> 'city', '—') else k.name end as name
    from directory.ask_record r
    join directory.kept k on k.id = r.record_id and k.works
    left join directory.location l on l.id = k.id
    where r.ask_id = ${id} and r.confirmed_at is null and l.address_visibility is distinct from 'hidden'
      and exists (select from directory.checked(k.id, k.kind, k.assured_date) c
        where c.assured_date is null or c.assured_date < ${since}::date)
    order by k.name collate "it-x-icu", k.id`.execute(tx);
  return rows.map(({ name }) => name);
}
