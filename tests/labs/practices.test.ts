// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp from "sharp";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { lineageOf, pictureOfLineage } from "../../src/modules/labs/practices/lineage.ts";
import { forgetCopiers } from "../../src/modules/labs/practices/practice-copy.actions.ts";
import { practicesJobs } from "../../src/modules/labs/practices/practices.jobs.ts";
import { signIn } from "../people.ts";
import { formOf } from "../spaces/spaces-story.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, stranger, get, post, makeLab } = story;
const text = async (path: string) => (await get(path)).text();
const office = `/redazione/laboratori/${lab}/pratiche`;

const told = {
  titolo: "Merenda sul pianerottolo",
  riga: "Ogni venerdì un piano offre la merenda agli altri.",
  chi: "Le famiglie della scala C",
  cosa: "Si apre la porta, si mette un tavolo, si aspetta.\n\nChi passa si ferma.",
  costo: "Dieci euro di biscotti",
  passi: "1. Scegli il piano\n- Scrivi un foglio\nMetti il tavolo",
  persone: "Due per piano",
  andata: "All’inizio pochi, poi tutti.",
  evitare: "Non chiedere di iscriversi.",
  temi: "Cibo, vicinato",
  dal: "2026-11-01",
};

let practice = "";

test("a keeper tells a practice as a draft: nobody reads it until it is published; a stranger writes none", async () => {
  const form = await (await facilitator.get(`${office}/nuova`)).text();
  const uno = /name="uno" value="([^"]+)"/.exec(form)![1]!;
  for (const _ of [1, 2]) {
    const answer = await facilitator.post(`${office}/nuova`, { ...told, uno });
    expect(answer.status).toBe(303);
  }
  const rows = await db.selectFrom("labs.practice").selectAll().execute();
  expect(rows).toHaveLength(1);
  practice = rows[0]!.id;
  expect(rows[0]).toMatchObject({ status: "draft", licence: "CC-BY-4.0", tags: ["cibo", "vicinato"] });
  expect(rows[0]!.steps).toEqual(["Scegli il piano", "Scrivi un foglio", "Metti il tavolo"]);
  expect((await get(`/pratiche/${practice}`)).status).toBe(404);
  expect(await text("/pratiche")).not.toContain("Merenda");
  expect((await stranger.get(office)).status).toBeGreaterThanOrEqual(403);
  expect(
    (await stranger.post(`${office}/${practice}/stato`, { passo: "publish" })).status,
  ).toBeGreaterThanOrEqual(403);

  const wrong = await facilitator.post(`${office}/nuova`, { ...told, titolo: "", riga: "resta qui" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("resta qui");
});

test("published it is found by words, by accents and by theme, and on its lab's home", async () => {
  expect((await facilitator.post(`${office}/${practice}/stato`, { passo: "publish" })).status).toBe(303);
  for (const path of [
    "/pratiche",
    "/pratiche?q=merende+pianerottoli",
    "/pratiche?tema=cibo",
    "/pratiche?q=merenda+boh",
  ]) {
    expect(await text(path)).toContain(`/pratiche/${practice}`);
  }
  expect(await text("/pratiche?q=bocce")).toContain("Nessuna pratica");
  expect(await text("/pratiche?tema=sport")).toContain("Nessuna pratica");
  expect(await text(`/laboratori/${lab}`)).toContain(`/pratiche/${practice}`);
  const page = await text(`/pratiche/${practice}`);
  for (const said of [
    "Le famiglie della scala C",
    '<li class="mb-2">Scegli il piano</li>',
    "CC BY 4.0",
    "Che cosa evitare",
  ]) {
    expect(page).toContain(said);
  }
  expect(page).toContain("creativecommons.org/licenses/by/4.0");
});

