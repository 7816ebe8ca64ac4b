// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import type { ShippedExchanges } from "../agreements/shipped-agreement.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import { listLabs } from "../lab/lab.queries.ts";

const idOf = (kind: string, key: string) => idFrom(`demonstration-${kind}`, key);

/** Writes what the demonstration's labs lend, which visits they made, what they learned and do together. No persons. */
export async function loadDemonstrationExchanges(
  tx: Transaction,
  { lendables, loans, visits, lessons, shared }: ShippedExchanges,
  now: Temporal.Instant,
): Promise<void> {
  await forgetDemonstrationExchanges(tx);
  const labs = new Map((await listLabs(tx, { isWithEnded: true })).map((lab) => [lab.id, lab]));
  const of = (key: string) => {
    const { territoryId: territory_id, id } = found(labs.get(idOf("lab", key)));
    return { territory_id, id };
  };
  const today = romeDate(now);
  const day = (ahead: number) => today.add({ days: ahead }).toString();
  const made = { created_at: now, last_modified: now };

  await tx
    .insertInto("labs.lendable")
    .values(
      lendables.map(({ key, lab, kind = "thing", title, conditions = null }) => ({
        territory_id: of(lab).territory_id,
        lab_id: of(lab).id,
        id: idOf("lendable", key),
        kind,
        title,
        conditions,
        created_at: now,
        is_demonstration: true,
      })),
    )
    .execute();
  await tx
    .insertInto("labs.loan")
    .values(
      loans.map(({ lendable, to, days, for: length, status, said = null }) => ({
        ...made,
        territory_id: of(to).territory_id,
        lendable_id: idOf("lendable", lendable),
        id: idOf("loan", `${lendable} ${to} ${days}`),
        to_territory_id: of(to).territory_id,
        to_lab_id: of(to).id,
        from_on: day(days),
        until_on: day(days + length),
        status,
        said,
        returned_on: status === "returned" ? day(days + length) : null,
      })),
    )
    .execute();
  await tx
    .insertInto("labs.visit")
    .values(
      visits.map(({ host, guest, days, status, see, host_learned, guest_learned }) => ({
        ...made,
        territory_id: of(host).territory_id,
        id: idOf("visit", `${host} ${guest ?? ""}`),
        host_lab_id: of(host).id,
        guest_territory_id: guest === undefined ? null : of(guest).territory_id,
        guest_lab_id: guest === undefined ? null : of(guest).id,
        asked_by: of(host).id,
        status,
        what_to_see: see,
        visit_on: days === null ? null : day(days),
        host_learned: host_learned ?? null,
        guest_learned: guest_learned ?? null,
        is_demonstration: true,
      })),
    )
    .execute();
  await tx
    .insertInto("labs.lesson")
    .values(
      lessons.map(({ lab, years_ago: ago, said }) => ({
        territory_id: of(lab).territory_id,
        lab_id: of(lab).id,
        id: idOf("lesson", said),
        year: today.year - ago,
        said,
        written_on: today.subtract({ years: ago }).toString(),
        is_demonstration: true,
      })),
    )
    .execute();
  for (const { lab, with: second } of shared) {
    const [activityId] = (await listLabActivityIds(tx, of(lab).id)).toSorted();
    if (activityId === undefined) continue;
    await tx
      .insertInto("labs.sharing")
      .values({
        territory_id: of(lab).territory_id,
        id: idOf("sharing", `${lab} ${second}`),
        activity_id: activityId,
        lab_id: of(lab).id,
        with_territory_id: of(second).territory_id,
        with_lab_id: of(second).id,
        asked_by: of(lab).id,
        status: "agreed",
        asked_at: now,
        answered_at: now,
      })
      .execute();
  }
}

/** What the demonstration's labs lend, visited and learned goes, with what who tried it added. */
export async function forgetDemonstrationExchanges(tx: Transaction): Promise<void> {
  const ofLabs = sql`(select id from labs.lab where is_demonstration)`;
  await sql`delete from labs.sharing where lab_id in ${ofLabs} or with_lab_id in ${ofLabs}`.execute(tx);
  await sql`delete from labs.visit where host_lab_id in ${ofLabs} or guest_lab_id in ${ofLabs}`.execute(tx);
  await sql`delete from labs.lendable where lab_id in ${ofLabs}`.execute(tx);
  await sql`delete from labs.loan where to_lab_id in ${ofLabs}`.execute(tx);
  await sql`delete from labs.lesson where lab_id in ${ofLabs}`.execute(tx);
}
