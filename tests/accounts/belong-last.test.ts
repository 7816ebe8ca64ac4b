// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { signIn } from "../people.ts";
import { openStory } from "../story.ts";

const story = await openStory();
const { db } = story.house;

async function membershipOf(personId: string): Promise<string> {
  const row = await db
    .selectFrom("accounts.membership")
    .select("id")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return row.id;
}

test("of two administrators who end each other's role at once, one stays; and the last cannot be ended", async () => {
  const ada = await signIn(story, { roles: [{ role: "administrator" }] });
  const bea = await signIn(story, { roles: [{ role: "administrator" }] });
  const [ofAda, ofBea] = [await membershipOf(ada.personId), await membershipOf(bea.personId)];

  const answers = await Promise.all([
    ada.post(`/persone/ruoli/${ofBea}/fine`),
    bea.post(`/persone/ruoli/${ofAda}/fine`),
  ]);
  // Who lost the role before the request was read is a stranger by then (404); later, the last one is refused (409).
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 404 || status === 409)).toHaveLength(1);

  const left = answers[0].status === 303 ? { who: ada, membership: ofAda } : { who: bea, membership: ofBea };
  const page = await (await left.who.get(`/persone/ruoli/${left.membership}`)).text();
  expect(page).toContain("ultima amministrazione");
  expect((await left.who.post(`/persone/ruoli/${left.membership}/fine`)).status).toBe(409);
  expect((await left.who.get("/persone/invita?ruolo=administrator")).status).toBe(200);
});
