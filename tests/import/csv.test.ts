// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import iconv from "iconv-lite";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { afterAll, expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import type { GivenMapping } from "../../src/modules/directory/import/column-mapping.ts";
import { readImportFiles } from "../../src/modules/directory/import/import-files.api.ts";
import { importGathered } from "../../src/modules/directory/import/import.actions.ts";
import { mappingLines, problemLine, reportLines } from "../../src/modules/directory/import/report-lines.ts";
import { exitCode } from "../../src/modules/directory/import/report.ts";
import { freshDatabase } from "../database.ts";

const { db } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-21T10:00:00Z");
const folder = await mkdtemp(join(tmpdir(), "trama-csv-"));
afterAll(() => rm(folder, { recursive: true }));

async function read(files: Record<string, string | Buffer>, mapping: GivenMapping = new Map()) {
  const paths = Object.keys(files).map((name) => join(folder, name));
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  return readImportFiles(paths, { mapping, known: () => undefined });
}

async function load(files: Record<string, string | Buffer>, mapping?: GivenMapping) {
  return importGathered(db, keeper, await read(files, mapping), {}, now);
}

const inItalian = ({ problems }: { problems: Parameters<typeof problemLine>[0][] }) =>
  problems.map((problem) => problemLine(problem, "it"));

test("one Italian sheet of services makes organizations, places and services", async () => {
  const report = await load({
    "servizi.csv": [
      "Servizio;Ente;Indirizzo;Comune;CAP;Prov;Telefono;Orari;Età;Gratuito;Lingue",
      'Sportello casa;Associazione Prova;via Roma 1;Pavia;27100;PV;"0382 000001 (segreteria); 0382 000002";lun-ven 9-12.30;18+;sì;italiano; arabo'.replace(
        "italiano; arabo",
        '"italiano; arabo"',
      ),
      "Sportello casa;Associazione Prova;via Milano 2;Pavia;27100;PV;0382 000001;mar 15-17;18+;sì;italiano",
    ].join("\r\n"),
  });
  expect(inItalian(report)).toMatchInlineSnapshot(`
    [
      "servizi.csv, riga 3: unita alla riga 2: stesso nome e stesso ente. Se sono cose diverse, dai a ogni riga un identificativo.",
    ]
  `);
  expect(report.counts).toMatchObject({
    organizations: { added: 1 },
    locations: { added: 2 },
    services: { added: 1 },
  });
  const service = await db.selectFrom("directory.service").selectAll().executeTakeFirstOrThrow();
  expect(service).toMatchObject({ is_free: true, minimum_age: 18, maximum_age: null });
  const places = await db
    .selectFrom("directory.service_at_location as sal")
    .innerJoin("directory.location as l", "l.id", "sal.location_id")
    .select(["l.addresses", "sal.hours"])
    .execute();
  expect(places).toHaveLength(2);
  expect(places.every(({ hours }) => hours !== null)).toBe(true);
});

test("each mistake says file, row, column, what is wrong and what to do", async () => {
  const report = await load({
    "centri.csv":
      "nome,indirizzo,comune,lat,lon,verificato il\nBar,via A 1,Pavia,45.1,9.1,2026-02-30\nCaffè,via B 2,Pavia,450,9.1,\nTroppe,a,b,c,d,e,f\nPoche,a\n,via C 3,Pavia,,,\n",
    "attività-servizi.csv":
      "nome,età minima,età massima,gratuito,ente\nUno,venti,,,Ente X\nDue,30,20,,Ente X\nTre,,,forse,Ente X\nQuattro,1,2,no,Ente X\n",
  });
  expect(inItalian(report)).toMatchInlineSnapshot(`
    [
      "centri.csv, riga 4: celle 7 invece di 6. Forse manca una virgoletta o c’è un separatore di troppo.",
      "centri.csv, riga 5: celle 2 invece di 6. Forse manca una virgoletta o c’è un separatore di troppo.",
      "centri.csv, riga 2, colonna «verificato il»: «2026-02-30» non è una data. Scrivila come 2026-03-31 o 31/03/2026.",
      "centri.csv, riga 3, colonna «lat»: «450, 9.1» non è un punto sulla Terra. Scheda caricata senza posizione: scrivi latitudine e longitudine in gradi.",
      "attività-servizi.csv, riga 2, colonna «età minima»: «venti» non è un numero. Scrivi solo cifre.",
      "attività-servizi.csv, riga 3, colonna «età minima»: l’età minima supera la massima (30–20). Scambiale.",
      "attività-servizi.csv, riga 4, colonna «gratuito»: «forse» non è né sì né no. Scrivi «sì» o «no».",
    ]
  `);
  expect(report.counts).toMatchObject({ locations: { added: 2 }, services: { added: 1 } });
  expect(exitCode(report)).toBe(2);
});

