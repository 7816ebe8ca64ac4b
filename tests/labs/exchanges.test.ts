// SPDX-License-Identifier: AGPL-3.0-or-later
// What labs do for each other, through the door: activities together, visits, loans; and that nothing is lent twice.
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { labsOfActivity, listLabActivityIds } from "../../src/modules/labs/lab/lab-activities.queries.ts";
import { listShownActivityIds } from "../../src/modules/labs/lab/shown-activities.queries.ts";
import { signIn } from "../people.ts";
import { openLabStory } from "./lab-story.ts";

vi.setConfig({ testTimeout: 60_000 });

const story = await openLabStory();
const { db, lab, facilitator, stranger, district, held } = story;
const crosione = await story.makeLab({ name: "Crosione" });
const lia = facilitator;
const rosa = await signIn(story, { roles: [{ role: "lab-contact", of: crosione }] });
const here = `/redazione/laboratori/${lab}/scambi`;
const there = `/redazione/laboratori/${crosione}/scambi`;
const { activityId } = await held("2026-12-16T17:00", { name: "Tè del mercoledì" });

const status = async (answer: Promise<Response>) => (await answer).status;
const names = async () => (await labsOfActivity(db, activityId)).map(({ name }) => name);

test("who keeps neither lab finds nothing, and no door of one opens the other's", async () => {
  expect((await stranger.get(here)).status).toBe(403);
  expect((await rosa.get(here)).status).toBe(404);
  expect(await status(rosa.post(`${here}/cose`, { cosa: "Gazebo" }))).toBe(404);
  expect((await story.get(here)).status).toBe(302);
});

test("an activity is of two labs only when both said yes, whatever a tie says", async () => {
  expect(await names()).toEqual(["In Scala"]);
  const asked = { attivita: activityId, con: crosione, parole: "Lo facciamo insieme?" };
  expect(await status(lia.post(`${here}/insieme`, asked))).toBe(303);
  expect(await status(lia.post(`${here}/insieme`, asked))).toBe(409);
  const letters = await db.selectFrom("foundation.mail").select("to_address").execute();
  expect(letters.map(({ to_address: to }) => to)).toContain(rosa.email);
  // The second lab says of itself that it is its own: not before it agreed to the question.
  await db
    .insertInto("labs.tie")
    .values({ territory_id: district, lab_id: crosione, activity_id: activityId, is_ours: true })
    .execute();
  expect(await names()).toEqual(["In Scala"]);
  expect(await (await rosa.get(there)).text()).toContain("Lo facciamo insieme?");

  const { id } = await db.selectFrom("labs.sharing").select("id").executeTakeFirstOrThrow();
  expect(await status(lia.post(`${here}/insieme/${id}`, { risposta: "agreed" }))).toBe(409);
  expect(await status(rosa.post(`${there}/insieme/${id}`, { risposta: "agreed" }))).toBe(303);
  expect(await names()).toEqual(["Crosione", "In Scala"]);
  expect(await listLabActivityIds(db, crosione)).toEqual([activityId]);

  expect(await status(rosa.post(`${there}/insieme/${id}`, { risposta: "ended" }))).toBe(303);
  expect(await names()).toEqual(["In Scala"]);
  expect(await status(rosa.post(`${there}/insieme`, { attivita: activityId, con: lab }))).toBe(303);
  expect(await status(lia.post(`${here}/insieme/${id}`, { risposta: "declined" }))).toBe(303);
  expect(await names()).toEqual(["In Scala"]);
});

test("what is an activity of neither is not there to be shared", async () => {
  expect(await status(lia.post(`${here}/insieme`, { attivita: newId(), con: crosione }))).toBe(404);
  expect(await status(lia.post(`${here}/insieme`, { attivita: activityId, con: newId() }))).toBe(404);
  expect(await status(lia.post(`${here}/insieme`, { attivita: activityId, con: lab }))).toBe(404);
});

