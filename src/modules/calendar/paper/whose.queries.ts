// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeInstant } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import { findArea } from "../../territories/area.queries.ts";
import { listOccurrences } from "../activities/agenda.queries.ts";
import type { AgendaLine } from "../activities/agenda.ts";
import { labOfAgenda, otherDatesOf, type LabsOfAgenda } from "../activities/labs-of-agenda.ts";
import { inOrder } from "../activities/other-dates.ts";

/** The dates of a month, and whose they are; a whole territory has no name of its own here. */
export type Programme = {
  whose: { name: string | undefined; address: string; contacts: string; placeId: string | undefined };
  organizationId: string | undefined;
  labId: string | undefined;
  /** The code of the municipality or neighbourhood whose programme it is. */
  area: string | undefined;
  lines: AgendaLine[];
  places: Map<string, PlaceBrief>;
};

type Asked = {
  luogo?: string | undefined;
  ente?: string | undefined;
  lab?: string | undefined;
  zona?: string | undefined;
};

/** More than this is no programme to print: three hundred dates are ten a day. */
const mostDates = 300;

/** Reads a month of a place, of an organization, of a lab, of a municipality or of all. Refuses with not-found what is not there. */
export async function askedProgramme(
  db: Database,
  { luogo, ente, lab, zona }: Asked,
  { month, language }: { month: Temporal.PlainYearMonth; language: Language },
  labs: LabsOfAgenda | undefined,
): Promise<Programme> {
  const ofLab = lab === undefined ? undefined : found(await labOfAgenda(labs, lab));
  const first = month.toPlainDate({ day: 1 });
  const question = {
    from: romeInstant(first.toPlainDateTime()),
    to: romeInstant(first.add({ months: 1 }).toPlainDateTime()),
    ...(luogo === undefined ? {} : { locationIds: [luogo] }),
    ...(ente === undefined ? {} : { organizationId: ente }),
    ...(ofLab && { activityIds: ofLab.activityIds }),
    ...(zona === undefined ? {} : { area: zona }),
  };
  const [own, others] = await Promise.all([
    listOccurrences(db, { ...question, most: mostDates }),
    otherDatesOf(labs, { ...question, labId: lab }, language),
  ]);
  const lines = inOrder(own, others).slice(0, mostDates);
  const ids = [...lines.map(({ locationId }) => locationId), luogo].filter((id) => typeof id === "string");
  const places = await listPlaceBriefs(db, [...new Set(ids)]);
  const nowhere = { address: "", contacts: "", placeId: undefined };
  const whose = ofLab ? { name: ofLab.name, ...nowhere } : await whoseIs(db, places, { luogo, ente, zona });
  return { whose, organizationId: ente, labId: lab, area: zona, lines, places };
}

async function whoseIs(
  db: Database,
  places: Map<string, PlaceBrief>,
  { luogo: placeId, ente: organizationId, zona }: Asked,
): Promise<Programme["whose"]> {
  if (placeId !== undefined) {
    const place = found(places.get(placeId));
    const phones = place.phones.map(({ number }) => number).slice(0, 2);
    return { name: place.name, address: addressLine(place) ?? "", contacts: phones.join(", "), placeId };
  }
  const nowhere = { address: "", contacts: "", placeId: undefined };
  if (zona !== undefined) return { name: found(await findArea(db, zona)).name, ...nowhere };
  if (organizationId === undefined) return { name: undefined, ...nowhere };
  const organizations = await listOrganizationsNamed(db, [organizationId]);
  return { name: found(organizations.get(organizationId)).name, ...nowhere };
}

/** This month and the eleven after it. */
export function monthsToChoose(today: Temporal.PlainDate): Temporal.PlainYearMonth[] {
  const first = today.toPlainYearMonth();
  return Array.from({ length: 12 }, (_, index) => first.add({ months: index }));
}