test("encodings are recognized, or refused with the line where they go wrong", async () => {
  const text = "nome;città;indirizzo\nCaffè dell’Università;Forlì;via Però 1\n";
  const variants = {
    "luoghi-bom.csv": Buffer.from(`\uFEFF${text}`),
    "luoghi-utf16.csv": iconv.encode(text, "utf-16le", { addBOM: true }),
    "luoghi-1252.csv": iconv.encode(text, "windows-1252"),
  };
  for (const [name, bytes] of Object.entries(variants)) {
    const { gathered } = await read({ [name]: bytes });
    expect(gathered.locations.map(({ row }) => row["name"])).toEqual(["Caffè dell’Università"]);
  }
  const mixed = Buffer.concat([
    Buffer.from("nome;comune\nCaffè è qui;Pavia\n"),
    iconv.encode("Però;Pavia\n", "windows-1252"),
  ]);
  const broken = await load({
    "luoghi-misti.csv": mixed,
    "luoghi.xlsx": Buffer.from("PK\u0003\u0004xxxx"),
    "luoghi.bin.csv": Buffer.from([0, 1, 0, 0, 5, 0]),
    "luoghi-vuoto.csv": "",
  });
  expect(inItalian(broken)).toMatchInlineSnapshot(`
    [
      "luoghi-misti.csv, riga 3: mescola codifiche diverse: da questa riga le lettere accentate non si leggono. Salvalo di nuovo in UTF-8.",
      "luoghi.xlsx: è un foglio di calcolo. Aprilo e salvalo come «CSV UTF-8», poi importa quel file.",
      "luoghi.bin.csv: non è un file di testo. Esporta i dati in CSV, JSON o GeoJSON.",
      "luoghi-vuoto.csv: il file è vuoto. Controlla di aver scelto quello giusto.",
    ]
  `);
  expect(exitCode(broken)).toBe(1);
});

test("what cannot be understood as a table is said", async () => {
  const report = await load({
    "luoghi-virgoletta.csv": 'nome,comune\n"Bar,Pavia\nCaffè,Pavia\n',
    "misteri.csv": "a,b\n1,2\n",
    "servizi-senza-nome.csv": "descrizione,ente\nx,y\n",
    "rotto.json": '{"organizations": [',
    "pagina.json": '{"a": 1}',
  });
  expect(inItalian(report)).toMatchInlineSnapshot(`
    [
      "luoghi-virgoletta.csv, riga 2: una virgoletta aperta qui non si chiude più. Aggiungi la virgoletta che manca.",
      "misteri.csv, riga 1: non si capisce di che cosa parla (colonne: a, b). Chiamalo enti.csv, luoghi.csv, servizi.csv o risorse.csv, oppure usa --map.",
      "servizi-senza-nome.csv, riga 1, colonna «name»: nessuna colonna dà il nome. Chiama una colonna «nome», oppure indicala con --map.",
      "rotto.json: il JSON non è valido: Unexpected end of JSON input. Correggi il punto indicato.",
      "pagina.json: «{"a":1}» non ha la forma attesa. Vedi docs/guides/import.md.",
    ]
  `);
  expect(exitCode(report)).toBe(1);
});

