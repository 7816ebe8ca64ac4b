// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, contact, stranger, held } = story;
const presences = `/redazione/laboratori/${lab}/presenze`;

/** A date of today, and its addresses on both pages. */
async function today(more: Parameters<typeof held>[1] = {}) {
  const { activityId, occurrenceId } = await held("2026-12-09T09:30", more);
  return {
    activityId,
    occurrenceId,
    page: `${presences}/${occurrenceId}`,
    inCalendar: `/redazione/agenda/${activityId}/presenze/${occurrenceId}`,
  };
}

const textOf = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");

async function walkIn(page: string, people: number, segno = newId(), prima?: string) {
  const fields = { segno, tipo: "passaggio", persone: String(people), ...(prima && { prima }) };
  return facilitator.post(`${page}/segni`, fields);
}

async function welcome(page: string, nome: string, more: Record<string, string> = {}) {
  const persona = newId();
  const answer = await facilitator.post(`${page}/nomi`, { persona, nome, lingua: "it", ...more });
  expect(answer.status).toBe(303);
  return persona;
}

test("today's date comes first, and strangers find nothing", async () => {
  const { occurrenceId, page } = await today({ name: "Tè delle nove" });
  const html = await textOf(await facilitator.get(presences));
  expect(html.indexOf("Oggi")).toBeLessThan(html.indexOf(occurrenceId));
  expect(html).toContain("Tè delle nove");
  expect((await stranger.get(presences)).status).toBe(403);
  expect((await story.get(page)).status).toBe(302);
});

test("heads go to the calendar's attendance, and both pages say the same", async () => {
  const { page, inCalendar } = await today();
  const once = newId();
  await walkIn(page, 1, once);
  await walkIn(page, 1, once);
  await walkIn(page, 5);
  await walkIn(page, 1, newId(), "1");
  expect(await textOf(await facilitator.get(page))).toContain("Ci sono 7 persone.");
  expect(await textOf(await contact.get(inCalendar))).toContain("Presenti: 7.");

  await facilitator.post(`${page}/segni`, { segno: newId(), tipo: "conta", persone: "12" });
  expect(await textOf(await facilitator.get(page))).toContain("Ci sono 12 persone.");
  expect(await textOf(await contact.get(inCalendar))).toContain("Contate 12 persone");
});

test("a name is one head: who is counted and named is not counted twice", async () => {
  const { page, inCalendar } = await today();
  await walkIn(page, 2);
  const ada = await welcome(page, "Ada", { prima: "1" });
  const html = await textOf(await facilitator.get(page));
  expect(html).toContain("Ci sono 3 persone.</span> 1 ha lasciato il nome.");
  expect(html).not.toContain("È la prima volta in assoluto che partecipi a una cosa così?</legend> <p");
  expect(await textOf(await contact.get(inCalendar))).toContain("Presenti: 3.");

  // Ticking who is there already, from another telephone, changes nothing; undoing takes one head off.
  await facilitator.post(`${page}/presenti`, { persona: ada, qui: "1" });
  expect(await textOf(await facilitator.get(page))).toContain("Ci sono 3 persone.");
  await facilitator.post(`${page}/presenti`, { persona: ada, qui: "0" });
  expect(await textOf(await facilitator.get(page))).toContain("Ci sono 2 persone.");
});

test("what the calendar's page takes back is taken back here", async () => {
  const { page, inCalendar } = await today();
  const bruno = await welcome(page, "Bruno");
  const { id } = await db
    .selectFrom("labs.participation")
    .select("id")
    .where("participant_id", "=", bruno)
    .executeTakeFirstOrThrow();
  await contact.post(`${inCalendar}/segni`, { segno: id, tipo: "passaggio", persone: "0" });
  const html = await textOf(await facilitator.get(page));
  expect(html).toContain("Ci sono 0 persone.");
  expect(html).not.toContain("è qui</p>");
});

test("who registered with the same contact is one head on the calendar's list", async () => {
  const { page, inCalendar, activityId, occurrenceId } = await today({ registrationKind: "per-date" });
  const registration = newId();
  await db
    .insertInto("calendar.registration")
    .values({
      territory_id: story.district,
      id: registration,
      activity_id: activityId,
      occurrence_id: occurrenceId,
      status: "confirmed",
      people: 2,
      seated_at: story.house.now(),
      form_hash: Buffer.from(registration),
      called: "Carla",
      email: "carla@example.org",
      channel: "email",
      created_at: story.house.now(),
    })
    .execute();
  await welcome(page, "Carla", { recapito: "Carla@example.org" });
  expect(await textOf(await facilitator.get(page))).toContain(
    "Ci sono 2 persone.</span> 1 ha lasciato il nome.",
  );
  const html = await textOf(await contact.get(inCalendar));
  expect(html).toContain("Presenti: 2. Attesi: 2.");
});

test("two who mark at once lose nothing, and the same name ticked by both is one head", async () => {
  const { page } = await today();
  const dora = await welcome(page, "Dora");
  await facilitator.post(`${page}/presenti`, { persona: dora, qui: "0" });
  const both = [facilitator, contact];
  const presses = Array.from({ length: 16 }, (_, at) =>
    both[at % 2]!.post(`${page}/segni`, { segno: newId(), tipo: "passaggio", persone: "1" }),
  );
  const ticks = Array.from({ length: 8 }, (_, at) =>
    both[at % 2]!.post(`${page}/presenti`, { persona: dora, qui: "1" }),
  );
  const answers = await Promise.all([...presses, ...ticks]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
  expect(await textOf(await facilitator.get(page))).toContain(
    "Ci sono 17 persone.</span> 1 ha lasciato il nome.",
  );
});

test("the first time ever is asked once, kindly, and need not be answered", async () => {
  const { page } = await today();
  const elio = await welcome(page, "Elio");
  const asked = "È la prima volta in assoluto che partecipi a una cosa così?</legend>";
  const row = async () => {
    const html = await textOf(await facilitator.get(page));
    const start = html.indexOf(`id="persona-${elio}"`);
    return html.slice(start, html.indexOf("</li>", start));
  };
  expect(await row()).toContain(asked);
  await facilitator.post(`${page}/prima-volta`, { persona: elio, prima: "-" });
  expect(await row()).not.toContain(asked);
  await facilitator.post(`${page}/prima-volta`, { persona: elio, prima: "1" });
  const { first_ever } = await db
    .selectFrom("labs.participant")
    .select("first_ever")
    .where("id", "=", elio)
    .executeTakeFirstOrThrow();
  expect(first_ever).toBeNull();
});

test("a form with a mistake keeps what was typed, and nobody else's lab is marked", async () => {
  const { page } = await today();
  const answer = await facilitator.post(`${page}/nomi`, { persona: newId(), nome: "", recapito: "boh" });
  expect(answer.status).toBe(422);
  expect(await textOf(answer)).toContain("Scrivi un nome");
  const other = await story.makeLab({ name: "Altro" });
  const away = `/redazione/laboratori/${other}/presenze/${page.split("/").at(-1)}`;
  expect((await facilitator.get(away)).status).toBe(404);
  expect((await story.editor.get(away)).status).toBe(404);
});
