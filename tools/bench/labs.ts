// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { giveMembership } from "../../src/modules/accounts/memberships/membership.actions.ts";
import { listLabFigures } from "../../src/modules/labs/figures/figures.queries.ts";
import { published } from "../../src/modules/labs/figures/published.ts";
import { listLabs } from "../../src/modules/labs/lab/lab.queries.ts";
import type { Visit } from "./clients.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { fillLabs } from "./fill-labs.ts";
import { labFiguresByHand } from "./labs-by-hand.ts";
import { makePeople, signInAdministrator } from "./people.ts";
import { askAll } from "./processes.ts";
import type { Measured } from "./searches.ts";

const times = 10;
const size = { labs: 200, attendances: 50_000 };
const months = { from: "2025-12-01T00:00:00+01:00", to: "2026-12-01T00:00:00+01:00" };

/** The page of a lab, and the figures of a district of 200 labs with 50,000 attendances against one statement by hand. */
export async function measureLabs({ db, connection, baseUrl, clock }: Measured): Promise<void> {
  const now = Temporal.Instant.from(clock);
  const { district, lab } = await fillLabs(db, size, now);
  const [{ id: personId } = { id: newId() }] = await makePeople(db, 1, now);
  const of = { kind: "district", id: district } as const;
  await giveMembership(db, keeper, { personId, role: "district", of, givenBy: null, now });
  const cookie = await signInAdministrator(db, personId, now);

  const statements = Array.from({ length: times }, () => ({
    name: "lab-figures",
    text: labFiguresByHand,
    values: [district, months.from, months.to],
  }));
  await askAll({ ask: "statements", connection, clients: 1, statements: statements.slice(0, 5) });
  const hand = await askAll({ ask: "statements", connection, clients: 1, statements });
  const byHand = percentile(hand.times, 50);

  const kept = `${baseUrl}/redazione/laboratori`;
  const addresses = [
    ["page of a lab, for everybody", `${baseUrl}/laboratori/${lab}`, ""],
    ["list of the labs", `${baseUrl}/laboratori`, ""],
    ["who is there: choice of dates", `${kept}/${lab}/presenze`, cookie],
    ["figures of a lab", `${kept}/${lab}/numeri?dal=2025-12&al=2026-11`, cookie],
    ["phases of a lab", `${kept}/${lab}/fasi`, cookie],
    ["figures of the district", `${kept}/numeri?dal=2025-12&al=2026-11`, cookie],
  ] as const;
  const table: string[][] = [];
  for (const [what, address, who] of addresses) {
    const visits: Visit[] = Array.from({ length: times }, () => ({ address, cookie: who, status: 200 }));
    await askAll({ ask: "visits", visits: visits.slice(0, 5), clients: 1 });
    const asked = await askAll({ ask: "visits", visits, clients: 1 });
    const p50 = percentile(asked.times, 50);
    const isDistrict = what === "figures of the district";
    table.push([
      what,
      ms(p50),
      ms(percentile(asked.times, 95)),
      isDistrict ? ms(byHand) : "",
      isDistrict ? (p50 / byHand).toFixed(1) : "",
    ]);
  }
  printTable(
    `Labs: ${size.labs} in a district, ${size.attendances} attendances; one reader, ${times} requests each; milliseconds`,
    ["request", "p50", "p95", "SQL by hand p50", "p50 ÷ SQL"],
    table,
  );

  const labs = await listLabs(db, { districtIds: [district] });
  const period = { from: Temporal.Instant.from(months.from), to: Temporal.Instant.from(months.to) };
  const figures = await listLabFigures(db, { labIds: labs.map(({ id }) => id), ...period });
  const began = performance.now();
  published(figures, labs);
  console.log(
    `Hiding what is about few people among ${labs.length} labs: ${ms(performance.now() - began)} ms, once a half.`,
  );
}
