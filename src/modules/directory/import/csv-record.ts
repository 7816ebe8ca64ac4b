// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FileMapping } from "./column-mapping.ts";
import { isRole } from "./column-mapping.ts";
import type { CsvRow } from "./csv-table.ts";
import { readAddress, readAgeRange, readCoordinates, readPhones } from "./csv-values.ts";
import { problemAt, type Origin, type Problem } from "./problem.ts";
import type { Raw } from "./reading.ts";

/** The HSDS-like records that one row of a CSV file holds, by table, and what it only names. */
export type RowRecords = {
  records: Map<string, Raw>;
  organizationName: string | undefined;
  locationNames: string[];
  /** A place described in the row of a service or organization: to be made from it. */
  ownPlace: Raw | undefined;
};

const addressFields = [
  "address",
  "address_1",
  "house_number",
  "address_2",
  "city",
  "postal_code",
  "state_province",
  "country",
];
const placeFields = [
  "latitude",
  "longitude",
  "addresses",
  "area_code",
  "transportation",
  "accessibility_facts",
];

/** Reads a row by its mapping; what is wrong in a cell is told with its column. */
export function recordsOfRow(row: CsvRow, mapping: FileMapping, at: Origin, problems: Problem[]): RowRecords {
  const records = new Map<string, Raw>();
  const into = (table: string): Raw => {
    const record = records.get(table) ?? {};
    records.set(table, record);
    return record;
  };
  into(mapping.table);
  for (const { index, header, target, by } of mapping.columns) {
    const value = (row.cells[index] ?? "").trim();
    if (by === "left" || (header === "" && value === "")) continue;
    if (header === "")
      problems.push(problemAt(at, "csv-column-unnamed", "value", { column: String(index + 1), value }));
    else if (target === undefined) into(mapping.table)[header] ??= value;
    else {
      const record = into(target.table);
      const before = record[target.field];
      record[target.field] = target.field === "phones" && before ? `${String(before)}; ${value}` : value;
    }
  }
  const main = into(mapping.table);
  if (!isRole(mapping.table))
    return { records, organizationName: undefined, locationNames: [], ownPlace: undefined };

  for (const record of records.values()) shape(record, at, problems);
  const organization = records.get("organizations");
  if (organization && !organization["website"]) organization["website"] = taken(organization, "url");
  const organizationName = taken(main, "organization_name");
  const locationNames =
    mapping.table === "services"
      ? (taken(main, "location_name") ?? "").split(";").map((name) => name.trim())
      : [];
  if (mapping.table === "assets") single(main, "location_ids", "location_id");
  const holdsPlace = mapping.table === "services" || mapping.table === "organizations";
  return {
    records,
    organizationName,
    locationNames: locationNames.filter(Boolean),
    ownPlace: holdsPlace ? placeIn(main) : undefined,
  };
}

/** Changes the cells of a record into what HSDS holds there. */
function shape(record: Raw, at: Origin, problems: Problem[]): void {
  const phones = taken(record, "phones");
  if (phones !== undefined) {
    const read = readPhones(phones);
    record["phones"] = read.phones;
    for (const value of read.notNumbers)
      problems.push(problemAt(at, "part", "value", { column: "phones", value, detail: "number" }));
  }
  const isPlaced = addressFields.some((field) => field in record);
  const cells = Object.fromEntries(addressFields.map((field) => [field, taken(record, field)]));
  if (/^\d{6}$/.test(cells["city"] ?? "")) record["area_code"] ??= cells["city"];
  const { address, isWithoutStreet } = readAddress(cells);
  if (isPlaced) record["addresses"] = address ? [address] : [];
  if (isWithoutStreet) {
    problems.push(
      problemAt(at, "address-no-street", "nothing", {
        column: "addresses",
        value: cells["address"] ?? cells["city"],
      }),
    );
    if (!address && cells["address"]) record["address_text"] = cells["address"];
  }
  const coordinates = taken(record, "coordinates");
  const point = coordinates ? readCoordinates(coordinates) : undefined;
  if (coordinates && !point)
    problems.push(problemAt(at, "coordinates", "value", { column: "latitude", value: coordinates }));
  if (point) Object.assign(record, point);

  const ages = taken(record, "ages");
  const range = ages ? readAgeRange(ages) : undefined;
  if (range) Object.assign(record, range);
  else if (ages) {
    record["eligibility_description"] ??= ages;
    problems.push(problemAt(at, "age", "value", { column: "ages", value: ages }));
  }
  const wheelchair = taken(record, "wheelchair");
  if (wheelchair) record["accessibility_facts"] = { wheelchair };
  const taxCode = taken(record, "tax_code");
  if (taxCode) record["tax_id"] = taxCode;
}

/** Takes what describes a place out of the record of a service or organization. */
function placeIn(record: Raw): Raw | undefined {
  const addresses = record["addresses"];
  const hasPlace =
    (Array.isArray(addresses) && addresses.length > 0) ||
    Boolean(record["latitude"]) ||
    Boolean(record["area_code"]);
  const place: Raw = {};
  for (const field of placeFields) {
    if (record[field] !== undefined && record[field] !== "") place[field] = record[field];
    delete record[field];
  }
  if (!hasPlace || "location_ids" in record) return undefined;
  return place;
}

function taken(record: Raw, field: string): string | undefined {
  const value = record[field];
  if (typeof value !== "string") return undefined;
  delete record[field];
  return value;
}

function single(record: Raw, from: string, to: string): void {
  const value = taken(record, from);
  if (value) record[to] = value;
}
