// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate, romeInstant } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import type { ShippedAssembly } from "./shipped-meetings.ts";

const hours = 2;
/** Those who meet were called so many days before. */
const calledDays = 9;

/** Where an assembly's district is: told by the roof, that knows the labs. */
export type DistrictOfLab = (labId: string) => string | undefined;

/** Assemblies, who belongs to them and when they meet; loaded again they are put back. No persons. */
export async function loadDemonstrationMeetings(
  tx: Transaction,
  shipped: readonly ShippedAssembly[],
  districtOf: DistrictOfLab,
  now: Temporal.Instant,
): Promise<void> {
  const [otherwise] = await listDistricts(tx);
  const made = shipped.flatMap((one) => {
    const territoryId = one.lab_id === null ? otherwise?.id : districtOf(one.lab_id);
    return territoryId === undefined
      ? []
      : [{ ...one, territoryId, id: idFrom("demonstration-assembly", one.key) }];
  });
  if (made.length === 0) return;
  await tx
    .insertInto("assemblies.assembly")
    .values(
      made.map((one) => ({
        territory_id: one.territoryId,
        id: one.id,
        kind: one.kind,
        lab_id: one.lab_id,
        name: one.name,
        purpose: one.purpose,
        rules: one.rules ?? null,
        has_open_meetings: one.has_open_meetings ?? true,
        notice_days: one.notice_days,
        quorum_kind: one.quorum_percent === undefined ? "none" : "percent",
        quorum: one.quorum_percent ?? null,
        most_delegations: one.most_delegations,
        created_at: now,
        last_modified: now,
        is_demonstration: true,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await writeMembers(tx, made, now);
  await writeMeetings(tx, made, now);
}

type Made = ShippedAssembly & { territoryId: string; id: string };

async function writeMembers(tx: Transaction, made: readonly Made[], now: Temporal.Instant): Promise<void> {
  const since = romeDate(now).subtract({ months: 11 });
  const members = made.flatMap((one) =>
    one.members.map((member, at) => ({
      territory_id: one.territoryId,
      assembly_id: one.id,
      id: idFrom("demonstration-member", `${one.key}/${at}`),
      called: member.called,
      part: member.part ?? "member",
      stands_for: member.stands_for ?? null,
      since: since.toString(),
      // Some mandates end soon, so that their page shows what it does then.
      until: since.add({ months: at % 5 === 4 ? 12 : 24 }).toString(),
      decided_at: now,
    })),
  );
  await tx
    .insertInto("assemblies.member")
    .values(members)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function writeMeetings(tx: Transaction, made: readonly Made[], now: Temporal.Instant): Promise<void> {
  const meetings = made.flatMap((one) =>
    [...one.held_weeks, ...one.next_weeks].map((weeks) => {
      const startsAt = momentOf(one, weeks, now);
      const endsAt = startsAt.add({ hours });
      const isHeld = Temporal.Instant.compare(endsAt, now) < 0;
      const calledAt = startsAt.subtract({ hours: 24 * calledDays });
      const isCalled = Temporal.Instant.compare(calledAt, now) < 0;
      return {
        territory_id: one.territoryId,
        assembly_id: one.id,
        id: idFrom("demonstration-meeting", `${one.key}/${weeks}`),
        starts_at: startsAt,
        ends_at: endsAt,
        location_id: one.location_id,
        place_name: one.place_name,
        is_open: one.has_open_meetings ?? true,
        status: isHeld ? "held" : "planned",
        convoked_at: isCalled ? calledAt : null,
        opened_at: isHeld ? startsAt : null,
        closed_at: isHeld ? endsAt : null,
        guests: isHeld ? (Math.abs(weeks) % 5) + 1 : 0,
        created_at: now,
        last_modified: now,
        is_demonstration: true,
      };
    }),
  );
  await tx
    .insertInto("assemblies.meeting")
    .values(meetings)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await writePresences(tx, made, meetings);
  await writeItems(tx, made, now);
}

/** Who was there: of every meeting most members, not always the same. */
async function writePresences(
  tx: Transaction,
  made: readonly Made[],
  meetings: readonly { id: string; status: string; starts_at: Temporal.Instant; ends_at: Temporal.Instant }[],
): Promise<void> {
  const times = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const rows = made.flatMap((one) =>
    one.held_weeks.flatMap((weeks) => {
      const meetingId = idFrom("demonstration-meeting", `${one.key}/${weeks}`);
      const meeting = times.get(meetingId);
      if (meeting?.status !== "held") return [];
      return one.members.flatMap((_, at) =>
        (at + Math.abs(weeks)) % 4 === 0
          ? []
          : [
              {
                territory_id: one.territoryId,
                meeting_id: meetingId,
                id: idFrom("demonstration-presence", `${one.key}/${weeks}/${at}`),
                member_id: idFrom("demonstration-member", `${one.key}/${at}`),
                is_remote: (at + Math.abs(weeks)) % 7 === 0,
                came_at: meeting.starts_at,
                left_at: meeting.ends_at,
              },
            ],
      );
    }),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto("assemblies.presence")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The agenda of the next meeting, and what waits. */
async function writeItems(tx: Transaction, made: readonly Made[], now: Temporal.Instant): Promise<void> {
  const rows = made.flatMap((one) => {
    const [next] = one.next_weeks;
    const item = (status: string, at: number, { title, body }: { title: string; body?: string }) => ({
      territory_id: one.territoryId,
      assembly_id: one.id,
      id: idFrom("demonstration-item", `${one.key}/${status}/${at}`),
      title,
      body: body ?? null,
      status,
      created_at: now.subtract({ hours: 30 * (at + 1) }),
      meeting_id:
        status === "accepted" && next !== undefined
          ? idFrom("demonstration-meeting", `${one.key}/${next}`)
          : null,
      place: status === "accepted" && next !== undefined ? at + 1 : null,
      decided_at: status === "accepted" ? now : null,
    });
    return [
      ...one.agenda.map((each, at) => item("accepted", at, each)),
      ...one.proposed.map((each, at) => item("proposed", at, each)),
    ];
  });
  if (rows.length === 0) return;
  await tx
    .insertInto("assemblies.agenda_item")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** On its weekday and hour, so many weeks from the week of a moment. */
function momentOf(
  { weekday, hour }: ShippedAssembly,
  weeks: number,
  now: Temporal.Instant,
): Temporal.Instant {
  const today = romeDate(now);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const day = monday.add({ days: weeks * 7 + weekday - 1 });
  return romeInstant(day.toPlainDateTime({ hour }));
}

/**
 * The assemblies of the demonstration go, with all that is theirs; in one statement, as points, decisions and meetings
 * refer to each other.
 */
export async function forgetDemonstrationMeetings(tx: Transaction): Promise<void> {
  const theirs = sql`select territory_id, id from assemblies.assembly where is_demonstration`;
  await sql`delete from assemblies.attachment where (territory_id, meeting_id) in (
    select territory_id, id from assemblies.meeting where (territory_id, assembly_id) in (${theirs}))`.execute(
    tx,
  );
  await sql`
    with decisions as (delete from assemblies.decision where (territory_id, assembly_id) in (${theirs})),
      items as (delete from assemblies.agenda_item where (territory_id, assembly_id) in (${theirs})),
      meetings as (delete from assemblies.meeting where (territory_id, assembly_id) in (${theirs}))
    delete from assemblies.assembly where is_demonstration`.execute(tx);
}
