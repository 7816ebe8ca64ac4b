// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Phase, PhaseEvent, Sign, SignKey } from "./phase.ts";

/** What facilitators said of the phase of a lab, the latest first; at most two hundred. */
export async function listPhaseEvents(db: Database, labId: string): Promise<PhaseEvent[]> {
  const rows = await db
    .selectFrom("labs.phase_event")
    .select(["id", "phase", "suggested", "starts_on", "note", "signs", "is_public"])
    .where("lab_id", "=", labId)
    .orderBy("starts_on", "desc")
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    phase: row.phase as Phase,
    suggested: row.suggested as Phase | null,
    startsOn: Temporal.PlainDate.from(row.starts_on),
    note: row.note,
    signs: row.signs as Partial<Record<SignKey, Sign>>,
    isPublic: row.is_public,
  }));
}
