// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeEach, expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { mailJobs } from "../../src/foundation/mail/mail-jobs.ts";
import { isMailLate, sweepMail, writeMail } from "../../src/foundation/mail/outbox.ts";
import { sendDueMail } from "../../src/foundation/mail/postman.ts";
import { openTransport } from "../../src/foundation/mail/transport.ts";
import { welcomePerson } from "../../src/modules/accounts/person.actions.ts";
import { browserOf } from "../cookies.ts";
import { openMailServer } from "../mail-server.ts";
import { signIn, someAddress } from "../people.ts";
import { openStory, storyNow } from "../story.ts";

const server = await openMailServer();
const story = await openStory();
const { house, setNow } = story;
const { db } = house;
const transport = openTransport(server.url, "trama@welfare.example.org");
afterAll(() => transport.close());

const deliver = () => sendDueMail(db, transport, house.now);
/** As the application does: somebody wrote to the outbox, and the job looks at once. */
house.mail = { wake: async () => void (await deliver()) };

beforeEach(async () => {
  await db.deleteFrom("foundation.mail").execute();
  server.arrived.length = 0;
  server.answerTo(() => "250 ok");
  setNow(storyNow);
});

const letter = (to: string) => ({ to, subject: "Perché no? È così", text: "Riga uno\n.\nperò 😀\n" });
const write = (to: string) => inTransaction(db, (tx) => writeMail(tx, letter(to), house.now()));
const stateOf = (id: string) =>
  db.selectFrom("foundation.mail").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("the link arrives by mail, whole, and lets its reader in", async () => {
  const email = someAddress();
  await welcomePerson(db, keeper, { email, now: storyNow });
  const browser = browserOf(story);
  const answer = await browser.post("/entra", { email });
  expect(await (await browser.get(answer.headers.get("location")!)).text()).toContain("Ti abbiamo scritto");

  expect(server.arrived).toHaveLength(1);
  const [{ from, to, source }] = server.arrived as [(typeof server.arrived)[number]];
  expect([from, to]).toEqual(["trama@welfare.example.org", email]);
  expect(source).toContain("Auto-Submitted: auto-generated");
  expect(source).toContain("Vale 15 minuti");
  const text = source.replaceAll("=\r\n", "").replaceAll("=3D", "=");
  const path = /http:\/\/localhost(\/entra\/[\w-]{43})/.exec(text)![1]!;
  expect((await browser.post(path)).status).toBe(303);
});

test("a letter is written with its act or not at all, and sent once, whoever sends", async () => {
  await inTransaction(db, async (tx) => {
    await writeMail(tx, letter("a@example.org"), house.now());
    throw new Error("the act failed");
  }).catch(() => {});
  await Promise.all(Array.from({ length: 10 }, (_, index) => write(`p${index}@example.org`)));
  const sent = await Promise.all([deliver(), deliver(), deliver()]);
  expect(sent.reduce((sum, count) => sum + count)).toBe(10);
  expect(new Set(server.arrived.map(({ to }) => to)).size).toBe(10);
  expect(await deliver()).toBe(0);
});

test("a server that is down: nothing breaks, the page says later, and the link's minutes begin when it left", async () => {
  await server.stop();
  const email = someAddress();
  await welcomePerson(db, keeper, { email, now: storyNow });
  const browser = browserOf(story);
  const answer = await browser.post("/entra", { email });
  expect(answer.status).toBe(303);
  const page = await browser.get(answer.headers.get("location")!);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Il messaggio arriverà più tardi");

  const { text, last_mistake } = await db.selectFrom("foundation.mail").selectAll().executeTakeFirstOrThrow();
  expect(last_mistake).toMatch(/^E(SOCKET|CONNECTION|CONNECT|CONNREFUSED)/);
  expect(last_mistake).not.toContain("@");
  const link = /http:\/\/localhost(\S+)/.exec(text)![1]!;

  await server.comeBack();
  setNow(storyNow.add({ hours: 3 }));
  expect(await deliver()).toBe(1);
  expect(await isMailLate(db)).toBe(false);
  setNow(storyNow.add({ hours: 3, minutes: 14 }));
  expect((await browser.get(link)).status).toBe(200);
  setNow(storyNow.add({ hours: 3, minutes: 16 }));
  expect((await browser.post(link)).status).toBe(410);
  setNow(storyNow.add({ hours: 3, minutes: 14 }));
  expect((await browser.post(link)).status).toBe(303);
});

test("it is asked again less and less often, and given up after a day", async () => {
  server.answerTo(() => "451 4.7.1 greylisted, come back <a@example.org>");
  const id = await write("a@example.org");
  const tries: number[] = [];
  for (const minute of [
    ...Array.from({ length: 65 }, (_, index) => index),
    122,
    123,
    182,
    183,
    24 * 60 + 1,
  ]) {
    setNow(storyNow.add({ minutes: minute }));
    const before = (await stateOf(id)).tries;
    await deliver();
    if ((await stateOf(id)).tries > before) tries.push(minute);
  }
  expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
  const { given_up_at, last_mistake, sent_at } = await stateOf(id);
  expect(given_up_at?.toString()).toBe(storyNow.add({ hours: 24, minutes: 1 }).toString());
  expect([last_mistake, sent_at]).toEqual(["EENVELOPE 451 RCPT TO", null]);
});

test("one address that is to wait holds up nobody else", async () => {
  server.answerTo((to) => (to.startsWith("grey") ? "450 later" : "250 ok"));
  await write("grey@example.org");
  await write("somebody@example.org");
  expect(await deliver()).toBe(1);
  expect(await isMailLate(db)).toBe(false);
});

test("an address refused for good is not tried again, and holds up nobody", async () => {
  server.answerTo((to) => (to.startsWith("nobody") ? "550 no such user" : "250 ok"));
  const id = await write("nobody@example.org");
  await write("somebody@example.org");
  expect(await deliver()).toBe(1);
  expect(await stateOf(id)).toMatchObject({ given_up_at: storyNow, last_mistake: "EENVELOPE 550 RCPT TO" });
  expect(await isMailLate(db)).toBe(false);
});

test("nothing that somebody types becomes a header, another recipient or another letter", async () => {
  await inTransaction(db, (tx) =>
    writeMail(
      tx,
      {
        to: "a@example.org",
        subject: "Ciao\r\nBcc: evil@example.org",
        text: "uno\r\n.\r\nMAIL FROM:<evil@example.org>\r\n",
      },
      storyNow,
    ),
  );
  await write("a@example.org, evil@example.org");
  await deliver();
  expect(server.arrived.map(({ to }) => to)).not.toContain("evil@example.org");
  expect(server.arrived[0]!.source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
});

test("where a mail server is, nobody reads the outbox, and letters are swept after a month", async () => {
  const administrator = await signIn(story, { roles: [{ role: "administrator" }] });
  expect((await administrator.get("/posta")).status).toBe(404);

  await write("a@example.org");
  expect(await sweepMail(db, storyNow.add({ hours: 30 * 24 }))).toBe(0);
  expect(await sweepMail(db, storyNow.add({ hours: 30 * 24, seconds: 1 }))).toBe(1);
  expect(mailJobs(db, house.now, undefined).map(({ name }) => name)).toEqual(["foundation.sweep-mail"]);
});
