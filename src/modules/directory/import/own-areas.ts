// SPDX-License-Identifier: AGPL-3.0-or-later
import { idFrom } from "../../../foundation/uuid.ts";
import type { AreaToSave } from "../../territories/boundary-feature.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { problemAt, type Problem } from "./problem.ts";

type Saved = { code: string; territory_id: string | null };

/**
 * The areas that this person may load: a district leaves those of others as they are, and begins no new district. What
 * belongs to none (regions, provinces, municipalities that no district has) is everybody's.
 */
export function areasOfTheirs(
  areas: readonly AreaToSave[],
  saved: readonly Saved[],
  { isEverything, districts }: Reach,
): { areas: readonly AreaToSave[]; problems: Problem[] } {
  if (isEverything) return { areas, problems: [] };
  const districtOf = new Map(saved.map(({ code, territory_id }) => [code, territory_id]));
  const isTheirs = (area: AreaToSave) => {
    const said = area.kind === "district" ? area.code : area.districtCode;
    const named = said === undefined ? [] : [idFrom("district", said)];
    const known = districtOf.get(area.code) ?? [];
    return [...named, known].flat().every((id) => districts.includes(id));
  };
  const others = areas.filter((area) => !isTheirs(area));
  const problems = others.map(({ name }) =>
    problemAt({ file: "", row: null }, "area-of-others", "row", { column: "name", value: name }),
  );
  return { areas: areas.filter((area) => !others.includes(area)), problems };
}
