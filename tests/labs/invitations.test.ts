// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { forgetFollowing } from "../../src/modules/labs/following/forget.actions.ts";
import { deliverInvitations } from "../../src/modules/labs/following/invite.actions.ts";
import { formIn } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { openFollowStory } from "./follow-story.ts";

const story = await openFollowStory();
const { db, lab, facilitator, stranger, house, visitor, html, lettersTo, ask, follower } = story;
// Invitations are delivered here when the test says so.
delete house.later;
const days = (count: number) => storyNow.add({ hours: 24 * count });

test("a lab sees how many can do something, never who, and never few", async () => {
  await db.deleteFrom("labs.follower").execute();
  const path = `/redazione/laboratori/${lab}/seguito`;
  for (let count = 0; count < 4; count += 1) await follower({ so: ["cook"], conta: "1" });
  const row = async (skill: string) =>
    new RegExp(`${skill}</th>.*?<td[^>]*>(.*?)</td>`, "s").exec(await html(path, facilitator))?.[1];
  expect(await row("cucinare")).toBe("meno di 5");
  const fifth = await follower({ so: ["cook", "repair"], conta: "1" });
  expect(await row("cucinare")).toBe("almeno 5");
  expect(await row("riparare")).toBe("meno di 5");
  // Who does not share is not counted; nor who is far, nor who has not said yes.
  await follower({ so: ["cook"] });
  await ask({ so: ["cook"], conta: "1" });
  expect(await row("cucinare")).toBe("almeno 5");
  const page = await html(path, facilitator);
  expect(page).not.toContain(fifth.email);
  expect((await stranger.get(path)).status).toBe(403);
  const elsewhere = await story.makeLab({ name: "Lontano" });
  const other = await signIn(story, { roles: [{ role: "lab-contact", of: elsewhere }] });
  expect((await other.get(path)).status).toBe(404);
});

test("an invitation reaches who agreed, once a month from a lab; the lab reads only who answers", async () => {
  await db.deleteFrom("labs.follower").execute();
  story.setNow(storyNow);
  const path = `/redazione/laboratori/${lab}/seguito`;
  const ada = await follower({ so: ["cook"], inviti: "1", so_anche: "la polenta", vicino: "Scala, Pavia" });
  const mute = await follower({ so: ["cook"] });
  const tailor = await follower({ so: ["sew"], inviti: "1" });
  await db.deleteFrom("foundation.mail").execute();

  const invite = async (fields: Record<string, string | string[]>) => {
    const form = formIn(await html(path, facilitator));
    return facilitator.post(`${path}/inviti`, { ...form, ...fields });
  };
  expect((await invite({ testo: "Corto" })).status).toBe(422);
  const text = "Sabato alle dieci prepariamo il pranzo di quartiere.";
  expect((await invite({ testo: text, a_chi: ["cook"] })).status).toBe(303);
  await deliverInvitations(db, house.now());
  const letters = await lettersTo(ada.email);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain(text);
  expect(await lettersTo(mute.email)).toEqual([]);
  expect(await lettersTo(tailor.email)).toEqual([]);
  expect(await html(path, facilitator)).toContain("L’hanno ricevuto: meno di 5.");

  // To everybody, the same month: only who had none. The next month all again.
  await invite({ testo: `${text} Venite tutti.`, a_chi: [] });
  await deliverInvitations(db, house.now());
  expect(await lettersTo(ada.email)).toHaveLength(1);
  expect(await lettersTo(tailor.email)).toHaveLength(1);
  await invite({ testo: `${text} Di nuovo.`, a_chi: [] });
  await deliverInvitations(db, days(31));
  expect(await lettersTo(ada.email)).toHaveLength(2);

  const received = /\/seguo\/[\w-]{43}\/inviti\/[0-9a-f-]{36}/.exec(letters[0]!.text)![0];
  const page = await html(received);
  expect(page).toContain("Sabato alle dieci prepariamo");
  const form = formIn(page);
  expect((await visitor.post(received, { ...form, nome: "Ada", contatto: "boh" })).status).toBe(422);
  await visitor.post(received, {
    ...form,
    nome: "Ada",
    contatto: "0382 123456",
    messaggio: "Porto la pentola.",
  });
  const kept = await html(path, facilitator);
  expect(kept).toContain("Porto la pentola.");
  expect(kept).not.toContain(ada.email);
  expect(kept).not.toContain("la polenta");
  // Whoever did not receive it does not answer it.
  const stolen = received.replace(ada.own, mute.own);
  expect((await visitor.get(stolen)).status).toBe(404);
  expect((await visitor.post(stolen, { ...form, contatto: "0382 123456" })).status).toBe(404);

  await forgetFollowing(db, days(91));
  const [answer] = await db.selectFrom("labs.invitation_answer").selectAll().execute();
  expect([answer?.called, answer?.contact, answer?.message]).toEqual([null, null, null]);
});
