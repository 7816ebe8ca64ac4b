// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { withdrawRecord } from "../../src/modules/directory/editing/withdraw.actions.ts";
import { publish } from "../editing/writing.ts";
import { storyNow } from "../story.ts";
import { decideOn, queueOf, report, reportingWorld } from "./reporting.ts";

const { story, db, make, service, editor, other, contact, volunteer, district } = await reportingWorld();
beforeEach(() => story.setNow(storyNow));

const page = async (path: string) => (await story.get(path)).text();
const maybe = "Forse chiuso: stiamo controllando";
const statusOf = async (id: string) =>
  (await db.selectFrom("directory.service").select("status").where("id", "=", id).executeTakeFirstOrThrow())
    .status;
const found = async (name: string, id: string) =>
  (await page(`/servizi?q=${encodeURIComponent(name)}`)).includes(`/servizi/${id}`);

test("a service that somebody withdraws closes when a second person agrees, and not before", async () => {
  const id = await service("Ciclofficina");
  await editor.post(`/redazione/servizi/${id}/ritiro`, { su: "0" });
  await editor.post(`/redazione/servizi/${id}/ritiro`, { su: "0" });
  expect(await statusOf(id)).toBe("active");
  expect(await page(`/servizi/${id}`)).toContain(maybe);
  expect(await found("ciclofficina", id)).toBe(true);

  const paths = await queueOf(other, `?stato=second&scheda=${id}`);
  expect(paths).toHaveLength(1);
  expect(await (await editor.get(paths[0]!)).text()).toContain("Tu hai già detto sì");
  expect((await decideOn(editor, paths[0]!, "chiusura")).status).toBe(409);
  expect(await statusOf(id)).toBe("active");
  expect((await decideOn(other, paths[0]!, "chiusura")).status).toBe(303);
  expect(await statusOf(id)).toBe("inactive");
  expect(await page(`/servizi/${id}`)).not.toContain(maybe);
  expect(await found("ciclofficina", id)).toBe(false);
});

test("the status chosen in the form waits too, while the other changes are published", async () => {
  const id = await service();
  const { published } = await publish(contact, `/redazione/servizi/${id}`, {
    status: "defunct",
    description: "Chiude a fine mese.",
  });
  expect(published.headers.get("location")).toContain("fatto=closing");
  expect(await statusOf(id)).toBe("active");
  expect(await page(`/servizi/${id}`)).toContain("Chiude a fine mese.");
  const [path] = await queueOf(editor, `?scheda=${id}`);
  expect((await decideOn(editor, path!, "chiusura")).status).toBe(303);
  expect(await statusOf(id)).toBe("defunct");
});

test("a pause, and coming back, are one person's", async () => {
  const id = await service();
  await publish(editor, `/redazione/servizi/${id}`, { status: "temporarily closed" });
  expect(await statusOf(id)).toBe("temporarily closed");
  expect(await queueOf(editor, `?scheda=${id}`)).toEqual([]);

  await publish(editor, `/redazione/servizi/${id}`, { status: "inactive" });
  const [path] = await queueOf(other, `?scheda=${id}`);
  await decideOn(other, path!, "chiusura");
  expect(await statusOf(id)).toBe("inactive");
  await publish(editor, `/redazione/servizi/${id}`, { status: "active" });
  expect(await statusOf(id)).toBe("active");
});

test("an older state in which it was closed closes it with two people too", async () => {
  const id = await service();
  await publish(editor, `/redazione/servizi/${id}`, { status: "inactive", description: "Uno" });
  const [path] = await queueOf(other, `?scheda=${id}`);
  await decideOn(other, path!, "chiusura");
  const { number: closed } = await db
    .selectFrom("directory.revision")
    .select("number")
    .where("record_id", "=", id)
    .orderBy("number", "desc")
    .executeTakeFirstOrThrow();
  await publish(editor, `/redazione/servizi/${id}`, { status: "active" });
  const back = { versione: String(closed), su: String(closed + 1) };
  const answer = await editor.post(`/redazione/servizi/${id}/ripristino`, back);
  expect(answer.headers.get("location")).toContain("fatto=closing");
  expect(await statusOf(id)).toBe("active");
});

test("of a public report the first who agrees is the first, and another one must", async () => {
  const id = await service();
  const { status } = await report(story, `/segnala/servizi/${id}?cosa=closed`, {
    nota: "Saracinesca giù da un mese",
  });
  expect(await page(`/servizi/${id}`)).not.toContain(maybe);
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const first = await decideOn(editor, path!, "chiusura");
  expect(first.to).toBe(`${path}?fatto=primo`);
  expect(await page(status!)).toContain("serve anche il sì di una seconda");
  expect(await page(`/servizi/${id}`)).toContain(maybe);
  expect((await decideOn(editor, path!, "accettazione")).status).toBe(409);
  expect((await decideOn(other, path!, "chiusura")).status).toBe(303);
  expect(await statusOf(id)).toBe("inactive");
  expect(await page(status!)).toContain("due persone hanno controllato");
});

