// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { recurrence, startsOf } from "../../src/foundation/time/recurrence.ts";
import { rule, weekdays } from "../../src/foundation/time/rule.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { publishActivity } from "../../src/modules/calendar/activities/activity.actions.ts";
import { activityKinds, type ActivityContent } from "../../src/modules/calendar/activities/activity.ts";
import { shippedContent } from "../../src/modules/calendar/activities/demonstration.ts";
import { createActivity } from "../../src/modules/calendar/activities/save.actions.ts";
import { measureCalendarOut } from "./calendar-out.ts";
import type { Visit } from "./clients.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { askAll } from "./processes.ts";
import type { Measured } from "./searches.ts";

/** The rows that a month shows, in one statement by hand. */
const monthByHand = `
  select o.id, o.activity_id, o.starts_at, o.ends_at, o.status, o.reason, o.is_moved, o.original_start,
    a.name, a.kind, a.price, a.place_name, a.location_id, a.organizer_name
  from calendar.occurrence o
  join calendar.activity a on a.territory_id = o.territory_id and a.id = o.activity_id
  where o.starts_at >= $1 and o.starts_at < $2 and a.status = 'published'
  order by o.starts_at, a.name, o.id`;

const month = { from: "2026-12-01T00:00:00+01:00", to: "2027-01-01T00:00:00+01:00" };
const pages = 100;
const years = 7;

/**
 * A month with 400 activities as page, list and map against the same rows by hand; the calendar file and the paper of a
 * thousand series; a year of 2,000 series expanded.
 */
export async function measureCalendar({ db, connection, baseUrl, clock }: Measured): Promise<void> {
  const now = Temporal.Instant.from(clock);
  const { make, placeId } = await activityMaker(db, now);
  await make(400);
  await sql`analyze calendar.activity, calendar.occurrence`.execute(db);

  const table: string[][] = [];
  const addresses = {
    "month, 400 activities": "/agenda?vista=mese&quando=2026-12",
    "month, free and for families": "/agenda?vista=mese&quando=2026-12&gratis=1&famiglie=1",
    "this week, list": "/agenda?quando=settimana",
    "points of the map": "/agenda/mappa.json",
  };
  const statements = Array.from({ length: pages }, () => ({
    name: "month",
    text: monthByHand,
    values: [month.from, month.to],
  }));
  await askAll({ ask: "statements", connection, clients: 1, statements: statements.slice(0, 20) });
  const rows = await askAll({ ask: "statements", connection, clients: 1, statements });
  const byHand = percentile(rows.times, 95);
  for (const [what, path] of Object.entries(addresses)) {
    const visits: Visit[] = Array.from({ length: pages }, () => ({
      address: baseUrl + path,
      cookie: "",
      status: 200,
    }));
    await askAll({ ask: "visits", visits: visits.slice(0, 20), clients: 1 });
    const asked = await askAll({ ask: "visits", visits, clients: 1 });
    const p95 = percentile(asked.times, 95);
    const isMonth = what.startsWith("month, 400");
    table.push([
      what,
      ms(percentile(asked.times, 50)),
      ms(p95),
      isMonth ? ms(byHand) : "",
      isMonth ? (p95 / byHand).toFixed(1) : "",
    ]);
  }
  printTable(
    `The agenda, one client, ${pages} requests each; milliseconds`,
    ["request", "p50", "p95", "rows by hand p95", "p95 ÷ rows"],
    table,
  );
  await make(600);
  await sql`analyze calendar.activity, calendar.occurrence`.execute(db);
  await measureCalendarOut({ db, baseUrl, connection }, placeId);
  await measureYear(db, make);
}

