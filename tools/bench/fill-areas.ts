// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../src/foundation/database/database.ts";
import { provinces, quarters, towns } from "./towns.ts";

type Area = {
  code: string;
  kind: string;
  name: string;
  within: string[];
  longitude: number | null;
  latitude: number | null;
  residents: number | null;
  patron_day: string | null;
  /** The outline, as PostgreSQL writes a polygon. */
  line: string | null;
};

/** Writes Italy, Lombardy, its provinces, the towns and their quarters, with outlines of sixty points. */
export async function writeAreas(db: Database): Promise<void> {
  const areas: Area[] = [
    area({ code: "IT", kind: "country", name: "Italia" }),
    area({ code: "03", kind: "region", name: "Lombardia", within: ["IT"] }),
    ...Object.entries(provinces).map(([code, name]) =>
      area({ code, kind: "province", name, within: ["03", "IT"] }),
    ),
    ...towns.map(({ code, name, province, longitude, latitude, residents, patronDay }) =>
      area({
        code,
        name,
        longitude,
        latitude,
        residents,
        patron_day: patronDay,
        kind: "municipality",
        within: [province, "03", "IT"],
        line: outline(longitude, latitude, 4),
      }),
    ),
    ...quarters.map(({ code, name, town, longitude, latitude }) =>
      area({
        code,
        name,
        longitude,
        latitude,
        kind: "neighbourhood",
        within: [town.code, town.province, "03", "IT"],
        line: outline(longitude, latitude, 1),
      }),
    ),
  ];
  await sql`with given as (
      select * from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as r (code text, kind text, name text,
        within text[], longitude float8, latitude float8, residents int, patron_day text, line text)
    ), written as (
      insert into territories.area (code, kind, name, within, longitude, latitude, residents, patron_day)
      select code, kind, name, within, longitude, latitude, residents, patron_day from given
    )
    insert into territories.ring (area_code, number, line, is_hole)
    select code, 1, line::polygon, false from given where line is not null`.execute(db);
}

function area(given: Partial<Area> & Pick<Area, "code" | "kind" | "name">): Area {
  return {
    within: [],
    longitude: null,
    latitude: null,
    residents: null,
    patron_day: null,
    line: null,
    ...given,
  };
}

function outline(longitude: number, latitude: number, radiusKm: number): string {
  const points = Array.from({ length: 60 }, (_, step) => {
    const angle = (step / 60) * 2 * Math.PI;
    const [east, north] = [(Math.cos(angle) * radiusKm) / 78, (Math.sin(angle) * radiusKm) / 111];
    return `(${(longitude + east).toFixed(5)},${(latitude + north).toFixed(5)})`;
  });
  return `(${points.join(",")})`;
}
