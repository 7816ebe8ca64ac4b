// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listAreaNames } from "../../territories/area-name.queries.ts";
import { isRaw } from "../import/reading.ts";
import { offeredTaxonomies } from "../search/vocabulary.ts";
import { valueAt } from "./document-path.ts";
import type { Document } from "./editable.ts";
import type { Reach } from "./editing-reach.ts";
import type { Typed } from "./field.ts";
import { labelKey, type Known, type KnownTerm } from "./known.ts";

type Asked = { documents: readonly Document[]; typed?: Typed; reach: Reach; language: Language };

/**
 * What a form needs to speak of other records by name: those the documents point to, and those that were typed. Places
 * whose address is hidden answer only to who may write them.
 */
export async function loadKnown(
  db: Database,
  { documents, typed = {}, reach, language }: Asked,
): Promise<Known> {
  const ids = documents.flatMap(pointedIds);
  const texts = Object.values(typed)
    .flat()
    .filter((text) => text.length <= 400);
  const names = texts.map((text) => text.toLowerCase());
  const [organizations, locations, terms, areas] = [
    await listLabels(db, organizationLabel, { ids, names }),
    await listLabels(db, locationLabel(reach), { ids, names }),
    await listTermsToTick(db, language),
    await listAreaNames(db, documents.flatMap(areaCodes)),
  ];
  return {
    labels: new Map([...organizations, ...locations].map(({ id, label }) => [id, label])),
    organizations: byLabel(organizations),
    locations: byLabel(locations),
    areas,
    terms,
  };
}

type Label = { id: string; label: string; name: string; is_known: boolean };

function byLabel(rows: readonly Label[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, label, name, is_known } of rows) {
    if (!is_known) continue;
    for (const key of new Set([labelKey(label), labelKey(name)])) {
      const other = found.get(key);
      found.set(key, other === undefined || other === id ? id : null);
    }
  }
  return found;
}

const organizationLabel = sql`select id, name, true as is_known from directory.organization`;

function locationLabel({ isEverything, districts, organizations }: Reach): RawBuilder<unknown> {
  const isWorking = districts.length > 0;
  return sql`select id,
    concat_ws(', ', coalesce(nullif(btrim(name), ''), addresses -> 0 ->> 'address_1', '—'), nullif(addresses -> 0 ->> 'city', '')) as name,
    address_visibility <> 'hidden' or ${isEverything} or organization_id = any (${organizations}::uuid[])
      or territory_id = any (${districts}::uuid[]) or (territory_id is null and ${isWorking}) as is_known
    from directory.location`;
}

/** Things called alike are told apart by the end of their id: "Biblioteca · 4fa1c2". */
const told = / · [0-9a-f]{6}$/;

/** Only what shares a name with something asked for is looked at twice: the directory may have many thousands. */
async function listLabels(
  db: Database,
  named: RawBuilder<unknown>,
  { ids, names }: { ids: readonly string[]; names: readonly string[] },
): Promise<Label[]> {
  const calledSo = [...new Set(names.flatMap((name) => [name, name.replace(told, "")]))];
  const { rows } = await sql<Label>`
    with named as (${named}),
    asked as (
      select lower(name) as called from named where id = any (${ids}::uuid[]) or lower(name) = any (${calledSo}::text[])
    ),
    labelled as (
      select id, name, is_known,
        case when count(*) over (partition by lower(name)) > 1 then name || ' · ' || right(id::text, 6) else name end as label
      from named where lower(name) in (select called from asked)
    )
    select * from labelled
    where id = any (${ids}::uuid[]) or lower(name) = any (${names}::text[]) or lower(label) = any (${names}::text[])
    limit 500`.execute(db);
  return rows;
}

/** What a browser proposes while one writes: the organizations and places that this person works with come first. */
export async function listSuggestions(
  db: Database,
  to: "organization" | "location",
  reach: Reach,
): Promise<string[]> {
  const own = to === "organization" ? sql`id` : sql`organization_id`;
  const table = to === "organization" ? organizationLabel : locationLabel(reach);
  const { rows } = await sql<{ label: string }>`
    with named as (${table}),
    labelled as (
      select id, name, is_known,
        case when count(*) over (partition by lower(name)) > 1 then name || ' · ' || right(id::text, 6) else name end as label
      from named
    )
    select l.label from labelled l join ${sql.table(`directory.${to}`)} r using (id)
    where l.is_known
    order by (r.${own} = any (${reach.organizations}::uuid[])) is true desc,
      (r.territory_id = any (${reach.districts}::uuid[])) is true desc, l.label collate "it-x-icu"
    limit 300`.execute(db);
  return rows.map(({ label }) => label);
}

async function listTermsToTick(db: Database, language: Language): Promise<KnownTerm[]> {
  const rows = await db
    .selectFrom("directory.taxonomy_term as t")
    .innerJoin("directory.taxonomy as y", "y.id", "t.taxonomy_id")
    .leftJoin("directory.taxonomy_term as up", "up.id", "t.parent_id")
    .select(["t.id", "y.key", "t.name", "t.name_en", "t.parent_id"])
    .where("y.key", "in", offeredTaxonomies)
    .orderBy("y.key")
    .orderBy((eb) => eb.fn.coalesce("up.position", "t.position"))
    .orderBy((eb) => eb.fn.coalesce("up.name", "t.name"))
    .orderBy((eb) => eb("t.parent_id", "is not", null))
    .orderBy("t.position")
    .orderBy("t.name")
    .limit(500)
    .execute();
  return rows.map(({ id, key, name, name_en, parent_id }) => ({
    id,
    taxonomy: key,
    name: language === "en" ? (name_en ?? name) : name,
    depth: parent_id === null ? 0 : 1,
  }));
}

function pointedIds(document: Document): string[] {
  const places = document["service_at_locations"];
  const placed = Array.isArray(places) ? places.map((place: unknown) => valueAt(place, "location_id")) : [];
  const own = ["organization_id", "parent_organization_id", "location_id"].map((key) => document[key]);
  return [...own, ...placed].filter((id): id is string => typeof id === "string");
}

function areaCodes(document: Document): string[] {
  const areas = document["service_areas"];
  return (Array.isArray(areas) ? areas : [])
    .filter(isRaw)
    .flatMap(({ area_code: code }) => (typeof code === "string" ? [code] : []));
}
