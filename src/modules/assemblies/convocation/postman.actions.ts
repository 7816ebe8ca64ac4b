// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { writeEachOnce } from "../../../foundation/mail/write-each-once.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import { dateSpoken } from "../../calendar/registrations/date-said.ts";
import { getAssembly } from "../assembly/assembly.queries.ts";
import { listAnswers } from "../attendance/attendance.queries.ts";
import { countAttachments } from "../meetings/attachment.queries.ts";
import { filedMeeting, meetingsFile } from "../meetings/meeting-file.ts";
import { getAnyMeeting, listMeetingsToRemind } from "../meetings/meeting.queries.ts";
import { placesSaid } from "../meetings/place-said.queries.ts";
import { inLanguage } from "../members/letter.ts";
import { linkKey } from "../members/link-key.actions.ts";
import { memberPath, memberToken } from "../members/link.ts";
import { getMember, listMembersOn } from "../members/member.queries.ts";
import { listAgenda } from "../proposals/item.queries.ts";
import { meetingLetter } from "./letter.ts";
import { notifyMembers } from "./notice.actions.ts";
import type { NoticeKind } from "./notice.ts";

type Waiting = {
  territoryId: string;
  id: string;
  meetingId: string;
  memberId: string;
  assemblyId: string;
  what: NoticeKind;
  reason: string | null;
  isGone: boolean;
};

/** Writes the letters to members that wait; gives how many. */
export async function writeMemberLetters(
  db: Database,
  now: Temporal.Instant,
  options: { isOver?: () => boolean } = {},
): Promise<number> {
  return writeEachOnce(db, (tx) => writeNext(tx, now), options);
}

async function writeNext(tx: Transaction, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<Waiting>`
    select n.territory_id as "territoryId", n.id, n.meeting_id as "meetingId", n.member_id as "memberId",
      m.assembly_id as "assemblyId", n.what, n.reason, (m.status <> 'confirmed' or m.email is null) as "isGone"
    from assemblies.notice n
    join assemblies.member m on m.territory_id = n.territory_id and m.id = n.member_id
    where n.told_at is null and n.channel = 'email'
    order by n.created_at, n.id limit 1 for update of n skip locked`.execute(tx);
  const notice = rows[0];
  if (!notice) return false;
  if (!notice.isGone) await writeOne(tx, notice, now);
  await tx
    .updateTable("assemblies.notice")
    .set({ told_at: now })
    .where("territory_id", "=", notice.territoryId)
    .where("id", "=", notice.id)
    .execute();
  return true;
}

async function writeOne(tx: Transaction, notice: Waiting, now: Temporal.Instant): Promise<void> {
  const meeting = await getAnyMeeting(tx, notice.meetingId);
  const assembly = await getAssembly(tx, notice.assemblyId, now);
  const member = await getMember(tx, assembly, notice.memberId);
  const { language } = member;
  const baseUrl = await getSetting(tx, "assemblies.base-url");
  const token = memberToken(await linkKey(tx), member);
  const place = (await placesSaid(tx, [meeting])).get(meeting.id);
  const agenda = await listAgenda(tx, meeting);
  const page = baseUrl + inLanguage(language, memberPath(token));
  const said = {
    site: (await getSetting(tx, "installation.name")) || "Trama",
    called: member.called ?? "",
    assembly: assembly.name,
    when: dateSpoken(meeting, language),
    where: place,
    link: meeting.link ?? undefined,
    agenda: agenda.map(({ title }) => title),
    reason: notice.reason,
    papers: await countAttachments(tx, meeting),
    page,
  };
  // The file may be kept for years and shown to others: it leads to the meeting, never to the secret page.
  const file = meetingsFile([filedMeeting(meeting, { assembly, place, baseUrl })], now);
  await writeMail(tx, meetingLetter(member.email!, { what: notice.what, language, said, file }), now);
}

/** From how long before, and in which hours, members are reminded. */
const remindedHours = 48;
const day = { from: 8, to: 20 };

/**
 * Reminds the members of meetings that are near: who said that they do not come is left in peace, and nobody is called by
 * phone a second time. Gives how many were reminded.
 */
export async function remindMembers(db: Database, now: Temporal.Instant): Promise<number> {
  const { hour } = romeTime(now);
  if (hour < day.from || hour >= day.to) return 0;
  let reminded = 0;
  for (const near of await listMeetingsToRemind(db, now, now.add({ hours: remindedHours }))) {
    reminded += await inTransaction(db, async (tx) => {
      const meeting = await getAnyMeeting(tx, near.id);
      const assembly = await getAssembly(tx, meeting.assemblyId, now);
      const answers = await listAnswers(tx, meeting);
      const members = (await listMembersOn(tx, assembly, romeDate(meeting.startsAt))).filter(
        ({ id, channel, email }) => channel === "email" && email !== null && answers.get(id) !== "no",
      );
      return notifyMembers(tx, meeting, members, { what: "reminder" }, now);
    });
  }
  return reminded;
}
