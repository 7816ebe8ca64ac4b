// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFeature, type AreaToSave } from "../../territories/boundary-feature.ts";
import { sourceOfCollection } from "../../territories/boundary-source.ts";
import { problemAt, type Problem } from "./problem.ts";
import { isRaw } from "./reading.ts";

/**
 * The areas of a FeatureCollection, a list of features or one feature; features that are wrong are told and left out.
 * Whose a boundary is, is what its feature says, else `source`, which whoever loads the file gave, else what the file
 * says of itself.
 */
export function gatherBoundaries(
  value: unknown,
  file: string,
  { problems, source: given }: { problems: Problem[]; source?: string | undefined },
): AreaToSave[] {
  const source = given ?? sourceOfCollection(value);
  const features =
    isRaw(value) && Array.isArray(value["features"])
      ? value["features"]
      : Array.isArray(value)
        ? value
        : [value];
  if (features.length === 0)
    problems.push(problemAt({ file, row: null }, "file-holds-no-records", "nothing"));

  const first = new Map<string, number>();
  return (features as unknown[]).flatMap((feature, index): AreaToSave[] => {
    const at = { file, row: index + 1, what: "feature" };
    const read = readFeature(feature);
    if ("mistake" in read) {
      const { kind, column, value: found, detail } = read.mistake;
      problems.push(problemAt(at, kind, "row", { column, value: found, detail }));
      return [];
    }
    const code = read.areas.at(-1)?.code ?? "";
    const before = first.get(code);
    if (before !== undefined) {
      problems.push(
        problemAt(at, "feature-repeated", "row", { column: "code", value: code, detail: String(before) }),
      );
      return [];
    }
    first.set(code, index + 1);
    for (const area of read.areas) if (area.boundary) area.source ??= source;
    return read.areas;
  });
}
