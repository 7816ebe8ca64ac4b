// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import { followingKey } from "./follow.actions.ts";
import { findFollower } from "./following.queries.ts";
import { newsApartHours, quietYears, tokenOf, type Follower } from "./following.ts";
import { newsLetter } from "./letter.ts";
import { readWeek, type Week } from "./news.queries.ts";
import { eachOnce, newsOfLab, newsOfTheme, togetherByName } from "./news.ts";
import { isOf, readerOf, type Reader } from "./reader.queries.ts";

type Due = Reader & { id: string; seenAt: Temporal.Instant };

/**
 * Writes the letters of the week: to each who follows and wants them, at most one a week whatever the districts in which they
 * follow something, with an account or with its address alone, and only when there is something to tell. Each in a
 * transaction of its own with the note that it was written: two at once, or one that dies in the middle, write each once.
 * Gives how many.
 */
export async function writeNews(
  db: Database,
  now: Temporal.Instant,
  { isOver = () => false }: { isOver?: () => boolean } = {},
): Promise<number> {
  const baseUrl = await getSetting(db, "following.base-url");
  if (baseUrl === "") return 0;
  const writing = {
    baseUrl,
    site: (await getSetting(db, "installation.name")) || "Trama",
    key: await followingKey(db),
    districts: await listDistrictsFollowed(db),
  };
  const week = await readWeek(db, now);
  let written = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  while (!isOver()) {
    const step = await inTransaction(db, (tx) => writeNext(tx, after, week, writing, now));
    if (step === undefined) break;
    after = step.id;
    if (step.isWritten) written += 1;
  }
  return written;
}

type Writing = { baseUrl: string; site: string; key: string; districts: readonly string[] };

async function listDistrictsFollowed(db: Database): Promise<string[]> {
  const rows = await db.selectFrom("labs.follower").select("territory_id").distinct().execute();
  return rows.map(({ territory_id }) => territory_id);
}

async function writeNext(
  tx: Transaction,
  after: string,
  week: Week,
  { baseUrl, site, key, districts }: Writing,
  now: Temporal.Instant,
): Promise<{ id: string; isWritten: boolean } | undefined> {
  const due = await nextDue(tx, after, now);
  if (due === undefined) return undefined;
  const reader = await readerOf(tx, due);
  const ids = await listOfReader(tx, reader, districts, now);
  // Each reader is written to in the turn of the first of theirs; the others find it done.
  if (ids[0] !== due.id) return { id: due.id, isWritten: false };
  const followers: Follower[] = [];
  for (const id of ids) {
    const follower = await findFollower(tx, id);
    if (follower) followers.push(follower);
  }
  const [first] = followers;
  if (first === undefined) return { id: due.id, isWritten: false };
  const news = [];
  for (const follower of followers) news.push(await newsFor(follower, week));
  const labs = eachOnce(news.flatMap((one) => one.labs));
  const themes = togetherByName(news.flatMap((one) => one.themes));
  const { email: to } = reader;
  if (labs.length + themes.length === 0 || to === null) return { id: due.id, isWritten: false };

  const quiet = romeTime(now).subtract({ years: quietYears }).add({ months: 2 }).toInstant();
  const isQuiet = Temporal.Instant.compare(due.seenAt, quiet) < 0;
  const tokens = followers.map(({ id }) => tokenOf(key, id));
  const { language } = first;
  const letter = newsLetter(to, tokens, { labs, themes, isQuiet }, { language, site, baseUrl });
  await writeMail(tx, letter, now);
  await tx
    .updateTable("labs.follower")
    .set({ last_news_at: now })
    .where("id", "=", sql<string>`any (${ids}::uuid[])`)
    .execute();
  return { id: due.id, isWritten: true };
}

async function nextDue(tx: Transaction, after: string, now: Temporal.Instant): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select f.id, f.email, f.person_id as "personId", f.seen_at as "seenAt" from labs.follower f
    where f.confirmed_at is not null and f.takes_news and f.id > ${after}
      and (f.last_news_at is null or f.last_news_at < ${lately(now)})
    order by f.id limit 1 for update of f skip locked`.execute(tx);
  return rows[0];
}

/** What one reader follows with in all districts, the first first; nothing when one of them was written to this week. */
async function listOfReader(
  tx: Transaction,
  reader: Reader,
  districts: readonly string[],
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string; isWritten: boolean }>`
    select id, coalesce(last_news_at >= ${lately(now)}, false) as "isWritten" from labs.follower
    where territory_id = any (${[...districts]}::uuid[]) and ${isOf(reader)} and confirmed_at is not null and takes_news
    order by id`.execute(tx);
  return rows.some(({ isWritten }) => isWritten) ? [] : rows.map(({ id }) => id);
}

function lately(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: newsApartHours });
}

async function newsFor({ labs, themes, language, territoryId, areaCode }: Follower, week: Week) {
  const ofLabs = labs.flatMap(({ id, isConfirmed }) => {
    const happenings = isConfirmed ? week.labs.get(id) : undefined;
    return (happenings && newsOfLab(happenings, language)) ?? [];
  });
  const ofThemes = [];
  for (const { theme, isConfirmed } of themes) {
    const coming = isConfirmed ? await week.ofTheme(territoryId, theme, areaCode) : [];
    ofThemes.push(newsOfTheme(theme, coming, language) ?? []);
  }
  return { labs: ofLabs, themes: ofThemes.flat() };
}
