// SPDX-License-Identifier: AGPL-3.0-or-later
// The person is asked what became of it; the need closes by what they say, before what anybody else says.
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { answerFollowUpByCode } from "../../src/modules/helpdesk/followups/own-answer.actions.ts";
import { listFollowUpsToAnswer } from "../../src/modules/helpdesk/followups/thread-follow-ups.queries.ts";
import { storyNow } from "../story.ts";
import { handOver, lettersTo, linkTo, needAt, openReferralStory, stateOf } from "./referral-story.ts";

const story = await openReferralStory();
const { db, desks, services, operator, neighbour, contact } = story;

/** Somebody was handed over, and is to be asked. Gives the ids of the referral and of the follow-up. */
async function handed(fields: Record<string, string> = {}, inquirerId: string | null = null) {
  const needId = await needAt(story, desks.first, { inquirerId });
  const id = await handOver(operator, needId, {
    servizio: services.ours,
    email: "lavoro@auser.example",
    ...fields,
  });
  const followUp = await db
    .selectFrom("helpdesk.follow_up")
    .selectAll()
    .where("referral_id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, needId, followUpId: followUp.id, path: `/sportello/ricontatti/${followUp.id}`, followUp };
}

async function stateOfFollowUp(id: string) {
  return db.selectFrom("helpdesk.follow_up").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

const textOf = async (answer: Promise<Response>) => (await answer).text();

test("planned at the hand-off with day and way, listed at the desk, answered on one screen: the need closes", async () => {
  const { id, path, followUp } = await handed();
  expect(followUp).toMatchObject({ way: "call", due_on: "2026-12-21", desk_id: desks.first.id });
  const list = await textOf(operator.get("/sportello/ricontatti"));
  expect(list).toContain(path);
  expect(list).toContain("Sportello lavoro Auser");
  expect(await textOf(neighbour.get("/sportello/ricontatti"))).not.toContain(path);
  expect((await neighbour.get(path)).status).toBe(404);

  expect((await operator.get(path)).status).toBe(200);
  const answer = await operator.post(`${path}/risposta`, { esito: "met", adesso: "enough" });
  expect(answer.status).toBe(303);
  const { referral, need } = await stateOf(db, id);
  expect(need).toMatchObject({ state: "closed", outcome: "met", outcome_by: "person", ending: "follow-up" });
  expect(referral).toMatchObject({ outcome: "met", outcome_by: "person" });
  expect(await textOf(operator.get(path))).toContain("Risolto: lo dice la persona");
});

test("refused at the hand-off: nobody is listed, and the plan says so", async () => {
  const { id, followUp } = await handed({ ricontatto: "no" });
  expect(followUp).toMatchObject({ way: null, due_on: null, done_at: null });
  expect(await textOf(operator.get("/sportello/ricontatti"))).not.toContain(followUp.id);
  expect(await textOf(operator.get(`/sportello/invii/${id}`))).toContain("preferisce non essere richiamata");
});

test("it did not help, and another door is wished: the need opens again, even after the provider had closed it", async () => {
  const { id, followUpId, path } = await handed();
  await operator.post(`/sportello/invii/${id}/accettazione`, { versione: "2" });
  await operator.post(`/sportello/invii/${id}/conclusione`, { versione: "3", esito: "met" });
  await db
    .updateTable("helpdesk.need")
    .set({ state: "closed", outcome: "met", outcome_by: "provider", closed_at: storyNow, ending: "referral" })
    .where("id", "=", (await stateOf(db, id)).referral.need_id)
    .execute();

  const unsaid = await operator.post(`${path}/risposta`, { esito: "not-met", parole: "Non c’era nessuno" });
  expect(unsaid.status).toBe(422);
  expect(await unsaid.text()).toContain("Non c’era nessuno");
  await operator.post(`${path}/risposta`, { esito: "not-met", adesso: "another-door" });
  const { referral, need } = await stateOf(db, id);
  expect(need).toMatchObject({ state: "open", reopened: 1 });
  expect(referral).toMatchObject({ outcome: "not-met", outcome_by: "person" });
  expect((await stateOfFollowUp(followUpId)).what_now).toBe("another-door");
  expect(await textOf(operator.get(path))).toContain("Cerca un’altra porta");
});

test("the person answers by a link that the desk gave: it is shown once, opens nothing else, and only once", async () => {
  const { id, path, followUpId } = await handed();
  const given = await operator.post(`${path}/link`);
  const shown = await given.text();
  const own = /(\/come-va\/[\w-]{43})/.exec(shown)![1]!;
  expect(shown).toContain("<svg");
  expect(await textOf(operator.get(path))).not.toContain(own);

  const opened = await story.get(own);
  expect(opened.headers.get("Cache-Control")).toBe("no-store");
  const page = await opened.text();
  expect(page).toContain("Te lo chiede Punto Comunità Centro");
  expect(page).toContain("Ti abbiamo accompagnato da Sportello lavoro Auser");
  expect((await stateOfFollowUp(followUpId)).done_at).toBeNull();

  const answer = await story.post(own, {
    esito: "partly-met",
    adesso: "enough",
    parole: "Mi hanno ascoltata",
    racconta: "1",
  });
  expect(answer.headers.get("Location")).toBe(`${own}?grazie=enough`);
  expect(await textOf(story.get(`${own}?grazie=enough`))).toContain("Grazie");
  const { need } = await stateOf(db, id);
  expect(need).toMatchObject({ state: "closed", outcome: "partly-met", outcome_by: "person" });
  expect((await stateOfFollowUp(followUpId)).words).not.toContain("ascoltata");
  expect((await story.get(own)).status).toBe(404);
  expect((await story.post(own, { esito: "met" })).status).toBe(404);
});

test("the provider reads what the person says only when they agree", async () => {
  for (const agrees of [false, true]) {
    const { id, path } = await handed();
    await contact.post(`/redazione/invii/${id}/accettazione`, { versione: "2" });
    const told: Record<string, string> = agrees ? { racconta: "1" } : {};
    await operator.post(`${path}/risposta`, {
      esito: "not-met",
      adesso: "another-door",
      parole: "Mi hanno fatta aspettare due ore",
      ...told,
    });
    const page = await textOf(contact.get(`/redazione/invii/${id}`));
    expect(page.includes("Mi hanno fatta aspettare due ore")).toBe(agrees);
    expect(page.includes("lo dice la persona")).toBe(agrees);
    const link = await linkTo(db, "lavoro@auser.example");
    expect((await textOf(story.get(link))).includes("Mi hanno fatta aspettare")).toBe(agrees);
  }
});

test("nobody answers: tries are noted, and only after three the desk says what it knows; it weighs less", async () => {
  const { id, path, followUpId } = await handed();
  const soon = await operator.post(`${path}/risposta`, { chi: "desk", esito: "unknown", adesso: "enough" });
  expect(soon.status).toBe(409);
  for (let tries = 1; tries <= 3; tries += 1) {
    expect((await operator.post(`${path}/tentativo`)).status).toBe(303);
    expect(await stateOfFollowUp(followUpId)).toMatchObject({ tries, due_on: "2026-12-11" });
  }
  await contact.post(`/redazione/invii/${id}/accettazione`, { versione: "2" });
  await contact.post(`/redazione/invii/${id}/conclusione`, { versione: "3", esito: "met" });
  expect((await stateOf(db, id)).need.state).toBe("open");
  await operator.post(`${path}/risposta`, { chi: "desk", esito: "unknown", adesso: "enough" });
  // The desk does not know: the provider's word is the last that is left.
  expect((await stateOf(db, id)).need).toMatchObject({
    state: "closed",
    outcome: "met",
    outcome_by: "provider",
  });
});

test("who does not wish to be called any more is not called, and the provider's word is what is known", async () => {
  const { id, path } = await handed();
  await contact.post(`/redazione/invii/${id}/accettazione`, { versione: "2" });
  await contact.post(`/redazione/invii/${id}/conclusione`, { versione: "3", esito: "met" });
  expect((await operator.post(`${path}/rifiuto`)).status).toBe(303);
  expect((await stateOf(db, id)).need).toMatchObject({ state: "closed", outcome_by: "provider" });
  expect((await operator.post(`${path}/risposta`, { esito: "met" })).status).toBe(409);
});

test("sixty-four answer the same question at once: one is written, the others keep their words", async () => {
  const { path, followUpId } = await handed();
  const own = /(\/come-va\/[\w-]{43})/.exec(await textOf(operator.post(`${path}/link`)))![1]!;
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_none, index) =>
      index % 2 === 0
        ? story.post(own, { esito: "met" })
        : operator.post(`${path}/risposta`, { esito: "met", parole: `voce ${index}` }),
    ),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  const late = answers.filter(({ status }) => status === 409);
  for (const answer of late.slice(0, 5)) expect(await answer.text()).toMatch(/voce \d+/);
  const said = await db
    .selectFrom("helpdesk.referral_step")
    .innerJoin("helpdesk.follow_up", "helpdesk.follow_up.referral_id", "helpdesk.referral_step.referral_id")
    .select("helpdesk.referral_step.id")
    .where("helpdesk.follow_up.id", "=", followUpId)
    .where("step", "=", "say-outcome")
    .execute();
  expect(said).toHaveLength(1);
});

