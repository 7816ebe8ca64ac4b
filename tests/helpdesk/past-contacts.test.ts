// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, desks, operator, supervisor, supervisorElsewhere, town } = story;
const path = "/sportello/monitoraggio/storico";

const table = [
  "Data;Nominativo;Sesso;Età;Comune;Bisogno;Risposta;Esito;Note",
  "12/03/2024;Rossi Maria;F;81;Comune Ambito di qui;casa;informazioni;risolto;cell. 333 1234567",
  "13/03/2024;Bianchi;M;1990;Comune Ambito di qui;soldi; compilazione moduli ;;",
  "13/03/2024;Bianchi;M;1990;Comune Ambito di qui;soldi; compilazione moduli ;;",
].join("\r\n");

beforeAll(async () => {
  const taxonomyId = newId();
  await db
    .insertInto("directory.taxonomy")
    .values({ id: taxonomyId, key: "categories", name: "Di che cosa si tratta", description: "" })
    .execute();
  for (const code of ["casa", "soldi"]) {
    await db
      .insertInto("directory.taxonomy_term")
      .values({ id: newId(), taxonomy_id: taxonomyId, code, name: code, description: "" })
      .execute();
  }
});

test("who supervises loads; who works at a desk, or supervises another district, does not", async () => {
  expect((await operator.get(path)).status).toBe(403);
  expect((await send({ browser: operator })).status).toBe(403);
  const elsewhere = await send({ browser: supervisorElsewhere });
  expect(elsewhere.status).toBe(422);
  expect(await elsewhere.text()).toContain("Scegli lo sportello");
});

test("columns are understood by their names and shown before anything is loaded; the rest is left out", async () => {
  const html = await (await send()).text();

  expect(chosenIn(html)).toEqual(["day", "", "gender", "age", "area", "term", "done", "fate", ""]);
  expect(html).toContain("3 contatti e 3 bisogni");
  expect(html).toContain("Dal 12 mar 2024 al 13 mar 2024.");
  expect(html).toContain("75 anni e più");
  expect(await contacts()).toHaveLength(0);
});

test("confirmed, all of it is loaded: facts alone, no name, no number", async () => {
  const html = await (await send({ conferma: "1" })).text();
  expect(html).toContain("Fatto: 3 contatti nuovi, 3 bisogni.");
  expect(html).toContain("storico 2024.csv");

  const rows = await contacts();
  expect(rows).toHaveLength(3);
  expect(rows.find(({ age_band }) => age_band === "75+")).toMatchObject({
    desk_id: desks.first.id,
    gender: "woman",
    area_code: town,
    done: ["information"],
    source: "import",
    asked: null,
    received_by: null,
  });
  expect(rows[0]!.happened_at.toString()).toBe("2024-03-12T11:00:00Z");
  expect(JSON.stringify(rows)).not.toMatch(/Rossi|333 1234567/);
  const needs = await db.selectFrom("helpdesk.need").select(["category_code", "state", "outcome"]).execute();
  expect(needs).toContainEqual({ category_code: "casa", state: "closed", outcome: "met" });
  expect(needs.filter(({ state }) => state === "open")).toEqual([]);
});

test("loaded twice, or read with other columns, nothing changes; one more row is one more contact", async () => {
  expect(await (await send({ conferma: "1" })).text()).toContain(
    "era già stata caricata: non è cambiato niente",
  );
  expect(await contacts()).toHaveLength(3);

  const longer = `${table}\r\n14/03/2024;;;;;;;;`;
  const html = await (await send({ text: longer, conferma: "1" })).text();
  expect(html).toContain("Fatto: 1 contatto nuovo");
  expect(html).toContain("3 righe c’erano già.");
  expect(await contacts()).toHaveLength(4);
});

test("what is wrong is told by row and column, and nothing is loaded while anything is", async () => {
  const wrong = [
    "Data;Età;Bisogno",
    "31/02/2024;40;casa",
    "1/1/2031;40;casa",
    "5/5/2024;boh;casa",
    "6/5/2024;40",
  ].join("\n");
  const html = await (await send({ text: wrong, conferma: "1" })).text();

  expect(problemsIn(html)).toEqual([
    ["5", "–", "La riga ha più o meno celle dei nomi delle colonne (comincia con «6/5/2024»)."],
    ["2", "Data", "«31/02/2024» non è un giorno: scrivilo così, 31/12/2025."],
    ["3", "Data", "«1/1/2031» deve ancora venire: controlla l’anno."],
    ["4", "Età", "«boh» non è un’età né un anno di nascita, o sta fra due fasce."],
  ]);
  expect(await contacts()).toHaveLength(4);
});

test("a word that no list knows is asked once, and then holds for every row", async () => {
  const text = ["Giorno;Bisogno", "1/2/2024;alloggio", "2/2/2024;Alloggio", "3/2/2024;cose varie"].join("\n");
  const asked = await (await send({ text })).text();
  expect(asked).toContain("Tipo di bisogno: «alloggio» (2 righe)");

  const said = {
    "detto-campo": ["term", "term"],
    "detto-testo": ["alloggio", "cose varie"],
    "detto-codice": ["casa", "-"],
  };
  const html = await (await send({ text, ...said })).text();
  expect(html).toContain("3 contatti e 2 bisogni");
  expect(await (await send({ text, ...said, conferma: "1" })).text()).toContain(
    "Fatto: 3 contatti nuovi, 2 bisogni.",
  );
});

test("a file that is no table is refused in plain words, and what was chosen for the desk stays", async () => {
  const sheet = await send({ file: new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "a.xlsx") });
  expect(sheet.status).toBe(422);
  expect(await sheet.text()).toContain("salvalo come CSV");
  expect(await (await send({ text: "a;b\n1;2" })).text()).toContain("Nessuna colonna dice il giorno");
  expect((await send({ file: new File(["x".repeat(900_001)], "a.csv") })).status).toBe(422);
});

test("the figures begin with the past, and its needs say nothing of how long things take", async () => {
  const html = await (await supervisor.get("/sportello/monitoraggio?dal=2024-01&al=2024-12")).text();

  expect(html).toContain(">7</a>");
  expect(html).toContain("Non c’è ancora nessuna durata da dire.");
});

type Sent = { browser?: typeof supervisor; text?: string; file?: File; conferma?: string } & Record<
  string,
  unknown
>;

function send({ browser = supervisor, text, file, ...fields }: Sent = {}): Promise<Response> {
  return browser.post(path, {
    sportello: desks.first.id,
    nome: "storico 2024.csv",
    ...(file || text === undefined ? {} : {}),
    ...(fields as Record<string, string>),
    ...(file || (!fields["conferma"] && text === undefined && !("testo" in fields))
      ? { file: file ?? new File([table], "storico 2024.csv") }
      : { testo: `\n${text ?? table}` }),
  });
}

function contacts() {
  return db.selectFrom("helpdesk.contact").selectAll().orderBy("happened_at").execute();
}

function chosenIn(html: string): string[] {
  return [...html.matchAll(/<select[^>]*id="campo-colonna-\d+"[^>]*>(.*?)<\/select>/gs)].map(
    ([, options]) => /<option value="([^"]*)" selected/.exec(options!)?.[1] ?? "",
  );
}

function problemsIn(html: string): string[][] {
  const body = /id="tabella-problemi".*?<tbody[^>]*>(.*?)<\/tbody>/s.exec(html)?.[1] ?? "";
  return body
    .split("<tr")
    .slice(1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!));
}
