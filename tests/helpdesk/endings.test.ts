// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { tellEndings } from "../../src/modules/helpdesk/desks/tell-ending.actions.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { engage, openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, desks, contact, supervisor } = story;

async function operatorUntil(desk: { territoryId: string; id: string }, until: string, name: string) {
  const browser = await signIn(story, { roles: [{ role: "desk-operator", of: desk.id }], name });
  await engage(db, { territoryId: desk.territoryId, deskId: desk.id, personId: browser.personId, until });
  return browser;
}

/** Letters that left since the last time one looked: to whom, about what. */
async function letters() {
  const rows = await db.deleteFrom("foundation.mail").returning(["to_address", "subject", "text"]).execute();
  return rows.toSorted((one, other) => (one.subject < other.subject ? -1 : 1));
}

test("who receives, and who answers for the desk, read once that a mandate ends; nobody is named", async () => {
  const soon = await operatorUntil(desks.first, "2026-12-20", "Gina Scadenza");
  await operatorUntil(desks.first, "2027-03-01", "Ivo Lontano");
  expect(await tellEndings(db, storyNow)).toBe(1);
  const told = await letters();
  expect(told.map(({ to_address: to, subject }) => ({ to, subject }))).toEqual(
    [
      { to: soon.email, subject: "Punto Comunità Centro: il tuo mandato vale fino al 20 dicembre 2026" },
      { to: contact.email, subject: "Punto Comunità Centro: un mandato vale fino al 20 dicembre 2026" },
    ].toSorted((one, other) => (one.subject < other.subject ? -1 : 1)),
  );
  expect(told.map(({ text }) => text).join()).not.toMatch(/Gina|Scadenza/);
  expect(told.map(({ text }) => text).join()).toContain(`/sportello/punti/${desks.first.id}`);

  // Told once, also when the night is done again, or two do it at once.
  expect(await Promise.all([tellEndings(db, storyNow), tellEndings(db, storyNow)])).toEqual([0, 0]);
  expect(await letters()).toEqual([]);
});

test("a mandate that another follows, that was ended, or whose role is over, needs no letter", async () => {
  const renewed = await operatorUntil(desks.second, "2026-12-15", "Lia Rinnovata");
  const { personId } = renewed;
  await engage(db, {
    territoryId: desks.second.territoryId,
    deskId: desks.second.id,
    personId,
    until: "2027-12-15",
  });
  const left = await operatorUntil(desks.second, "2026-12-15", "Nino Uscito");
  await db
    .updateTable("accounts.membership")
    .set({ starts_on: "2026-01-01", ends_on: "2026-12-01" })
    .where("person_id", "=", left.personId)
    .execute();
  const ended = await operatorUntil(desks.second, "2026-12-15", "Olga Chiusa");
  await db
    .updateTable("helpdesk.mandate")
    .set({ ended_at: storyNow })
    .where("person_id", "=", ended.personId)
    .execute();
  expect(await tellEndings(db, storyNow)).toBe(0);
  expect(await letters()).toEqual([]);
});

test("a training that runs out is told too; without an organization's contact, to who supervises", async () => {
  const trained = await operatorUntil(desks.second, "2027-12-15", "Pia Formata");
  await db
    .updateTable("helpdesk.training")
    .set({ valid_until: "2026-12-11" })
    .where("person_id", "=", trained.personId)
    .execute();
  const at = [tellEndings(db, storyNow), tellEndings(db, storyNow)];
  expect((await Promise.all(at)).toSorted()).toEqual([0, 1]);
  expect((await letters()).map(({ to_address: to, subject }) => ({ to, subject }))).toEqual([
    { to: trained.email, subject: "Punto Comunità Nord: la tua formazione vale fino all’11 dicembre 2026" },
    { to: supervisor.email, subject: "Punto Comunità Nord: una formazione vale fino all’11 dicembre 2026" },
  ]);
});