test("between districts everything is asked and answered the same; what is shared is counted where it is written", async () => {
  const altrove = newId();
  await db
    .insertInto("territories.district")
    .values({ id: altrove, code: "altrove", name: "Altrove" })
    .execute();
  const far = await story.makeLab({ name: "Lontano" }, { territoryId: altrove });
  const ugo = await signIn(story, { roles: [{ role: "lab-contact", of: far }] });
  const away = `/redazione/laboratori/${far}/scambi`;
  // First with whom, by name and district; then what.
  expect(await (await lia.get(here)).text()).toContain("Lontano (Altrove)");
  expect(await (await lia.get(`${here}?con=${far}`)).text()).toContain("Tè del mercoledì");
  expect(await status(lia.post(`${here}/insieme`, { attivita: activityId, con: far }))).toBe(303);
  expect(await (await ugo.get(away)).text()).toContain("In Scala (Ambito di Pavia)");
  const { id } = await db
    .selectFrom("labs.sharing")
    .select("id")
    .where("with_lab_id", "=", far)
    .executeTakeFirstOrThrow();
  expect(await listShownActivityIds(db, far)).toEqual([]);
  // Who keeps neither does not answer; who asked does not either.
  expect(await status(rosa.post(`${there}/insieme/${id}`, { risposta: "agreed" }))).toBe(404);
  expect(await status(lia.post(`${here}/insieme/${id}`, { risposta: "agreed" }))).toBe(409);
  expect(await status(ugo.post(`${away}/insieme/${id}`, { risposta: "agreed" }))).toBe(303);
  expect(await listShownActivityIds(db, far)).toEqual([activityId]);
  expect(await listLabActivityIds(db, far)).toEqual([]);
  expect(await (await story.get(`/laboratori/${far}`)).text()).toContain(`/agenda/${activityId}`);
  // The district of the second lab reads it in its agora, and counts nothing.
  const agora = await (await story.get(`/agora?distretto=${altrove}`)).text();
  expect(agora).toContain("Tè del mercoledì");
  // Its map has its own labs only.
  expect(agora).toContain(`/laboratori/mappa.json?distretto=${altrove}`);
  const pointsIn = async (of: string) =>
    (await story.get(`/laboratori/mappa.json?distretto=${of}`)).json() as Promise<{ features: unknown[] }>;
  expect((await pointsIn(district)).features).not.toEqual([]);
  expect((await pointsIn(altrove)).features).toEqual([]);
  expect(await status(ugo.post(`${away}/insieme/${id}`, { risposta: "ended" }))).toBe(303);
  expect(await listShownActivityIds(db, far)).toEqual([]);

  // A visit, and a thing lent, likewise.
  expect(await status(ugo.post(`${away}/visite`, { verso: "go", chi: lab, vedere: "L’orto" }))).toBe(303);
  const visit = await db
    .selectFrom("labs.visit")
    .select("id")
    .where("guest_lab_id", "=", far)
    .executeTakeFirstOrThrow();
  const yes = { risposta: "agreed", giorno: "2026-12-20" };
  expect(await status(ugo.post(`${away}/visite/${visit.id}`, yes))).toBe(409);
  expect(await status(lia.post(`${here}/visite/${visit.id}`, yes))).toBe(303);
  await lia.post(`${here}/cose`, { cosa: "Carriola" });
  const thing = await db
    .selectFrom("labs.lendable")
    .select("id")
    .where("title", "=", "Carriola")
    .executeTakeFirstOrThrow();
  const days = { dal: "2027-04-10", al: "2027-04-12" };
  expect(await status(ugo.post(`${away}/cose/${thing.id}/prestito`, days))).toBe(303);
  const loan = await db
    .selectFrom("labs.loan")
    .select("id")
    .where("to_lab_id", "=", far)
    .executeTakeFirstOrThrow();
  expect(await status(rosa.post(`${there}/prestiti/${loan.id}`, { risposta: "cancelled" }))).toBe(404);
  expect(await status(lia.post(`${here}/prestiti/${loan.id}`, { risposta: "agreed" }))).toBe(303);
  expect(await (await rosa.get(there)).text()).toContain("Già in prestito");
  const lines = await (await ugo.get(away)).text();
  expect(lines).toContain("Carriola, da In Scala (Ambito di Pavia) a Lontano");
});

test("a visit is offered to all, taken up, agreed with a day, and each says what it learned", async () => {
  expect(
    await status(lia.post(`${here}/visite`, { verso: "come", vedere: "Come apriamo il mercoledì" })),
  ).toBe(303);
  expect(await (await rosa.get(there)).text()).toContain("Come apriamo il mercoledì");
  const offer = await db
    .selectFrom("labs.visit")
    .select("id")
    .where("status", "=", "offered")
    .executeTakeFirstOrThrow();
  expect(await status(rosa.post(`${there}/visite/${offer.id}/ci-andiamo`, {}))).toBe(303);
  const { id } = await db
    .selectFrom("labs.visit")
    .select("id")
    .where("status", "=", "asked")
    .executeTakeFirstOrThrow();
  expect(await status(rosa.post(`${there}/visite/${id}`, { risposta: "agreed" }))).toBe(409);
  expect(await status(lia.post(`${here}/visite/${id}`, { risposta: "agreed" }))).toBe(409);
  expect(await status(lia.post(`${here}/visite/${id}`, { risposta: "agreed", giorno: "2026-12-16" }))).toBe(
    303,
  );
  expect(
    await status(rosa.post(`${there}/visite/${id}/imparato`, { imparato: "Tenere la porta aperta" })),
  ).toBe(409);
  story.setNow(story.storyNow.add({ hours: 24 * 8 }));
  const late = await signIn(story, { roles: [{ role: "lab-contact", of: crosione }] });
  expect(
    await status(late.post(`${there}/visite/${id}/imparato`, { imparato: "Tenere la porta aperta" })),
  ).toBe(303);
  story.setNow(story.storyNow);
  expect(await (await lia.get(here)).text()).toContain("Tenere la porta aperta");
});

