// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { quorumOf } from "../../src/modules/assemblies/attendance/attendance.queries.ts";
import { getMeetingToKeep } from "../../src/modules/assemblies/meetings/meeting.queries.ts";
import { bodyOf } from "../editing/writing.ts";
import { openAssemblyStory } from "./assembly-story.ts";

const story = await openAssemblyStory();
const { db, get, post, facilitator, editor, stranger, consulta, house } = story;
const html = async (answer: Response | Promise<Response>) => (await bodyOf(await answer)).html;

const [ada, bruno, carla, dora] = [
  await story.member("Ada"),
  await story.member("Bruno"),
  await story.member("Carla"),
  await story.member("Dora"),
];

const at = (id: string, rest = "") => `/redazione/riunioni/${id}${rest}`;
const mark = (id: string, membro: string, segno: string) =>
  facilitator.post(at(id, "/presenze"), { membro, segno });

test("the quorum counts who is there and whom they stand for, at the opening and at any moment", async () => {
  const id = await story.meeting("2026-12-09T18:00");
  expect(await html(facilitator.get(at(id, "/presenze")))).toContain("non c’è ancora (ne servono 2)");
  await post(`${bruno.path}/riunioni/${id}/delega`, { delega: ada.id });
  expect(await html(get(ada.path))).toContain("Parli anche per Bruno.");
  await mark(id, ada.id, "here");
  const page = await html(facilitator.get(at(id, "/presenze")));
  expect(page).toContain("1 presente su 4, più 1 per delega.");
  expect(page).toContain("Il numero legale c’è (ne servono 2).");
  await facilitator.post(at(id, "/apertura"));
  story.setNow(house.now().add({ minutes: 10 }));
  await mark(id, bruno.id, "remote");
  await facilitator.post(at(id, "/ospiti"), { sala: "4", lontano: "0" });
  const later = await html(facilitator.get(at(id, "/presenze")));
  expect(later).toContain("2 presenti su 4, 1 da lontano.");
  expect(later).toContain("All’apertura: 1 presente su 4, più 1 per delega.");
  await facilitator.post(at(id, "/chiusura"));
  expect((await mark(id, carla.id, "here")).status).toBe(409);
  expect(await html(get(`/riunioni/${id}`))).toContain("4 ospiti");
});

test("a meeting opens on its day, not before, and nobody is there before it: opened by mistake it could only be closed for ever", async () => {
  const id = await story.meeting("2026-12-10T09:00");
  const page = await html(facilitator.get(at(id, "/presenze")));
  expect(page).toContain("La riunione si apre nel suo giorno.");
  expect(page).not.toContain('name="segno"');
  expect(page).not.toContain('name="sala"');
  expect((await facilitator.post(at(id, "/apertura"))).status).toBe(409);
  expect((await mark(id, ada.id, "here")).status).toBe(409);
  expect((await facilitator.post(at(id, "/ospiti"), { sala: "4", lontano: "0" })).status).toBe(409);
});

test("one stands for no more members than the rules say, and who delegates stands for nobody", async () => {
  const id = await story.meeting("2026-12-09T20:00");
  await facilitator.post(at(id, "/deleghe"), { da: bruno.id, a: ada.id });
  const tooMany = await facilitator.post(at(id, "/deleghe"), { da: carla.id, a: ada.id });
  expect(tooMany.status).toBe(422);
  expect((await post(`${ada.path}/riunioni/${id}/delega`, { delega: dora.id })).status).toBe(422);
  expect((await post(`${dora.path}/riunioni/${id}/delega`, { delega: bruno.id })).status).toBe(422);
  await post(`${bruno.path}/riunioni/${id}/presenza`, { ci_sei: "yes" });
  const { meeting, assembly } = await getMeetingToKeep(db, keeper, id, house.now());
  await mark(id, ada.id, "here");
  const { present, represented } = await quorumOf(db, meeting, assembly, house.now());
  expect([present, represented]).toEqual([1, 0]);
});

test("of many delegations at once to one member, as many hold as the rules allow", async () => {
  const id = await story.meeting("2026-12-12T18:00");
  const froms = [bruno, carla, dora];
  await Promise.all(froms.map((one) => post(`${one.path}/riunioni/${id}/delega`, { delega: ada.id })));
  const rows = await db
    .selectFrom("assemblies.delegation")
    .select("id")
    .where("meeting_id", "=", id)
    .where("ended_at", "is", null)
    .execute();
  expect(rows).toHaveLength(1);
});

