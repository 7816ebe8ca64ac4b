// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow } from "../story.ts";

/**
 * A district with a place that nobody may know of and one of which only the municipality may be known. Each says where
 * it is in every field that there is, in words and figures that are found nowhere else; an organization, services,
 * assets are tied to them.
 */
export async function hiddenWorld() {
  const story = await openStory({ baseUrl: "https://trama.example.org" });
  const { db } = story.house;
  const make = recordsOf(db);
  const district = newId();
  await db
    .insertInto("territories.district")
    .values({ id: district, code: "prova", name: "Ambito di prova" })
    .execute();
  await make.area({
    code: "018110",
    name: "Pavia",
    longitude: 9.16,
    latitude: 45.19,
    territory_id: district,
  });
  const organization = await make.organization({
    name: "Associazione Aurora",
    territory_id: district,
    phones: phone("0382 555 000"),
  });
  const ours = { territory_id: district, organization_id: organization };

  const hidden = await make.place({
    ...ours,
    ...telling("quarz", { city: "Vetriolo Alto", postal_code: "27199" }),
    ...reachedBy("quarz", "0382 774 771"),
    name: "Casaquarzina",
    address_visibility: "hidden",
    latitude: 47.1357913,
    longitude: 13.2468024,
    hours: "lunedì 9–12",
  });
  // Of a place shown by area people may know whom to call: who answers says how to get there.
  const area = await make.place({
    ...ours,
    ...telling("onicell", { city: "Pavia", postal_code: "27198" }),
    ...reachedBy("ametista", "0382 668 662"),
    name: "Centro Ametista",
    address_visibility: "area",
    area_code: "018110",
    latitude: 46.7531975,
    longitude: 11.6864209,
    hours: "martedì 9–12",
  });
  const both = await make.service({
    ...ours,
    name: "Ascolto Aurora",
    at: [hidden, area],
    serves: ["018110"],
  });
  const only = await make.service({ ...ours, name: "Accoglienza Aurora", at: [hidden] });
  for (const [location, word, number] of [
    [hidden, "quarz", "0382774771"],
    [area, "onicell", "(0382) 668662"],
  ] as const) {
    await db
      .updateTable("directory.service_at_location")
      .set({
        description: `Suona a ${word}ite`,
        phones: phone(number),
        contacts: JSON.stringify([{ title: word === "quarz" ? "Quarzina" : "Ametista" }]),
      })
      .where("location_id", "=", location)
      .execute();
  }
  const hiddenAsset = await make.asset({
    ...ours,
    name: "Divano di quarzite",
    kind: "physical-structures",
    location_id: hidden,
    latitude: 47.1357914,
    longitude: 13.2468025,
  });
  const areaAsset = await make.asset({
    ...ours,
    name: "Sala prove",
    kind: "physical-structures",
    location_id: area,
    latitude: 46.7531976,
    longitude: 11.686421,
  });
  const activities = await Promise.all([hidden, area].map((location) => activityAt(db, district, location)));
  await make.found();
  const placements = await db
    .selectFrom("directory.service_at_location")
    .select(["id", "location_id"])
    .execute();
  const placementsAt = (location: string) =>
    placements.filter((one) => one.location_id === location).map(({ id }) => id);
  return {
    story,
    db,
    district,
    organization,
    hidden,
    area,
    both,
    only,
    hiddenAsset,
    areaAsset,
    activities,
    hiddenPlacements: placementsAt(hidden),
    areaPlacements: placementsAt(area),
  };
}

/** Something that happens there, to which people sign up. */
async function activityAt(db: Database, territory_id: string, location_id: string) {
  const [id, date] = [newId(), newId()];
  await db
    .insertInto("calendar.activity")
    .values({
      territory_id,
      id,
      location_id,
      name: "Gruppo del mercoledì",
      registration_kind: "per-date",
      status: "published",
      first_start: "2026-12-16T16:30",
      minutes: 60,
      created_at: storyNow,
      published_at: storyNow,
      last_modified: storyNow,
    })
    .execute();
  await db
    .insertInto("calendar.occurrence")
    .values({
      territory_id,
      activity_id: id,
      id: date,
      original_start: "2026-12-16T16:30",
      starts_at: "2026-12-16T16:30:00+01:00",
      ends_at: "2026-12-16T17:30:00+01:00",
    })
    .execute();
  return { id, date };
}

function phone(number: string): string {
  return JSON.stringify([{ number }]);
}

/** Every field of a location that can tell where it is. */
function telling(word: string, where: { city: string; postal_code: string }) {
  const told = { address_1: `via ${word}ite 77`, address_2: `scala ${word}`, attention: word, region: word };
  const address = { ...told, ...where, state_province: "PV", country: "IT", address_type: "physical" };
  return {
    description: `Dietro il bar ${word}ite`,
    transportation: `Autobus per ${word}ite`,
    external_identifier: `${word}-catasto`,
    addresses: JSON.stringify([address]),
    accessibility: JSON.stringify([{ description: `Citofono ${word}`, url: `https://${word}.example/` }]),
    extra: JSON.stringify({ note: word, translations: { en: { description: word } } }),
  };
}

/** Every field that tells how to reach who is there. */
function reachedBy(word: string, number: string) {
  const person = { name: `${word}ina`, title: word, email: `${word}@example.org`, phones: [{ number }] };
  return {
    alternate_name: `La ${word}ina`,
    url: `https://${word}ite.example/`,
    phones: phone(number),
    contacts: JSON.stringify([person]),
  };
}
