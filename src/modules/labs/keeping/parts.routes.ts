// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { found } from "../../../foundation/refusal.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOrganizationNames } from "../../directory/belonging.queries.ts";
import { listOrganizationsCalled } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceNames, listPlacesCalled } from "../../directory/records/place-brief.queries.ts";
import { keptLabPath } from "../lab-path.ts";
import { removePlace, savePlace } from "../lab/lab-place.actions.ts";
import { removePartner, savePartner } from "../lab/partner.actions.ts";
import { openKeptLab, uuidPattern } from "./entering.routes.ts";
import { keepingLabWords } from "./keeping.words.ts";
import type { Mistakes } from "./lab-form.ts";
import { readPartner, readPlace } from "./lab.forms.ts";
import { PartnersPage, PlacesPage } from "./parts.view.tsx";

const id = `/:id{${uuidPattern}}` as const;
const part = `:part{${uuidPattern}}` as const;
const mostSuggested = 400;

/** What was typed in which form: that of a known one by its id, or the empty one of a new one. */
type Tried = { of: string | undefined; typed: Typed; mistakes: Mistakes };

/** The places of a lab and who makes it together with it. Mounted at /redazione/laboratori, behind its door. */
export function labPartsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${id}/luoghi`, async (c) => places(c));

  const save = async (c: Context<Env>, placeId?: string) => {
    const lab = await openKeptLab(c, house);
    if (placeId !== undefined) found(lab.places.find((one) => one.id === placeId));
    const typed = await fieldsIn(c);
    const read = readPlace(typed);
    if (!read.ok) return places(c, { of: placeId, typed, mistakes: read.mistakes });
    const known = await listPlacesCalled(db, read.place.name);
    if (new Set(known.map(({ municipality }) => municipality)).size > 1) {
      return places(c, { of: placeId, typed, mistakes: { luogo: "place-twice" } });
    }
    const place = {
      ...read.place,
      locationId: known[0]?.id ?? null,
      name: known[0]?.name ?? read.place.name,
    };
    await savePlace(db, c.get("actor"), { labId: lab.id, ...(placeId && { id: placeId }), place }, now());
    return back(c, "luoghi");
  };
  web.post(`${id}/luoghi`, async (c) => save(c));
  web.post(`${id}/luoghi/${part}`, async (c) => save(c, c.req.param("part")));
  web.post(`${id}/luoghi/${part}/rimozione`, async (c) => {
    await removePlace(db, c.get("actor"), { labId: c.req.param("id"), id: c.req.param("part") }, now());
    return back(c, "luoghi");
  });

  web.get(`${id}/insieme`, async (c) => partners(c));

  const engage = async (c: Context<Env>, partnerId?: string) => {
    const lab = await openKeptLab(c, house);
    if (partnerId !== undefined) found(lab.partners.find((one) => one.id === partnerId));
    const typed = await fieldsIn(c);
    const read = readPartner(typed);
    if (!read.ok) return partners(c, { of: partnerId, typed, mistakes: read.mistakes });
    const [known] = await listOrganizationsCalled(db, read.partner.name);
    const partner = { ...read.partner, organizationId: known?.id ?? null };
    await savePartner(
      db,
      c.get("actor"),
      { labId: lab.id, ...(partnerId && { id: partnerId }), partner },
      now(),
    );
    return back(c, "insieme");
  };
  web.post(`${id}/insieme`, async (c) => engage(c));
  web.post(`${id}/insieme/${part}`, async (c) => engage(c, c.req.param("part")));
  web.post(`${id}/insieme/${part}/rimozione`, async (c) => {
    await removePartner(db, c.get("actor"), { labId: c.req.param("id"), id: c.req.param("part") });
    return back(c, "insieme");
  });

  return web;

  async function places(c: Context<Env>, tried?: Tried) {
    const lab = await openKeptLab(c, house);
    const [frame, names] = await Promise.all([frameOf(c, house), listPlaceNames(db)]);
    return c.html(
      PlacesPage({ frame, lab, tried, names: names.slice(0, mostSuggested), told: toldIn(c) }),
      tried ? 422 : 200,
    );
  }

  async function partners(c: Context<Env>, tried?: Tried) {
    const lab = await openKeptLab(c, house);
    const [frame, all] = await Promise.all([frameOf(c, house), listOrganizationNames(db, [lab.territoryId])]);
    const names = all.slice(0, mostSuggested).map(({ name }) => name);
    return c.html(PartnersPage({ frame, lab, tried, names, told: toldIn(c) }), tried ? 422 : 200);
  }
}

function toldIn(c: Context<Env>): string | undefined {
  return c.req.query("fatto") === "1" ? keepingLabWords[c.get("language")].saved : undefined;
}

function back(c: Context<Env>, end: string) {
  const path = linkTo({ language: c.get("language") }, keptLabPath(c.req.param("id") ?? ""));
  return c.redirect(`${path}/${end}?fatto=1`, 303);
}
