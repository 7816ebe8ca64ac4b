// SPDX-License-Identifier: AGPL-3.0-or-later
// Two desks and a provider act on one referral at once: one wins, the others learn how it is now, nothing is lost.
import { expect, test } from "vitest";

import { handOver, linkTo, needAt, openReferralStory, stateOf } from "./referral-story.ts";

const story = await openReferralStory();
const { db, desks, services, operator, colleague, contact } = story;

async function requested(email: string) {
  const id = await handOver(operator, await needAt(story, desks.first), { servizio: services.ours, email });
  return { id, link: await linkTo(db, email) };
}

async function stepsOf(id: string) {
  return db
    .selectFrom("helpdesk.referral_step")
    .select(["step", "revision", "through"])
    .where("referral_id", "=", id)
    .where("side", "in", ["sender", "receiver"])
    .orderBy("revision")
    .execute();
}

test("sixty-four act at once on what they saw: one wins, 63 read the present state and keep their words", async () => {
  const { id, link } = await requested("gara@example.org");
  const page = `/sportello/invii/${id}`;
  const acts = [
    (note: string) => story.post(`${link}/accettazione`, { versione: "2", nota: note }),
    (note: string) => story.post(`${link}/rifiuto`, { versione: "2", motivo: "full", nota: note }),
    (note: string) => contact.post(`/redazione/invii/${id}/accettazione`, { versione: "2", nota: note }),
    (note: string) => contact.post(`/redazione/invii/${id}/rinvio`, { versione: "2", nota: note }),
    (note: string) => operator.post(`${page}/ritiro`, { versione: "2", motivo: "other-door", nota: note }),
    (note: string) => colleague.post(`${page}/rifiuto`, { versione: "2", motivo: "full", nota: note }),
    (note: string) => colleague.post(`${page}/accettazione`, { versione: "2", nota: note }),
    (note: string) => operator.post(`${page}/ritiro`, { versione: "2", motivo: "mistake", nota: note }),
  ];
  const notes = Array.from({ length: 64 }, (_none, index) => `parole numero ${index} di chi ha scritto`);
  const answers = await Promise.all(notes.map((note, index) => acts[index % acts.length]!(note)));

  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(63);
  const { referral } = await stateOf(db, id);
  expect(referral.revision).toBe(3);
  for (const [index, answer] of answers.entries()) {
    if (answer.status === 303) continue;
    const text = await answer.text();
    expect(text).toContain(notes[index]);
    expect(text).toContain("Qualcuno ha agito prima di te");
  }
  expect((await stepsOf(id)).map(({ step, revision }) => [step, revision])).toEqual([
    ["request", 2],
    [expect.any(String), 3],
  ]);
});

test("each of sixty-four who look again before acting gets through: no act is lost, in any order", async () => {
  const { id, link } = await requested("fila@example.org");
  const page = `/sportello/invii/${id}`;
  const inOrder = ["accettazione", "contatto", "avvio", "conclusione"] as const;
  // Whoever loses reads the page again and does what can be done then, until nothing can.
  async function persist(post: (noun: string, fields: Record<string, string>) => Promise<Response>) {
    for (let times = 0; times < 40; times += 1) {
      const { referral } = await stateOf(db, id);
      const next = inOrder[referral.revision - 2];
      if (next === undefined || referral.ended_at !== null) return;
      const fields = { versione: String(referral.revision), ...(next === "conclusione" && { esito: "met" }) };
      const { status } = await post(next, fields);
      expect([303, 409]).toContain(status);
    }
  }
  const crowd = Array.from({ length: 64 }, (_none, index) =>
    persist((noun, fields) => {
      if (index % 3 === 0) return story.post(`${link}/${noun}`, fields);
      return (index % 3 === 1 ? operator : colleague).post(`${page}/${noun}`, fields);
    }),
  );
  await Promise.all(crowd);
  expect((await stepsOf(id)).map(({ step }) => step)).toEqual([
    "request",
    "accept",
    "make-contact",
    "start",
    "complete",
  ]);
  expect((await stateOf(db, id)).referral).toMatchObject({ status: "completed", revision: 6 });
});

test("two desks take the same need by two referrals: it has one owner, and both acts are in the story", async () => {
  const needId = await needAt(story, desks.first);
  const id = await handOver(operator, needId, { sportello: desks.second.id });
  const answers = await Promise.all(
    Array.from({ length: 32 }, () =>
      story.neighbour.post(`/sportello/invii/${id}/accettazione`, { versione: "2" }),
    ),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect((await stateOf(db, id)).need.desk_id).toBe(desks.second.id);
});
