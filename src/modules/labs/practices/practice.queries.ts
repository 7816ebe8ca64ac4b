// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import { isPublicLab } from "../lab/lab.ts";
import { labsReachOf, mayKeepLab } from "../lab/reach.ts";
import type {
  Licence,
  Practice,
  PracticeContent,
  PracticeCopy,
  PracticeEdition,
  PracticePhoto,
  PracticeStatus,
} from "./practice.ts";

function practices(db: Database) {
  return db
    .selectFrom("labs.practice as p")
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "p.territory_id").onRef("l.id", "=", "p.lab_id"),
    )
    .selectAll("p")
    .select(["l.name as lab_name", "l.status as lab_status"]);
}

/** Any practice; who asks has been looked at. */
export async function findAnyPractice(db: Database, id: string): Promise<Practice | undefined> {
  const row = await practices(db).where("p.id", "=", id).executeTakeFirst();
  return row && asPractice(row);
}

/** A practice that everybody may read; refuses with not-found others, and those of a lab that is a draft. */
export async function getPractice(db: Database, id: string): Promise<Practice> {
  const practice = found(await findAnyPractice(db, id));
  const lab = found(await findAnyLab(db, practice.labId));
  return practice.status === "published" && isPublicLab(lab) ? practice : refuse({ kind: "not-found" });
}

/** A practice for who keeps its lab; refuses with not-found others. */
export async function getPracticeToKeep(db: Database, actor: Actor, id: string): Promise<Practice> {
  const practice = found(await findAnyPractice(db, id));
  const lab = found(await findAnyLab(db, practice.labId));
  return mayKeepLab(labsReachOf(actor), lab) ? practice : refuse({ kind: "not-found" });
}

/** The same, locked until the transaction ends. */
export async function getPracticeToChange(tx: Transaction, actor: Actor, id: string): Promise<Practice> {
  const { territoryId } = await getPracticeToKeep(tx, actor, id);
  await tx
    .selectFrom("labs.practice")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return found(await findAnyPractice(tx, id));
}

export type PracticesAsked = { words?: string; tag?: string; labId?: string; most?: number };

/**
 * Practices that everybody may read: those that have all the words, the best said first; when none has them all, those
 * that have some. Without words the newest first. At most two hundred.
 */
export async function listPractices(db: Database, asked: PracticesAsked): Promise<Practice[]> {
  const { words = "" } = asked;
  const all = await search(db, asked, words);
  if (all.length > 0 || !/\s/.test(words.trim())) return all;
  return search(db, asked, words.trim().split(/\s+/).join(" or "));
}

async function search(
  db: Database,
  { tag, labId, most = 200 }: PracticesAsked,
  words: string,
): Promise<Practice[]> {
  const asked = sql<string>`labs.words_asked(${words})`;
  const rows = await practices(db)
    .where("p.status", "=", "published")
    .where("l.status", "<>", "draft")
    .$if(words !== "", (query) =>
      query.where(sql<boolean>`p.full_text @@ ${asked}`).orderBy(sql`ts_rank(p.full_text, ${asked})`, "desc"),
    )
    .$if(tag !== undefined, (query) => query.where(sql<boolean>`p.tags @> ${[tag!]}::text[]`))
    .$if(labId !== undefined, (query) => query.where("p.lab_id", "=", labId!))
    .orderBy("p.published_at", "desc")
    .orderBy("p.id")
    .limit(most)
    .execute();
  return rows.map(asPractice);
}

/** The practices of a lab, whatever their state, for who keeps it; by title. */
export async function listKeptPractices(
  db: Database,
  labId: string,
): Promise<(Practice & { waiting: number })[]> {
  const rows = await practices(db)
    .select((eb) =>
      eb
        .selectFrom("labs.practice_copy as c")
        .select(({ fn }) => fn.countAll<number>().as("waiting"))
        .whereRef("c.territory_id", "=", "p.territory_id")
        .whereRef("c.practice_id", "=", "p.id")
        .where("c.status", "=", "sent")
        .as("waiting"),
    )
    .where("p.lab_id", "=", labId)
    .orderBy(sql`p.title collate "it-x-icu"`)
    .orderBy("p.id")
    .limit(200)
    .execute();
  return rows.map((row) => Object.assign(asPractice(row), { waiting: Number(row.waiting ?? 0) }));
}

