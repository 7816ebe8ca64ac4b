// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRole, type FileMapping } from "./column-mapping.ts";
import { recordsOfRow } from "./csv-record.ts";
import type { CsvRow } from "./csv-table.ts";
import { plain, recordId, type Gathered } from "./gathering.ts";
import { nestParts, type Tables } from "./package-tables.ts";
import { gatherInto } from "./package.forms.ts";
import { problemAt, type Origin } from "./problem.ts";
import type { Raw } from "./reading.ts";

export type CsvFile = { mapping: FileMapping; rows: Iterable<CsvRow> };

/** Finds an organization that the installation already has by its name. */
export type KnownByName = (plainName: string) => string | undefined;

type Reached = {
  tables: Tables;
  origins: WeakMap<Raw, Origin>;
  named: { record: Raw; name: string; at: Origin }[];
  /** The service in whose row a place was described: both belong to the same organization. */
  owners: { place: Raw; service: Raw }[];
};

/**
 * Reads the rows of several CSV files together: flat HSDS tables are put back into their records; a service finds its
 * organization and places by id or by name; a row that describes its own place makes one.
 */
export function gatherCsv(files: readonly CsvFile[], known: KnownByName, into: Gathered): void {
  const reached: Reached = { tables: new Map(), origins: new WeakMap(), named: [], owners: [] };
  const places: { record: Raw; names: string[]; at: Origin }[] = [];
  for (const { mapping, rows } of files) {
    const columns = columnsOf(mapping);
    for (const row of rows) {
      const at: Origin = { file: mapping.file, row: row.row, columns };
      const { records, organizationName, locationNames, ownPlace } = recordsOfRow(
        row,
        mapping,
        at,
        into.problems,
      );
      const main = records.get(mapping.table)!;
      for (const [table, record] of records) add(reached, table, record, at);
      if (!isRole(mapping.table)) continue;

      linkOrganization(reached, { main, records, table: mapping.table, name: organizationName, at });
      if (locationNames.length > 0 && main["location_ids"] === undefined && !ownPlace) {
        places.push({ record: main, names: locationNames, at });
      }
      if (ownPlace)
        makePlace(reached, { main, place: ownPlace, table: mapping.table, name: locationNames[0], at });
    }
  }
  resolveOrganizations(reached, known);
  resolvePlaces(reached, places, into);
  nestParts(reached.tables);
  for (const table of order.filter((name) => reached.tables.has(name))) {
    for (const record of reached.tables.get(table) ?? []) {
      const at = reached.origins.get(record) ?? { file: table, row: null };
      gatherInto(table, record, { at, isDemonstration: false }, into);
    }
  }
}

const order = [
  "taxonomies",
  "taxonomy_terms",
  "organizations",
  "locations",
  "services",
  "assets",
  "service_at_locations",
  "service_areas",
  "attributes",
  "synonyms",
];

function add(reached: Reached, table: string, record: Raw, at: Origin): void {
  const rows = reached.tables.get(table) ?? [];
  rows.push(record);
  reached.tables.set(table, rows);
  reached.origins.set(record, at);
}

/** The organization that a row describes or only names; looked up when all the files are read. */
function linkOrganization(
  reached: Reached,
  {
    main,
    records,
    table,
    name,
    at,
  }: { main: Raw; records: Map<string, Raw>; table: string; name: string | undefined; at: Origin },
): void {
  const described = records.get("organizations");
  if (table !== "organizations" && described && main !== described) {
    described["id"] ??= plain(String(described["name"] ?? ""));
    reached.origins.set(described, mentionedAt(at));
    main["organization_id"] ??= described["id"];
  } else if (name && !main["organization_id"] && table !== "organizations") {
    reached.named.push({ record: main, name, at });
  }
}

