// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { DiaryNote, NoteRevision, PresentRole, Prompt, Visibility } from "./diary-note.ts";

export type NoteFilters = {
  /** Words, in Italian, or a tag. */
  words?: string | undefined;
  tag?: string | undefined;
  /** YYYY-MM-DD, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Only those of this kind; `mine` are those of who asks, whatever their kind. */
  which?: "mine" | "team" | "public" | undefined;
  /** Without the private ones: for paper that leaves one's hands. */
  isWithoutPrivate?: boolean;
  most?: number;
  skip?: number;
};

/**
 * The notes of a lab's diary that this person reads, the latest day first: their own, and of the others those that are
 * not private. Whoever calls it has looked that they keep the lab.
 */
export async function listNotes(
  db: Database,
  { labId, personId }: { labId: string; personId: string },
  filters: NoteFilters = {},
): Promise<DiaryNote[]> {
  const { most = 50, skip = 0, which } = filters;
  const rows = await filtered(db, filters)
    .where("n.lab_id", "=", labId)
    .where(({ or, eb }) => or([eb("n.visibility", "<>", "private"), eb("n.written_by", "=", personId)]))
    .$if(which === "mine", (query) => query.where("n.written_by", "=", personId))
    .$if(which === "team" || which === "public", (query) => query.where("n.visibility", "=", which!))
    .limit(most)
    .offset(skip)
    .execute();
  return rows.map(asNote);
}

/** What everybody reads of a lab's diary, the latest day first. */
export async function listPublicNotes(
  db: Database,
  labId: string,
  filters: Pick<NoteFilters, "words" | "tag" | "most" | "skip"> = {},
): Promise<DiaryNote[]> {
  const { most = 20, skip = 0 } = filters;
  const rows = await filtered(db, filters)
    .where("n.lab_id", "=", labId)
    .where("n.visibility", "=", "public")
    .limit(most)
    .offset(skip)
    .execute();
  return rows.map(asNote);
}

/** Public pieces of some labs that came out after a moment, the latest first. */
export async function listPublicNotesSince(
  db: Database,
  labIds: readonly string[],
  since: Temporal.Instant,
): Promise<DiaryNote[]> {
  const rows = await filtered(db, {})
    .where("n.lab_id", "=", sql<string>`any (${[...labIds]}::uuid[])`)
    .where("n.visibility", "=", "public")
    .where("n.published_at", ">", since)
    .limit(500)
    .execute();
  return rows.map(asNote);
}

/** Everything somebody wrote in any diary, the latest day first: also where they keep the lab no more. */
export async function listOwnNotes(
  db: Database,
  personId: string,
): Promise<(DiaryNote & { labName: string })[]> {
  const rows = await filtered(db, {})
    .innerJoin("labs.lab as l", (join) =>
      join.onRef("l.territory_id", "=", "n.territory_id").onRef("l.id", "=", "n.lab_id"),
    )
    .select("l.name as labName")
    .where("n.written_by", "=", personId)
    .limit(5_000)
    .execute();
  return rows.map((row) => Object.assign(asNote(row), { labName: row.labName }));
}

