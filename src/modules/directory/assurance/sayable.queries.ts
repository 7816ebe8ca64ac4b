// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { findDocument } from "../editing/document.queries.ts";
import type { Document } from "../editing/editable.ts";
import { loadKnown } from "../editing/known.queries.ts";
import type { Known } from "../editing/known.ts";
import { isRaw } from "../import/reading.ts";
import type { Thing } from "./thing.ts";

/** A record as it may be read aloud, printed or sent: without what its address must not say. */
export type Sayable = Thing & { document: Document; known: Known };

const nobody = { isEverything: false, districts: [], corrects: [], organizations: [] };

/**
 * These records in the given order, as anybody may know them: hidden places are not there, nor are they named by the
 * services they give; of those whose address is not public only the municipality is. Records that are gone are left out.
 */
export async function listSayable(
  db: Database,
  things: readonly Thing[],
  language: Language,
): Promise<Sayable[]> {
  const found: { thing: Thing; document: Document }[] = [];
  for (const thing of things) {
    const document = await findDocument(db, thing.kind, thing.id);
    if (document && document["address_visibility"] !== "hidden") found.push({ thing, document });
  }
  const documents = found.map(({ document }) => document);
  const known = await loadKnown(db, { documents, reach: nobody, language });
  const places = await listPublicPlaceNames(db, documents.flatMap(placesOf));
  const labels = new Map(known.labels);
  for (const id of documents.flatMap(placesOf)) {
    const name = places.get(id);
    if (name === undefined) labels.delete(id);
    else labels.set(id, name);
  }
  // What is in a hidden place is as hidden as it.
  const shown = found.filter(({ document: { location_id: at } }) => typeof at !== "string" || places.has(at));
  return shown.map(({ thing, document }) => ({
    kind: thing.kind,
    id: thing.id,
    document: withoutReserved(document, places),
    known: { ...known, labels },
  }));
}

function placesOf(document: Document): string[] {
  const placed = rowsOf(document).map((row) => row["location_id"]);
  return [...placed, document["location_id"]].filter((id): id is string => typeof id === "string");
}

function rowsOf(document: Document) {
  const rows = document["service_at_locations"];
  return Array.isArray(rows) ? rows.filter(isRaw) : [];
}

function withoutReserved(document: Document, places: ReadonlyMap<string, string>): Document {
  const said = { ...document };
  if (Array.isArray(document["service_at_locations"])) {
    said["service_at_locations"] = rowsOf(document).filter((row) => places.has(String(row["location_id"])));
  }
  const isElsewhere = typeof document["location_id"] === "string" && !places.has(document["location_id"]);
  if (isElsewhere) Object.assign(said, nowhere, { location_id: null });
  if (document["address_visibility"] !== "area") return said;
  const [address] = Array.isArray(document["addresses"]) ? document["addresses"].filter(isRaw) : [];
  return Object.assign(said, nowhere, {
    transportation: null,
    addresses: address ? [{ city: address["city"], state_province: address["state_province"] }] : [],
  });
}

const nowhere = { latitude: null, longitude: null };

/** How places may be called by anybody, by id; hidden ones are not called at all. */
async function listPublicPlaceNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; label: string }>`
    select id, concat_ws(', ',
      coalesce(nullif(btrim(name), ''), case when address_visibility = 'full' then addresses -> 0 ->> 'address_1' end),
      nullif(addresses -> 0 ->> 'city', '')) as label
    from directory.location
    where id = any (${[...ids]}::uuid[]) and address_visibility <> 'hidden'`.execute(db);
  return new Map(rows.map(({ id, label }) => [id, label === "" ? "—" : label]));
}
