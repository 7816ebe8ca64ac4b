// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { getSetting, setSetting } from "../../../foundation/setting.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listHoldersOf, listNearest } from "../../accounts/memberships/nearest.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { listKnownPlaces } from "../../directory/records/known-places.queries.ts";
import { requestPath } from "../space-path.ts";
import type { KeptSpace } from "../space.ts";
import { findRequest } from "./booking.queries.ts";
import type { Booking } from "./booking.ts";
import { askerLetter, hostLetter, writerLetter } from "./letter.ts";
import { newLink } from "./link.actions.ts";
import type { AskerNews, HostNews } from "./news.ts";
import { slotSaid } from "./slot-said.ts";
import type { Writer } from "./writer.ts";

export type About = {
  /** The id of the request. */
  request: string;
  space: KeptSpace;
  /** The times that it is about. */
  bookings: readonly Booking[];
  writer: Writer;
  now: Temporal.Instant;
};

/**
 * Tells who asked: by their address, or of what happens there who keeps it. Who left only a telephone number is called by
 * the host: their page says so.
 */
export async function tellAsker(tx: Transaction, news: AskerNews, about: About): Promise<void> {
  const { space, bookings, writer, now } = about;
  const request = await findRequest(tx, about.request);
  if (request === undefined || request.suspicions.length > 0) return;
  const places = await listKnownPlaces(tx, [space.locationId]);
  const place = places.get(space.locationId)?.name || space.name;
  const told = { request, space, place, bookings, writer };
  const person = request.madeBy && request.kind === "activity" && (await findPerson(tx, request.madeBy));
  if (person) {
    const { email: to, language } = person;
    return void (await writeMail(tx, writerLetter(news, { ...told, to, language }), now));
  }
  if (request.email === null) return;
  await keepBaseUrl(tx, writer);
  const token = await newLink(tx, request, now);
  await writeMail(tx, askerLetter(news, { ...told, to: request.email, token }), now);
}

/** For letters that no request asks for: of who did not come, of who was not answered, of rooms booked by night. */
export async function keepBaseUrl(tx: Transaction, { baseUrl }: Writer): Promise<void> {
  if ((await getSetting(tx, "spaces.base-url")) === baseUrl) return;
  await setSetting(tx, "spaces.base-url", baseUrl);
}

/** Tells who keeps the space: what and when, with the way to who. */
export async function tellHost(tx: Transaction, news: HostNews, about: About): Promise<void> {
  const { space, bookings, writer, now } = about;
  const told = (language: Language) => ({
    name: space.name,
    path: requestPath(about.request),
    lines: bookings
      .filter(({ status }) => status !== "clashed")
      .map((booking) => slotSaid(booking, language)),
  });
  await tellKeepers(tx, news, { hosted: space, told, writer, now });
}

type ToKeepers = {
  hosted: { territoryId: string; organizationId: string | null };
  told: (language: Language) => { name: string; path: string; lines: readonly string[] };
  writer: Writer;
  now: Temporal.Instant;
};

/** One letter to each of those who answer: the host's contacts; without any the district, and then who administers. */
export async function tellKeepers(
  tx: Transaction,
  news: HostNews,
  { hosted, told, writer, now }: ToKeepers,
): Promise<void> {
  const today = romeDate(now).toString();
  const { organizationId, territoryId } = hosted;
  const keepers = await listNearest(tx, [
    () => listHoldersOf(tx, { kind: "organization", id: organizationId }, ["organization-contact"], today),
    () => listHoldersOf(tx, { kind: "district", id: territoryId }, ["district"], today),
    () => listHoldersOf(tx, { kind: "installation", id: null }, ["administrator"], today),
  ]);
  for (const { email: to, language } of keepers) {
    await writeMail(tx, hostLetter(news, told(language), { to, language }, writer), now);
  }
}
