// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeLetters } from "../../src/modules/calendar/registrations/postman.actions.ts";
import { sealIn, someone } from "../calendar/registration-story.ts";
import type { hiddenWorld } from "./hidden-world.ts";

type World = Pick<Awaited<ReturnType<typeof hiddenWorld>>, "story" | "db" | "activities">;

/** Somebody signs up for what happens there: the pages of their registrations, and the token of their calendar. */
export async function registerThere({ story, db, activities }: World, email: string) {
  const registered: string[] = [];
  for (const { id, date } of activities) {
    const modulo = sealIn(await (await story.get(`/agenda/${id}/iscrizione`)).text());
    const fields = { ...someone(), email, data: date, modulo };
    const answer = await story.post(`/agenda/${id}/iscrizione`, fields);
    registered.push(answer.headers.get("Location")!.split("?")[0]!);
  }
  // A postman of the queue may be holding some letters.
  await story.restOfWork();
  await writeLetters(db, story.house.now());
  const { text } = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("text", "like", "%/iscrizioni/calendario/%")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { registered, calendar: /calendario\/([\w-]{43})/.exec(text)![1]! };
}
