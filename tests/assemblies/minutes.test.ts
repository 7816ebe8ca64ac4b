// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { openMinutesStory } from "./minutes-story.ts";

const story = await openMinutesStory();
const { db, facilitator, editor, stranger, textOf } = story;

test("minutes are written item by item, with decisions beside them; a stranger learns nothing", async () => {
  const { path, items } = await story.begun(["Apertura del sabato", "Bilancio"]);
  expect((await stranger.get(path)).status).toBe(404);
  expect((await story.get(path)).status).toBe(302);
  expect((await stranger.post(`${path}/punti/${items[0]}`, story.text("Rubo", 1))).status).toBe(404);

  const saved = await facilitator.post(`${path}/punti/${items[0]}`, story.text("Se ne parla a lungo.", 1));
  expect([saved.status, saved.headers.get("location")]).toEqual([
    303,
    `${path}?fatto=salvato#punto-${items[0]}`,
  ]);
  const decided = { ...story.decision("Apriamo anche il sabato"), chi: "Gruppo sabato", entro: "2027-01-15" };
  expect((await facilitator.post(`${path}/punti/${items[0]}/decisioni`, decided)).status).toBe(303);
  await facilitator.post(`${path}/punti/${items[0]}/decisioni`, decided);
  const page = await textOf(facilitator, path);
  expect(page).toContain("Bozza");
  expect(page.match(/Decisione \d/g)).toEqual(["Decisione 1"]);
  expect(page).toContain("Chi se ne occupa: Gruppo sabato Entro il 15 gennaio 2027");
  expect(await textOf(editor, path)).toContain("Se ne parla a lungo.");
});

test("a point that comes up during the meeting is added at the end, once, and written like the others", async () => {
  const { path } = await story.begun(["Orario"]);
  const id = newId();
  for (const _ of [1, 2]) {
    const added = await facilitator.post(`${path}/punti`, { id, titolo: "La chiave del cortile" });
    expect([added.status, added.headers.get("location")]).toEqual([
      303,
      `${path}?fatto=aggiunto#punto-${id}`,
    ]);
  }
  const traces = await story.db
    .selectFrom("foundation.activity")
    .select("verb")
    .where("thing_id", "=", id)
    .execute();
  expect(traces).toEqual([{ verb: "agenda-item.added" }]);
  expect((await facilitator.post(`${path}/punti`, { id: newId(), titolo: "" })).status).toBe(422);
  expect((await facilitator.post(`${path}/punti/${id}`, story.text("La tiene Ada.", 1))).status).toBe(303);
  const page = await textOf(facilitator, path);
  expect(page.indexOf("La chiave del cortile")).toBeGreaterThan(page.indexOf("Orario"));
  expect(page).toContain("La tiene Ada.");
});

test("counts are checked against who is there and whom they stand for, in plain words", async () => {
  const { path, items, meetingId } = await story.begun(["Orario"]);
  const at = `${path}/punti/${items[0]}/decisioni`;
  const hands = (yes: number, no: number) => ({
    ...story.decision("Si apre alle nove"),
    come: "hands",
    favorevoli: String(yes),
    contrari: String(no),
  });
  await story.present(meetingId, ["Ada", "Bice", "Ciro"], { Ada: "Dora" });
  const tooMany = await facilitator.post(at, hands(4, 1));
  expect(tooMany.status).toBe(422);
  const said = await tooMany.text();
  expect(said).toContain("tra presenti e deleghe sono 4");
  expect(said).toContain("Si apre alle nove");
  expect((await facilitator.post(at, hands(0, 0))).status).toBe(422);
  expect((await facilitator.post(at, hands(2, 2))).status).toBe(303);
  expect(await textOf(facilitator, path)).toContain("Parità: non è passata.");
  expect((await facilitator.post(at, { ...hands(3, 1), entro: "2026-02-31" })).status).toBe(422);
});

