// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { expect, test } from "vitest";

import { freshDatabase } from "../database.ts";
import { recordsOf } from "../records.ts";

const { db } = await freshDatabase();
const make = recordsOf(db);

async function bare(what: "name" | "phone" | "web", said: string): Promise<string | null> {
  const { rows } = await sql<{ bare: string | null }>`
    select ${sql.raw(`directory.bare_${what}`)}(${said}) as bare`.execute(db);
  return rows[0]!.bare;
}

async function street(said: string, town: string): Promise<string | null> {
  const { rows } = await sql<{ bare: string | null }>`
    select directory.bare_street(${said}, ${town}) as bare`.execute(db);
  return rows[0]!.bare;
}

async function keyOf(said: string): Promise<string> {
  const { rows } = await sql<{ key: string }>`select directory.name_key(${said}) as key`.execute(db);
  return rows[0]!.key;
}

test("names lose legal forms and little words, and nothing that distinguishes them", async () => {
  expect(await bare("name", "Associazione Auser Pavia ODV")).toBe("auser pavia");
  expect(await bare("name", "AUSER di Pavia")).toBe("auser pavia");
  expect(await bare("name", "Caffè dell’Età")).toBe("caffe eta");
  expect(await bare("name", "La cooperativa")).toBe("la cooperativa");
  expect(await bare("name", "")).toBe("");
});

test("a name has the same key when a letter is doubled or its words change place", async () => {
  expect(await keyOf("Centro anziani Vallone")).toBe(await keyOf("Vallone, centro per gli anziani"));
  expect(await keyOf("Doposcuola del Valone")).toBe(await keyOf("Doposcuola Vallone"));
  expect(await keyOf("Centro donne")).not.toBe(await keyOf("Centro anziani"));
});

test("telephone numbers are the same however they are written", async () => {
  for (const written of ["0382 12 34 56", "+39 0382/123456", "0039 0382-123456", "(0382) 123456"]) {
    expect(await bare("phone", written)).toBe("0382123456");
  }
  // A mobile number that begins with 39 keeps its prefix.
  expect(await bare("phone", "393 123 4567")).toBe("3931234567");
  expect(await bare("phone", "+39 393 123 4567")).toBe("3931234567");
  for (const none of ["", "interno 5", "112"]) expect(await bare("phone", none)).toBeNull();
});

test("addresses of pages are host and path, and somebody else’s first page is nobody’s", async () => {
  expect(await bare("web", "https://www.Auser.example/pavia/")).toBe("auser.example/pavia");
  expect(await bare("web", "http://auser.example/index.html")).toBe("auser.example");
  expect(await bare("web", "https://www.facebook.com/")).toBeNull();
  expect(await bare("web", "https://www.facebook.com/auserpavia")).toBe("facebook.com/auserpavia");
});

test("a street counts with its number and its town", async () => {
  expect(await street("V.le G. Matteotti, 12/A", "Pavia")).toBe("viale matteotti 12 / pavia");
  expect(await street("Viale Matteotti n. 12", "PAVIA")).toBe("viale matteotti 12 / pavia");
  expect(await street("Viale Matteotti", "Pavia")).toBeNull();
  expect(await street("Via Roma 1", "")).toBeNull();
});

test("traits follow the records, whoever writes them, and only what changed waits to be compared", async () => {
  const traits = async (id: string) =>
    (await db.selectFrom("directory.trait").select(["trait", "value"]).where("record_id", "=", id).execute())
      .map(({ trait, value }) => `${trait}=${value}`)
      .toSorted();
  const waiting = async () =>
    (await db.selectFrom("directory.uncompared").select("record_id").execute()).map((row) => row.record_id);

  const phones = JSON.stringify([{ number: "0382 123456" }, { number: "0382123456" }]);
  const id = await make.organization({ name: "Auser", tax_id: "IT 0123 4567 890", phones });
  expect(await traits(id)).toEqual(["key=auser", "name=auser", "phone=0382123456", "tax=01234567890"]);
  expect(await waiting()).toEqual([id]);

  await db.deleteFrom("directory.uncompared").execute();
  await db.updateTable("directory.organization").set({ description: "Altro" }).execute();
  expect(await waiting()).toEqual([]);
  await db.updateTable("directory.organization").set({ name: "Anteas" }).execute();
  expect(await traits(id)).toContain("name=anteas");
  expect(await waiting()).toEqual([id]);
  await db.deleteFrom("directory.organization").execute();
  expect(await traits(id)).toEqual([]);
});
