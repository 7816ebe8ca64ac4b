// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { fateOf } from "../../src/modules/labs/doors/door.ts";
import { rome } from "../calendar/calendar-story.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, stranger, held, came } = story;
const doors = `/redazione/laboratori/${lab}/porte`;

const textOf = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");

async function openDoor(nome: string, attivita: string[] = [], more: Record<string, string> = {}) {
  const porta = newId();
  const fields = {
    porta,
    nome,
    tipo: "sociality",
    riga: "Un tè, e basta.",
    apre: "2026-06-01",
    attivita,
    ...more,
  };
  const answer = await facilitator.post(doors, fields);
  expect(answer.status).toBe(303);
  return porta;
}

/** Somebody with a name comes to a date, as the page of that day marks it. */
async function comes(persona: string, occurrenceId: string, nome?: string) {
  const page = `/redazione/laboratori/${lab}/presenze/${occurrenceId}`;
  if (nome !== undefined) await facilitator.post(`${page}/nomi`, { persona, nome, lingua: "it" });
  else await facilitator.post(`${page}/presenti`, { persona, qui: "1" });
}

test("a door opens, is shown on the home of the lab, and closes", async () => {
  const { activityId } = await held("2026-12-12T16:00", { name: "Tè del sabato" });
  const door = await openDoor("Il tè", [activityId]);
  const home = await textOf(await story.get(`/laboratori/${lab}`));
  expect(home).toContain("Il tè");
  expect(home).toContain("Un tè, e basta.");
  expect(home).toContain(`/agenda/${activityId}`);
  // Sent twice it is one.
  await facilitator.post(doors, {
    porta: door,
    nome: "Il tè",
    tipo: "sociality",
    riga: "Un tè, e basta.",
    attivita: activityId,
  });
  await facilitator.post(`${doors}/chiusura`, { porta: door, chiusa: "1" });
  expect(await textOf(await story.get(`/laboratori/${lab}`))).not.toContain("Un tè, e basta.");
  expect(await textOf(await facilitator.get(doors))).toContain("Chiusa dal 9 dicembre 2026.");
  expect((await stranger.get(doors)).status).toBe(403);
});

test("a door without a name keeps what was typed", async () => {
  const answer = await facilitator.post(doors, { porta: newId(), nome: "", riga: "Pane e parole" });
  expect(answer.status).toBe(422);
  const html = await textOf(answer);
  expect(html).toContain("Scrivi come si chiama la porta.");
  expect(html).toContain("Pane e parole");
});

test("a door tells whom it brought, how many stay, and of how many nobody can know", async () => {
  const first = await held("2026-09-02T17:00", { name: "Cucina" });
  const second = await held("2026-09-09T17:00", { name: "Cucina 2" });
  const third = await held("2026-09-16T17:00", { name: "Cucina 3" });
  const late = await held("2026-12-02T17:00", { name: "Cucina 4" });
  const all = [first, second, third, late].map(({ activityId }) => activityId);
  const door = await openDoor("La cucina", all);
  await came(first, { heads: 6, firstTime: 4, unasked: 2 });

  const [ada, bice, ciro] = [newId(), newId(), newId()];
  await comes(ada, first.occurrenceId, "Ada");
  await comes(ada, second.occurrenceId);
  await comes(ada, third.occurrenceId);
  await comes(bice, first.occurrenceId, "Bice");
  await comes(bice, second.occurrenceId);
  await comes(ciro, late.occurrenceId, "Ciro");

  const html = await textOf(await facilitator.get(`${doors}?dal=2026-09&al=2026-12`));
  const part = html.slice(
    html.indexOf(`id="porta-${door}"`),
    html.indexOf("</dl>", html.indexOf(`id="porta-${door}"`)) + 400,
  );
  expect(part).toContain("7 (3 con un nome, 4 senza)");
  expect(part).toContain("1 su 2 di cui si sa");
  expect(part).toContain("Di 4 non si può sapere");
  expect(part).toContain("Di 1 è presto per dirlo.");
  // Of presences: 6 + 2 + 2 + 1 + 1.
  expect(part).toMatch(/Presenze<\/dt> <dd>12<\/dd>|Presenze<\/dt><dd>12<\/dd>/);
  const { door_id } = await db
    .selectFrom("labs.participant")
    .select("door_id")
    .where("id", "=", ada)
    .executeTakeFirstOrThrow();
  expect(door_id).toBe(door);
});

test("staying is coming again twice within three months of the first time", () => {
  const first = rome("2026-01-10T17:00");
  const later = (...days: number[]) => days.map((day) => first.add({ hours: day * 24 }));
  const now = Temporal.Instant.from("2026-12-09T10:00:00+01:00");
  expect(fateOf(first, later(7, 14), now)).toBe("stayed");
  expect(fateOf(first, later(7, 200), now)).toBe("left");
  expect(fateOf(first, [], now)).toBe("left");
  expect(fateOf(first, later(7), first.add({ hours: 24 * 30 }))).toBe("early");
});
