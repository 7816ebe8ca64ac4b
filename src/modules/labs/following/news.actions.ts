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
import { newsOfLab, newsOfTheme } from "./news.ts";
import { readWeek, type Week } from "./news.queries.ts";

type Due = { id: string; seenAt: Temporal.Instant };

/**
 * Writes the letters of the week: to each who follows and wants them, at most one a week, and only when there is
 * something to tell. Each in a transaction of its own with the note that it was written: two at once, or one that dies in the
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

type Writing = { baseUrl: string; site: string; key: string };

async function writeNext(
  tx: Transaction,
  after: string,
  week: Week,
  { baseUrl, site, key }: Writing,
  now: Temporal.Instant,
): Promise<{ id: string; isWritten: boolean } | undefined> {
  const due = await nextDue(tx, after, now);
  const follower = due && (await findFollower(tx, due.id));
  if (due === undefined || follower === undefined) return undefined;
  const { labs, themes } = await newsFor(follower, week);
  const to = await addressOf(tx, follower);
  if (labs.length + themes.length === 0 || to === undefined) return { id: due.id, isWritten: false };

  const quiet = romeTime(now).subtract({ years: quietYears }).add({ months: 2 }).toInstant();
  const isQuiet = Temporal.Instant.compare(due.seenAt, quiet) < 0;
  const { language } = follower;
  const letter = newsLetter(
    to,
    tokenOf(key, follower.id),
    { labs, themes, isQuiet },
    { language, site, baseUrl },
  );
  await writeMail(tx, letter, now);
  await tx
    .updateTable("labs.follower")
    .set({ last_news_at: now })
    .where("territory_id", "=", follower.territoryId)
    .where("id", "=", follower.id)
    .execute();
  return { id: due.id, isWritten: true };
}

async function nextDue(tx: Transaction, after: string, now: Temporal.Instant): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select id, seen_at as "seenAt" from labs.follower
    where confirmed_at is not null and takes_news and id > ${after}
      and (last_news_at is null or last_news_at < ${now.subtract({ hours: newsApartHours })})
    order by id limit 1 for update skip locked`.execute(tx);
  return rows[0];
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
