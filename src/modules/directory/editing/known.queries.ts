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
    await listLabels(db, organizationsNamed, { ids, names }),
    await listLabels(db, locationsNamed(reach), { ids, names }),
    await listTermsToTick(db, language),
    await listAreaNames(db, documents.flatMap(areaCodes)),
  ];
  return {
    labels: new Map(
      [...organizations, ...locations].map((one) => [one.id, one.is_known ? one.label : withoutName(one.id)]),
    ),
    organizations: byLabel(organizations),
    locations: byLabel(locations),
    areas,
    terms,
  };
}

/** What a form says of a reserved place to who may write the record that points to it, but not the place. */
function withoutName(id: string): string {
  return `— · ${id.slice(-6)}`;
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

/** What the fields of a form name: `r` is a row. The expressions are those of the indexes. */
type Named = {
  table: RawBuilder<unknown>;
  label: RawBuilder<string>;
  /** By what they are put in order. */
  name: RawBuilder<string>;
  isKnown: RawBuilder<boolean>;
};

const organizationsNamed: Named = {
  table: sql`directory.organization`,
  label: sql`r.name`,
  name: sql`r.name`,
  isKnown: sql`true`,
};

function locationsNamed({ isEverything, districts, organizations }: Reach): Named {
  const isWorking = districts.length > 0;
  return {
    table: sql`directory.location`,
    label: sql`directory.place_label(r.name, r.addresses)`,
    name: sql`directory.place_name(r.name, r.addresses)`,
    isKnown: sql`(r.address_visibility <> 'hidden' or ${isEverything} or r.organization_id = any (${organizations}::uuid[])
      or r.territory_id = any (${districts}::uuid[]) or (r.territory_id is null and ${isWorking}))`,
  };
}

/** Things called alike are told apart by the end of their id: "Biblioteca · 4fa1c2". */
const told = / · [0-9a-f]{6}$/;

/** Only what shares a name with something asked for is looked at: the directory may have many thousands. */
async function listLabels(
  db: Database,
  { table, label, isKnown }: Named,
  { ids, names }: { ids: readonly string[]; names: readonly string[] },
): Promise<Label[]> {
  const calledSo = [...new Set(names.flatMap((name) => [name, name.replace(told, "")]))];
  const { rows } = await sql<Label>`
    with labelled as (
      select r.id, ${label} as name, ${isKnown} as is_known,
        case when count(*) over (partition by lower(${label})) > 1 then ${label} || ' · ' || right(r.id::text, 6) else ${label} end
          as label
      from ${table} r
      where lower(${label}) = any (array(
        select lower(${label}) from ${table} r where r.id = any (${ids}::uuid[])
        union select unnest(${calledSo}::text[])))
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
  const { table, label, name, isKnown } = to === "organization" ? organizationsNamed : locationsNamed(reach);
  const { districts, organizations } = reach;
  const own = to === "organization" ? sql`r.id` : sql`r.organization_id`;
  const first = [
    ...(organizations.length > 0 ? [sql`(${own} = any (${organizations}::uuid[])) is true desc`] : []),
    ...(districts.length > 0 ? [sql`(r.territory_id = any (${districts}::uuid[])) is true desc`] : []),
  ];
  const { rows } = await sql<{ label: string }>`
    with proposed as materialized (
      select r.id, ${label} as label, row_number() over () as place
      from (
        select * from ${table} r where ${isKnown}
        order by ${sql.join([...first, sql`${name} collate "it-x-icu"`, sql`r.id`])} limit 300
      ) r
    ),
    alike as (
      select lower(${label}) as called from ${table} r
      where lower(${label}) = any (array(select lower(p.label) from proposed p))
      group by lower(${label}) having count(*) > 1
    )
    select case when a.called is null then p.label else p.label || ' · ' || right(p.id::text, 6) end as label
    from proposed p left join alike a on a.called = lower(p.label)
    order by p.place`.execute(db);
  return rows.map((row) => row.label);
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
