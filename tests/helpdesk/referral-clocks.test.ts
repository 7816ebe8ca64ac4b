// SPDX-License-Identifier: AGPL-3.0-or-later
// Nobody answers: a reminder, the supervisor, another door; in working days, each once, and never in silence.
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { strikeClocks } from "../../src/modules/helpdesk/referrals/clock.actions.ts";
import { storyNow } from "../story.ts";
import { handOver, lettersTo, linkTo, needAt, openReferralStory, stateOf } from "./referral-story.ts";

const story = await openReferralStory();
const { db, desks, services, operator, supervisor } = story;

const morning = (day: string) => Temporal.Instant.from(`${day}T08:07:00+01:00`);
const subjects = async (address: string) => (await lettersTo(db, address)).map(({ subject }) => subject);
const nothing = { remind: 0, escalate: 0, "re-route": 0 };

/** Starts each test without clocks, letters or a past. */
async function quiet() {
  await db
    .updateTable("helpdesk.referral")
    .set({ status: "cancelled", reason: "mistake", ended_at: storyNow, clock_at: null, clock_stage: null })
    .where("ended_at", "is", null)
    .execute();
  await db.deleteFrom("foundation.mail").execute();
}

test("a soon one of Wednesday 9: reminder on Monday, supervisor on Thursday, another door the Tuesday after", async () => {
  await quiet();
  const needId = await needAt(story, desks.first);
  const id = await handOver(operator, needId, {
    servizio: services.far,
    email: "tace@example.org",
    fretta: "soon",
  });
  // Two working days: until Friday 11 at midnight.
  expect(await strikeClocks(db, morning("2026-12-11"))).toEqual(nothing);
  // Saturday and Sunday nobody is disturbed, though it is due.
  expect(await strikeClocks(db, morning("2026-12-12"))).toEqual(nothing);
  expect(await strikeClocks(db, morning("2026-12-14"))).toEqual({ ...nothing, remind: 1 });
  expect((await subjects("tace@example.org"))[0]).toBe(
    "Aspettiamo ancora una risposta: Punto Comunità Centro",
  );

  expect(await strikeClocks(db, morning("2026-12-16"))).toEqual(nothing);
  expect(await strikeClocks(db, morning("2026-12-17"))).toEqual({ ...nothing, escalate: 1 });
  expect(await subjects(supervisor.email)).toEqual(["Un invio resta senza risposta: Punto Comunità Centro"]);
  expect((await stateOf(db, id)).referral).toMatchObject({ status: "requested", clock_stage: "escalated" });

  expect(await strikeClocks(db, morning("2026-12-22"))).toEqual({ ...nothing, "re-route": 1 });
  const { referral, need } = await stateOf(db, id);
  expect(referral).toMatchObject({ status: "cancelled", reason: "no-answer", clock_at: null });
  expect(need.state).toBe("open");
  expect(await subjects(operator.email)).toEqual(["Serve un’altra porta: Punto Comunità Centro"]);
  expect((await subjects("tace@example.org"))[0]).toBe("Non serve più: Punto Comunità Centro");
  expect(await strikeClocks(db, morning("2026-12-23"))).toEqual(nothing);

  const page = await (await operator.get(`/sportello/invii/${id}`)).text();
  expect(page).toContain("Senza risposta");
  expect(page).toContain("Le prossime porte");
  expect(page).toContain("Nessuna risposta: sollecitato");
});

test("who answers late learns that the desk has turned elsewhere, and nothing is overwritten", async () => {
  await quiet();
  const id = await handOver(operator, await needAt(story, desks.first), {
    servizio: services.far,
    email: "tardi@example.org",
    fretta: "urgent",
  });
  const link = await linkTo(db, "tardi@example.org");
  for (const day of ["2026-12-11", "2026-12-15", "2026-12-17"]) await strikeClocks(db, morning(day));
  const answer = await story.post(`${link}/accettazione`, { versione: "2", nota: "Possiamo da lunedì" });
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain("Possiamo da lunedì");
  expect(page).toContain("Senza risposta");
  expect((await stateOf(db, id)).referral.status).toBe("cancelled");
});

test("a reminder does not spoil the form that somebody had open", async () => {
  await quiet();
  const id = await handOver(operator, await needAt(story, desks.first), {
    servizio: services.far,
    email: "aperto@example.org",
    fretta: "urgent",
  });
  const link = await linkTo(db, "aperto@example.org");
  expect(await strikeClocks(db, morning("2026-12-11"))).toEqual({ ...nothing, remind: 1 });
  expect((await story.post(`${link}/accettazione`, { versione: "2" })).status).toBe(303);
  expect((await stateOf(db, id)).referral).toMatchObject({ status: "accepted", clock_stage: "waiting" });
});

test("after a yes the first contact is waited for in the same way", async () => {
  await quiet();
  const id = await handOver(operator, await needAt(story, desks.first), {
    servizio: services.far,
    email: "lenti@example.org",
    fretta: "soon",
  });
  await story.post(`${await linkTo(db, "lenti@example.org")}/accettazione`, { versione: "2" });
  // Five working days from Wednesday 9: until Wednesday 16.
  expect(await strikeClocks(db, morning("2026-12-16"))).toEqual(nothing);
  expect(await strikeClocks(db, morning("2026-12-17"))).toEqual({ ...nothing, remind: 1 });
  await operator.post(`/sportello/invii/${id}/contatto`, { versione: "3" });
  expect(await strikeClocks(db, morning("2027-03-01"))).toEqual(nothing);
  expect((await stateOf(db, id)).referral.status).toBe("contact-made");
});

test("sixteen jobs at once strike each clock once, and what was missed is not caught up at a stroke", async () => {
  await quiet();
  const ids = [];
  for (const name of ["a", "b", "c"]) {
    const fields = { servizio: services.far, email: `${name}@example.org`, fretta: "urgent" };
    ids.push(await handOver(operator, await needAt(story, desks.first), fields));
  }
  // The installation was off for weeks: it is March, and each hears of it once.
  const struck = await Promise.all(Array.from({ length: 16 }, () => strikeClocks(db, morning("2027-03-01"))));
  expect(struck.reduce((sum, { remind }) => sum + remind, 0)).toBe(3);
  expect(struck.every((one) => one.escalate === 0 && one["re-route"] === 0)).toBe(true);
  for (const id of ids) {
    const steps = await db
      .selectFrom("helpdesk.referral_step")
      .select("step")
      .where("referral_id", "=", id)
      .where("side", "=", "clock")
      .execute();
    expect(steps).toEqual([{ step: "remind" }]);
  }
});

test("on a public holiday offices are not disturbed", async () => {
  await quiet();
  await handOver(operator, await needAt(story, desks.first), {
    servizio: services.far,
    email: "festa@example.org",
    fretta: "urgent",
  });
  for (const day of ["2026-12-25", "2026-12-26", "2027-01-01", "2027-01-06"]) {
    expect(await strikeClocks(db, morning(day))).toEqual(nothing);
  }
  expect(await strikeClocks(db, morning("2027-01-07"))).toEqual({ ...nothing, remind: 1 });
});
