// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../foundation/database/database.ts";
import { leavePicture } from "../../foundation/files/kept-picture.ts";
import { romeDate } from "../../foundation/time/rome.ts";
import { idFrom } from "../../foundation/uuid.ts";
import { readHours } from "../directory/hours/hours-text.ts";
import { listHostingPlaces } from "../directory/records/known-places.queries.ts";
import { listDistricts } from "../territories/district.queries.ts";
import { takenOf } from "./booking/ask.actions.ts";
import { writeBooking } from "./booking/hold.actions.ts";
import { slotsOf } from "./booking/series.ts";
import type { ShippedSite, ShippedSpace, ShippedSpaces } from "./demonstration.ts";
import { heldSeries } from "./demonstration.ts";
import { findSpace, lockTree } from "./space.queries.ts";

const idOf = (kind: string, name: string) => idFrom(`demonstration-${kind}`, name);

/**
 * Opens the spaces of the demonstration at its places, with what their hosts keep for themselves in the coming weeks, and
 * the register of what could be opened again. Loading them again puts them back as they are shipped. No persons.
 */
export async function loadDemonstrationSpaces(
  tx: Transaction,
  { spaces, sites }: ShippedSpaces,
  now: Temporal.Instant,
): Promise<void> {
  await forgetDemonstrationSpaces(tx);
  const places = await listHostingPlaces(tx);
  for (const space of spaces) {
    const place = places.find(({ id }) => id === space.location_id);
    if (!place?.territoryId) throw new Error(`shipped space at an unknown place: ${space.name}`);
    const home = { territoryId: place.territoryId, organizationId: place.organizationId };
    await openShipped(tx, space, home, now);
    for (const held of space.held ?? []) await keepShipped(tx, space, held, now);
    if (space.season) await openShippedSeason(tx, space, home.territoryId, now);
  }
  const districts = await listDistricts(tx);
  for (const site of sites) {
    const territoryId = districts.find(({ code }) => code === site.district)?.id;
    if (territoryId === undefined) throw new Error(`shipped site of an unknown district: ${site.district}`);
    await writeSite(tx, site, territoryId, now);
  }
}

async function openShipped(
  tx: Transaction,
  space: ShippedSpace,
  { territoryId, organizationId }: { territoryId: string; organizationId: string | null },
  now: Temporal.Instant,
): Promise<void> {
  const { hours, co_working_hours, co_spacing_hours, part_of, held: _, season: __, ...rest } = space;
  const { accessibility = {}, automatic_for = [], ...columns } = rest;
  await tx
    .insertInto("spaces.space")
    .values({
      ...columns,
      territory_id: territoryId,
      id: idOf("space", space.name),
      organization_id: organizationId,
      parent_id: part_of === undefined ? null : idOf("space", part_of),
      status: "open",
      accessibility_facts: JSON.stringify(accessibility),
      approval: automatic_for.length > 0 ? "automatic" : "by-host",
      automatic_for,
      hours: timetable(hours),
      co_working_hours: timetable(co_working_hours),
      co_spacing_hours: timetable(co_spacing_hours),
      is_demonstration: true,
      created_at: now,
      last_modified: now,
    })
    .execute();
}

/** The host's own weekly hours in the coming two months. */
async function keepShipped(
  tx: Transaction,
  { name }: ShippedSpace,
  held: NonNullable<ShippedSpace["held"]>[number],
  now: Temporal.Instant,
): Promise<void> {
  const space = (await findSpace(tx, idOf("space", name)))!;
  const tree = await lockTree(tx, space.territoryId, space.locationId);
  const requestId = idOf("request", `${name} ${held.what}`);
  await tx
    .insertInto("spaces.request")
    .values({
      territory_id: space.territoryId,
      id: requestId,
      space_id: space.id,
      kind: "host",
      status: "accepted",
      asker: "host",
      purpose: held.what,
      created_at: now,
      decided_at: now,
    })
    .execute();
  const slots = slotsOf(heldSeries(held, romeDate(now)), null);
  const taken = await takenOf(tx, { space, tree }, slots);
  for (const slot of slots) {
    if (taken.has(slot)) continue;
    await writeBooking(tx, tree, { space, requestId, status: "accepted", ...slot }, now);
  }
}

async function openShippedSeason(
  tx: Transaction,
  { name }: ShippedSpace,
  territoryId: string,
  now: Temporal.Instant,
): Promise<void> {
  const today = romeDate(now);
  await tx
    .insertInto("spaces.season")
    .values({
      territory_id: territoryId,
      id: idOf("season", name),
      space_id: idOf("space", name),
      name: "Prossima stagione",
      starts_on: today.add({ weeks: 10 }).toString(),
      ends_on: today.add({ weeks: 30 }).toString(),
      wishes_from: today.toString(),
      wishes_until: today.add({ weeks: 6 }).toString(),
      note: "Prima i gruppi che lavorano con i ragazzi, poi gli altri.",
      created_at: now,
    })
    .execute();
}

async function writeSite(
  tx: Transaction,
  { events, call, space, district, ...site }: ShippedSite,
  territoryId: string,
  now: Temporal.Instant,
): Promise<void> {
  const id = idOf("site", `${district} ${site.name}`);
  const made = { territory_id: territoryId, created_at: now };
  const states = events.flatMap(({ state }) => state ?? []);
  await tx
    .insertInto("spaces.site")
    .values({
      ...made,
      ...site,
      id,
      state: states.at(-1) ?? "disused",
      space_id: space === undefined ? null : idOf("space", space),
      is_public: true,
      is_demonstration: true,
      last_modified: now,
    })
    .execute();
  for (const [index, event] of events.entries()) {
    await tx
      .insertInto("spaces.site_event")
      .values({ ...made, ...event, id: idOf("event", `${id} ${index}`), site_id: id })
      .execute();
  }
  if (call === undefined) return;
  const today = romeDate(now);
  await tx
    .insertInto("spaces.idea_call")
    .values({
      ...made,
      id: idOf("call", id),
      site_id: id,
      title: call.title,
      told: call.told,
      opens_on: today.toString(),
      closes_on: today.add({ weeks: call.weeks }).toString(),
    })
    .execute();
}

function timetable(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const read = readHours(typed);
  if ("mistake" in read) throw new Error(`shipped hours are not understood: ${typed}`);
  return JSON.stringify(read.timetable);
}

/** The spaces and sites of the demonstration go, with all that who tried them asked for. */
export async function forgetDemonstrationSpaces(tx: Transaction): Promise<void> {
  const ofSpaces = sql`space_id in (select id from spaces.space where is_demonstration)`;
  await sql`delete from spaces.site where is_demonstration`.execute(tx);
  await sql`update spaces.site set space_id = null where ${ofSpaces}`.execute(tx);
  for (const table of ["occupation", "booking", "request", "season", "feed"]) {
    await sql`delete from ${sql.table(`spaces.${table}`)} where ${ofSpaces}`.execute(tx);
  }
  const photos = await sql<{ id: string; picture: Buffer }>`
    delete from spaces.photo where ${ofSpaces} returning id, picture`.execute(tx);
  for (const { id, picture } of photos.rows) {
    await leavePicture(tx, picture, { usedBy: "spaces.photo", thingId: id });
  }
  await sql`delete from spaces.space where is_demonstration`.execute(tx);
}
