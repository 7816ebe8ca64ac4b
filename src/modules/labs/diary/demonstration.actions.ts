// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { leavePicture } from "../../../foundation/files/kept-picture.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import type { Skill } from "../following/following.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import type { PresentRole, Prompt } from "./diary-note.ts";
import { notePicture } from "./diary.actions.ts";

/** A lab's year of short notes as it is shipped, whom it looks for, and how many who follow it can do what. No persons. */
export type ShippedDiary = {
  /** The key of a lab of demo/labs.json. */
  lab: string;
  wanted: Skill[];
  followers: Partial<Record<Skill, number>>;
  notes: {
    days_ago: number;
    visibility: "team" | "public";
    who: PresentRole[];
    tags: string[];
    body: string;
    prompt?: Prompt;
    reflection?: string;
  }[];
};

/** Writes the diaries of the demonstration's labs; those that are there already stay. */
export async function loadDemonstrationDiaries(
  tx: Transaction,
  diaries: readonly ShippedDiary[],
  now: Temporal.Instant,
): Promise<void> {
  for (const diary of diaries) {
    const lab = await findAnyLab(tx, idFrom("demonstration-lab", diary.lab));
    if (lab === undefined) throw new Error(`shipped diary of an unknown lab: ${diary.lab}`);
    await loadNotes(tx, lab, diary, now);
    await loadFollowers(tx, lab, diary, now);
  }
}

async function loadNotes(tx: Transaction, lab: Lab, diary: ShippedDiary, now: Temporal.Instant) {
  const rows = diary.notes.map((note, index) => {
    const written = now.subtract({ hours: 24 * note.days_ago });
    return {
      territory_id: lab.territoryId,
      lab_id: lab.id,
      id: idFrom("demonstration-diary", `${diary.lab}/${index}`),
      about_day: romeDate(written).toString(),
      visibility: note.visibility,
      body: note.body,
      prompt: note.prompt ?? null,
      reflection: note.reflection ?? null,
      who: note.who,
      tags: note.tags,
      created_at: written,
      last_modified: written,
      published_at: note.visibility === "public" ? written : null,
      is_demonstration: true,
    };
  });
  await tx
    .insertInto("labs.diary_note")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto("labs.wanted_skill")
    .values(
      diary.wanted.map((skill) => ({ territory_id: lab.territoryId, lab_id: lab.id, skill, since: now })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Invented followers, whom no letter reaches: they are there to be counted. */
async function loadFollowers(tx: Transaction, lab: Lab, diary: ShippedDiary, now: Temporal.Instant) {
  const most = Math.max(...Object.values(diary.followers));
  const numbers = Array.from({ length: most }, (_, index) => index);
  const followers = numbers.map((number) => {
    const key = `${diary.lab}/${number}`;
    return {
      territory_id: lab.territoryId,
      id: idFrom("demonstration-follower", key),
      email: `${key.replace("/", "-")}@demonstration.invalid`,
      skills: Object.entries(diary.followers).flatMap(([skill, people]) => (number < people ? [skill] : [])),
      shares_skills: true,
      takes_news: false,
      token_hash: hashOf(`demonstration-follower/${key}/${lab.id}/${now.toString()}`),
      created_at: now,
      confirmed_at: now,
      asked_at: now,
      seen_at: now,
      is_demonstration: true,
    };
  });
  await tx
    .insertInto("labs.follower")
    .values(followers)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto("labs.following")
    .values(
      followers.map(({ territory_id, id }) => ({
        territory_id,
        follower_id: id,
        id: idFrom("demonstration-following", id),
        lab_id: lab.id,
        is_confirmed: true,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the diaries and followings of the demonstration leave; their rows go with its labs, which go after. */
export async function forgetDemonstrationDiaries(tx: Transaction): Promise<void> {
  const { rows } = await sql<{ id: string; picture: Buffer }>`
    delete from labs.diary_note n using labs.lab l
    where l.is_demonstration and l.territory_id = n.territory_id and l.id = n.lab_id and n.picture is not null
    returning n.id, n.picture`.execute(tx);
  for (const { id, picture } of rows) await leavePicture(tx, picture, { usedBy: notePicture, thingId: id });
  await tx.deleteFrom("labs.follower").where("is_demonstration", "=", true).execute();
}