/** The tags of public practices, the most used first; at most forty. */
export async function listPracticeTags(db: Database): Promise<{ tag: string; count: number }[]> {
  const { rows } = await sql<{ tag: string; count: number }>`
    select tag, count(*)::int as count
    from labs.practice p
    join labs.lab l on l.territory_id = p.territory_id and l.id = p.lab_id and l.status <> 'draft'
    cross join lateral unnest(p.tags) as tag
    where p.status = 'published'
    group by tag order by count desc, tag limit 40`.execute(db);
  return rows;
}

/** How it was published, the newest first. */
export async function listEditions(db: Database, practiceId: string): Promise<PracticeEdition[]> {
  return db
    .selectFrom("labs.practice_revision")
    .select(["number", "why", "changed_at as changedAt"])
    .where("practice_id", "=", practiceId)
    .orderBy("number", "desc")
    .limit(100)
    .execute();
}

/** How it read in one of its editions. */
export async function findEdition(
  db: Database,
  practiceId: string,
  number: number,
): Promise<PracticeContent | undefined> {
  const row = await db
    .selectFrom("labs.practice_revision")
    .select("content")
    .where("practice_id", "=", practiceId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && contentKept(row.content as KeptContent);
}

export type KeptContent = Omit<PracticeContent, "figuresFrom" | "figuresUntil"> & {
  figuresFrom: string | null;
  figuresUntil: string | null;
};

function contentKept({ figuresFrom, figuresUntil, ...kept }: KeptContent): PracticeContent {
  return { ...kept, figuresFrom: day(figuresFrom), figuresUntil: day(figuresUntil) };
}

/** Its pictures, in their order. */
export async function listPracticePhotos(
  db: Database,
  practiceIds: readonly string[],
): Promise<PracticePhoto[]> {
  const rows = await db
    .selectFrom("labs.practice_photo as p")
    .innerJoin("foundation.picture as k", "k.hash", "p.picture")
    .select(["p.id", "p.practice_id as practiceId", "p.picture", "p.alt", "k.width", "k.height"])
    .where(({ eb, fn, val }) => eb("p.practice_id", "=", fn.any(val([...practiceIds]))))
    .orderBy("p.position")
    .orderBy("p.id")
    .execute();
  return rows.map(({ picture, id, practiceId, alt, width, height }) => ({
    id,
    practiceId,
    hash: picture.toString("hex"),
    alt,
    width,
    height,
  }));
}

/** Groups elsewhere that say they copied it, who waits first. At most two hundred. */
export async function listPracticeCopies(db: Database, practiceId: string): Promise<PracticeCopy[]> {
  const rows = await db
    .selectFrom("labs.practice_copy")
    .selectAll()
    .where("practice_id", "=", practiceId)
    .orderBy(sql`status <> 'sent'`)
    .orderBy("created_at")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    groupName: row.group_name,
    placeName: row.place_name,
    url: row.url,
    whatChanged: row.what_changed,
    since: day(row.since),
    status: row.status as PracticeCopy["status"],
    answer: row.answer,
    email: row.email,
    isSuspect: row.suspicions.length > 0,
    createdAt: row.created_at,
  }));
}

type Row = Awaited<ReturnType<ReturnType<typeof practices>["executeTakeFirstOrThrow"]>>;

function asPractice(row: Row): Practice {
  return {
    territoryId: row.territory_id,
    id: row.id,
    labId: row.lab_id,
    labName: row.lab_name,
    status: row.status as PracticeStatus,
    title: row.title,
    line: row.line,
    who: row.who,
    what: row.what,
    cost: row.cost,
    steps: row.steps,
    peopleNeeded: row.people_needed,
    thingsNeeded: row.things_needed,
    howItWent: row.how_it_went,
    toAvoid: row.to_avoid,
    tags: row.tags,
    licence: row.licence as Licence,
    figuresFrom: day(row.figures_from),
    figuresUntil: day(row.figures_until),
    networkId: row.network_id,
    whatChanged: row.what_changed,
    copiedFrom: row.copied_from,
    revision: row.revision,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    lastModified: row.last_modified,
    isDemonstration: row.is_demonstration,
  };
}

function day(kept: string | null): Temporal.PlainDate | null {
  return kept === null ? null : Temporal.PlainDate.from(kept);
}
