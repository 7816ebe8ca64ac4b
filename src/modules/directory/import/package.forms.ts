// SPDX-License-Identifier: AGPL-3.0-or-later
import { nothingGathered, recordId, type Gathered } from "./gathering.ts";
import { nestParts, tableCalled, tablesOf, type Tables } from "./package-tables.ts";
import { problemAt } from "./problem.ts";
import { hasText, isRaw, startReading, type Raw } from "./reading.ts";
import { gatherAttribute, gatherSynonym, gatherTaxonomy, gatherTerm } from "./record-links.ts";
import {
  gatherAsset,
  gatherLocation,
  gatherOrganization,
  gatherService,
  type Sourced,
} from "./record.forms.ts";
import { gatherPlacement, gatherServiceArea } from "./service-links.forms.ts";

/** A file of JSON already parsed; `name` is how messages call it. */
export type PackageFile = { name: string; value: unknown };

/**
 * Reads HSDS JSON: a package of tables, a page (`contents`), a list or one record. Nothing is written; what is wrong
 * is among the problems. `isDemonstration` marks every record that does not say otherwise.
 */
export function gatherPackages(files: readonly PackageFile[], isDemonstration = false): Gathered {
  const gathered = nothingGathered();
  for (const { name, value } of files) gatherValue(value, name, gathered, isDemonstration);
  return gathered;
}

/** One JSON value of a file into what is gathered. */
export function gatherValue(value: unknown, file: string, into: Gathered, isDemonstration = false): void {
  const at = { file, row: null };
  const tables = isRaw(value) ? tablesOf(value) : undefined;
  if (isRaw(value) && tables) {
    return gatherTables(
      tables,
      { file, isDemonstration: value["is_demonstration"] === true || isDemonstration },
      into,
    );
  }
  const records = Array.isArray(value)
    ? value
    : isRaw(value) && Array.isArray(value["contents"])
      ? value["contents"]
      : [value];
  if (records.length === 0) into.problems.push(problemAt(at, "file-holds-no-records", "nothing"));
  (records as unknown[]).forEach((record, index) => {
    gatherRecord(record, { at: { file, row: records.length > 1 ? index + 1 : null }, isDemonstration }, into);
  });
}

/** One record, of the kind that its own fields tell (or else the name of its file). */
export function gatherRecord(record: unknown, source: Sourced, into: Gathered): void {
  if (isRaw(record) && "version" in record && "openapi_url" in record) {
    into.problems.push(problemAt(source.at, "file-describes-api", "file"));
    return;
  }
  // What a dump says is no longer there is nothing to load.
  if (isRaw(record) && "deleted_at" in record && hasText(record["type"])) return;
  const { table, raw } = isRaw(record) ? kindOf(record, source.at.file) : {};
  if (table && raw) gatherInto(table, raw, source, into);
  else into.problems.push(problemAt(source.at, "shape", "row", { value: record }));
}

/** A line of a dump says its own type; else the fields tell, or the name of the file. */
function kindOf(record: Raw, file: string): { table: string | undefined; raw: Raw } {
  const { type, ...rest } = record;
  const said = typeof type === "string" ? tableCalled(type) : undefined;
  if (said !== undefined && !("number" in record)) return { table: said, raw: rest };
  return { table: tellingFields(record) ?? tableInName(file), raw: record };
}

/** All the tables of a package: records with their parts, then what ties them. */
function gatherTables(
  tables: Tables,
  { file, isDemonstration }: { file: string; isDemonstration: boolean },
  into: Gathered,
): void {
  nestParts(tables);
  for (const [table, rows] of tables) {
    rows.forEach((row, index) => {
      gatherInto(table, row, { at: { file, row: index + 1 }, isDemonstration }, into);
    });
  }
}

/** One row of a table. */
export function gatherInto(table: string, raw: Raw, source: Sourced, into: Gathered): void {
  // The row of a CSV file says where it is; a record of JSON is found by its kind too.
  const isCsv = source.at.columns !== undefined;
  const named: Sourced = isCsv
    ? source
    : { ...source, at: { ...source.at, what: source.at.what ?? singular(table) } };
  const reading = startReading(raw, named.at);
  const said = (key: string) => (hasText(raw[key]) ? String(raw[key]) : undefined);
  const serviceId = said("service_id");

  if (table === "organizations") gatherOrganization(raw, named, into);
  else if (table === "locations") gatherLocation(raw, named, into);
  else if (table === "services") gatherService(raw, named, into);
  else if (table === "assets") gatherAsset(raw, named, into);
  else if (table === "taxonomies") gatherTaxonomy(raw, reading, into);
  else if (table === "taxonomy_terms") gatherTerm(raw, reading, into);
  else if (table === "synonyms") {
    if (!gatherSynonym(raw, into))
      into.problems.push(problemAt(named.at, "required", "row", { column: "term, means", value: raw }));
  } else if (table === "service_at_locations") {
    const nested = isRaw(raw["service"]) ? gatherService(raw["service"], named, into) : undefined;
    const own = nested ?? (serviceId ? recordId("service", serviceId) : undefined);
    if (own === undefined)
      into.problems.push(problemAt(named.at, "required", "row", { column: "service_id", value: raw }));
    else
      gatherPlacement(raw, reading, {
        serviceId: own,
        into,
        gatherLocation: (place) => gatherLocation(place, named, into),
      });
  } else if (table === "service_areas" && serviceId) {
    gatherServiceArea(raw, reading, recordId("service", serviceId), into);
  } else if (table === "attributes" && isEntity(raw["link_entity"]) && said("link_id")) {
    const linkId = recordId(raw["link_entity"], said("link_id") ?? "");
    gatherAttribute(raw, { entity: raw["link_entity"], linkId, reading }, into);
  } else into.problems.push(problemAt(named.at, "part", "value", { column: table, value: raw }));
  into.problems.push(...reading.problems);
}

function isEntity(value: unknown): value is "organization" | "service" | "location" | "asset" {
  return value === "organization" || value === "service" || value === "location" || value === "asset";
}

/** Fields that only one kind of record has. */
const telling: readonly (readonly [table: string, keys: readonly string[]])[] = [
  [
    "service_at_locations",
    ["service_id+location_id", "service+location", "service+id", "location+service_areas"],
  ],
  ["attributes", ["link_id", "taxonomy_term+link_entity"]],
  ["assets", ["how_to_use"]],
  ["locations", ["location_type", "addresses", "latitude"]],
  [
    "services",
    ["status", "service_at_locations", "eligibility_description", "application_process", "service_areas"],
  ],
  [
    "organizations",
    [
      "legal_status",
      "tax_status",
      "year_incorporated",
      "organization_identifiers",
      "website",
      "parent_organization_id",
    ],
  ],
  ["taxonomy_terms", ["taxonomy_detail", "taxonomy", "taxonomy_id", "term_uri"]],
  ["synonyms", ["term+means"]],
];

function tellingFields(record: Raw): string | undefined {
  const has = (keys: string) => keys.split("+").every((key) => key in record);
  return telling.find(([, keys]) => keys.some(has))?.[0];
}

/** "service_full.json", "taxonomy_list.json": how HSDS publishers name their files. */
function tableInName(file: string): string | undefined {
  const name =
    file
      .split(/[/\\]/)
      .at(-1)
      ?.toLowerCase()
      .replace(/\.[^.]+$/, "") ?? "";
  const tries = [name, name.replace(/_(full|list|page|all)$/, "")];
  return tries.map(tableCalled).find((table) => table !== undefined);
}

function singular(table: string): string {
  return table === "taxonomies" ? "taxonomy" : table.replace(/s$/, "");
}