test("two secretaries who edit the same item lose nothing: both texts are shown, and one is saved in their place", async () => {
  const { path, items } = await story.begun(["Festa di primavera"]);
  const at = `${path}/punti/${items[0]}`;
  expect((await facilitator.post(at, story.text("Inizio\nSi fa in cortile.", 1))).status).toBe(303);
  const late = await editor.post(at, story.text("Inizio\nPorta da mangiare chi può.", 1));
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain("Avete scritto in due");
  expect(html).toContain("Inizio\nSi fa in cortile.\nPorta da mangiare chi può.</textarea>");
  expect(html).toContain('name="revisione" value="2"');
  const merged = story.text("Inizio\nSi fa in cortile.\nPorta da mangiare chi può.", 2);
  expect((await editor.post(at, merged)).status).toBe(303);
  const versions = await textOf(facilitator, `${at}/versioni`);
  expect(versions).toContain("Si fa in cortile.");
  expect(versions).toContain("Porta da mangiare chi può.");
});

test("64 saves of one item at once: one is saved, every other is given back whole", async () => {
  const { path, items } = await story.begun(["Turni"]);
  const at = `${path}/punti/${items[0]}`;
  const answers = await Promise.all(
    Array.from({ length: 64 }, async (_, index) => {
      const answer = await (index % 2 ? editor : facilitator).post(
        at,
        story.text(`Testo numero ${index}.`, 1),
      );
      return { status: answer.status, text: await answer.text(), index };
    }),
  );
  expect(answers.filter(({ status }) => status === 303).length).toBe(1);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused.length).toBe(63);
  expect(refused.every(({ text, index }) => text.includes(`Testo numero ${index}.`))).toBe(true);
});

test("shared, approved at the next meeting under its first item, and then locked by the database itself", async () => {
  const assemblyId = await story.assembly({ name: "Gruppo cucina" });
  const first = await story.begun(["Cucina"], "2026-12-01T18:00", { assemblyId });
  await facilitator.post(`${first.path}/punti/${first.items[0]}`, story.text("Serve un forno.", 1));
  const decision = story.decision("Compriamo un forno");
  await facilitator.post(`${first.path}/punti/${first.items[0]}/decisioni`, decision);
  const next = await story.begun(["Altro"], "2026-12-15T18:00", { assemblyId });
  expect((await facilitator.post(`${first.path}/lettura`)).status).toBe(303);
  const agenda = await textOf(facilitator, next.path);
  expect(agenda).toContain("1. Approvazione del verbale del 1 dicembre 2026");
  expect(agenda).toContain("2. Altro");
  const approval = await story.approvalOf(next.meetingId);

  const form = { id: newId(), come: "consensus" };
  const approved = await facilitator.post(`${next.path}/punti/${approval}/approvazione`, form);
  expect(approved.headers.get("location")).toContain("fatto=approvato");
  expect(await textOf(facilitator, first.path)).toContain(
    "Approvato il 9 dicembre 2026, nella riunione del 15 dicembre 2026",
  );

  const late = await facilitator.post(
    `${first.path}/punti/${first.items[0]}`,
    story.text("Cambio tutto.", 2),
  );
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Cambio tutto.");
  expect((await facilitator.post(`${first.path}/decisioni/${decision.id}/ritiro`)).status).toBe(409);

  const locked = { constraint: "approved_minutes_are_locked" };
  const item = db
    .updateTable("assemblies.agenda_item")
    .set({ minutes: "No" })
    .where("id", "=", first.items[0]!);
  await expect(item.execute()).rejects.toMatchObject(locked);
  const what = db.updateTable("assemblies.decision").set({ what: "No" }).where("id", "=", decision.id);
  await expect(what.execute()).rejects.toMatchObject(locked);
  const gone = db.deleteFrom("assemblies.decision").where("id", "=", decision.id);
  await expect(gone.execute()).rejects.toMatchObject(locked);
  const back = db
    .updateTable("assemblies.meeting")
    .set({ minutes_status: "draft", minutes_approved_at: null });
  await expect(back.where("id", "=", first.meetingId).execute()).rejects.toMatchObject(locked);
  await expect(
    db.deleteFrom("assemblies.meeting").where("id", "=", first.meetingId).execute(),
  ).rejects.toMatchObject(locked);

  const correction = {
    id: newId(),
    punto: first.items[0]!,
    correzione: "Il forno è usato.",
    perche: "Lo dice Ada",
  };
  expect((await facilitator.post(`${first.path}/correzioni`, correction)).status).toBe(303);
  expect(await textOf(facilitator, first.path)).toContain(
    "Correzione del 9 dicembre 2026. Perché: Lo dice Ada Il forno è usato.",
  );
  const rewritten = db
    .updateTable("assemblies.correction")
    .set({ correction: "No" })
    .where("id", "=", correction.id);
  await expect(rewritten.execute()).rejects.toMatchObject({ constraint: "only_added_to" });
});

