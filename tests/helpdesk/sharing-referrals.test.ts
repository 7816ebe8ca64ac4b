// SPDX-License-Identifier: AGPL-3.0-or-later
// What a provider knows of the person: nothing, until the person says what, to whom and for how long.
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { behindWall } from "../../src/foundation/database/wall.ts";
import { forgetReferralsOfThread } from "../../src/modules/helpdesk/referrals/forget.actions.ts";
import { keepIdentity } from "../../src/modules/inquirers/identity/identity.actions.ts";
import { startThread } from "../../src/modules/inquirers/threads/thread.actions.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { handOver, linkTo, needAt, openReferralStory } from "./referral-story.ts";

const story = await openReferralStory();
const { db, desks, services, operator, neighbour, contact } = story;
const said = { name: "Marisa Inventata", phone: "333 1234567", address: "via Segreta 7" };

/** Somebody with a thread who left a name, a number and an address, handed over to our organization. */
async function handed() {
  const { territoryId } = desks.first;
  const inquirerId = await behindWall(db, { districts: [territoryId] }, async (tx) => {
    const desk = desks.first;
    const thread = await startThread(tx, keeper, { territoryId, desk, withCard: true }, storyNow);
    const key = { territoryId, inquirerId: thread.inquirerId };
    await keepIdentity(tx, keeper, key, { by: "desk", said }, storyNow);
    return thread.inquirerId;
  });
  const needId = await needAt(story, desks.first, { inquirerId });
  const id = await handOver(operator, needId, { servizio: services.ours, email: "lavoro@auser.example" });
  return { inquirerId, own: `/redazione/invii/${id}`, desk: `/sportello/invii/${id}` };
}

const textOf = async (answer: Promise<Response>) => (await answer).text();
const views = (inquirerId: string) =>
  db.selectFrom("inquirers.view").selectAll().where("inquirer_id", "=", inquirerId).execute();

test("until the person agrees nobody reads anything; then what they chose, behind a button, noted each time", async () => {
  const { inquirerId, own, desk } = await handed();
  const link = await linkTo(db, "lavoro@auser.example");
  for (const page of [await textOf(contact.get(own)), await textOf(story.get(link))]) {
    expect(page).toContain("Qui non ci sono nomi");
    expect(page).not.toContain("Marisa");
  }
  expect(await textOf(contact.post(`${own}/persona`))).not.toContain("Marisa");

  expect((await operator.post(`${desk}/condivisione`, { giorni: "30" })).status).toBe(422);
  expect((await neighbour.post(`${desk}/condivisione`, { condividi: "name" })).status).toBe(404);
  const shared = await operator.post(`${desk}/condivisione`, {
    condividi: "name",
    giorni: "30",
    accordo: "spoken",
  });
  expect(shared.status).toBe(303);
  expect(await textOf(operator.get(desk))).toContain("Può leggere: nome. Fino all’8 gennaio 2027.");

  // To look at the page reads nothing yet; to ask does, and it is written down.
  const before = (await views(inquirerId)).length;
  expect(await textOf(contact.get(own))).not.toContain("Marisa");
  expect((await views(inquirerId)).length).toBe(before);
  for (const asking of [contact.post(`${own}/persona`), story.post(`${link}/persona`)]) {
    const page = await textOf(asking);
    expect(page).toContain("Marisa Inventata");
    expect(page).not.toContain("333 1234567");
    expect(page).not.toContain("Segreta");
  }
  const noted = await views(inquirerId);
  expect(noted.length).toBe(before + 2);

  // Who it was shared with is this organization alone, and the desk takes it back when the person says so.
  expect((await operator.post(`${desk}/condivisione/ritiro`)).status).toBe(303);
  expect(await textOf(contact.post(`${own}/persona`))).not.toContain("Marisa");
});

test("it ends with the referral, however it ends, and with its day", async () => {
  for (const [noun, fields] of [
    ["rifiuto", { motivo: "full" }],
    ["ritiro", { motivo: "mistake" }],
  ] as const) {
    const { own, desk } = await handed();
    await operator.post(`${desk}/condivisione`, { condividi: ["name", "phone"], giorni: "90" });
    expect(await textOf(contact.post(`${own}/persona`))).toContain("333 1234567");
    expect((await operator.post(`${desk}/${noun}`, { versione: "2", ...fields })).status).toBe(303);
    expect(await textOf(contact.post(`${own}/persona`))).not.toContain("Marisa");
    expect((await operator.post(`${desk}/condivisione`, { condividi: "name" })).status).toBe(422);
  }
  const { own, desk } = await handed();
  await operator.post(`${desk}/condivisione`, { condividi: "name", giorni: "30" });
  for (const [days, reads] of [
    [29, true],
    [31, false],
  ] as const) {
    story.setNow(storyNow.add({ hours: 24 * days }));
    const later = await signIn(story, { email: contact.email });
    expect((await textOf(later.post(`${own}/persona`))).includes("Marisa")).toBe(reads);
  }
  story.setNow(storyNow);
});

test("no letter, trace or address of the hand-off says who it is", async () => {
  const { desk } = await handed();
  await operator.post(`${desk}/condivisione`, { condividi: ["name", "phone", "address"], giorni: "30" });
  const letters = await db.selectFrom("foundation.mail").select(["subject", "text"]).execute();
  const traces = await db.selectFrom("foundation.activity").select("details").execute();
  for (const secret of ["Marisa", "333 1234567", "Segreta"]) {
    expect(JSON.stringify([letters, traces, story.faults])).not.toContain(secret);
  }
});

test("a desk that receives reads what was shared with it, and the desk that sends does not read it there", async () => {
  const { inquirerId } = await handed();
  const needId = await needAt(story, desks.first, { inquirerId });
  const id = await handOver(operator, needId, { sportello: desks.second.id });
  const page = `/sportello/invii/${id}`;
  expect(await textOf(neighbour.post(`${page}/persona`))).not.toContain("Marisa");
  await operator.post(`${page}/condivisione`, { condividi: "name", giorni: "30" });
  expect(await textOf(neighbour.get(page))).toContain("Mostra che cosa ha voluto dirti");
  expect(await textOf(neighbour.post(`${page}/persona`))).toContain("Marisa Inventata");
  expect(await textOf(operator.post(`${page}/persona`))).not.toContain("Marisa");
  expect((await story.outsider.post(`${page}/persona`)).status).toBe(404);
});

test("when a thread is erased, what was written of its needs goes with it", async () => {
  const { territoryId } = desks.first;
  const { inquirerId } = await handed();
  const needId = await needAt(story, desks.first, { inquirerId });
  const id = await handOver(operator, needId, {
    servizio: services.far,
    nota: "Di mattina",
    email: "x@example.org",
  });
  await operator.post(`/sportello/invii/${id}/accettazione`, { versione: "2", nota: "Va bene" });
  const forgotten = await db
    .transaction()
    .execute((tx) => forgetReferralsOfThread(tx, { territoryId, inquirerId }));
  expect(forgotten).toBe(2);
  const left = await db
    .selectFrom("helpdesk.referral")
    .leftJoin("helpdesk.referral_step", "helpdesk.referral_step.referral_id", "helpdesk.referral.id")
    .select(["helpdesk.referral.note as note", "helpdesk.referral_step.note as said"])
    .where("helpdesk.referral.id", "=", id)
    .execute();
  expect(left.every(({ note, said: words }) => note === null && words === null)).toBe(true);
  expect(await textOf(operator.get(`/sportello/invii/${id}`))).not.toContain("Di mattina");
});