test("its figures are counted when it is read, from what was marked; few heads are not told", async () => {
  const date = await story.held("2026-11-20T17:00");
  await story.came(date, { heads: 3 });
  expect(await text(`/pratiche/${practice}`)).not.toContain("presenze in tutto");
  const next = await story.held("2026-11-27T17:00");
  await story.came(next, { heads: 14, firstTime: 6 });
  await story.came(await story.held("2026-10-02T17:00"), { heads: 50 });
  expect(await text(`/pratiche/${practice}`)).toContain(
    "2 volte, 17 presenze in tutto, dal 1 novembre 2026 a oggi.",
  );
});

test("it comes as text, on paper and as feeds", async () => {
  const markdown = await text(`/pratiche/${practice}/pratica.md`);
  expect(markdown).toContain("# Merenda sul pianerottolo");
  expect(markdown).toContain("1. Scegli il piano");
  expect(markdown).toContain("17 presenze");
  const pdf = await get(`/pratiche/${practice}/pratica.pdf`);
  expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const feed = (await (await get("/pratiche.json")).json()) as { items: { url: string }[] };
  expect(feed.items[0]?.url).toContain(practice);
  expect(await text("/pratiche.rss")).toContain("Merenda sul pianerottolo");
});

test("changed, it says what was changed, and how it read before stays to be read", async () => {
  const revision = async () =>
    String(
      (
        await db
          .selectFrom("labs.practice")
          .select("revision")
          .where("id", "=", practice)
          .executeTakeFirstOrThrow()
      ).revision,
    );
  const based = await revision();
  const change = { ...told, costo: "Niente: ognuno porta", perche: "Costa meno", revisione: based };
  expect((await facilitator.post(`${office}/${practice}`, change)).status).toBe(303);
  const late = await facilitator.post(`${office}/${practice}`, {
    ...told,
    costo: "Venti euro",
    revisione: based,
  });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Venti euro");
  const page = await text(`/pratiche/${practice}`);
  expect(page).toContain("Niente: ognuno porta");
  expect(page).toContain("Costa meno");
  const old = await text(`/pratiche/${practice}?versione=${based}`);
  expect(old).toContain("Dieci euro di biscotti");
  expect(old).toContain("Stai leggendo una versione");
});

