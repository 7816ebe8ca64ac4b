// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { listDesksOf } from "../desks/desk.queries.ts";
import { namesFor } from "../monitoring/names.queries.ts";
import { PublicFiguresPage } from "./public-figures.view.tsx";
import { publicAsked } from "./publish.forms.ts";
import { areasIn, contactsOf, shownTable } from "./published.page.ts";
import { listPublished } from "./published.queries.ts";

/** The figures of the desks that everybody reads. Mounted at /territorio/sportelli. */
export function publicFiguresRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const { ambito, mese } = readQuery(c, publicAsked);
    const frame = await frameOf(c, house);
    const [published, all] = await Promise.all([listPublished(db), listDistricts(db)]);
    const districts = all.filter(({ id }) => published.some(({ territoryId }) => territoryId === id));
    if (districts.length === 0) return c.html(PublicFiguresPage({ frame, figures: undefined }));

    const district = found(ambito ? districts.find(({ code }) => code === ambito) : districts[0]);
    const months = published.filter(({ territoryId }) => territoryId === district.id);
    const shown = found(mese ? months.find(({ month }) => month === mese) : months[0]);
    const desks = await listDesksOf(db, [district.id]);
    const names = await namesFor(db, { desks, listed: new Set() }, areasIn(shown.tables));
    return c.html(
      PublicFiguresPage({
        frame,
        figures: {
          district,
          districts,
          month: shown.month,
          threshold: shown.threshold,
          tables: shown.tables.map((table) => shownTable(table, names, frame.language)),
          months: months.map(({ month, tables }) => ({ month, contacts: contactsOf(tables) })),
        },
      }),
    );
  });

  return web;
}
