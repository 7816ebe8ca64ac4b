// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listAssembliesOf } from "../assembly/assembly.queries.ts";
import type { Assembly } from "../assembly/assembly.ts";
import { firstStatusOf } from "../decisions/decision.ts";
import { listMeetings } from "../meetings/meeting.queries.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { approvalTitle, approvedSaid } from "./carried-title.ts";
import { beginAgenda } from "./carry.actions.ts";
import type { ShippedDecision, ShippedItem, ShippedMinutes } from "./shipped-minutes.ts";

/**
 * Writes the minutes of the demonstration's held meetings: the last one's wait for approval, those before were approved at
 * the next. Meetings whose minutes are begun stay as they are. No persons.
 */
export async function loadDemonstrationMinutes(
  tx: Transaction,
  shipped: readonly ShippedMinutes[],
  now: Temporal.Instant,
): Promise<void> {
  const all = (await listAssembliesOf(tx, {}, now)).filter(({ isDemonstration }) => isDemonstration);
  for (const one of shipped) {
    const assembly = all.find(({ labId, kind }) =>
      one.lab_id === undefined ? kind === one.kind : labId === one.lab_id && kind === "consulta",
    );
    if (assembly) await loadOf(tx, assembly, one, now);
  }
}

async function loadOf(tx: Transaction, assembly: Assembly, shipped: ShippedMinutes, now: Temporal.Instant) {
  const asked = { assemblyIds: [assembly.id], before: now, statuses: ["held"] as const };
  const held = (await listMeetings(tx, asked)).slice(0, shipped.meetings.length);
  if (held.some(({ minutesStatus }) => minutesStatus !== "none")) return;
  // From the first on, so that each can approve the one before.
  let before: Meeting | undefined;
  const inOrder = held.map((meeting, index) => ({ meeting, index })).toReversed();
  for (const { meeting, index } of inOrder) {
    await writeMeeting(tx, meeting, shipped.meetings[index]!, before, now);
    await setStatus(tx, meeting, { minutes_status: "shared" });
    if (before) {
      await setStatus(tx, before, {
        minutes_status: "approved",
        minutes_approved_at: meeting.startsAt,
        minutes_approved_in: meeting.id,
      });
    }
    before = meeting;
  }
  const next = (
    await listMeetings(tx, { assemblyIds: [assembly.id], after: now, statuses: ["planned"], most: 1 })
  )[0];
  if (before && next) await beginAgenda(tx, keeper, next, now);
}

async function writeMeeting(
  tx: Transaction,
  meeting: Meeting,
  items: readonly ShippedItem[],
  before: Meeting | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const { territoryId, assemblyId, id: meetingId, startsAt } = meeting;
  const approval: ShippedItem[] = before
    ? [
        {
          title: approvalTitle(before.startsAt),
          text: "",
          decisions: [{ what: approvedSaid(before.startsAt), how: "consensus", steps: [] }],
        },
      ]
    : [];
  let number = 0;
  for (const [index, item] of [...approval, ...items].entries()) {
    const itemId = newId();
    const isApproval = before !== undefined && index === 0;
    await tx
      .insertInto("assemblies.agenda_item")
      .values({
        territory_id: territoryId,
        assembly_id: assemblyId,
        id: itemId,
        meeting_id: meetingId,
        place: index + 1,
        title: item.title,
        status: item.postponed ? "postponed" : "discussed",
        minutes: item.text || null,
        approves: isApproval ? before!.id : null,
        created_at: startsAt,
        decided_at: startsAt,
      })
      .execute();
    for (const decision of item.decisions ?? []) {
      number += 1;
      await writeDecision(tx, { meeting, itemId, number, decision, isApproval }, now);
    }
  }
}

type ToWrite = {
  meeting: Meeting;
  itemId: string;
  number: number;
  decision: ShippedDecision;
  isApproval: boolean;
};

async function writeDecision(
  tx: Transaction,
  { meeting, itemId, number, decision, isApproval }: ToWrite,
  now: Temporal.Instant,
): Promise<void> {
  const { territoryId, assemblyId, startsAt } = meeting;
  const { what, owner, due_in_days, how, counts = null } = decision;
  const id = newId();
  const steps = (decision.steps ?? [])
    .map((step) => Object.assign({}, step, { at: startsAt.add({ hours: step.after_days * 24 }) }))
    .filter(({ at }) => Temporal.Instant.compare(at, now) < 0);
  const last = steps.at(-1);
  const due = due_in_days === undefined ? null : romeDate(startsAt).add({ days: due_in_days }).toString();
  await tx
    .insertInto("assemblies.decision")
    .values({
      territory_id: territoryId,
      assembly_id: assemblyId,
      id,
      meeting_id: meeting.id,
      item_id: itemId,
      number,
      what,
      owner_name: owner ?? null,
      due_on: due,
      how,
      counts: counts === null ? null : JSON.stringify(counts),
      status: isApproval ? "done" : (last?.status ?? firstStatusOf(counts)),
      outcome: last?.note ?? null,
      decided_at: startsAt,
      last_modified: last?.at ?? startsAt,
    })
    .execute();
  if (steps.length === 0) return;
  await tx
    .insertInto("assemblies.decision_event")
    .values(
      steps.map(({ status, note, at }) => ({
        territory_id: territoryId,
        decision_id: id,
        id: newId(),
        status,
        note: note ?? null,
        made_at: at,
      })),
    )
    .execute();
}

type Status = {
  minutes_status: string;
  minutes_approved_at?: Temporal.Instant;
  minutes_approved_in?: string;
};

async function setStatus(tx: Transaction, { territoryId, id }: Meeting, status: Status): Promise<void> {
  await tx
    .updateTable("assemblies.meeting")
    .set(status)
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}
