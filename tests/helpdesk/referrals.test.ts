// SPDX-License-Identifier: AGPL-3.0-or-later
// A desk asks somebody to serve a person: room, answer, another door, and who may.
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { handOver, lettersTo, linkTo, needAt, openReferralStory, stateOf } from "./referral-story.ts";

const story = await openReferralStory();
const { db, desks, services, operator, neighbour, contact } = story;

const need = () => needAt(story, desks.first);
const pathOf = (id: string) => `/sportello/invii/${id}`;
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

test("the doors that fit are proposed near the person, and choosing one opens its form", async () => {
  const needId = await need();
  const page = await textOf(operator.get(`/sportello/invii/nuovo?bisogno=${needId}`));
  const [near, far] = [page.indexOf("Sportello lavoro Auser"), page.indexOf("Centro impiego")];
  expect(near).toBeGreaterThan(0);
  expect(far).toBeGreaterThan(near);
  expect(page).toContain("Punto Comunità Nord");
  const form = await textOf(
    operator.get(`/sportello/invii/nuovo?bisogno=${needId}&servizio=${services.ours}`),
  );
  expect(form).toContain("Affidare a Sportello lavoro Auser");
  expect(form).toContain("lavoro@auser.example");
});

test("is there room? is asked without a name, answered from the mail, and only a press answers", async () => {
  const needId = await need();
  const id = await handOver(operator, needId, {
    servizio: services.far,
    email: "impiego@example.org",
    cosa: "ask-room",
    nota: "Cerca un lavoro di mattina, parla poco italiano.",
  });
  const [letter] = await lettersTo(db, "impiego@example.org");
  expect(letter!.subject).toBe("Avete posto? Lo chiede Punto Comunità Centro");
  expect(letter!.text).not.toContain("mattina");
  const link = await linkTo(db, "impiego@example.org");

  const opened = await story.get(link);
  expect([opened.status, opened.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  const page = await opened.text();
  expect(page).toContain("Avete posto?");
  expect(page).toContain("Cerca un lavoro di mattina");
  expect((await stateOf(db, id)).referral.room).toBeNull();

  const answer = await story.post(`${link}/posto`, { versione: "2", posto: "waiting-list", nota: "Un mese" });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${link}?fatto=1`]);
  expect((await stateOf(db, id)).referral).toMatchObject({ status: "draft", room: "waiting-list" });
  const desk = await textOf(operator.get(pathOf(id)));
  expect(desk).toContain("lista d’attesa");
  expect(desk).toContain("Un mese");
  // Whoever asked is told, in a letter that says nothing of it.
  const [told] = await lettersTo(db, operator.email);
  expect(told!.subject).toBe("Un invio ha avuto risposta: Punto Comunità Centro");
});

test("request, accept by link, contact, in progress, complete: the whole way, with its story", async () => {
  const needId = await need();
  const id = await handOver(operator, needId, {
    servizio: services.far,
    email: "impiego@example.org",
    modo: "accompanied",
    compagnia: "volunteer",
    fretta: "soon",
  });
  const link = await linkTo(db, "impiego@example.org");
  for (const [revision, noun, fields] of [
    [2, "accettazione", {}],
    [3, "contatto", { nota: "Ci vediamo giovedì." }],
    [4, "avvio", {}],
    [5, "conclusione", { esito: "met" }],
  ] as const) {
    const answer = await story.post(`${link}/${noun}`, { versione: String(revision), ...fields });
    expect([noun, answer.status]).toEqual([noun, 303]);
  }
  const { referral, need: after } = await stateOf(db, id);
  expect(referral).toMatchObject({
    status: "completed",
    outcome: "met",
    outcome_by: "provider",
    revision: 6,
  });
  // The person will be asked: until then the need stays open, whatever the provider says.
  expect(after).toMatchObject({ state: "open", outcome: null });
  const page = await textOf(operator.get(pathOf(id)));
  expect(page).toContain("Risolto: lo dice chi l’ha accolta");
  expect(page).toContain("Ci vediamo giovedì.");
  expect(page).toContain("dal link della mail");
  expect(page).toContain("Visita accompagnata (un volontario)");
});

test("who does not wish to be asked: then the provider's word closes the need", async () => {
  const needId = await need();
  const id = await handOver(operator, needId, {
    servizio: services.far,
    email: "impiego@example.org",
    ricontatto: "no",
  });
  const link = await linkTo(db, "impiego@example.org");
  await story.post(`${link}/accettazione`, { versione: "2" });
  await story.post(`${link}/conclusione`, { versione: "3", esito: "met" });
  expect((await stateOf(db, id)).need).toMatchObject({
    state: "closed",
    outcome: "met",
    outcome_by: "provider",
    ending: "referral",
  });
});

test("a no with its reason keeps the need open and proposes doors that did not say no", async () => {
  const needId = await need();
  const id = await handOver(operator, needId, { servizio: services.ours, email: "lavoro@auser.example" });
  const bare = await operator.post(`${pathOf(id)}/rifiuto`, { versione: "2", nota: "chiamati alle 10" });
  expect(bare.status).toBe(422);
  expect(await bare.text()).toContain("chiamati alle 10");
  const no = await operator.post(`${pathOf(id)}/rifiuto`, { versione: "2", motivo: "full" });
  expect(no.status).toBe(303);

  const page = await textOf(operator.get(pathOf(id)));
  expect(page).toContain("Le prossime porte");
  expect(page).toContain("Centro impiego");
  const doors = page.slice(page.indexOf("Le prossime porte"));
  expect(doors).not.toContain(`servizio=${services.ours}`);
  expect(page).toContain("al telefono con lo sportello");
  const again = await handOver(operator, needId, {
    servizio: services.far,
    da: id,
    email: "impiego@example.org",
  });
  expect((await stateOf(db, again)).referral.came_from_id).toBe(id);
  const list = await textOf(operator.get("/sportello/invii"));
  expect(list).not.toContain(`/sportello/invii/${id}"`);
});

test("a dead number, a closed door, a move put the record in the queue of whoever keeps it", async () => {
  for (const [motivo, what, servizio] of [
    ["number-dead", "contacts", services.other],
    ["closed", "closed", services.third],
    ["moved", "address", services.far],
  ] as const) {
    const id = await handOver(operator, await need(), { servizio });
    await operator.post(`${pathOf(id)}/rifiuto`, { versione: "2", motivo });
    const report = await db
      .selectFrom("directory.report")
      .selectAll()
      .where("record_id", "=", servizio)
      .executeTakeFirstOrThrow();
    expect(report).toMatchObject({
      what,
      kind: "service",
      state: "waiting",
      source: "volunteer",
      note: null,
    });
  }
});

test("sent elsewhere: the suggestion is read where the next door is chosen", async () => {
  const id = await handOver(operator, await need(), { servizio: services.far, email: "impiego@example.org" });
  const link = await linkTo(db, "impiego@example.org");
  expect((await story.post(`${link}/rinvio`, { versione: "2" })).status).toBe(422);
  await story.post(`${link}/rinvio`, { versione: "2", nota: "Provate il Centro per l’impiego di Voghera." });
  const page = await textOf(operator.get(pathOf(id)));
  expect(page).toContain("Chi ha risposto suggerisce");
  expect(page).toContain("Provate il Centro per l’impiego di Voghera.");
});

test("the contact of the organization answers on their page, and sees nothing of a referral to others", async () => {
  const id = await handOver(operator, await need(), { servizio: services.ours });
  const elsewhere = await handOver(operator, await need(), { servizio: services.far });
  const drafted = await handOver(operator, await need(), { servizio: services.ours, cosa: "keep" });
  const asked = await handOver(operator, await need(), { servizio: services.ours, cosa: "ask-room" });

  const list = await textOf(contact.get("/redazione/invii"));
  expect(list).toContain(`/redazione/invii/${id}"`);
  expect(list).toContain(`/redazione/invii/${asked}"`);
  expect(list).not.toContain(elsewhere);
  expect(list).not.toContain(drafted);
  expect((await contact.get(`/redazione/invii/${elsewhere}`)).status).toBe(404);
  expect((await contact.get(`/redazione/invii/${drafted}`)).status).toBe(404);
  expect((await contact.post(`/redazione/invii/${elsewhere}/accettazione`, { versione: "2" })).status).toBe(
    404,
  );

  expect((await contact.post(`/redazione/invii/${id}/accettazione`, { versione: "2" })).status).toBe(303);
  expect((await stateOf(db, id)).referral.status).toBe("accepted");
  // The desk's own steps are not theirs.
  expect(
    (await contact.post(`/redazione/invii/${id}/ritiro`, { versione: "3", motivo: "mistake" })).status,
  ).toBe(403);
  const [letter] = await lettersTo(db, contact.email);
  expect(letter!.text).toContain("/redazione/invii/");
});

test("another desk takes the need when it accepts, and not before", async () => {
  const needId = await need();
  const id = await handOver(operator, needId, { sportello: desks.second.id });
  expect((await stateOf(db, id)).need.desk_id).toBe(desks.first.id);
  expect(await textOf(neighbour.get("/sportello/invii"))).toContain(`/sportello/invii/${id}"`);
  expect((await neighbour.post(`${pathOf(id)}/accettazione`, { versione: "2" })).status).toBe(303);
  expect((await stateOf(db, id)).need.desk_id).toBe(desks.second.id);
  expect((await stateOf(db, id)).referral.status).toBe("accepted");
});

test("the social service is asked by name, and answers through the desk that phones", async () => {
  const needId = await need();
  const unnamed = await operator.post("/sportello/invii/nuovo", {
    bisogno: needId,
    sociale: "1",
    modo: "letter",
    cosa: "keep",
  });
  expect(unnamed.status).toBe(422);
  const id = await handOver(operator, needId, {
    sociale: "1",
    nome: "Servizio sociale di Cava",
    telefono: "0382 000000",
    fretta: "urgent",
  });
  const page = await textOf(operator.get(pathOf(id)));
  expect(page).toContain("Servizio sociale di Cava");
  expect(page).toContain('href="tel:0382000000"');
  expect((await operator.post(`${pathOf(id)}/accettazione`, { versione: "2" })).status).toBe(303);
  const step = await db
    .selectFrom("helpdesk.referral_step")
    .select(["side", "through", "person_id"])
    .where("referral_id", "=", id)
    .where("step", "=", "accept")
    .executeTakeFirstOrThrow();
  expect(step).toEqual({ side: "receiver", through: "phone", person_id: operator.personId });
});

test("a link ends after a month, and a form sent twice is one referral", async () => {
  const needId = await need();
  const id = newId();
  const fields = {
    bisogno: needId,
    codice: id,
    servizio: services.far,
    email: "scade@example.org",
    modo: "letter",
    cosa: "request",
    ricontatto: "no",
  };
  for (const _time of [1, 2]) {
    const answer = await operator.post("/sportello/invii/nuovo", fields);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${pathOf(id)}?fatto=1`]);
  }
  expect(await lettersTo(db, "scade@example.org")).toHaveLength(1);
  const link = await linkTo(db, "scade@example.org");
  const before = story.house.now();
  story.setNow(before.add({ hours: 24 * 31 }));
  expect((await story.get(link)).status).toBe(404);
  story.setNow(before);
  expect((await story.get(link)).status).toBe(200);
});

test("what is sent is not sent without asking whether the person may be called again", async () => {
  const answer = await operator.post("/sportello/invii/nuovo", {
    bisogno: await need(),
    servizio: services.far,
    modo: "letter",
    cosa: "request",
    nota: "Le parole restano",
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("Scegli se e come richiamare la persona.");
  expect(page).toContain("Le parole restano");
});
