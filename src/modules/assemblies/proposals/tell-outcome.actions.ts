// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { listDecisionsOfItem } from "../decisions/decision.queries.ts";
import { meetingPath, type Meeting } from "../meetings/meeting.ts";
import { getItem } from "./item.queries.ts";
import { tellProposer } from "./review.actions.ts";

type Outcome = { id: string; outcome: "discussed" | "postponed" };

/**
 * Tells who proposed the points of a meeting what was said of them, when its minutes are shared: also those whose point was
 * joined to one of these, and those of earlier meetings from which one goes on. Each once, however often minutes are shared.
 */
export async function tellOutcomes(
  tx: Transaction,
  { meeting, assembly, writer }: { meeting: Meeting; assembly: Assembly; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  const { territoryId } = meeting;
  const page = meeting.isOpen ? meetingPath(meeting.id) : null;
  for (const { id, outcome } of await listToTell(tx, meeting)) {
    const item = await getItem(tx, assembly, id, true);
    const decisions =
      outcome === "discussed" ? await listDecisionsOfItem(tx, territoryId, item.joinedTo ?? id) : [];
    const news =
      outcome === "discussed"
        ? { kind: outcome, decided: decisions.map(({ what }) => what), page }
        : { kind: outcome, answer: null };
    await tellProposer(tx, { assembly, item, news, writer }, now);
    await tx
      .updateTable("assemblies.agenda_item")
      .set({ outcome_told: outcome, outcome_told_at: now })
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
  }
}

/** Points with somebody to tell that this meeting talked about or put off, and who was not told so yet. */
async function listToTell(tx: Transaction, { territoryId, id }: Meeting): Promise<Outcome[]> {
  const { rows } = await sql<Outcome>`
    with recursive told (id, outcome) as (
      select i.id, i.status from assemblies.agenda_item i
      where i.territory_id = ${territoryId} and i.meeting_id = ${id} and i.status in ('discussed', 'postponed')
      union
      select o.id, t.outcome from told t
      join assemblies.agenda_item i on i.territory_id = ${territoryId} and i.id = t.id
      join assemblies.agenda_item o on o.territory_id = i.territory_id and (o.joined_to = i.id or o.id = i.carried_from)
    )
    select i.id, min(t.outcome) as outcome from told t
    join assemblies.agenda_item i on i.territory_id = ${territoryId} and i.id = t.id
    where i.contact is not null
    group by i.id, i.outcome_told
    having i.outcome_told is distinct from min(t.outcome)
    order by i.id limit 500`.execute(tx);
  return rows;
}
