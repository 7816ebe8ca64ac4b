// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain } from "./gathering.ts";

/** What is needed of an area to find it by its name. */
export type NamedArea = { code: string; kind: string; name: string; within: readonly string[] };

export type AreaNames = {
  codes: ReadonlySet<string>;
  /** The code of the municipality (or, among `kinds`, another area) so called; undefined when none or several are. */
  called: (name: string, province?: string | null) => string | undefined;
};

/** Signs of Italian provinces that are not the beginning of their name are asked of the data, never guessed. */
export function areaNames(areas: readonly NamedArea[]): AreaNames {
  const byName = new Map<string, NamedArea[]>();
  const provinceNames = new Map<string, string>();
  for (const area of areas) {
    if (area.kind === "custom") continue;
    if (area.kind === "province") provinceNames.set(area.code, plain(area.name));
    const key = plain(area.name);
    byName.set(key, [...(byName.get(key) ?? []), area]);
  }
  const lies = (area: NamedArea, province: string) =>
    area.within.some((code) => provinceNames.get(code) === province || code === province);

  return {
    codes: new Set(areas.map(({ code }) => code)),
    called(name, province) {
      const bare = plain(name.replace(/\([^()]*\)/g, " ")).replace(/^(comune|citta) di /, "");
      const found = byName.get(bare) ?? [];
      const towns = found.filter(({ kind }) => kind === "municipality");
      const among = towns.length > 0 ? towns : found;
      const inside = province ? among.filter((area) => lies(area, plain(province))) : [];
      const [only, ...others] = inside.length > 0 ? inside : among;
      return others.length === 0 ? only?.code : undefined;
    },
  };
}
