// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { pinsOf } from "../pinboard/pins-kept.routes.ts";
import { isPinned, type Pin } from "../pinboard/pin.ts";
import { pathOf } from "../search/paths.ts";
import { getAsset } from "./asset.queries.ts";
import { AssetPage } from "./asset.view.tsx";
import type { OrganizationBrief } from "./brief.ts";
import { freshnessOf } from "./freshness.ts";
import { hoursShown } from "./hours-shown.ts";
import {
  assetLinkedData,
  organizationLinkedData,
  placeLinkedData,
  serviceLinkedData,
} from "./linked-data.ts";
import { nextSteps, waysToService } from "./next-steps.ts";
import { getOrganization } from "./organization.queries.ts";
import { OrganizationPage } from "./organization.view.tsx";
import { getPlace } from "./place.queries.ts";
import { PlacePage } from "./place.view.tsx";
import { qrPath } from "./qr-path.ts";
import { waysToReach } from "./reach.ts";
import { getService } from "./service.queries.ts";
import { ServicePage } from "./service.view.tsx";

/** Anything that is not a UUID has no page, before the database is asked. */
const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** The pages of services, places, organizations and assets. Mounted at "/". */
export function recordRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get(`/servizi/${id}`, async (c) => {
    const service = await getService(db, c.req.param("id"));
    const now = house.now();
    const around = await aroundRecord(
      c,
      house,
      { kind: "service", id: service.id },
      service.assured_date,
      now,
    );
    const { language } = around.frame;
    const ways = waysToService(service);
    // Where every place keeps the same hours they are told once.
    const isOne = new Set(service.places.map((one) => JSON.stringify([one.hours, one.patron_day]))).size <= 1;
    const shown = (of: Parameters<typeof hoursShown>[0]) => hoursShown(of, now, language);
    const places = service.places.map((place) => ({ place, hours: isOne ? undefined : shown(place) }));
    const hours = isOne ? shown(service.places[0] ?? { ...service, patron_day: null }) : undefined;
    const metadata = serviceLinkedData(service, ways, { url: around.url, now, language });
    const steps = nextSteps(service);
    return c.html(ServicePage({ around: { ...around, metadata }, service, steps, ways, hours, places }));
  });

  web.get(`/luoghi/${id}`, async (c) => {
    const place = await getPlace(db, c.req.param("id"));
    const now = house.now();
    const around = await aroundRecord(c, house, { kind: "place", id: place.id }, place.assured_date, now);
    const { language } = around.frame;
    const metadata = placeLinkedData(place, { url: around.url, now, language });
    const ways = waysToReach({ ...place, urls: [place.url] }, organizationWays(place.organization));
    const hours = hoursShown(place, now, language);
    return c.html(PlacePage({ around: { ...around, metadata }, place, hours, ways }));
  });

  web.get(`/organizzazioni/${id}`, async (c) => {
    const organization = await getOrganization(db, c.req.param("id"));
    const now = house.now();
    const pin: Pin = { kind: "organization", id: organization.id };
    const around = await aroundRecord(c, house, pin, organization.assured_date, now);
    const { language } = around.frame;
    const metadata = organizationLinkedData(organization, { url: around.url, now, language });
    const ways = waysToReach({
      ...organization,
      urls: [organization.website, ...organization.additional_websites.map(({ url }) => url)],
    });
    const places = organization.places.map((place) => ({ place, hours: hoursShown(place, now, language) }));
    return c.html(OrganizationPage({ around: { ...around, metadata }, organization, places, ways }));
  });

  web.get(`/risorse/${id}`, async (c) => {
    const asset = await getAsset(db, c.req.param("id"));
    const now = house.now();
    const around = await aroundRecord(c, house, { kind: "asset", id: asset.id }, asset.assured_date, now);
    const { language } = around.frame;
    const metadata = assetLinkedData(asset, { url: around.url, now, language });
    const ways = waysToReach(
      { phones: asset.phones, email: asset.email, urls: [asset.url] },
      { phones: asset.place?.phones },
      organizationWays(asset.organization),
    );
    const hours = asset.hours === null ? undefined : hoursShown(asset, now, language);
    return c.html(AssetPage({ around: { ...around, metadata }, asset, hours, ways }));
  });

  return web;
}

/** What stands around every record: frame, pin, trust, the code that opens it. `url` is its one absolute address. */
async function aroundRecord(
  c: Context<Env>,
  house: House,
  pin: Pin,
  assuredDate: string | null,
  now: Temporal.Instant,
) {
  const frame = await frameOf(c, house);
  const url = house.baseUrl + linkTo(frame, pathOf(pin.kind, pin.id));
  const freshness = freshnessOf(assuredDate, romeDate(now));
  return { frame, url, pin, pinned: isPinned(pinsOf(c), pin), freshness, qr: qrPath(url) };
}

function organizationWays(organization: OrganizationBrief | null) {
  return organization ? { ...organization, urls: [organization.website] } : {};
}
