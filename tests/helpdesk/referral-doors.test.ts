// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may learn of a referral, and what everybody may learn of a service from many.
import { expect, test } from "vitest";

import { recordsOf } from "../records.ts";
import { handOver, needAt, openReferralStory, stateOf } from "./referral-story.ts";

const story = await openReferralStory();
const { db, desks, services, operator, colleague, neighbour, outsider } = story;

const need = () => needAt(story, desks.first);
const pathOf = (id: string) => `/sportello/invii/${id}`;
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

test("nobody else: another district, another desk of this one, a stranger, a link of something else", async () => {
  const needId = await need();
  const id = await handOver(operator, needId, { servizio: services.far, email: "impiego@example.org" });
  for (const browser of [outsider, neighbour, story.supervisorElsewhere, story.administrator]) {
    expect([404, 403]).toContain((await browser.get(pathOf(id))).status);
    expect([404, 403]).toContain(
      (await browser.post(`${pathOf(id)}/ritiro`, { versione: "2", motivo: "mistake" })).status,
    );
    expect([404, 403]).toContain((await browser.get(`/sportello/invii/nuovo?bisogno=${needId}`)).status);
  }
  expect((await story.supervisor.get(pathOf(id))).status).toBe(200);
  expect((await colleague.get(pathOf(id))).status).toBe(200);
  expect((await story.get(`/invii/${"A".repeat(43)}`)).status).toBe(404);
  expect((await story.post(`/invii/${"A".repeat(43)}/accettazione`, { versione: "2" })).status).toBe(404);
  expect((await stateOf(db, id)).referral.status).toBe("requested");
});

test("how soon a service answers is told on its page, from five answers on", async () => {
  const quick = await recordsOf(db).service({ name: "Servizio svelto" });
  const told = async () => textOf(story.get(`/servizi/${quick}`));
  const start = story.house.now();
  for (const [count, hours] of [0, 24, 48, 72, 120].entries()) {
    expect(await told()).not.toContain("In quanto risponde");
    const id = await handOver(operator, await need(), { servizio: quick });
    await db
      .updateTable("helpdesk.referral")
      .set({
        status: "rejected",
        reason: "full",
        answered_at: start.add({ hours }),
        ended_at: start.add({ hours }),
        clock_at: null,
        clock_stage: null,
        revision: count + 3,
      })
      .where("id", "=", id)
      .execute();
  }
  // From Wednesday 9: the same day, Thursday, Friday, Saturday (still Friday's count), Monday: 0, 1, 2, 2, 3.
  const page = await told();
  expect(page).toContain("In quanto risponde");
  expect(page).toContain("Di solito in 1,5 giorni lavorativi: la media delle ultime 5 richieste");
});