test("the second person may say that it is still open, and the page forgets the doubt", async () => {
  const id = await service();
  await contact.post(`/redazione/servizi/${id}/ritiro`, { su: "0" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  expect((await decideOn(editor, path!, "rifiuto", { motivo: "still-open" })).status).toBe(303);
  expect(await page(`/servizi/${id}`)).not.toContain(maybe);
  expect(await statusOf(id)).toBe("active");
});

test("sixteen confirmations at once close a service once", async () => {
  const id = await service();
  await contact.post(`/redazione/servizi/${id}/ritiro`, { su: "0" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) => decideOn(index % 2 === 0 ? editor : other, path!, "chiusura")),
  );
  const done = answers.filter(({ status }) => status === 303).length;
  expect(done).toBe(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(15);
  const withdrawn = await db
    .selectFrom("directory.revision")
    .select("number")
    .where("record_id", "=", id)
    .where("act", "=", "withdrawn")
    .execute();
  expect(withdrawn).toHaveLength(1);
});

test("a volunteer who says that it closed is believed like anybody: two others must agree", async () => {
  const id = await service();
  await publish(volunteer, `/redazione/servizi/${id}`, { status: "inactive" });
  expect(await statusOf(id)).toBe("active");
  expect(await page(`/servizi/${id}`)).not.toContain(maybe);
  const [path] = await queueOf(editor, `?scheda=${id}&cosa=closed&da=volunteer`);
  await decideOn(editor, path!, "chiusura");
  expect(await statusOf(id)).toBe("active");
  await decideOn(other, path!, "chiusura");
  expect(await statusOf(id)).toBe("inactive");
});

test("a second request while one waits leads to that one", async () => {
  const id = await service();
  await report(story, `/segnala/servizi/${id}?cosa=closed`);
  const [told] = await queueOf(editor, `?scheda=${id}`);
  await contact.post(`/redazione/servizi/${id}/ritiro`, { su: "0" });
  const html = await (await editor.get(told!)).text();
  expect(html).toContain("già una richiesta di chiusura");
  expect((await decideOn(editor, told!, "chiusura")).status).toBe(409);
  const [asked] = await queueOf(editor, `?scheda=${id}&stato=second`);
  expect((await decideOn(editor, asked!, "chiusura")).status).toBe(303);
  expect(await queueOf(editor, `?scheda=${id}`)).toEqual([]);
});

test("the keeper at the command line is enough alone", async () => {
  const id = await service();
  const done = await withdrawRecord(db, keeper, { kind: "service", id, basedOn: 0 }, storyNow);
  expect(done.kind).toBe("withdrawn");
  expect(await statusOf(id)).toBe("inactive");
});

test("a place that is no more is taken away by one person, unless something stands on it", async () => {
  const place = await make.place({ name: "Portineria", territory_id: district });
  const used = await make.service({ name: "Prestito", territory_id: district, at: [place] });
  await report(story, `/segnala/luoghi/${place}?cosa=closed`);
  const [path] = await queueOf(editor, `?scheda=${place}`);
  expect(await (await editor.get(path!)).text()).toContain("Prestito");
  expect((await decideOn(editor, path!, "chiusura")).status).toBe(409);
  await db.deleteFrom("directory.service_at_location").where("service_id", "=", used).execute();
  expect((await decideOn(editor, path!, "chiusura")).status).toBe(303);
  expect((await story.get(`/luoghi/${place}`)).status).toBe(404);
});

test("what closed by other ways meanwhile is answered by one person", async () => {
  const id = await service();
  const { status } = await report(story, `/segnala/servizi/${id}?cosa=closed`);
  await report(story, `/segnala/servizi/${id}?cosa=closed`);
  await withdrawRecord(db, keeper, { kind: "service", id, basedOn: 0 }, storyNow);
  const [path] = await queueOf(editor, `?scheda=${id}`);
  expect(await (await editor.get(path!)).text()).toContain("è già chiuso");
  expect((await decideOn(editor, path!, "chiusura")).status).toBe(303);
  expect(await page(status!)).toContain("era già stata corretta");
  expect(await queueOf(editor, `?scheda=${id}`)).toEqual([]);
});

test("of a record that is gone nothing is corrected, and who reported is answered all the same", async () => {
  const place = await make.place({ name: "Chiosco", territory_id: district });
  await report(story, `/segnala/luoghi/${place}?cosa=hours`, { hours: "lunedì dalle 9 alle 10" });
  await withdrawRecord(db, keeper, { kind: "location", id: place, basedOn: 0 }, storyNow);
  const [path] = await queueOf(editor, `?scheda=${place}`);
  expect(await (await editor.get(path!)).text()).toContain("La scheda non c’è più.");
  expect((await decideOn(editor, path!, "accettazione")).status).toBe(409);
  expect((await decideOn(editor, path!, "rifiuto", { motivo: "not-ours" })).status).toBe(303);
  expect((await story.get(`/luoghi/${place}`)).status).toBe(404);
});
