// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { getOrganization } from "../../directory/records/organization.queries.ts";
import { readMeaning } from "../../directory/search/meaning.queries.ts";
import type { Place } from "../../directory/search/place.ts";
import { findFindings } from "../../directory/search/search.queries.ts";
import { anyPlace, type Finding, type Search } from "../../directory/search/search.ts";
import { listTerms } from "../../directory/search/vocabulary.queries.ts";
import { findArea, listCodesServing } from "../../territories/area.queries.ts";
import { listTowns } from "../../territories/district.queries.ts";
import type { Need } from "../contacts/need.ts";
import { findDesk } from "../desks/desk.queries.ts";
import { listAnswerTimes } from "./answer-time.queries.ts";
import type { AnswerTime } from "./answer-time.ts";
import { listReferralsOfNeed } from "./referral.queries.ts";
import { isOver, isShut, type Referral } from "./referral.ts";

/** A service that may answer a need. */
export type Door = {
  serviceId: string;
  name: string;
  line: string;
  organizationName: string | null;
  where: string | null;
  /** Null without a place to measure from. */
  distanceMetres: number | null;
  isStale: boolean;
  answerTime: AnswerTime | undefined;
};

const doorsAtOnce = 8;

type Asking = Pick<Need, "territoryId" | "id" | "deskId" | "category" | "target" | "areaCode">;

/**
 * The next doors for a need: services of its category for the people of its area, the nearest first, then those whose
 * words fit; never one that refused this need, left it unanswered or is being asked, nor another of an organization
 * that refused as a whole. With `words`, what a desk looks for instead.
 */
export async function proposeDoors(
  db: Database,
  need: Asking,
  { words = "", minuteNow }: { words?: string; minuteNow: { from: string; to: string } },
): Promise<Door[]> {
  const tried = await listReferralsOfNeed(db, { territoryId: need.territoryId, needId: need.id });
  const shut = new Set(await servicesNotToAsk(db, tried));
  const place = await whereToLook(db, need);
  const searches = await searchesFor(db, need, words, place);

  const found = new Map<string, Finding>();
  for (const search of searches) {
    if (found.size >= doorsAtOnce) break;
    const size = doorsAtOnce + shut.size;
    const { findings } = await findFindings(db, search, { page: 1, minuteNow, size });
    for (const finding of findings) {
      if (!shut.has(finding.thingId) && found.size < doorsAtOnce) found.set(finding.thingId, finding);
    }
  }
  const times = await listAnswerTimes(db, [...found.keys()]);
  return [...found.values()].map((finding) => ({
    serviceId: finding.thingId,
    name: finding.name,
    line: finding.line,
    organizationName: finding.organizationName,
    where: finding.neighbourhood ?? finding.municipality ?? finding.placeName,
    distanceMetres: finding.distanceMetres,
    isStale: finding.isStale,
    answerTime: times.get(finding.thingId),
  }));
}

/** From the narrowest to the widest: for whom it is, near them, by the category's own words. */
async function searchesFor(
  db: Database,
  { category, target }: Asking,
  words: string,
  place: Place | undefined,
): Promise<Search[]> {
  const services: Search = { ...anyPlace, kind: "service", place };
  const serves = place?.codes;
  if (words !== "") {
    const terms = await readMeaning(db, words);
    return [
      { ...services, terms, serves },
      { ...services, terms },
      { ...services, terms, match: "any" },
    ];
  }
  if (category === null) return [];
  const ofCategory: Search = { ...services, categories: [category] };
  const term = (await listTerms(db)).find((one) => one.taxonomy === "categories" && one.code === category);
  const terms = term ? await readMeaning(db, term.name.it) : [];
  return [
    ...(target === null ? [] : [{ ...ofCategory, target, serves }]),
    { ...ofCategory, serves },
    ofCategory,
    ...(terms.length > 0 ? [{ ...services, terms }] : []),
  ];
}

/** Around the person, when they said where they live; else around the desk; else in the greatest town of the district. */
async function whereToLook(
  db: Database,
  { areaCode, deskId, territoryId }: Asking,
): Promise<Place | undefined> {
  const own = areaCode === null ? undefined : await placeOf(db, areaCode);
  return own ?? (await placeOfDesk(db, deskId)) ?? (await greatestTown(db, territoryId));
}

async function placeOfDesk(db: Database, deskId: string): Promise<Place | undefined> {
  const desk = await findDesk(db, deskId);
  const place = desk?.locationId
    ? (await listKnownPlaces(db, [desk.locationId])).get(desk.locationId)
    : undefined;
  if (!place || place.longitude === null || place.latitude === null) return undefined;
  const { name, longitude, latitude, area_codes: codes } = place;
  return { called: name ?? "", longitude, latitude, codes, as: "known-place" };
}

async function greatestTown(db: Database, territoryId: string): Promise<Place | undefined> {
  const [greatest] = await listTowns(db, [territoryId], 1);
  return greatest && placeOf(db, greatest.code);
}

async function placeOf(db: Database, areaCode: string): Promise<Place | undefined> {
  const area = await findArea(db, areaCode);
  if (!area || area.longitude === null || area.latitude === null) return undefined;
  const { name: called, longitude, latitude } = area;
  return { called, longitude, latitude, codes: await listCodesServing(db, area), as: "area" };
}

/** Services that said no or nothing, those being asked now, and all those of an organization that said so as a whole. */
async function servicesNotToAsk(db: Database, tried: readonly Referral[]): Promise<string[]> {
  const closed = tried.filter((referral) => isShut(referral) || !isOver(referral));
  const services = closed.flatMap(({ to }) => to.serviceId ?? []);
  const organizations = closed.flatMap(({ to }) =>
    to.serviceId === null && to.organizationId !== null ? [to.organizationId] : [],
  );
  for (const id of organizations) services.push(...(await servicesOf(db, id)));
  return services;
}

async function servicesOf(db: Database, organizationId: string): Promise<string[]> {
  try {
    return (await getOrganization(db, organizationId)).services.map(({ id }) => id);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}
