// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { holds } from "../../../foundation/actor.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { addDistrict, renameDistrict } from "../../territories/district.actions.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { listKeptAreas } from "../../territories/kept-area.queries.ts";
import { onlyFor, worksOf } from "./entering.routes.ts";
import { codeFor } from "./term.ts";
import { leaveDemonstration, type LeaveToo, presentInstallation } from "./territory.actions.ts";
import { districtForm, installationForm, leaveForm, territoryInUrl } from "./territory.forms.ts";
import { countDemonstration } from "./territory.queries.ts";
import { TerritoryKeptPage } from "./territory.view.tsx";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
const mostAreas = 200;

/** What a district sets of its installation. Mounted at /redazione/territorio. */
export function territoryKeptRoutes(house: House, leaveToo: LeaveToo): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", onlyFor("boundaries"), async (c) => c.html(await page(c, {})));

  web.post("/", onlyFor("installation"), async (c) => {
    const read = await readForm(c, installationForm);
    if (!read.ok) return c.html(await page(c, fieldIds(read.mistakes)), 422);
    const { nome, dimostrazione } = read.value;
    await presentInstallation(db, c.get("actor"), {
      name: nome,
      isDemonstration: dimostrazione !== undefined,
    });
    return c.redirect(address(c, "?fatto=salvato"), 303);
  });

  web.post("/dimostrazione", onlyFor("installation"), async (c) => {
    const read = await readForm(c, leaveForm);
    if (!read.ok) return c.html(await page(c, fieldIds(read.mistakes)), 422);
    await leaveDemonstration(db, c.get("actor"), house.now(), leaveToo);
    return c.redirect(address(c, "?fatto=tolte"), 303);
  });

  web.post("/distretti", onlyFor("installation"), async (c) => {
    const read = await readForm(c, districtForm);
    if (!read.ok) return c.html(await page(c, fieldIds(read.mistakes)), 422);
    const name = read.value.distretto;
    const code = codeFor(name, new Set());
    const known = await listDistricts(db);
    if (known.some((one) => one.code === code)) {
      return c.html(await page(c, { "campo-distretto": "district-there" }), 422);
    }
    await addDistrict(db, c.get("actor"), { code, name });
    return c.redirect(address(c, "?fatto=distretto#distretti"), 303);
  });

  web.post(`/distretti/${id}`, onlyFor("boundaries"), async (c) => {
    const district = c.req.param("id") ?? "";
    const read = await readForm(c, districtForm);
    if (!read.ok) {
      const mistake = read.mistakes["distretto"] ?? "name-missing";
      return c.html(await page(c, { [`campo-distretto-${district}`]: mistake }), 422);
    }
    await renameDistrict(db, c.get("actor"), { id: district, name: read.value.distretto });
    return c.redirect(address(c, "?fatto=distretto#distretti"), 303);
  });

  async function page(c: Context<Env>, mistakes: Record<string, string>) {
    const { q, fatto } = readQuery(c, territoryInUrl);
    const actor = c.get("actor");
    const [frame, name, isDemonstration, demonstrationRecords, districts, areas] = await Promise.all([
      frameOf(c, house),
      getSetting(db, "installation.name"),
      getSetting(db, "installation.demonstration"),
      countDemonstration(db),
      listDistricts(db),
      listKeptAreas(db, { containing: q, atMost: mostAreas }),
    ]);
    const works = worksOf(actor);
    return TerritoryKeptPage({
      frame,
      works,
      installation: { name, isDemonstration, demonstrationRecords },
      districts,
      canRename: (one) => works.installation || holds(actor, "district", one),
      areas: { listed: areas.areas, total: areas.total, containing: q },
      mistakes,
      done: fatto,
    });
  }

  return web;
}

function fieldIds(mistakes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(mistakes).map(([field, code]) => [`campo-${field}`, code]));
}

function address(c: Context<Env>, rest: string): string {
  return linkTo({ language: c.get("language") }, "/redazione/territorio") + rest;
}