/** Whether somebody ever wrote in a diary. */
export async function hasWritten(db: Database, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("labs.diary_note")
    .select("id")
    .where("written_by", "=", personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The same as it is downloaded, with what is still being written. */
export async function listDiaryWritings(db: Database, personId: string): Promise<Record<string, unknown>[]> {
  const [own, drafts] = await Promise.all([
    listOwnNotes(db, personId),
    db
      .selectFrom("labs.diary_draft as d")
      .innerJoin("labs.lab as l", "l.id", "d.lab_id")
      .select(["l.name as lab", "d.typed as body", "d.saved_at"])
      .where("d.person_id", "=", personId)
      .execute(),
  ]);
  return [
    ...own.map((note) => ({
      lab: note.labName,
      about_day: note.aboutDay,
      visibility: note.visibility,
      body: note.body,
      reflection: note.reflection,
      tags: note.tags.join(", "),
      written_at: note.createdAt,
    })),
    ...drafts.map((draft) => Object.assign(draft, { body: JSON.stringify(draft.body) })),
  ];
}

/** A note whoever asks; the policy says who reads it. */
export async function findNote(db: Database, id: string, isLocked = false): Promise<DiaryNote | undefined> {
  const row = await notes(db)
    .where("n.id", "=", id)
    .$if(isLocked, (query) => query.forUpdate("n"))
    .executeTakeFirst();
  return row && asNote(row);
}

/** What a note said before, the latest first: for who wrote it. */
export async function listRevisions(
  db: Database,
  { territoryId, id }: Pick<DiaryNote, "territoryId" | "id">,
): Promise<NoteRevision[]> {
  const rows = await db
    .selectFrom("labs.diary_revision")
    .select(["revision", "content", "changed_at as changedAt"])
    .where("territory_id", "=", territoryId)
    .where("note_id", "=", id)
    .orderBy("revision", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => Object.assign(row, { content: row.content as NoteRevision["content"] }));
}

/** The tags of the notes that this person reads in a lab, the most used first, at most forty. */
export async function listTags(
  db: Database,
  { labId, personId }: { labId: string; personId: string },
): Promise<{ tag: string; notes: number }[]> {
  const { rows } = await sql<{ tag: string; notes: number }>`
    select tag, count(*)::int as notes
    from labs.diary_note n cross join lateral unnest(n.tags) as tag
    where n.lab_id = ${labId} and (n.visibility <> 'private' or n.written_by = ${personId})
    group by tag order by 2 desc, 1 limit 40`.execute(db);
  return rows;
}

export type Draft = { noteId: string; typed: Record<string, string[]>; savedAt: Temporal.Instant };

/** What this person was writing: of a note, or the latest one that is no note yet. */
export async function findDraft(
  db: Database,
  { labId, personId, noteId }: { labId: string; personId: string; noteId?: string },
): Promise<Draft | undefined> {
  const row = await db
    .selectFrom("labs.diary_draft as d")
    .select(["d.note_id as noteId", "d.typed", "d.saved_at as savedAt"])
    .where("d.lab_id", "=", labId)
    .where("d.person_id", "=", personId)
    .$if(noteId !== undefined, (query) => query.where("d.note_id", "=", noteId!))
    .$if(noteId === undefined, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom("labs.diary_note as n").select("n.id").whereRef("n.id", "=", "d.note_id"))),
      ),
    )
    .orderBy("d.saved_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, typed: row.typed as Draft["typed"] };
}

/** In which labs somebody wants their private notes to stay with the team. */
export async function listWishes(db: Database, personId: string): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db
    .selectFrom("labs.diary_wish")
    .select(["lab_id", "leaves_to_team"])
    .where("person_id", "=", personId)
    .execute();
  return new Map(rows.map(({ lab_id, leaves_to_team }) => [lab_id, leaves_to_team]));
}

function notes(db: Database) {
  return db
    .selectFrom("labs.diary_note as n")
    .leftJoin("foundation.picture as p", "p.hash", "n.picture")
    .select([
      "n.territory_id as territoryId",
      "n.lab_id as labId",
      "n.id",
      "n.about_day as aboutDay",
      "n.visibility",
      "n.body",
      "n.prompt",
      "n.reflection",
      "n.who",
      "n.tags",
      "n.picture",
      "n.picture_alt as alt",
      "p.width",
      "p.height",
      "n.occurrence_id as occurrenceId",
      "n.meeting_id as meetingId",
      "n.decision_id as decisionId",
      "n.written_by as writtenBy",
      "n.revision",
      "n.created_at as createdAt",
      "n.last_modified as lastModified",
      "n.published_at as publishedAt",
    ]);
}

function filtered(db: Database, { words, tag, from, to, isWithoutPrivate }: NoteFilters) {
  return notes(db)
    .$if(words !== undefined, (query) =>
      query.where(
        sql<boolean>`(n.search @@ labs.diary_words(${words ?? ""}) or n.tags @> array[lower(${words ?? ""})])`,
      ),
    )
    .$if(tag !== undefined, (query) => query.where(sql<boolean>`n.tags @> array[${tag ?? ""}]`))
    .$if(from !== undefined, (query) => query.where("n.about_day", ">=", from!))
    .$if(to !== undefined, (query) => query.where("n.about_day", "<=", to!))
    .$if(isWithoutPrivate === true, (query) => query.where("n.visibility", "<>", "private"))
    .orderBy("n.about_day", "desc")
    .orderBy("n.created_at", "desc")
    .orderBy("n.id");
}

type Row = Awaited<ReturnType<ReturnType<typeof notes>["executeTakeFirstOrThrow"]>>;

function asNote({ picture, alt, width, height, ...row }: Row): DiaryNote {
  return {
    ...row,
    visibility: row.visibility as Visibility,
    prompt: row.prompt as Prompt | null,
    who: row.who as PresentRole[],
    picture:
      picture === null
        ? null
        : { hash: picture.toString("hex"), alt: alt ?? "", width: width ?? 0, height: height ?? 0 },
  };
}