test("foreign keys join files, in any order and by name; unknown ones are told", async () => {
  const report = await load({
    "services.csv":
      "id,name,organization_id,location_ids\n1,Doposcuola,e1,l1\n2,Mensa,e1,\n3,Orfano,e9,\n1,Doppione,e1,\n",
    "organizations.csv": "id,name\ne1,Parrocchia di prova\n",
    "locations.csv": "id,name,organization_id\nl1,Oratorio,e1\n",
    "phones.csv": "id,number,service_id\np1,0382 000003,2\n",
  });
  expect(inItalian(report)).toMatchInlineSnapshot(`
    [
      "services.csv, riga 5, colonna «id»: l’identificativo è già alla riga 2. Tieni una sola delle due righe.",
      "services.csv, riga 4, colonna «organization_id»: «e9» non c’è né nei file né tra i dati caricati (o è stato lasciato fuori). Aggiungilo o correggi il riferimento.",
    ]
  `);
  const phones = await db
    .selectFrom("directory.service")
    .select("phones")
    .where("name", "=", "Mensa")
    .executeTakeFirstOrThrow();
  expect(phones.phones).toMatchObject([{ number: "0382 000003" }]);
});

test("the mapping is shown, and a given one wins", async () => {
  const given: GivenMapping = new Map([
    [
      "elenco",
      new Map([
        ["Cosa", { table: "services", field: "name" }],
        ["Segreto", null],
      ]),
    ],
  ]);
  const { mappings, gathered } = await read(
    { "elenco.csv": "Cosa,Ente,Segreto,Altro\nSpesa,Vicini,x,y\n" },
    given,
  );
  expect(mappingLines(mappings[0]!, "it")).toMatchInlineSnapshot(`
    [
      "elenco.csv: ogni riga è un servizio (separatore «,»)",
      "  Cosa    → name (dalla mappa)",
      "  Ente    → organization_name (proposto)",
      "  Segreto → – (lasciato fuori)",
      "  Altro   → – (conservato a parte)",
    ]
  `);
  expect(gathered.services[0]!.row).toMatchObject({ name: "Spesa", extra: { Altro: "y" } });
});

test("likely duplicates are listed and not merged", async () => {
  const report = await load({
    "enti.csv": "id,nome,telefono\nd1,Circolo Prova,0382 000777\nd2,circolo  pròva,0382000777\n",
  });
  expect(report.counts.organizations?.added).toBe(2);
  expect(report.duplicates.map(({ reasons }) => reasons)).toEqual([["same-name", "phone"]]);
  expect(reportLines(report, "en").join("\n")).toContain("Perhaps the same thing twice (1)");
});

test("a failure in the middle leaves nothing", async () => {
  const before = await db.selectFrom("directory.organization").select("id").execute();
  await sql`create function refuse_row() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`.execute(
    db,
  );
  await sql`create trigger refuse before insert on directory.service for each row when (new.name = 'Fallisce') execute function refuse_row()`.execute(
    db,
  );
  const many = Array.from({ length: 3_000 }, (_, index) => `m${index},Servizio ${index},Ente nuovo`);
  await expect(
    load({ "servizi-molti.csv": ["id,nome,ente", ...many, "f,Fallisce,Ente nuovo"].join("\n") }),
  ).rejects.toThrow("the disk is full");
  expect(await db.selectFrom("directory.organization").select("id").execute()).toEqual(before);
});

test("a hundred thousand rows are read within 512 MB of memory", { timeout: 180_000 }, async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, index) =>
      `s${index};Servizio ${index};"Che cosa fa; il servizio ${index}";Ente ${index % 500};0382 000${index};lun-ven 9-12.30`,
  );
  await writeFile(
    join(folder, "servizi-grande.csv"),
    ["id;nome;descrizione;ente;telefono;orari", ...rows].join("\n"),
  );
  const script = `
    import { readImportFiles } from ${JSON.stringify(join(import.meta.dirname, "../../src/modules/directory/import/import-files.api.ts"))};
    const { gathered } = await readImportFiles([${JSON.stringify(join(folder, "servizi-grande.csv"))}], { mapping: new Map(), known: () => undefined });
    console.log(gathered.services.length);`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--max-old-space-size=512",
    "--input-type=module-typescript",
    "-e",
    script,
  ]);
  expect(stdout.trim()).toBe("100000");
});
