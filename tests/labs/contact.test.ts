// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { listActivitiesToWrite } from "../../src/modules/calendar/activities/activity.queries.ts";
import { invitationPathIn } from "../accounts/belonging-world.ts";
import { signIn } from "../people.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, contact, make, district, place, atPlace, makeLab, activity } = story;

const written = {
  nome: "Tè del giovedì",
  organizza: "Gruppo del tè",
  luogo: "In Scala",
  data: "2026-12-17",
  dalle: "17:00",
  alle: "18:30",
  ripete: "no",
  costo: "free",
  iscrizione: "none",
  lingue: "it",
};

test("the page of who they are shows the way to their lab", async () => {
  const page = await (await facilitator.get("/io")).text();
  expect(page).toContain(`/redazione/laboratori/${lab}`);
  expect(page).toContain("Referente di un laboratorio: In Scala");
});

test("the reference organization's contact invites somebody to keep the lab", async () => {
  const form = await (await contact.get("/persone/invita?ruolo=lab-contact")).text();
  expect(form).toContain("In Scala");
  const sent = await contact.post("/persone/inviti", { ruolo: "lab-contact", di: lab });
  expect(sent.status).toBe(303);
  const path = invitationPathIn(await (await contact.get(sent.headers.get("Location")!)).text());
  const nina = await signIn(story, { name: "Nina" });
  expect(await (await nina.get(path)).text()).toContain("Referente di un laboratorio: In Scala");
  const others = await makeLab({ name: "Di altri" });
  const refused = await contact.post("/persone/inviti", { ruolo: "lab-contact", di: others });
  expect(refused.status).toBe(403);
});

test("the contact of a lab writes what happens at its places, and nowhere else", async () => {
  const made = await facilitator.post("/redazione/agenda/nuova", { ...written, modulo: newId() });
  expect(made.status).toBe(303);
  const path = made.headers.get("Location")!.split("?")[0]!;
  expect((await facilitator.post(`${path}/pubblicazione`)).status).toBe(303);
  expect(await (await story.get(`/agenda?lab=${lab}`)).text()).toContain("Tè del giovedì");

  await make.place({ name: "Biblioteca", territory_id: district });
  const there = { ...written, luogo: "Biblioteca", modulo: newId() };
  expect((await facilitator.post("/redazione/agenda/nuova", there)).status).toBe(422);
  const elsewhere = await activity({ locationId: null, placeName: "Parco", organizationId: null });
  expect((await facilitator.get(`/redazione/agenda/${elsewhere}`)).status).toBe(403);
});

test("they answer what is proposed there", async () => {
  const now = story.house.now();
  const id = await activity({ name: "Scacchi" }, { isDraft: true });
  await db.updateTable("calendar.activity").set({ status: "proposed" }).where("id", "=", id).execute();
  await db
    .insertInto("calendar.proposal")
    .values({
      territory_id: district,
      activity_id: id,
      proposer: "Ivo",
      contact: "ivo@example.org",
      language: "it",
      suspicions: [],
      form_hash: Buffer.alloc(32, 8),
      token_hash: Buffer.alloc(32, 7),
      created_at: now,
    })
    .execute();
  expect(await (await facilitator.get(`/redazione/laboratori/${lab}`)).text()).toContain(
    "Una proposta di attività aspetta risposta",
  );
  expect((await facilitator.post(`/redazione/agenda/${id}/accoglienza`, { risposta: "Bello!" })).status).toBe(
    303,
  );
  expect(await (await story.get(`/agenda/${id}`)).text()).toContain("Scacchi");
});

test("nobody gives themselves a place of others by putting it in their lab", async () => {
  const library = await make.place({ name: "Ludoteca", territory_id: district });
  const theirs = await activity({ name: "Gioco libero", locationId: library, organizationId: null });
  const kept = `/redazione/laboratori/${lab}`;
  await facilitator.post(`${kept}/luoghi`, { luogo: "Ludoteca", tipo: "connected", sue: "1" });
  expect((await facilitator.get(`/redazione/agenda/${theirs}`)).status).toBe(403);
  // The district puts it there: now they write what happens in it.
  await atPlace(lab, { locationId: library, name: "Ludoteca", kind: "connected" });
  expect((await facilitator.get(`/redazione/agenda/${theirs}`)).status).toBe(200);
});

test("somebody without a role at a place has no door to the agenda", async () => {
  const homeless = await makeLab({ name: "Senza posto" });
  const keeper = await signIn(story, { roles: [{ role: "lab-contact", of: homeless }] });
  expect((await keeper.get("/redazione/agenda")).status).toBe(403);
  expect((await keeper.get(`/redazione/laboratori/${homeless}`)).status).toBe(200);
  const reader = { kind: "person", id: keeper.personId, name: "", sessionId: "", roles: [] } as const;
  const asked = { states: ["published"], now: story.house.now() } as const;
  expect(await listActivitiesToWrite(db, reader, asked)).toEqual([]);
  expect((await listActivitiesToWrite(db, { ...reader, places: [place] }, asked)).length).toBeGreaterThan(0);
});
