// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { followingKey } from "./follow.actions.ts";
import { newsApartHours, quietYears, tokenOf, type Follower } from "./following.ts";
import { findFollower } from "./following.queries.ts";
import { newsLetter } from "./letter.ts";
import { newsOfLab, newsOfTheme, togetherByName } from "./news.ts";
import { readWeek, type Week } from "./news.queries.ts";

type Due = { id: string; seenAt: Temporal.Instant };

/**
 * Writes the letters of the week: to each who follows and wants them, at most one a week whatever the districts in which they
 * follow something, and only when there is something to tell. Each in a transaction of its own with the note that it was written: two at once, or one that dies in the
 * middle, write each once. Gives how many.
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
  const due = await nextDue(tx, after, districts, now);
  if (due === undefined) return undefined;
  const ids = [due.id, ...(await listOthersOf(tx, due.id, districts))];
  const followers: Follower[] = [];
  for (const id of ids) {
    const follower = await findFollower(tx, id);
    if (follower) followers.push(follower);
  }
  const [first] = followers;
  if (first === undefined) return { id: due.id, isWritten: false };
  const news = [];
  for (const follower of followers) news.push(await newsFor(follower, week));
  const labs = news.flatMap((one) => one.labs);
  const themes = togetherByName(news.flatMap((one) => one.themes));
  const to = await addressOf(tx, first);
  if (labs.length + themes.length === 0 || to === undefined) return { id: due.id, isWritten: false };

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

/** The same reader in another district: the same account, or the same address. */
function isSameReader(districts: readonly string[]) {
  return sql`(s.person_id = f.person_id or s.territory_id = any (${[...districts]}::uuid[]) and s.email = f.email)
    and s.id <> f.id and s.confirmed_at is not null and s.takes_news`;
}

/** Who is to be written to; of somebody who follows in several districts the first, when none of them wrote this week. */
async function nextDue(
  tx: Transaction,
  after: string,
  districts: readonly string[],
  now: Temporal.Instant,
): Promise<Due | undefined> {
  const lately = now.subtract({ hours: newsApartHours });
  const { rows } = await sql<Due>`
    select f.id, f.seen_at as "seenAt" from labs.follower f
    where f.confirmed_at is not null and f.takes_news and f.id > ${after}
      and (f.last_news_at is null or f.last_news_at < ${lately})
      and not exists (select from labs.follower s where ${isSameReader(districts)}
        and (s.id < f.id or s.last_news_at >= ${lately}))
    order by f.id limit 1 for update of f skip locked`.execute(tx);
  return rows[0];
}

async function listOthersOf(tx: Transaction, id: string, districts: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from labs.follower f join labs.follower s on ${isSameReader(districts)}
    where f.id = ${id} order by s.id for update of s`.execute(tx);
  return rows.map((row) => row.id);
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

/** Where letters reach somebody: the address they left, or that of their account. */
export async function addressOf(
  tx: Transaction,
  { email, personId }: Pick<Follower, "email" | "personId">,
): Promise<string | undefined> {
  return email ?? (personId === null ? undefined : (await findPerson(tx, personId))?.email);
}
