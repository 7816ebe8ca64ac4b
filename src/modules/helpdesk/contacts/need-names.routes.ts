// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from "../../../web/house.ts";
import { keptInEdition } from "../../directory/search/edition.queries.ts";
import { listTerms } from "../../directory/search/vocabulary.queries.ts";
import { listNamesOfAreas } from "../../territories/area.queries.ts";
import type { NeedNames } from "./need.page.ts";

/** How needs and areas are called; asked of the directory, outside the wall. */
export async function needNames({ db }: House, areaCodes: readonly (string | null)[]): Promise<NeedNames> {
  const codes = [...new Set(areaCodes.filter((code) => code !== null))];
  const [terms, areas] = await Promise.all([
    keptInEdition(db, "terms", () => listTerms(db)),
    codes.length === 0 ? [] : listNamesOfAreas(db, codes),
  ]);
  return { terms, areas: new Map(areas.map(({ code, name }) => [code, name])) };
}