/** Expanding every rule for a year in this process, against reading the rows that were stored of it. */
async function measureYear(db: Database, make: (many: number) => Promise<ActivityContent[]>): Promise<void> {
  const contents = await make(1_000);
  await sql`analyze calendar.activity, calendar.occurrence`.execute(db);
  const { rows } = await sql<{ rule: string }>`select count(*) from calendar.activity`.execute(db);
  const stretch = {
    from: Temporal.PlainDate.from("2027-01-01"),
    until: Temporal.PlainDate.from("2027-12-31"),
  };
  const rules = [...contents, ...contents].map(({ when }) => recurrence(when.start, when));
  const expanded: number[] = [];
  const read: number[] = [];
  let dates = 0;
  let stored = 0;
  for (let time = 0; time < years; time += 1) {
    const began = performance.now();
    dates = rules.reduce((sum, when) => sum + startsOf(when, stretch).length, 0);
    expanded.push(performance.now() - began);
    const asked = performance.now();
    const found =
      await sql`${sql.raw(monthByHand.replace("$1", "'2026-12-31T23:00:00Z'").replace("$2", "'2027-12-31T23:00:00Z'"))}`.execute(
        db,
      );
    stored = found.rows.length;
    read.push(performance.now() - asked);
  }
  const [p95, rowsP95] = [percentile(expanded, 95), percentile(read, 95)];
  printTable(
    `A year of 2,000 series, ${years} times; milliseconds (${rows.length} table)`,
    ["what", "dates", "p50", "p95", "p95 ÷ rows"],
    [
      ["rules expanded", String(dates), ms(percentile(expanded, 50)), ms(p95), (p95 / rowsP95).toFixed(1)],
      ["stored rows read", String(stored), ms(percentile(read, 50)), ms(rowsP95), "1.0"],
    ],
  );
}

/** Makes published series of one or two days a week at fifty places. */
export async function activityMaker(
  db: Database,
  now: Temporal.Instant,
): Promise<{ make: (many: number) => Promise<ActivityContent[]>; placeId: string }> {
  const territoryId = newId();
  const code = `agenda-${territoryId.slice(-8)}`;
  await db.insertInto("territories.district").values({ id: territoryId, code, name: "Ambito" }).execute();
  const places = Array.from({ length: 50 }, (_, index) => ({ id: newId(), index }));
  for (const { id, index } of places) {
    await db
      .insertInto("directory.location")
      .values({
        id,
        location_type: "physical",
        name: `Luogo ${index}`,
        territory_id: territoryId,
        longitude: 9.1 + index / 500,
        latitude: 45.1 + index / 700,
        last_modified: now,
      })
      .execute();
  }
  let made = 0;
  const make = async (many: number) => {
    const contents: ActivityContent[] = [];
    for (let index = 0; index < many; index += 1, made += 1) {
      const shipped = shippedContent(
        {
          name: `Attività numero ${made}`,
          kind: activityKinds[made % activityKinds.length]!,
          description: "Si sta insieme e si fa qualcosa.",
          location_id: places[made % places.length]!.id,
          days: [weekdays[made % 7]!],
          from: `${String(9 + (made % 11)).padStart(2, "0")}:00`,
          to: `${String(10 + (made % 11)).padStart(2, "0")}:30`,
          repeat: "week",
          families: made % 3 === 0,
          price: made % 2 === 0 ? "free" : "paid",
          pause_months: [8],
          holidays: true,
        },
        Temporal.PlainDate.from("2026-11-26"),
      );
      const second = made % 2 === 0 ? [weekdays[(made + 2) % 7]!] : [];
      const days = [weekdays[made % 7]!, ...second].map((day) => ({ ordinal: null, day }));
      const content = {
        ...shipped,
        organizerName: "Gruppo di quartiere",
        placeName: `Luogo ${made % places.length}`,
        when: { ...shipped.when, rule: rule("WEEKLY", { byDay: days }) },
      };
      const id = await createActivity(db, keeper, { territoryId, content }, now);
      await publishActivity(db, keeper, id, now);
      contents.push(content);
    }
    return contents;
  };
  return { make, placeId: places[0]!.id };
}
