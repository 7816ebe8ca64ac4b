// SPDX-License-Identifier: AGPL-3.0-or-later
import { capital } from "../../foundation/words/capital.ts";
import { areaKinds, type AreaKind } from "./area.ts";
import {
  pointInside,
  readBoundary,
  type Boundary,
  type BoundaryMistake,
  type Position,
  type Ring,
} from "./boundary.ts";

/** An area as a file describes it. What is undefined is left as it is; `within` is completed when it is saved. */
export type AreaToSave = {
  code: string;
  kind: AreaKind;
  name: string;
  within: string[];
  point: Position | null;
  boundary: Boundary | null;
  rings: Ring[];
  isSchematic: boolean;
  patronDay: string | undefined;
  residents: number | undefined;
  residentsOn: string | undefined;
  uri: string | undefined;
  source: string | undefined;
  districtCode: string | undefined;
  /** True when the name was made from the code: a name that is already there is better. */
  isNameGuessed: boolean;
};

export type FeatureMistake = {
  kind:
    | BoundaryMistake["kind"]
    | "feature-shape"
    | "feature-code"
    | "feature-name"
    | "feature-kind"
    | "patron-day";
  column: string;
  value: string;
  detail: string;
};

type Properties = Record<string, unknown>;

/**
 * Reads a GeoJSON feature. Properties as in the published boundaries of Italian municipalities (istat, name, prov_name,
 * region, region_istat, district, pop, lon, lat…) or general ones (code, kind, name, within, patron_day, is_schematic).
 * Gives the area and those that contain it (country, region, province, district), which have no boundary of their own.
 */
export function readFeature(feature: unknown): { areas: AreaToSave[] } | { mistake: FeatureMistake } {
  if (!isObject(feature) || feature["type"] !== "Feature") return mistake("feature-shape", "type", "");
  const given = isObject(feature["properties"]) ? feature["properties"] : {};
  const istat = said(given, "istat", "istat_code", "com_istat_code", "pro_com_t");
  const code = said(given, "code") ?? istat ?? (isText(feature["id"]) ? String(feature["id"]) : undefined);
  if (code === undefined || code.length > 60) return mistake("feature-code", "code", code ?? "");
  const name = said(given, "name", "nome", "comune", "den_com");
  if (name === undefined) return mistake("feature-name", "name", code);

  const kind =
    said(given, "kind") ??
    (/^\d{6}$/.test(code) ? "municipality" : code.includes("-") ? "neighbourhood" : "custom");
  if (!isKind(kind)) return mistake("feature-kind", "kind", kind, areaKinds.join(", "));
  const patronDay = said(given, "patron_day");
  if (patronDay !== undefined && !/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(patronDay)) {
    return mistake("patron-day", "patron_day", patronDay);
  }
  const read = readBoundary(feature["geometry"]);
  if ("mistake" in read) {
    const { kind: broken, ring, near } = read.mistake;
    return mistake(broken, "geometry", name, `${ring}${near ? ` (${near[0]}, ${near[1]})` : ""}`);
  }
  const area: AreaToSave = {
    ...nothingKnown,
    code,
    kind,
    name,
    within: withinOf(given, code, kind),
    point: pointOf(given) ?? pointInside(read.rings),
    boundary: read.boundary,
    rings: read.rings,
    isSchematic: given["is_schematic"] === true,
    patronDay,
    residents: count(given["pop"] ?? given["residents"]),
    residentsOn: dateOf(given["pop_date"] ?? given["residents_on"]),
    uri: said(given, "uri"),
    source: said(given, "source"),
    districtCode: kind === "district" ? code : said(given, "district"),
  };
  return { areas: [...containersOf(given, area), area] };
}

const nothingKnown = {
  within: [],
  point: null,
  boundary: null,
  rings: [],
  isSchematic: false,
  patronDay: undefined,
  residents: undefined,
  residentsOn: undefined,
  uri: undefined,
  source: undefined,
  districtCode: undefined,
  isNameGuessed: false,
} satisfies Partial<AreaToSave>;

/** Country, region, province and district of a municipality, made from what it says of them. */
function containersOf(given: Properties, area: AreaToSave): AreaToSave[] {
  if (area.kind !== "municipality") return [];
  const region = said(given, "region_istat");
  const district = said(given, "district");
  const province = /^\d{6}$/.test(area.code) ? area.code.slice(0, 3) : undefined;
  const above = region === undefined ? ["IT"] : ["IT", region];
  const container = (
    code: string | undefined,
    kind: AreaKind,
    name: string | undefined,
    within: string[],
  ): AreaToSave[] =>
    code === undefined || name === undefined
      ? []
      : [{ ...nothingKnown, code, kind, name, within, point: area.point }];
  return [
    ...container("IT", "country", "Italia", []),
    ...container(region, "region", said(given, "region"), ["IT"]),
    ...container(province, "province", said(given, "prov_name"), above),
    ...container(district, "district", said(given, "district_name") ?? spoken(district), above).map((made) =>
      Object.assign(made, { districtCode: district, isNameGuessed: !said(given, "district_name") }),
    ),
  ];
}

function withinOf(given: Properties, code: string, kind: AreaKind): string[] {
  const listed = given["within"];
  const codes = Array.isArray(listed)
    ? listed.filter(isText).map(String)
    : isText(listed)
      ? [String(listed)]
      : [];
  if (kind === "neighbourhood" && codes.length === 0 && /^\d{6}-/.test(code)) codes.push(code.slice(0, 6));
  if (kind !== "municipality") return codes;
  const province = /^\d{6}$/.test(code) && said(given, "prov_name") ? [code.slice(0, 3)] : [];
  const named = ["IT", said(given, "region_istat"), ...province, said(given, "district")];
  return [...new Set([...codes, ...named.filter((one) => one !== undefined)])];
}

/** "visconteo-sud-milano" → "Visconteo Sud Milano". */
function spoken(code: string | undefined): string | undefined {
  return code?.split("-").map(capital).join(" ");
}

function pointOf(given: Properties): Position | null {
  const [longitude, latitude] = [given["lon"] ?? given["longitude"], given["lat"] ?? given["latitude"]];
  if (typeof longitude !== "number" || typeof latitude !== "number") return null;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null;
}

function mistake(
  kind: FeatureMistake["kind"],
  column: string,
  value: string,
  detail = "",
): { mistake: FeatureMistake } {
  return { mistake: { kind, column, value, detail } };
}

function said(given: Properties, ...keys: string[]): string | undefined {
  const key = keys.find((one) => isText(given[one]));
  return key === undefined ? undefined : String(given[key]).trim();
}

function count(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 31
    ? value
    : undefined;
}

function dateOf(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

function isKind(kind: string): kind is AreaKind {
  return areaKinds.some((known) => known === kind);
}

function isText(value: unknown): value is string | number {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
