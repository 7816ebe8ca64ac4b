// SPDX-License-Identifier: AGPL-3.0-or-later
// The life of an agreement through the door: written, signed on paper and with an account, in force, looked at, renewed.
import { sql } from "kysely";
import { expect, test } from "vitest";

import { forgetSigners, remindOfReviews } from "../../src/modules/labs/agreements/tend-agreements.actions.ts";
import { openAgreementStory, type Fields } from "./agreement-story.ts";

const {
  story,
  db,
  lab,
  facilitator,
  place,
  stranger,
  auser,
  president,
  writer,
  text,
  post,
  read,
  revisionOf,
  step,
  begun,
  partiesOf,
  whole,
  toSign,
  signature,
  publicOf,
  signOnline,
  inForce,
} = await openAgreementStory();

test("a draft is nobody's but its keepers', and says what it still needs", async () => {
  const path = await begun();
  expect((await story.get(publicOf(path))).status).toBe(404);
  expect((await stranger.get(path)).status).toBe(403);
  const page = await read(path);
  expect(page).toContain("mancano almeno due parti che firmano");
  expect(page).toContain("manca almeno un impegno");
  expect((await post(`${path}/passi`, { passo: "propose", revisione: "1" })).status).toBe(409);
  expect(await read(`/redazione/laboratori/${lab}/patti`)).toContain("Il giardino di via Scala");
});