/** A place made from the columns of a row of a service (which is then given there) or of an organization (its seat). */
function makePlace(
  reached: Reached,
  {
    main,
    place,
    table,
    name,
    at,
  }: { main: Raw; place: Raw; table: string; name: string | undefined; at: Origin },
): void {
  const [address] = (place["addresses"] ?? []) as Raw[];
  const owner = table === "services" ? (main["organization_id"] ?? "") : main["name"];
  const key = [
    owner,
    name,
    address?.["address_1"],
    address?.["city"],
    address ? "" : `${String(place["latitude"])} ${String(place["longitude"])}`,
  ];
  const id = recordId("location", `place / ${key.map((part) => plain(String(part ?? ""))).join(" / ")}`);
  const called = name ?? (table === "organizations" ? main["name"] : undefined);
  const record: Raw = { ...place, id, ...(called ? { name: called } : {}) };
  add(reached, "locations", record, mentionedAt(at));
  if (table === "services") {
    const { hours } = main;
    delete main["hours"];
    main["service_at_locations"] = [{ location_id: id, ...(hours ? { hours } : {}) }];
    reached.owners.push({ place: record, service: main });
  } else {
    main["id"] ??= plain(String(main["name"] ?? ""));
    record["organization_id"] = main["id"];
    if (main["hours"]) record["hours"] = main["hours"];
    delete main["hours"];
  }
}

/** Names become ids: of an organization of the files, else of the installation, else of a new one. */
function resolveOrganizations(reached: Reached, known: KnownByName): void {
  const own = new Map<string, string>();
  for (const record of reached.tables.get("organizations") ?? []) {
    const name = plain(String(record["name"] ?? ""));
    own.set(name, String(record["id"] || (record["id"] = name)));
  }
  for (const { record, name, at } of reached.named) {
    const key = plain(name);
    const id = own.get(key) ?? known(key);
    if (id === undefined) {
      own.set(key, key);
      add(reached, "organizations", { id: key, name }, mentionedAt(at));
    }
    record["organization_id"] = id ?? key;
  }
  for (const { place, service } of reached.owners) {
    if (service["organization_id"]) place["organization_id"] = service["organization_id"];
  }
}

/** Places that a service names: those of its own organization first; a name that means several is told. */
function resolvePlaces(
  reached: Reached,
  services: { record: Raw; names: string[]; at: Origin }[],
  into: Gathered,
): void {
  const called = Map.groupBy(reached.tables.get("locations") ?? [], (record) =>
    plain(String(record["name"] ?? "")),
  );
  for (const { record, names, at } of services) {
    const ids: unknown[] = [];
    for (const name of names) {
      const found = called.get(plain(name)) ?? [];
      const same = found.filter((place) => place["organization_id"] === record["organization_id"]);
      const [place, ...others] = same.length > 0 ? same : found;
      if (place?.["id"] && others.length === 0) ids.push(place["id"]);
      else {
        const kind = others.length > 0 ? "reference-ambiguous" : "placement-unknown";
        into.problems.push(problemAt(at, kind, "value", { column: "location_name", value: name }));
      }
    }
    record["location_ids"] = ids;
  }
}

/** Records that a row only mentions may be mentioned by others: they are the same, not a repeated id. */
function mentionedAt(at: Origin): Origin {
  return { ...at, isMention: true };
}

/** From the field of a problem to the header that a person sees. */
function columnsOf({ columns }: FileMapping): ReadonlyMap<string, string> {
  const headers = new Map(
    columns.flatMap(({ target, header }) => (target ? [[target.field, header] as const] : [])),
  );
  const stands = [
    ["addresses", "address"],
    ["addresses", "address_1"],
    ["addresses", "city"],
    ["latitude", "coordinates"],
    ["minimum_age", "ages"],
    ["organization_id", "organization_name"],
    ["website", "url"],
    ["location_id", "location_ids"],
    ["service_at_locations", "location_ids"],
    ["accessibility_facts", "wheelchair"],
  ] as const;
  for (const [field, column] of stands) {
    const header = headers.get(column);
    if (header !== undefined && !headers.has(field)) headers.set(field, header);
  }
  return headers;
}
