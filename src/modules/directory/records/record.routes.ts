// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import type { AnswersOf } from "./answers-told.ts";
import { getAsset } from "./asset.queries.ts";
import { getOrganization } from "./organization.queries.ts";
import { getPlace } from "./place.queries.ts";
import {
  assetPage,
  organizationPage,
  placePage,
  servicePage,
  type MoreBlocks,
  type MoreOfAsset,
} from "./record-pages.routes.ts";
import { getService } from "./service.queries.ts";

/** Anything that is not a UUID has no page, before the database is asked. */
const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/**
 * The pages of services, places, organizations and assets; `answersOf` and what else is shown of places and
 * organizations rooms above give. Mounted at "/".
 */
export function recordRoutes(
  house: House,
  answersOf: AnswersOf,
  moreBlocks?: MoreBlocks,
  moreOfAsset?: MoreOfAsset,
): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get(`/servizi/${id}`, async (c) => {
    const serviceId = c.req.param("id");
    const [service, answers] = await Promise.all([getService(db, serviceId), answersOf(serviceId)]);
    return servicePage(c, house, service, { answers });
  });
  web.get(`/luoghi/${id}`, async (c) => {
    const place = await getPlace(db, c.req.param("id"));
    return placePage(c, house, place, { more: await moreBlocks?.(c, { kind: "place", id: place.id }) });
  });
  web.get(`/organizzazioni/${id}`, async (c) => {
    const organization = await getOrganization(db, c.req.param("id"));
    const more = await moreBlocks?.(c, { kind: "organization", id: organization.id });
    return organizationPage(c, house, organization, { more });
  });
  web.get(`/risorse/${id}`, async (c) => {
    const asset = await getAsset(db, c.req.param("id"));
    return assetPage(c, house, asset, { more: await moreOfAsset?.(c, asset.id) });
  });

  return web;
}
