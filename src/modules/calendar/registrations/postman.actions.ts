// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { toBuffer } from "qrcode";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { writeEachOnce } from "../../../foundation/mail/write-each-once.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { codeSaid } from "./code.ts";
import { dateFile } from "./date-file.ts";
import { dateSpoken, momentSpoken } from "./date-said.ts";
import { registrationLetter } from "./letter.ts";
import { calendarTokenOf, codePath, ownCalendarPath, registrationPath, tokenOf } from "./link.ts";
import type { NoticeKind } from "./notice.ts";
import { findPlaceOfDate } from "./place-of-activity.queries.ts";
import { asRegistration, countBefore, registrations } from "./registration.queries.ts";
import type { Registration } from "./registration.ts";
import { findActivityOfRegistrations, findDate, listDatesToCome } from "./seats.queries.ts";
import type { DateToCome, OpenActivity } from "./sign-up.ts";

/** Asked as soon as something is to be told; every minute it looks for what is left. */
export const tellRegisteredJob = "calendar.tell-registered";

type Waiting = {
  territoryId: string;
  id: string;
  registrationId: string;
  occurrenceId: string | null;
  what: NoticeKind;
  reason: string | null;
};

/** Writes the letters to who signed up that wait; gives how many. */
export async function writeLetters(
  db: Database,
  now: Temporal.Instant,
  options: { isOver?: () => boolean } = {},
): Promise<number> {
  return writeEachOnce(db, (tx) => writeNext(tx, now), options);
}

async function writeNext(tx: Transaction, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<Waiting>`
    select territory_id as "territoryId", id, registration_id as "registrationId", occurrence_id as "occurrenceId",
      what, reason
    from calendar.notice where told_at is null and channel = 'email'
    order by created_at, id limit 1 for update skip locked`.execute(tx);
  const notice = rows[0];
  if (!notice) return false;
  const row = await registrations(tx)
    .where("r.territory_id", "=", notice.territoryId)
    .where("r.id", "=", notice.registrationId)
    .executeTakeFirst();
  if (row && row.email !== null) await writeOne(tx, notice, asRegistration(row), row.email, now);
  await tx
    .updateTable("calendar.notice")
    .set({ told_at: now })
    .where("territory_id", "=", notice.territoryId)
    .where("id", "=", notice.id)
    .execute();
  return true;
}

async function writeOne(
  tx: Transaction,
  notice: Waiting,
  registration: Registration,
  to: string,
  now: Temporal.Instant,
): Promise<void> {
  const activity = await findActivityOfRegistrations(tx, registration.activityId);
  if (!activity) return;
  const { language } = registration;
  const dates = await datesOf(tx, registration, notice, now);
  const [next] = dates;
  const baseUrl = await getSetting(tx, "registrations.base-url");
  const prefix = baseUrl + (language === "it" ? "" : `/${language}`);
  const key = await getSetting(tx, "secrets.registrations");
  const token = tokenOf(key, registration.id);
  const place = await findPlaceOfDate(tx, activity, next);
  const code = registration.code ?? "";
  const facts = {
    site: (await getSetting(tx, "installation.name")) || "Trama",
    activity: activity.name,
    date: next ? dateSpoken(next, language) : "–",
    isSeries: registration.occurrenceId === null,
    place,
    people: registration.people,
    code: codeSaid(code),
    link: prefix + registrationPath(token),
    calendar: baseUrl + ownCalendarPath(calendarTokenOf(key, to)),
    until: registration.heldUntil ? momentSpoken(registration.heldUntil, language) : "",
    position: ((await countBefore(tx, registration)) ?? 0) + 1,
    reason: notice.reason,
    contact: contactOf(activity),
  };
  const files = {
    date: dateFile(
      filed(activity, { dates, place, baseUrl, url: `${prefix}/agenda/${activity.id}`, code }),
      now,
    ),
    code: await toBuffer(baseUrl + codePath(code), { width: 480, errorCorrectionLevel: "M" }),
  };
  await writeMail(tx, registrationLetter({ to, what: notice.what, language, facts, files }), now);
}

/** The date it is about; of a series those to come, the one it is about alone when there is one. */
async function datesOf(
  tx: Transaction,
  { activityId, occurrenceId }: Registration,
  notice: Waiting,
  now: Temporal.Instant,
): Promise<DateToCome[]> {
  const of = notice.occurrenceId ?? occurrenceId;
  if (of !== null) {
    const date = await findDate(tx, activityId, of);
    return date ? [date] : [];
  }
  return (await listDatesToCome(tx, activityId, now)).filter(({ status }) => status === "planned");
}

type Around = {
  dates: readonly DateToCome[];
  place: string | undefined;
  baseUrl: string;
  url: string;
  code: string;
};

/** What a calendar is told of an activity's dates; the code helps who looks at their calendar at the door. */
export function filed(activity: OpenActivity, { dates, place, baseUrl, url, code }: Around) {
  return {
    host: URL.parse(baseUrl)?.hostname ?? "localhost",
    name: activity.name,
    place,
    description: code === "" ? url : `${codeSaid(code)} – ${url}`,
    url,
    sequence: activity.sequence,
    dates: dates.map(({ id, startsAt, endsAt, status }) => ({
      id,
      startsAt,
      endsAt,
      isCancelled: status === "cancelled" || activity.status === "cancelled",
    })),
  };
}

export function contactOf({ contactPhone, contactEmail }: OpenActivity): string | undefined {
  return [contactPhone, contactEmail].filter(Boolean).join(", ") || undefined;
}