test("people queue to speak by their own page or by the keeper's; one speaks at a time", async () => {
  const id = await story.meeting("2026-12-09T17:00", { status: "open" });
  await post(`${ada.path}/riunioni/${id}/parola`, { vuole: "1" });
  await post(`${ada.path}/riunioni/${id}/parola`, { vuole: "1" });
  await facilitator.post(at(id, "/parola"), { membro: "", ospite: "Una vicina" });
  expect(await html(get(ada.path))).toContain("Tocca a te tra poco.");
  await Promise.all([
    facilitator.post(at(id, "/parola/avanti"), { dopo: "" }),
    editor.post(at(id, "/parola/avanti"), { dopo: "" }),
  ]);
  const page = await html(facilitator.get(at(id, "/presenze")));
  expect(page).toContain("Parla Ada");
  expect(page).toContain("Una vicina");
  expect(await html(get(ada.path))).toContain("Hai la parola.");
  await facilitator.post(at(id, "/chiusura"));
  const left = await db.selectFrom("assemblies.turn").select("called").where("meeting_id", "=", id).execute();
  expect(left.every(({ called }) => called === null)).toBe(true);
});

test("two keepers who order and accept at once lose nothing", async () => {
  const id = await story.meeting("2026-12-21T18:00");
  const first = await story.item("Primo", { meetingId: id, place: 1 });
  const second = await story.item("Secondo", { meetingId: id, place: 2 });
  const waiting = await Promise.all(["Terzo", "Quarto", "Quinto"].map((title) => story.item(title)));
  const put = (itemId: string, who = facilitator) =>
    who.post(at(id, "/punti/ordine"), { punto: itemId, passo: "metti" });
  await Promise.all([
    ...waiting.flatMap((itemId) => [put(itemId), put(itemId, editor)]),
    facilitator.post(at(id, "/punti/ordine"), { punto: second, passo: "su" }),
    editor.post(at(id, "/punti/ordine"), { punto: first, passo: "giu" }),
  ]);
  const agenda = await db
    .selectFrom("assemblies.agenda_item")
    .select(["title", "place"])
    .where("meeting_id", "=", id)
    .orderBy("place")
    .execute();
  expect(agenda.map(({ title }) => title).toSorted()).toEqual([
    "Primo",
    "Quarto",
    "Quinto",
    "Secondo",
    "Terzo",
  ]);
  expect(agenda.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);

  const point = await story.item("Deciso due volte");
  const base = `/redazione/assemblee/${consulta}/proposte/${point}`;
  const [one, other] = await Promise.all([
    facilitator.post(`${base}/accoglienza`, { risposta: "Sì" }),
    editor.post(`${base}/rifiuto`, { motivo: "No" }),
  ]);
  expect([one.status, other.status].toSorted()).toEqual([303, 409]);
});

test("closed meetings and their papers are seen by members and keepers only", async () => {
  const id = await story.meeting("2026-12-22T18:00", { isOpen: false });
  await db
    .insertInto("assemblies.attachment")
    .values({
      territory_id: story.district,
      meeting_id: id,
      id,
      title: "Riservata",
      file_name: "a.pdf",
      media_type: "application/pdf",
      hash: Buffer.from("a"),
      body: Buffer.from("%PDF-"),
      created_at: house.now(),
    })
    .execute();
  const elsewhere = await story.assembly({ name: "Altra" });
  const outsider = await story.member("Fede", { assemblyId: elsewhere });
  const reads = (browser: typeof get, path: string) => browser(path).then(({ status }) => status);
  for (const rest of ["", "/riunione.ics", "/avviso.pdf", `/allegati/${id}`]) {
    expect(await reads(get, `/riunioni/${id}${rest}`)).toBe(404);
    expect(await reads(stranger.get, `/riunioni/${id}${rest}`)).toBe(404);
  }
  expect(await reads(facilitator.get, `/riunioni/${id}`)).toBe(200);
  expect(await reads(editor.get, `/riunioni/${id}/allegati/${id}`)).toBe(200);
  expect(await reads(get, `${ada.path}/riunioni/${id}/allegati/${id}`)).toBe(200);
  expect(await reads(get, `${outsider.path}/riunioni/${id}/allegati/${id}`)).toBe(404);
  expect(await html(get(`/assemblee/${consulta}`))).not.toContain(id);
  expect(await (await get(`/assemblee/${consulta}/riunioni.ics`)).text()).not.toContain(id);
  expect(await (await get(`${ada.path}/riunioni.ics`)).text()).toContain(id);
  expect((await stranger.get(at(id))).status).toBe(404);
  expect((await stranger.get(at(id, "/presenze"))).status).toBe(404);
});
