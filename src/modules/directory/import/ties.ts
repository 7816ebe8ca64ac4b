// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import { idFrom } from "../../../foundation/uuid.ts";
import type { AreaToSave } from "../../territories/boundary-feature.ts";
import { readBoundary } from "../../territories/boundary.ts";
import { pointInside } from "../../territories/boundary.ts";
import type { AreaNames } from "./area-names.ts";
import type { Description, Gathered, Row, ServiceArea } from "./gathering.ts";
import { problemAt, type Problem } from "./problem.ts";

/** Which terms describe which records, each once. Terms that nobody knows are told. */
export function attributeRows(
  descriptions: readonly Description[],
  termOf: (description: Description) => string | undefined,
  problems: Problem[],
): Row[] {
  const rows = new Map<string, Row>();
  for (const description of descriptions) {
    const { entity, linkId, termCalled, termId, taxonomyKey, label, value, at } = description;
    const term = termOf(description);
    if (term === undefined) {
      problems.push(
        problemAt(at, "term-unknown", "value", {
          column: taxonomyKey ?? "attributes",
          value: termCalled ?? termId,
        }),
      );
      continue;
    }
    const id = idFrom("import/attribute", `${linkId}/${term}`);
    rows.set(`${linkId}/${term}`, {
      id,
      link_entity: entity,
      link_id: linkId,
      taxonomy_term_id: term,
      label,
      value,
    });
  }
  return [...rows.values()];
}

/** A service is at a place once: what two files say of it is put together. */
export function placementRows(gathered: Gathered): Row[] {
  const rows = new Map<string, Row>();
  for (const { row, serviceId, locationId } of gathered.placements) {
    const key = `${serviceId}/${locationId}`;
    rows.set(key, { ...rows.get(key), ...row });
  }
  const seen = new Set<unknown>();
  for (const [key, row] of rows) {
    if (seen.has(row["id"])) row["id"] = idFrom("import/service_at_location", key);
    seen.add(row["id"]);
  }
  return [...rows.values()];
}

/**
 * Service areas with the code of a known area: as given, by an unambiguous name, or of a custom area made from the
 * drawn polygon. What is only words stays words.
 */
export function serviceAreaRows(
  given: readonly ServiceArea[],
  names: AreaNames,
  problems: Problem[],
): { rows: Row[]; customAreas: AreaToSave[] } {
  const rows = new Map<string, Row>();
  const customAreas = new Map<string, AreaToSave>();
  for (const area of given) {
    const code =
      area.boundary === undefined ? knownCode(area, names, problems) : drawn(area, customAreas, problems);
    rows.set(String(area.row["id"]), { ...area.row, area_code: code ?? null });
  }
  return { rows: [...rows.values()], customAreas: [...customAreas.values()] };
}

function knownCode(
  { code, called, at }: ServiceArea,
  names: AreaNames,
  problems: Problem[],
): string | undefined {
  if (code === null) return called === null ? undefined : names.called(called);
  if (names.codes.has(code)) return code;
  problems.push(problemAt(at, "area-unknown", "value", { column: "service_areas", value: code }));
  return undefined;
}

function drawn(
  area: ServiceArea,
  customAreas: Map<string, AreaToSave>,
  problems: Problem[],
): string | undefined {
  const read = readBoundary(area.boundary);
  if ("mistake" in read) {
    problems.push(
      problemAt(area.at, "extent", "value", {
        column: "service_areas",
        value: area.called,
        detail: read.mistake.kind,
      }),
    );
    return undefined;
  }
  const hash = createHash("sha256").update(JSON.stringify(read.boundary)).digest("hex").slice(0, 16);
  const code = `custom-${hash}`;
  customAreas.set(code, {
    code,
    kind: "custom",
    name: area.called ?? code,
    within: [],
    point: pointInside(read.rings),
    boundary: read.boundary,
    rings: read.rings,
    isSchematic: false,
    patronDay: undefined,
    residents: undefined,
    residentsOn: undefined,
    uri: undefined,
    source: undefined,
    districtCode: undefined,
    isNameGuessed: false,
  });
  return code;
}
