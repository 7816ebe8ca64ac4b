// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";
import { asNeed, needs } from "./need.queries.ts";
import type { Need } from "./need.ts";
import { termName } from "./term-names.ts";

type OfThread = { territoryId: string; inquirerId: string };

/** The needs of a thread, at whichever desk, the latest first; at most a hundred. */
export async function listNeedsOfThread(
  db: Database,
  { territoryId, inquirerId }: OfThread,
): Promise<Need[]> {
  const rows = await needs(db)
    .where("need.territory_id", "=", territoryId)
    .where("need.inquirer_id", "=", inquirerId)
    .orderBy("need.opened_at", "desc")
    .orderBy("need.id")
    .limit(100)
    .execute();
  return rows.map(asNeed);
}

/** What a desk reads when somebody shows their card: how often they came, and what is still open. */
export async function threadSaid(
  db: Database,
  thread: OfThread,
  terms: readonly TermName[],
  language: Language,
): Promise<{ times: number; open: { id: string; name: string }[] }> {
  const { rows } = await sql<{ times: number }>`
    select count(*)::int as times from helpdesk.contact
    where territory_id = ${thread.territoryId} and inquirer_id = ${thread.inquirerId}`.execute(db);
  const open = (await listNeedsOfThread(db, thread)).filter(({ state }) => state === "open");
  return {
    times: rows[0]?.times ?? 0,
    open: open.flatMap(({ id, category }) => {
      const name = termName(terms, "categories", category, language);
      return name === undefined ? [] : [{ id, name }];
    }),
  };
}
