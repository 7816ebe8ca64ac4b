// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listAssurance } from "../assurance/assurance.queries.ts";
import { isPinned, type Pin } from "../pinboard/pin.ts";
import { pinsOf } from "../pinboard/pins-kept.routes.ts";
import { MaybeClosed } from "../reports/report-block.view.tsx";
import { isClosingWaiting } from "../reports/report.queries.ts";
import { isClosed } from "../reports/report.ts";
import { pathOf } from "../search/paths.ts";
import type { AnswersTold } from "./answers-told.ts";
import type { AssetRecord } from "./asset.ts";
import { AssetPage } from "./asset.view.tsx";
import type { OrganizationBrief } from "./brief.ts";
import { checksShown } from "./checks-shown.page.ts";
import { hoursShown } from "./hours-shown.ts";
import {
  assetLinkedData,
  organizationLinkedData,
  placeLinkedData,
  serviceLinkedData,
} from "./linked-data.ts";
import { nextSteps, waysToService } from "./next-steps.ts";
import type { OrganizationRecord } from "./organization.ts";
import { OrganizationPage } from "./organization.view.tsx";
import type { PlaceRecord } from "./place.ts";
import { PlacePage } from "./place.view.tsx";
import { qrPath } from "./qr-path.ts";
import { waysToReach } from "./reach.ts";
import type { ServiceRecord } from "./service.ts";
import { ServicePage } from "./service.view.tsx";

/** What a room above shows on the page of a place or an organization, under a title of its own. */
export type MoreBlock = { id: string; title: string; content: Child };
export type MoreBlocks = (
  c: Context<Env>,
  thing: { kind: "place" | "organization"; id: string },
) => Promise<readonly MoreBlock[]>;

/** The same for an asset that another room keeps. */
export type MoreOfAsset = (c: Context<Env>, id: string) => Promise<readonly MoreBlock[]>;

/** Something to read before the record itself: that it is a preview. */
type Note = Child | undefined;

/** The page of a service. `note` stands above it; `answers` says how soon it answers, where that is known. */
export async function servicePage(
  c: Context<Env>,
  house: House,
  service: ServiceRecord,
  { note, answers }: { note?: Note; answers?: AnswersTold | undefined } = {},
) {
  const now = house.now();
  const around = await aroundRecord(c, house, { kind: "service", id: service.id }, now);
  const { language } = around.frame;
  const mayBeClosed = !isClosed(service.status) && (await isClosingWaiting(house.db, service.id));
  const warning = mayBeClosed ? MaybeClosed(around) : undefined;
  const ways = waysToService(service);
  // Where every place keeps the same hours they are told once.
  const isOne = new Set(service.places.map((one) => JSON.stringify([one.hours, one.patron_day]))).size <= 1;
  const shown = (of: Parameters<typeof hoursShown>[0]) => hoursShown(of, now, language);
  const places = service.places.map((place) => ({ place, hours: isOne ? undefined : shown(place) }));
  const hours = isOne ? shown(service.places[0] ?? { ...service, patron_day: null }) : undefined;
  const metadata = serviceLinkedData(service, ways, { url: around.url, now, language });
  const steps = nextSteps(service);
  const alternate = linkedDataAddress(house, service);
  return c.html(
    ServicePage({
      around: { ...around, metadata, alternate, note, warning },
      service,
      steps,
      ways,
      hours,
      places,
      answers,
    }),
  );
}

/** The page of a place. `note` stands above it. */
export async function placePage(
  c: Context<Env>,
  house: House,
  place: PlaceRecord,
  { note, more = [] }: { note?: Note; more?: readonly MoreBlock[] } = {},
) {
  const now = house.now();
  const around = await aroundRecord(c, house, { kind: "place", id: place.id }, now);
  const { language } = around.frame;
  const metadata = placeLinkedData(place, { url: around.url, now, language });
  const ways = waysToReach({ ...place, urls: [place.url] }, organizationWays(place.organization));
  const hours = hoursShown(place, now, language);
  return c.html(PlacePage({ around: { ...around, metadata, note }, place, hours, ways, more }));
}

/** The page of an organization. `note` stands above it. */
export async function organizationPage(
  c: Context<Env>,
  house: House,
  organization: OrganizationRecord,
  { note, more = [] }: { note?: Note; more?: readonly MoreBlock[] } = {},
) {
  const now = house.now();
  const pin: Pin = { kind: "organization", id: organization.id };
  const around = await aroundRecord(c, house, pin, now);
  const { language } = around.frame;
  const metadata = organizationLinkedData(organization, { url: around.url, now, language });
  const ways = waysToReach({
    ...organization,
    urls: [organization.website, ...organization.additional_websites.map(({ url }) => url)],
  });
  const places = organization.places.map((place) => ({ place, hours: hoursShown(place, now, language) }));
  return c.html(
    OrganizationPage({ around: { ...around, metadata, note }, organization, places, ways, more }),
  );
}

/** The page of an asset. `note` stands above it. */
export async function assetPage(
  c: Context<Env>,
  house: House,
  asset: AssetRecord,
  { note, more = [] }: { note?: Note; more?: readonly MoreBlock[] | undefined } = {},
) {
  const now = house.now();
  const around = await aroundRecord(c, house, { kind: "asset", id: asset.id }, now);
  const { language } = around.frame;
  const metadata = assetLinkedData(asset, { url: around.url, now, language });
  const ways = waysToReach(
    { phones: asset.phones, email: asset.email, urls: [asset.url] },
    { phones: asset.place?.phones },
    organizationWays(asset.organization),
  );
  const hours = asset.hours === null ? undefined : hoursShown(asset, now, language);
  return c.html(AssetPage({ around: { ...around, metadata, note }, asset, hours, ways, more }));
}

/** What stands around every record: frame, pin, trust, the code that opens it. `url` is its one absolute address. */
async function aroundRecord(c: Context<Env>, house: House, pin: Pin, now: Temporal.Instant) {
  const frame = await frameOf(c, house);
  const url = house.baseUrl + linkTo(frame, pathOf(pin.kind, pin.id));
  const thing = { kind: pin.kind === "place" ? "location" : pin.kind, id: pin.id } as const;
  const known = await listAssurance(house.db, [thing], romeDate(now));
  const checks = checksShown(thing, known.get(pin.id) ?? [], frame);
  return { frame, url, pin, pinned: isPinned(pinsOf(c), pin), checks, qr: qrPath(url) };
}

/** Open data are of services that work. */
function linkedDataAddress({ baseUrl }: House, { id, status }: ServiceRecord) {
  if (status !== "active" && status !== "temporarily closed") return undefined;
  return { href: `${baseUrl}/opendata/servizi/${id}`, type: "application/ld+json" };
}

function organizationWays(organization: OrganizationBrief | null) {
  return organization ? { ...organization, urls: [organization.website] } : {};
}
