// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from "vitest";

import type { SignedInBrowser } from "../people.ts";
import { address, choicesIn, phones, worldOfPairs } from "./pairs.ts";

/** What a browser would send back of a comparison, untouched. */
async function compare(browser: SignedInBrowser, path: string): Promise<Record<string, string>> {
  const page = await browser.get(path);
  expect(page.status).toBe(200);
  return choicesIn(await page.text());
}

const bare = (rows: object[]) => rows.map((row) => Object.assign({}, row, { last_modified: null }));

/** The world of pairs with words for merging in it. */
export async function worldOfMerges() {
  const world = await worldOfPairs();
  const { db, make, district } = world;
  const ours = { territory_id: district };

  const nameOf = async (table: "service" | "organization" | "location", id: string) =>
    (await db.selectFrom(`directory.${table}`).selectAll().where("id", "=", id).executeTakeFirst()) as
      | Record<string, unknown>
      | undefined;

  async function actsOf(id: string) {
    const rows = await db
      .selectFrom("directory.revision")
      .select(["number", "act"])
      .where("record_id", "=", id)
      .orderBy("number")
      .execute();
    return rows.map(({ act }) => act);
  }

  /** Where a service is given. */
  async function placesOf(serviceId: string): Promise<string[]> {
    const rows = await db
      .selectFrom("directory.service_at_location")
      .select("location_id")
      .where("service_id", "=", serviceId)
      .execute();
    return rows.map((row) => row.location_id);
  }

  /** Everything that the tables say of these records, for "as it was". */
  async function stateOf(ids: readonly string[]) {
    const list = [...ids];
    const services = await db
      .selectFrom("directory.service")
      .selectAll()
      .where("id", "in", list)
      .orderBy("id")
      .execute();
    const organizations = await db
      .selectFrom("directory.organization")
      .selectAll()
      .where("id", "in", list)
      .orderBy("id")
      .execute();
    const locations = await db
      .selectFrom("directory.location")
      .selectAll()
      .where("id", "in", list)
      .orderBy("id")
      .execute();
    const placements = await db
      .selectFrom("directory.service_at_location")
      .selectAll()
      .orderBy("id")
      .execute();
    const attributes = await db
      .selectFrom("directory.attribute")
      .select(["link_id", "taxonomy_term_id"])
      .where("link_id", "in", list)
      .orderBy("link_id")
      .orderBy("taxonomy_term_id")
      .execute();
    return {
      services: bare(services),
      organizations: bare(organizations),
      locations: bare(locations),
      placements,
      attributes,
    };
  }

  async function twoServices() {
    const hall = await make.place({
      name: "Sala",
      addresses: address("Via Roma 1"),
      area_code: "018110",
      ...ours,
    });
    const gym = await make.place({
      name: "Palestra",
      addresses: address("Via Roma 9"),
      area_code: "018110",
      ...ours,
    });
    const first = await make.service({
      name: "Doposcuola del Vallone",
      description: "Compiti insieme, tutti i pomeriggi, con volontari e insegnanti.",
      phones: phones("0382 111111"),
      at: [hall],
      serves: ["018110"],
      says: { targets: ["minori"] },
      assured_date: "2026-01-10",
      ...ours,
    });
    const second = await make.service({
      name: "Doposcuola Vallone",
      phones: phones("+39 0382 111111", "0382 222222"),
      email: "doposcuola@example.org",
      at: [hall, gym],
      says: { targets: ["minori", "famiglie"] },
      assured_date: "2026-06-01",
      ...ours,
    });
    await make.found();
    return { hall, gym, first, second };
  }

  return {
    ...world,
    compareAll: world.compare,
    ours,
    compare,
    nameOf,
    actsOf,
    placesOf,
    stateOf,
    twoServices,
  };
}