test("an approval and 32 who still write at once: what is acknowledged is in the approved minutes, the rest is given back", async () => {
  const assemblyId = await story.assembly({ name: "Gruppo orti" });
  const first = await story.begun(["Uno"], "2026-11-01T18:00", { assemblyId });
  await facilitator.post(`${first.path}/punti/${first.items[0]}`, story.text("Prima.", 1));
  const next = await story.begun(["Due"], "2026-11-20T18:00", { assemblyId });
  await facilitator.post(`${first.path}/lettura`);
  const approval = await story.approvalOf(next.meetingId);
  const decide = (index: number) =>
    editor.post(`${first.path}/punti/${first.items[0]}/decisioni`, story.decision(`Numero ${index}`));
  const begun = Array.from({ length: 16 }, (_, index) => decide(index));
  const approved = facilitator.post(`${next.path}/punti/${approval}/approvazione`, {
    id: newId(),
    come: "consensus",
  });
  const after = Array.from({ length: 16 }, (_, index) => decide(16 + index));
  const answers = await Promise.all([...begun, ...after]);
  expect((await approved).status).toBe(303);
  const rows = await db
    .selectFrom("assemblies.decision")
    .select("number")
    .where("meeting_id", "=", first.meetingId)
    .orderBy("number")
    .execute();
  const acknowledged = answers.filter(({ status }) => status === 303).length;
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: acknowledged }, (_, index) => index + 1),
  );
  expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true);
});

test("who proposed a point hears what was said of it when minutes are shared, once; also of a point joined to it", async () => {
  const { path, items, meetingId } = await story.begun(["Le biciclette", "Il forno"], "2026-12-09T10:00");
  const [bicycles, oven] = items as [string, string];
  const joined = await story.item("Un posto per le bici", { status: "accepted" });
  const say = (id: string, values: { contact: string; joined_to?: string; status?: string }) =>
    db
      .updateTable("assemblies.agenda_item")
      .set({ decided_at: story.house.now(), ...values })
      .where("id", "=", id)
      .execute();
  await say(bicycles, { contact: "elsa@example.org" });
  await say(joined, { contact: "ivo@example.org", joined_to: bicycles, status: "joined" });
  await say(oven, { contact: "+39 0382 000001" });
  await facilitator.post(
    `${path}/punti/${bicycles}/decisioni`,
    story.decision("Una rastrelliera nel cortile"),
  );
  await facilitator.post(`${path}/punti/${bicycles}`, story.text("Servono sei posti.", 1));
  await facilitator.post(`${path}/punti/${oven}`, { ...story.text("Più avanti.", 1), esito: "postponed" });
  const told = async () => {
    const letters = await db
      .selectFrom("foundation.mail")
      .select(["to_address", "text"])
      .where("text", "like", "%Ciao%")
      .orderBy("to_address")
      .execute();
    return letters.filter(({ to_address: to }) => to.startsWith("elsa") || to.startsWith("ivo"));
  };
  expect(await told()).toEqual([]);
  expect((await facilitator.post(`${path}/lettura`)).status).toBe(303);
  const letters = await told();
  expect(letters.map(({ to_address: to }) => to)).toEqual(["elsa@example.org", "ivo@example.org"]);
  for (const { text } of letters) {
    expect(text).toContain("Una rastrelliera nel cortile");
    expect(text).toContain(`/riunioni/${meetingId}`);
  }
  const call = await db
    .selectFrom("assemblies.agenda_item")
    .select(["call_since", "outcome_told"])
    .where("id", "=", oven)
    .executeTakeFirstOrThrow();
  expect(call).toMatchObject({ call_since: story.house.now(), outcome_told: "postponed" });
  // Taken back and shared again: nobody hears it twice.
  await facilitator.post(`${path}/bozza`);
  await facilitator.post(`${path}/lettura`);
  expect(await told()).toHaveLength(2);
});