test("a photo comes in with what is in it and who said yes, and goes", async () => {
  const file = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#a63" } })
    .png()
    .toBuffer();
  const send = (fields: Record<string, string>) => {
    const body = new FormData();
    body.set("file", new File([Uint8Array.from(file)], "tavolo.png"));
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const cookie = [...facilitator.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { Cookie: cookie, Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" };
    return story.app.request(`${office}/${practice}/fotografie`, { method: "POST", body, headers });
  };
  expect((await send({ alt: "Un tavolo con la merenda" })).status).toBe(422);
  expect((await send({ alt: "", consenso: "nobody" })).status).toBe(422);
  expect((await send({ alt: "Un tavolo con la merenda", consenso: "nobody" })).status).toBe(303);
  expect(await text(`/pratiche/${practice}`)).toContain('alt="Un tavolo con la merenda"');
  const photo = await db.selectFrom("labs.practice_photo").select("id").executeTakeFirstOrThrow();
  await facilitator.post(`${office}/${practice}/fotografie/${photo.id}/rimozione`);
  expect(await text(`/pratiche/${practice}`)).not.toContain("Un tavolo con la merenda");
  expect(await db.selectFrom("foundation.picture").select("hash").execute()).toEqual([]);
});

test("another lab starts from it with what it changed; a group elsewhere tells it, and a keeper says yes: one tree", async () => {
  const other = await makeLab({ name: "Crosione" });
  const keeper = await signIn(story, { roles: [{ role: "lab-contact", of: other }], name: "Eva" });
  expect(await (await keeper.get(`/pratiche/${practice}`)).text()).toContain("Copiala in Crosione");
  const start = await (
    await keeper.get(`/redazione/laboratori/${other}/pratiche/nuova?da=${practice}`)
  ).text();
  expect(start).toContain("Scegli il piano");
  expect(start).not.toContain("Le famiglie della scala C");
  const copied = await keeper.post(`/redazione/laboratori/${other}/pratiche/nuova`, {
    ...told,
    titolo: "Merenda in cortile",
    cambiato: "In cortile, perché non c’è l’ascensore.",
    da: practice,
  });
  expect(copied.status).toBe(303);
  expect(await text(`/pratiche/${practice}`)).not.toContain("Merenda in cortile");
  const { id } = await db
    .selectFrom("labs.practice")
    .select("id")
    .where("copied_from", "=", practice)
    .executeTakeFirstOrThrow();
  expect((await facilitator.get(`/redazione/laboratori/${other}/pratiche/${id}`)).status).toBe(404);
  expect(
    (await facilitator.post(`/redazione/laboratori/${lab}/pratiche/${id}/stato`, { passo: "publish" }))
      .status,
  ).toBe(404);
  await keeper.post(`/redazione/laboratori/${other}/pratiche/${id}/stato`, { passo: "publish" });
  expect(await text(`/pratiche/${id}`)).toContain("È copiata da");

  const { modulo } = await formOf(story, `/pratiche/${id}/copiata`);
  const fields = {
    modulo,
    gruppo: "Gruppo Aurora",
    dove: "Voghera",
    email: "aurora@example.org",
    link: "https://example.org/x",
  };
  expect((await post(`/pratiche/${id}/copiata`, { ...fields, link: "javascript:alert(1)" })).status).toBe(
    422,
  );
  for (const _ of [1, 2]) expect((await post(`/pratiche/${id}/copiata`, fields)).status).toBe(303);
  expect(await text(`/pratiche/${practice}`)).not.toContain("Gruppo Aurora");
  const copies = await db.selectFrom("labs.practice_copy").selectAll().execute();
  expect(copies).toHaveLength(1);
  const answer = `/redazione/laboratori/${other}/pratiche/${id}/copie/${copies[0]!.id}`;
  expect((await keeper.post(answer, { esito: "published", risposta: "Bello!" })).status).toBe(303);

  const tree = await text(`/pratiche/${practice}`);
  for (const said of ["Merenda in cortile", "Gruppo Aurora", "Voghera", "da 2", '<svg class="lineage"']) {
    expect(tree).toContain(said);
  }
  expect(tree).not.toContain("aurora@example.org");
  const [letter] = await db
    .selectFrom("foundation.mail")
    .selectAll()
    .where("to_address", "=", "aurora@example.org")
    .execute();
  expect(letter?.text).toContain("Bello!");

  const later = story.house.now().add({ hours: 24 * 31 });
  expect(practicesJobs(db, () => later)).toHaveLength(1);
  expect(await forgetCopiers(db, later)).toBe(1);
});

test("withdrawn it is read no more, and stays in the tree of those that copied it", async () => {
  await facilitator.post(`${office}/${practice}/stato`, { passo: "withdraw" });
  expect((await get(`/pratiche/${practice}`)).status).toBe(404);
  expect(await text("/pratiche?q=pianerottolo")).not.toContain(`/pratiche/${practice}`);
  const { id } = await db
    .selectFrom("labs.practice")
    .select("id")
    .where("copied_from", "=", practice)
    .executeTakeFirstOrThrow();
  expect(await text(`/pratiche/${id}`)).toContain("Merenda sul pianerottolo");
});

const origin = (id: string, parentId: string | null) => ({
  id,
  parentId,
  name: id,
  by: id,
  where: "",
  href: undefined,
});

test("a lineage is read parents first, and a circle does not hang it", () => {
  const nodes = lineageOf([origin("c", "b"), origin("a", null), origin("b", "a"), origin("d", "a")]);
  expect(nodes.map(({ id, number, depth, under }) => [id, number, depth, under])).toEqual([
    ["a", 1, 0, undefined],
    ["b", 2, 1, 1],
    ["c", 3, 2, 2],
    ["d", 4, 1, 1],
  ]);
  const { dots, lines } = pictureOfLineage(nodes);
  expect(dots).toHaveLength(4);
  expect(lines).toHaveLength(6);
  const [x, y] = [newId(), newId()];
  expect(lineageOf([origin(x, y), origin(y, x)])).toEqual([]);
});