test("with their code: the questions of one's own thread, and no other", async () => {
  const [inquirerId, otherId] = [newId(), newId()];
  for (const id of [inquirerId, otherId]) {
    await db
      .insertInto("inquirers.inquirer")
      .values({ territory_id: desks.first.territoryId, id, created_at: storyNow })
      .execute();
  }
  const { territoryId } = desks.first;
  const own = await handed({}, inquirerId);
  const others = await handed({}, otherId);
  const waiting = await listFollowUpsToAnswer(db, { territoryId, inquirerId });
  expect(waiting).toEqual([
    {
      followUpId: own.followUpId,
      about: expect.objectContaining({ it: "Lavoro" }),
      toName: "Sportello lavoro Auser",
      dueOn: "2026-12-21",
    },
  ]);
  const answer = { outcome: "met", whatNow: "enough", words: null, isToldToProvider: false } as const;
  const asked = { territoryId, inquirerId, answer };
  await expect(
    answerFollowUpByCode(db, { ...asked, followUpId: others.followUpId }, storyNow),
  ).rejects.toThrow("not-found");
  await answerFollowUpByCode(db, { ...asked, followUpId: own.followUpId }, storyNow);
  expect(await stateOfFollowUp(own.followUpId)).toMatchObject({ answered_through: "code", outcome: "met" });
  expect(await listFollowUpsToAnswer(db, { territoryId, inquirerId })).toEqual([]);
  expect((await stateOf(db, own.id)).need.outcome_by).toBe("person");
});

test("the need is met: other doors that were asked learn that they need not", async () => {
  const { needId, path } = await handed();
  const other = await handOver(operator, needId, { servizio: services.far, email: "impiego@example.org" });
  await operator.post(`${path}/risposta`, { esito: "met", adesso: "enough" });
  expect((await stateOf(db, other)).referral).toMatchObject({ status: "cancelled", reason: "solved" });
  expect((await lettersTo(db, "impiego@example.org"))[0]!.subject).toBe(
    "Non serve più: Punto Comunità Centro",
  );
});
