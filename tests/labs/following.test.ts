// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, expect, test } from "vitest";

import { sendDueMail } from "../../src/foundation/mail/postman.ts";
import { openTransport } from "../../src/foundation/mail/transport.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { forgetFollowing } from "../../src/modules/labs/following/forget.actions.ts";
import { writeNews } from "../../src/modules/labs/following/news.actions.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { openMailServer } from "../mail-server.ts";
import { signIn, someAddress } from "../people.ts";
import { storyNow } from "../story.ts";
import { openFollowStory } from "./follow-story.ts";

const story = await openFollowStory();
const { db, get, lab, facilitator, stranger, house, activity, visitor, html, lettersTo, ask, follower } =
  story;
const days = (count: number) => storyNow.add({ hours: 24 * count });

test("somebody follows a lab by mail: nothing counts before they say yes, and the page is theirs to change and leave", async () => {
  const { sent, email, own } = await ask({ so: ["cook"], so_anche: "so fare il pane", vicino: "Pavia" });
  expect(sent.headers.get("location")).toBe("/segui/posta");
  expect(await html("/segui/posta")).toContain("Guarda la posta");
  const before = await html(own);
  expect(before).toContain("Vuoi seguire?");
  expect(before).not.toContain("Basta lettere");
  expect(await writeNews(db, house.now())).toBe(0);

  expect((await visitor.post(`${own}/conferma`)).headers.get("location")).toBe(`${own}?fatto=confirmed`);
  const page = await html(own);
  expect(page).toContain("so fare il pane");
  expect(page).toMatch(/value="cook" checked/);
  expect((await visitor.get(own)).headers.get("cache-control")).toContain("no-store");

  const form = formIn(page);
  await visitor.post(own, { ...form, temi: ["meal"], so: ["repair"], conta: "1", lingua: "en" });
  const data = await (await visitor.get(`${own}/dati.json`)).json();
  expect(data).toMatchObject({
    email,
    skills: "repair",
    themes: "meal",
    shares_skills: "yes",
    language: "en",
  });

  expect((await visitor.post(`${own}/via`)).headers.get("location")).toBe("/segui/addio");
  expect((await visitor.get(own)).status).toBe(404);
  const rows = await db.selectFrom("labs.follower").select("id").where("email", "=", email).execute();
  expect(rows).toEqual([]);
});

test("whoever types the address of somebody who follows changes nothing of theirs", async () => {
  const { email, own } = await follower({ so: ["sew"] });
  const other = await story.makeLab({ name: "Altro laboratorio" });
  const again = await ask({ email, so: ["music"] }, `/laboratori/${other}/segui`);
  expect(again.sent.headers.get("location")).toBe("/segui/posta");
  expect(again.own).toBe(own);
  const page = await html(own);
  expect(page).toMatch(/value="sew" checked/);
  expect(page).not.toMatch(/value="music" checked/);
  expect(page).toContain("Vuoi seguire?");
  const rows = await db
    .selectFrom("labs.following")
    .select("is_confirmed")
    .where("lab_id", "=", other)
    .execute();
  expect(rows).toEqual([{ is_confirmed: false }]);
});

test.each([
  [{ email: "non-è-un-indirizzo" }, "Scrivi un indirizzo e-mail"],
  [{ vicino: "Atlantide" }, "Non conosciamo questo posto"],
])("%j comes back with what is wrong and everything that was typed", async (wrong, message) => {
  const { sent } = await ask({ so_anche: "so accordare pianoforti", ...wrong });
  expect(sent.status).toBe(422);
  const page = await sent.text();
  expect(page).toContain(message);
  expect(page).toContain("so accordare pianoforti");
});

test("a theme is followed without any lab", async () => {
  const mute = await ask({ temi: [] }, "/segui");
  expect(mute.sent.status).toBe(422);
  const { own } = await ask({ temi: ["reading", "meal"] }, "/segui?tema=reading");
  await visitor.post(`${own}/conferma`);
  expect(await html(own)).toMatch(/value="reading" checked/);
});