test("a loan is asked, agreed, and comes back; in its days nobody else has it", async () => {
  expect(await status(lia.post(`${here}/cose`, { cosa: "", tipo: "thing" }))).toBe(422);
  expect(
    await status(lia.post(`${here}/cose`, { cosa: "Gazebo 3×3", condizioni: "Si porta via il lunedì" })),
  ).toBe(303);
  const thing = await db
    .selectFrom("labs.lendable")
    .select("id")
    .where("title", "=", "Gazebo 3×3")
    .executeTakeFirstOrThrow();
  const ask = (dal: string, al: string) => rosa.post(`${there}/cose/${thing.id}/prestito`, { dal, al });
  expect(await status(ask("2027-01-10", "2027-01-09"))).toBe(422);
  expect(await status(ask("2026-11-10", "2026-11-11"))).toBe(409);
  expect(
    await status(lia.post(`${here}/cose/${thing.id}/prestito`, { dal: "2027-01-10", al: "2027-01-12" })),
  ).toBe(404);
  expect(await status(ask("2027-01-10", "2027-01-12"))).toBe(303);
  const { id } = await db
    .selectFrom("labs.loan")
    .select("id")
    .where("to_lab_id", "=", crosione)
    .executeTakeFirstOrThrow();
  expect(await status(rosa.post(`${there}/prestiti/${id}`, { risposta: "agreed" }))).toBe(404);
  expect(await status(lia.post(`${here}/prestiti/${id}`, { risposta: "agreed", parole: "Volentieri" }))).toBe(
    303,
  );
  expect(await status(ask("2027-01-12", "2027-01-14"))).toBe(409);
  expect(await (await rosa.get(there)).text()).toContain("Già in prestito");
  expect(await status(lia.post(`${here}/prestiti/${id}`, { risposta: "returned" }))).toBe(303);
  expect(await status(ask("2027-01-12", "2027-01-14"))).toBe(303);
  expect(await status(lia.post(`${here}/cose/${thing.id}`, { risposta: "withdrawn" }))).toBe(303);
  expect(await status(ask("2027-02-12", "2027-02-14"))).toBe(404);
});

test("of 32 who are told yes at once for the same days exactly one has it", async () => {
  const lendableId = newId();
  await db
    .insertInto("labs.lendable")
    .values({
      territory_id: district,
      lab_id: lab,
      id: lendableId,
      title: "Proiettore",
      created_at: story.storyNow,
    })
    .execute();
  const ids = Array.from({ length: 32 }, () => newId());
  await db
    .insertInto("labs.loan")
    .values(
      ids.map((id, index) => ({
        territory_id: district,
        lendable_id: lendableId,
        id,
        to_territory_id: district,
        to_lab_id: crosione,
        from_on: `2027-03-${String(1 + (index % 5)).padStart(2, "0")}`,
        until_on: "2027-03-10",
        created_at: story.storyNow,
        last_modified: story.storyNow,
      })),
    )
    .execute();
  const answers = await Promise.all(
    ids.map((id) => lia.post(`${here}/prestiti/${id}`, { risposta: "agreed" })),
  );
  const counted = Object.groupBy(answers, ({ status: code }) => String(code));
  expect(counted["303"]).toHaveLength(1);
  expect(counted["409"]).toHaveLength(31);
  const agreed = await db
    .selectFrom("labs.loan")
    .select("id")
    .where("lendable_id", "=", lendableId)
    .where("status", "=", "agreed")
    .execute();
  expect(agreed).toHaveLength(1);
  // And when the program is wrong, the database says no.
  await expect(
    sql`update labs.loan set status = 'agreed' where lendable_id = ${lendableId}`.execute(db),
  ).rejects.toThrow("nothing_is_lent_twice_at_once");
  expect(story.faults).toEqual([]);
});