test("what is missing in a form comes back with what was typed", async () => {
  const answer = await post(`/redazione/laboratori/${lab}/patti/nuovo`, {
    ...text,
    titolo: "",
    fino: "2027-02-31",
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("Scrivi come si chiama il patto.");
  expect(page).toContain("Scrivi un giorno che esiste.");
  expect(page).toContain("il giardino dietro la scuola");
});

test("two who write at once lose nothing: the second is told, and keeps what they typed", async () => {
  const path = await begun();
  const revisione = await revisionOf(path);
  expect((await post(path, { ...text, testo: "Prima versione", revisione })).status).toBe(303);
  const late = await post(path, { ...text, testo: "Seconda versione", revisione });
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain("Seconda versione");
  expect(page).toContain("Qualcun altro ha cambiato qualcosa");
  const row = await db
    .selectFrom("labs.agreement")
    .select("body")
    .where("id", "=", path.split("/").at(-1)!)
    .executeTakeFirst();
  expect(row?.body).toBe("Prima versione");
});

test("the contact of an organization is written to, and signs exactly the text that was read", async () => {
  const { path, parties } = await toSign();
  const letters = await db.selectFrom("foundation.mail").select(["to_address", "text"]).execute();
  expect(letters.findLast(({ to_address: to }) => to === president.email)?.text).toContain(
    `${publicOf(path)}/firma`,
  );

  expect((await stranger.get(`${publicOf(path)}/firma`)).status).toBe(404);
  expect((await signOnline(path, parties[0]!.id, { letto: "" })).status).toBe(422);
  expect((await signOnline(path, parties[1]!.id)).status).toBe(404);
  expect((await signOnline(path, parties[0]!.id, { impronta: "0".repeat(64) })).status).toBe(409);
  expect((await signOnline(path, parties[0]!.id)).status).toBe(303);
  expect((await signOnline(path, parties[0]!.id)).status).not.toBe(303);
  const signed = await db
    .selectFrom("labs.agreement_signature as s")
    .innerJoin("labs.agreement_text as t", (join) =>
      join.onRef("t.agreement_id", "=", "s.agreement_id").onRef("t.version", "=", "s.version"),
    )
    .select(["s.text_hash", "t.hash", "t.said", "s.how"])
    .where("s.party_id", "=", parties[0]!.id)
    .execute();
  expect(signed).toHaveLength(1);
  expect(signed[0]!.text_hash.equals(signed[0]!.hash)).toBe(true);
  expect(signed[0]!.said).toContain("3. Cittadina o cittadino n. 3");
  expect(signed[0]!.said).not.toContain("Lucia");
});

test("a text opened again is signed anew, and the page that was open is refused", async () => {
  const { path, parties } = await toSign();
  const old = await (await president.get(`${publicOf(path)}/firma`)).text();
  const impronta = / name="impronta" value="([0-9a-f]{64})"/.exec(old)![1]!;
  await post(`${path}/firme`, signature(parties[1]!.id));
  expect((await step(path, "reopen")).status).toBe(303);
  const revisione = await revisionOf(path);
  await post(path, { ...text, testo: "Un testo diverso", revisione });
  expect((await step(path, "propose")).status).toBe(303);
  const late = await signOnline(path, parties[0]!.id, { impronta });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Un testo diverso");
  const page = await read(path);
  expect(page).toContain("Mancano 3 firme.");
  expect(page).toContain("Firme di testi di prima");
  // Who signed a text that never came into force may leave it.
  await step(path, "reopen");
  expect((await post(`${path}/parti/${parties[1]!.id}/rimozione`, {})).status).toBe(303);
  expect(await read(path)).not.toContain("Orto di via Scala");
});

test("it is in force when everybody signed, and then everybody reads it, prints it and downloads it", async () => {
  const { path, parties } = await toSign();
  expect((await step(path, "start")).status).toBe(409);
  const [one, two, three] = parties;
  await signOnline(path, one!.id);
  await post(`${path}/firme`, signature(two!.id));
  expect((await step(path, "start")).status).toBe(409);
  await post(`${path}/firme`, signature(three!.id));
  expect((await post(`${path}/firme`, signature(three!.id))).status).toBe(409);
  expect((await step(path, "start", { giorno: "2026-12-09" })).status).toBe(303);

  const page = await (await story.get(publicOf(path))).text();
  for (const word of [
    "in vigore",
    "Auser Pavia",
    "Lucia",
    "Apre il cancello",
    "con il suo account",
    "su carta",
  ]) {
    expect(page).toContain(word);
  }
  expect(await (await story.get("/patti")).text()).toContain("Il giardino di via Scala");
  expect(await (await story.get(`/luoghi/${place}`)).text()).toContain(publicOf(path));
  expect(await (await story.get(`/organizzazioni/${auser}`)).text()).toContain(publicOf(path));
  const markdown = await story.get(`${publicOf(path)}/patto.md`);
  expect(markdown.headers.get("Content-Type")).toContain("text/markdown");
  expect(await markdown.text()).toContain("# Il giardino di via Scala");
  const json = (await (await story.get(`${publicOf(path)}/patto.json`)).json()) as { commitments: unknown[] };
  expect(json).toMatchObject({
    status: "in-force",
    starts_on: "2026-12-09",
    parties: [{ number: 1 }, {}, { name: "Lucia" }],
  });
  expect(json.commitments).toHaveLength(3);
  const pdf = await story.get(`${publicOf(path)}/patto.pdf`);
  expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
  expect(Buffer.from(await pdf.arrayBuffer()).toString("latin1")).toContain("pdfuaid");
  expect(await (await story.get(`/en${publicOf(path)}`)).text()).toContain("in force");
});

test("what was kept is written at dates; the latest counts, the others stay; none of the future", async () => {
  const { path } = await inForce();
  const [first] = await db
    .selectFrom("labs.commitment")
    .select("id")
    .where("agreement_id", "=", path.split("/").at(-1)!)
    .orderBy("place")
    .execute();
  const check = (fields: Fields) =>
    post(`${path}/impegni/${first!.id}/verifica`, { quando: "2026-12-01", ...fields });
  expect((await check({ esito: "not-kept", nota: "Pioveva" })).status).toBe(303);
  expect((await check({ esito: "kept", quando: "2026-12-08" })).status).toBe(303);
  expect((await check({ esito: "forse" })).status).toBe(422);
  expect((await check({ esito: "kept", quando: "2027-01-01" })).status).toBe(422);
  const page = await (await story.get(publicOf(path))).text();
  expect(page).toContain("Pioveva");
  expect(page).toContain("1 mantenuto, 2 ancora da guardare");
});

const refused = async (statement: ReturnType<typeof sql>) => expect(statement.execute(db)).rejects.toThrow();

test("the database holds to the text: what is signed is not rewritten, nor anything added to it", async () => {
  const { path, parties } = await inForce();
  const id = path.split("/").at(-1)!;
  await refused(sql`update labs.agreement set body = 'altro', revision = revision + 1 where id = ${id}`);
  await refused(sql`update labs.agreement set status = 'draft', revision = revision + 1 where id = ${id}`);
  await refused(sql`update labs.agreement_text set said = 'altro' where agreement_id = ${id}`);
  await refused(sql`delete from labs.agreement_text where agreement_id = ${id}`);
  await refused(sql`update labs.agreement_party set name = 'Altri' where id = ${parties[0]!.id}`);
  await refused(sql`delete from labs.commitment where agreement_id = ${id}`);
  await refused(sql`delete from labs.agreement_signature where agreement_id = ${id}`);
  await refused(sql`update labs.agreement_signature set signed_as = 'altro' where agreement_id = ${id}`);
  const other = await whole();
  await refused(
    sql`update labs.agreement set status = 'in-force', starts_on = '2026-12-09', in_force_at = now(), version = 1, revision = revision + 1 where id = ${other.path.split("/").at(-1)!}`,
  );
});

test("a sheet that was signed is a PDF or a photo, and only who keeps the agreement sees it", async () => {
  const { path, parties } = await toSign();
  const cookie = [...facilitator.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const send = async (file: Blob, name: string) => {
    const body = new FormData();
    for (const [field, value] of Object.entries(signature(parties[1]!.id))) body.append(field, value);
    body.append("foglio", file, name);
    const headers = { Cookie: cookie, Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" };
    return story.app.request(`${path}/firme`, { method: "POST", body, headers });
  };
  expect((await send(new Blob(["<script>alert(1)</script>"]), "firma.pdf")).status).toBe(422);
  expect((await send(new Blob([`%PDF-1.7\n${"x".repeat(6 * 1024 * 1024)}%%EOF`]), "firma.pdf")).status).toBe(
    422,
  );
  expect((await send(new Blob(["%PDF-1.7\nfirmato\n%%EOF"]), "firma.pdf")).status).toBe(303);
  const { id } = await db
    .selectFrom("labs.agreement_signature")
    .select("id")
    .where("party_id", "=", parties[1]!.id)
    .executeTakeFirstOrThrow();
  const sheet = await facilitator.get(`${path}/firme/${id}/foglio`);
  expect(sheet.headers.get("Content-Disposition")).toContain("attachment");
  expect(await sheet.text()).toContain("firmato");
  expect((await president.get(`${path}/firme/${id}/foglio`)).status).toBe(404);
  expect((await facilitator.get(`${path}/da-firmare.pdf`)).headers.get("Content-Type")).toBe(
    "application/pdf",
  );
});

test("a month before the review who keeps it is reminded once, on the day it is under review, and confirmed", async () => {
  const { path } = await inForce();
  const before = await db.selectFrom("foundation.mail").select("id").execute();
  const remind = (day: string) => {
    story.setNow(
      story.storyNow.add({
        hours: (24 * story.storyNow.until(day + "T08:00:00Z", { largestUnit: "hours" }).hours) / 24,
      }),
    );
    return remindOfReviews(db, writer, story.house.now());
  };
  expect(await remind("2027-05-01")).toBe(0);
  expect(await remind("2027-06-05")).toBeGreaterThan(0);
  expect(await remind("2027-06-06")).toBe(0);
  const letters = await db.selectFrom("foundation.mail").select(["id", "to_address", "text"]).execute();
  const fresh = letters.filter(({ id }) => !before.some((one) => one.id === id));
  expect(
    fresh.some(({ to_address: to, text: said }) => to === facilitator.email && said.includes(path)),
  ).toBe(true);
  await remind("2027-06-30");
  story.setNow(story.storyNow);
  expect(await read(path)).toContain("da rivedere");
  expect((await step(path, "confirm", { giorno: "2028-06-30" })).status).toBe(303);
  expect(await (await story.get(publicOf(path))).text()).toContain("30 giugno 2028");
});

test("a renewal keeps its lineage: when the new one is in force the old one is renewed", async () => {
  const { path } = await inForce();
  const renewal = (await post(`${path}/rinnovo`, {})).headers.get("Location")!.split("?")[0]!;
  expect((await post(`${path}/rinnovo`, {})).status).toBe(409);
  expect((await partiesOf(renewal)).map(({ kind }) => kind)).toEqual(["organization", "group", "citizen"]);
  await step(renewal, "propose");
  for (const { id } of await partiesOf(renewal)) await post(`${renewal}/firme`, signature(id));
  expect((await step(renewal, "start", { giorno: "2026-12-09" })).status).toBe(303);
  const old = await (await story.get(publicOf(path))).text();
  expect(old).toContain("rinnovato");
  expect(old).toContain(publicOf(renewal));
  expect(await (await story.get(publicOf(renewal))).text()).toContain(publicOf(path));
});

test("ended agreements say why and stay to be read; a year later first names and sheets are forgotten", async () => {
  const { path, parties } = await inForce();
  expect((await step(path, "end", { giorno: "2026-12-09" })).status).toBe(422);
  expect((await step(path, "end", { giorno: "2026-12-09", perche: "Il giardino chiude" })).status).toBe(303);
  expect(await (await story.get(publicOf(path))).text()).toContain("Il giardino chiude");
  await forgetSigners(db, story.storyNow.add({ hours: 24 * 360 }));
  const called = async () =>
    (
      await db
        .selectFrom("labs.agreement_party")
        .select("called")
        .where("id", "=", parties[2]!.id)
        .executeTakeFirst()
    )?.called;
  expect(await called()).toBe("Lucia");
  await forgetSigners(db, story.storyNow.add({ hours: 24 * 370 }));
  expect(await called()).toBe(null);
  expect(await (await story.get(publicOf(path))).text()).toContain("Cittadina o cittadino n. 3");
});

test("who asks to be forgotten is, and the agreement still holds", async () => {
  const { path, parties } = await inForce();
  expect((await post(`${path}/parti/${parties[2]!.id}/dimenticanza`, {})).status).toBe(303);
  const page = await (await story.get(publicOf(path))).text();
  expect(page).not.toContain("Lucia");
  expect(page).toContain("in vigore");
});
