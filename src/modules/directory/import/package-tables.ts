// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRaw, type Raw } from "./reading.ts";

/** The tables of a package or of a set of HSDS files, by their HSDS names. */
export type Tables = Map<string, Raw[]>;

/** HSDS keeps the parts of a record in tables of their own: which key of the record each table fills. */
const children: Readonly<Record<string, string>> = {
  phones: "phones",
  contacts: "contacts",
  addresses: "addresses",
  postal_addresses: "addresses",
  physical_addresses: "addresses",
  schedules: "schedules",
  regular_schedules: "schedules",
  languages: "languages",
  accessibility: "accessibility",
  accessibility_for_disabilities: "accessibility",
  cost_options: "cost_options",
  required_documents: "required_documents",
  service_areas: "service_areas",
  organization_identifiers: "organization_identifiers",
  funding: "funding",
  programs: "programs",
  service_capacities: "capacities",
  service_at_locations: "service_at_locations",
};

/** The foreign key by which a part names its record, nearest first, and the table of that record. */
const parents = [
  ["service_at_location_id", "service_at_locations"],
  ["contact_id", "contacts"],
  ["location_id", "locations"],
  ["service_id", "services"],
  ["organization_id", "organizations"],
] as const;

const recordTables = [
  "taxonomies",
  "taxonomy_terms",
  "organizations",
  "locations",
  "services",
  "assets",
] as const;
const looseTables = [
  "service_at_locations",
  "attributes",
  "synonyms",
  "urls",
  "units",
  "metadata",
  "meta_table_descriptions",
];

function isTable(name: string): boolean {
  return [...recordTables, ...looseTables].includes(name) || name in children;
}

/** "organizations.csv", "postal_address" and "Organization" are all names of a table; undefined for other words. */
export function tableCalled(name: string): string | undefined {
  const bare = name.toLowerCase().replace(/\.(csv|json)$/, "");
  const plural: Record<string, string> = {
    taxonomy: "taxonomies",
    address: "addresses",
    postal_address: "postal_addresses",
  };
  return [bare, plural[bare] ?? `${bare}s`].find(isTable);
}

/** A package is an object whose keys are names of tables: {"organizations": […], "services": […]}. */
export function tablesOf(value: Raw): Tables | undefined {
  const named = Object.entries(value).map(([key, rows]) => [tableCalled(key), rows] as const);
  const isOne = named.some(([table, rows]) => table !== undefined && Array.isArray(rows)) && !("id" in value);
  if (!isOne) return undefined;

  const tables: Tables = new Map();
  for (const [table, rows] of named) {
    if (table !== undefined && Array.isArray(rows)) tables.set(table, (rows as unknown[]).filter(isRaw));
  }
  return tables;
}

/**
 * Puts the rows of the tables of parts inside the records to which their foreign keys point, so that flat HSDS tables
 * read as nested HSDS records. Rows whose record is not among the tables stay where they are. Changes the records.
 */
export function nestParts(tables: Tables): void {
  const records = new Map<string, Map<string, Raw>>();
  for (const [, table] of parents) {
    records.set(table, new Map((tables.get(table) ?? []).map((row) => [String(row["id"] ?? ""), row])));
  }
  // Parts of parts first: the phones of a contact, the hours of a service at a location.
  const order = [...tables.keys()].toSorted((a, b) => depth(a) - depth(b));
  for (const table of order) {
    const key = children[table];
    if (key === undefined) continue;
    tables.set(
      table,
      (tables.get(table) ?? []).filter((row) => !nest(row, key, table, records)),
    );
  }
}

function depth(table: string): number {
  if (table === "contacts") return 1;
  return table === "service_at_locations" ? 2 : 0;
}

function nest(row: Raw, key: string, table: string, records: Map<string, Map<string, Raw>>): boolean {
  const allowed = parents.filter(
    ([, of]) => of !== table && (table !== "service_at_locations" || of === "services"),
  );
  for (const [foreign, of] of allowed) {
    const record = records.get(of)?.get(String(row[foreign] ?? ""));
    if (!row[foreign] || record === undefined) continue;
    const { [foreign]: _, ...part } = row;
    const before = record[key];
    if (Array.isArray(before)) before.push(part);
    else record[key] = [part];
    return true;
  }
  return false;
}
