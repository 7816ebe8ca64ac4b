// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from "vitest";

import { forgetReports } from "../../src/modules/directory/reports/forget.actions.ts";
import { getQueueTimes } from "../../src/modules/directory/reports/queue-times.queries.ts";
import { storyNow } from "../story.ts";
import { decideOn, queueOf, report, reportingWorld } from "./reporting.ts";

const { story, db, service, editor } = await reportingWorld();
beforeEach(() => story.setNow(storyNow));

const days = (count: number) => storyNow.add({ hours: 24 * count });
const rowOf = (id: string) =>
  db.selectFrom("directory.report").selectAll().where("record_id", "=", id).executeTakeFirstOrThrow();

test("before anything is reported the page says so, and no number is made up", async () => {
  expect(await getQueueTimes(db, storyNow)).toEqual({
    arrived: 0,
    answered: 0,
    medianDays: null,
    waiting: 0,
    oldestDays: null,
  });
  const html = await (await story.get("/territorio")).text();
  expect(html).toContain("Negli ultimi 90 giorni non è arrivata nessuna segnalazione.");
});

test("the address goes thirty days after the answer, the texts and the link after two years, the figures stay", async () => {
  const id = await service();
  const typed = { nota: "Scrivo io", risposta: "io@example.org", fees_description: "Tre euro" };
  const { status } = await report(story, `/segnala/servizi/${id}?cosa=cost`, typed);
  await forgetReports(db, days(400));
  expect(await rowOf(id)).toMatchObject({ contact_email: "io@example.org", note: "Scrivo io" });

  const [path] = await queueOf(editor, `?scheda=${id}`);
  await decideOn(editor, path!, "accettazione", { risposta: "Grazie" });
  await forgetReports(db, days(29));
  expect(await rowOf(id)).toMatchObject({ contact_email: "io@example.org" });
  await forgetReports(db, days(31));
  expect(await rowOf(id)).toMatchObject({ contact_email: null, note: "Scrivo io", answer: "Grazie" });

  await forgetReports(db, days(733));
  const { note, proposed, seen, answer, token_hash, state, outcome } = await rowOf(id);
  expect({ note, proposed, seen, answer, token_hash }).toEqual({
    note: null,
    proposed: {},
    seen: {},
    answer: null,
    token_hash: null,
  });
  expect({ state, outcome }).toEqual({ state: "accepted", outcome: "as-proposed" });
  expect((await story.get(status!)).status).toBe(404);
  expect(await forgetReports(db, days(734))).toBe(0);
});

test("the territory says how long answers take, and that few answers say little; spam does not count", async () => {
  for (const [wait, cosa] of [
    [2, "hours"],
    [6, "cost"],
  ] as const) {
    story.setNow(storyNow);
    const id = await service();
    await report(story, `/segnala/servizi/${id}?cosa=${cosa}`);
    const [path] = await queueOf(editor, `?scheda=${id}`);
    await db
      .updateTable("directory.report")
      .set({ created_at: storyNow.subtract({ hours: 24 * wait }) })
      .where("record_id", "=", id)
      .execute();
    await decideOn(editor, path!, "rifiuto", { motivo: "right" });
  }
  const waiting = await service();
  await report(story, `/segnala/servizi/${waiting}?cosa=other`);
  const spam = await service();
  await report(story, `/segnala/servizi/${spam}?cosa=other`, { nota: "https://compra.example" });

  const times = await getQueueTimes(db, days(3));
  expect(times).toMatchObject({ arrived: 4, answered: 3, waiting: 1 });
  expect(Math.round(times.medianDays!)).toBe(2);
  expect(Math.round(times.oldestDays!)).toBe(3);
  story.setNow(days(1));
  const html = await (await story.get("/territorio")).text();
  expect(html).toContain("sono 3 risposte, dicono poco");
  expect(html).toContain("Quella che aspetta da più tempo");
});

test("the first page of the back office says how many wait, and leads there", async () => {
  const html = await (await editor.get("/redazione")).text();
  expect(html).toMatch(/href="\/redazione\/segnalazioni">[^<]*segnalazioni aspettano/);
});