test("who has an account follows with one press, and finds it on their page and in their data", async () => {
  const mara = await signIn(story, { name: "Mara" });
  const path = `/laboratori/${lab}/segui`;
  const page = await html(path, mara);
  expect(page).not.toContain('name="email"');
  const sent = await mara.post(path, { ...formIn(page), so: ["read"], conta: "1" });
  const own = sent.headers.get("location")!.split("?")[0]!;
  expect(own).toMatch(/^\/io\/seguo\//);
  expect(await html(own, mara)).toContain("In Scala");
  expect((await stranger.get(own)).status).toBe(404);
  expect(await html("/io/seguo", mara)).toContain(own);
  expect(JSON.stringify(await (await mara.get("/io/dati.json")).json())).toContain("read");
  await mara.post("/io/cancella", { conferma: "CANCELLA" });
  const rows = await db
    .selectFrom("labs.follower")
    .select("id")
    .where("person_id", "=", mara.personId)
    .execute();
  expect(rows).toEqual([]);
});

test("the letter of the week: once, only when there is something, with what lets one leave by one press", async () => {
  await db.deleteFrom("labs.follower").execute();
  story.setNow(storyNow);
  const quiet = await follower();
  await db.deleteFrom("foundation.mail").execute();
  // The lab has nothing yet: no letter.
  expect(await writeNews(db, house.now())).toBe(0);

  await activity({ name: "Tè delle cinque", kind: "meeting" });
  await facilitator.post(`/redazione/laboratori/${lab}/diario`, {
    nota: newId(),
    testo: "Abbiamo acceso il forno.",
    giorno: "2026-12-09",
    chi_legge: "public",
    domanda: "senza",
  });
  expect(await writeNews(db, house.now())).toBe(1);
  const [letter] = await lettersTo(quiet.email);
  expect(letter?.subject).toBe("Le novità della settimana");
  expect(letter?.text).toContain("Tè delle cinque");
  expect(letter?.text).toContain("Abbiamo acceso il forno.");
  expect(letter?.text).toContain(quiet.own);
  expect(letter?.leave_url).toBe(`http://localhost${quiet.own}/basta`);
  // At most one a week, however often it is asked.
  expect(await writeNews(db, house.now().add({ hours: 24 * 3 }))).toBe(0);

  // A mail program presses for its reader: from nowhere, without a cookie (RFC 8058).
  const pressed = await story.app.request(`${quiet.own}/basta`, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(pressed.status).toBe(303);
  await activity({ name: "Un’altra cosa" });
  expect(await writeNews(db, days(8))).toBe(0);
  expect(await html(quiet.own)).toContain("In Scala");
});

test("who follows labs of two districts gets one letter, with both pages, and leaves it with one press", async () => {
  await db.deleteFrom("labs.follower").execute();
  await db.deleteFrom("foundation.mail").execute();
  story.setNow(storyNow);
  const elsewhere = newId();
  await db
    .insertInto("territories.district")
    .values({ id: elsewhere, code: "altrove", name: "Altrove" })
    .execute();
  const other = await story.makeLab({ name: "Di là dal fiume" }, { territoryId: elsewhere });
  await activity({ name: "Tè delle sei", kind: "meeting" });
  const here = await follower();
  const there = await follower({ email: here.email }, `/laboratori/${other}/segui`);
  expect(there.own).not.toBe(here.own);
  await db.deleteFrom("foundation.mail").execute();

  const both = await Promise.all([writeNews(db, house.now()), writeNews(db, house.now())]);
  expect(both.reduce((sum, many) => sum + many)).toBe(1);
  const letters = await lettersTo(here.email);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain("Tè delle sei");
  expect(letters[0]?.text).toContain(here.own);
  expect(letters[0]?.text).toContain(there.own);
  expect(await writeNews(db, house.now().add({ hours: 24 * 3 }))).toBe(0);

  await story.app.request(new URL(letters[0]!.leave_url!).pathname, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  await activity({ name: "Un altro tè" });
  expect(await writeNews(db, days(8))).toBe(0);
});

test("who follows with an account, and with its address alone, gets one letter and leaves it with one press", async () => {
  await db.deleteFrom("labs.follower").execute();
  story.setNow(storyNow);
  const mara = await signIn(story, { name: "Mara" });
  const path = `/laboratori/${lab}/segui`;
  await mara.post(path, formIn(await html(path, mara)));
  const { own } = await follower({ email: mara.email });
  await activity({ name: "Tè delle sette", kind: "meeting" });
  await db.deleteFrom("foundation.mail").execute();

  const both = await Promise.all([writeNews(db, house.now()), writeNews(db, house.now())]);
  expect(both.reduce((sum, many) => sum + many)).toBe(1);
  const [letter, ...others] = await lettersTo(mara.email);
  expect(others).toEqual([]);
  expect(letter?.text.match(/^## In Scala$/gm)).toHaveLength(1);
  expect(letter?.text).toContain(own);
  expect(await writeNews(db, days(3))).toBe(0);

  await visitor.post(`${own}/basta`);
  await activity({ name: "Un altro tè ancora" });
  expect(await writeNews(db, days(8))).toBe(0);
});

test("a letter of a list says so to mail programs, others do not", async () => {
  const server = await openMailServer();
  const transport = openTransport(server.url, "trama@example.org");
  afterAll(() => transport.close());
  await db.deleteFrom("foundation.mail").execute();
  await db.deleteFrom("labs.follower").execute();
  story.setNow(storyNow);
  const { own } = await follower();
  await activity({ name: "Festa di quartiere", kind: "party" });
  await writeNews(db, house.now());
  await sendDueMail(db, transport, house.now);
  const sources = server.arrived.map(({ source }) => source.replaceAll(/\r\n[ \t]/g, " "));
  expect(sources).toHaveLength(2);
  const news = sources.find((source) => source.includes("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
  expect(news).toContain(`List-Unsubscribe: <http://localhost${own}/basta>`);
  expect(sources.filter((source) => source.includes("List-Unsubscribe:"))).toHaveLength(1);
  // Nothing stays in the outbox of an address that was given for these letters.
  expect(await db.selectFrom("foundation.mail").select("id").execute()).toEqual([]);
});

test("people find a lab by what interests them, what they can do and where they are", async () => {
  await activity({ name: "Riparo e racconto", kind: "reuse" });
  const asked = (query: string) => html(`/laboratori?${query}`);
  expect(await asked("interesse=reuse")).toContain("1 laboratorio per te");
  expect(await asked("interesse=reuse")).toContain("Riparo e racconto, giovedì 10 dicembre");
  expect(await asked("interesse=study")).toContain("Nessun laboratorio così");
  expect(await asked("so=repair")).toContain("fa cose in cui serve quello che sai");
  await facilitator.post(`/redazione/laboratori/${lab}/seguito/cerchiamo`, { cerca: ["music", "cook"] });
  expect(await asked("so=music")).toContain("cerca chi sa suonare o cantare");
  expect(await asked("so=music&vicino=Pavia")).toContain("è a Pavia");
  expect(await asked("vicino=Atlantide")).toContain("Non conosciamo «Atlantide»");
  expect(await asked("interesse=inventato")).not.toContain("per te");
  expect(await html(`/laboratori/${lab}`)).toContain("cucinare o suonare o cantare");
  expect((await bodyOf(await get(`/en/laboratori?so=music`))).html).toContain(
    "looks for who can play or sing",
  );
});

test("who does not confirm, and who is quiet for two years, is forgotten", async () => {
  await db.deleteFrom("labs.follower").execute();
  story.setNow(storyNow);
  await ask();
  const kept = await follower();
  await forgetFollowing(db, days(6));
  expect(await db.selectFrom("labs.follower").select("id").execute()).toHaveLength(2);
  await forgetFollowing(db, days(8));
  const left = await db.selectFrom("labs.follower").select("email").execute();
  expect(left).toEqual([{ email: kept.email }]);
  await forgetFollowing(db, days(365 * 2 + 2));
  expect(await db.selectFrom("labs.follower").select("id").execute()).toEqual([]);
});

test("a form that a program filled writes nothing to anybody", async () => {
  const email = someAddress();
  const { sent } = await ask({ email, soprannome: "x" });
  expect(sent.status).toBe(303);
  expect(await lettersTo(email)).toEqual([]);
});
