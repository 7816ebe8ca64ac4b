// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { adoptInstallation, loadDemonstration } from "../../src/demonstration.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { packChangedMonths } from "../../src/modules/helpdesk/monitoring/pack.actions.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { storyNow } from "../story.ts";

test(
  "the demonstration has desks at its places, without persons; adopting takes them away but where somebody was received",
  { timeout: 120_000 },
  async () => {
    const { db } = await demonstratedDatabase(storyNow);
    await loadDemonstration(db, storyNow);
    const desks = await db
      .selectFrom("helpdesk.desk as desk")
      .innerJoin("directory.location as place", "place.id", "desk.location_id")
      .select(["desk.id", "desk.territory_id", "place.territory_id as of_place", "desk.promised_hours"])
      .execute();
    expect(desks.length).toBe(3);
    expect(desks.filter((desk) => desk.territory_id !== desk.of_place)).toEqual([]);
    expect(desks.every(({ promised_hours: hours }) => hours >= 6)).toBe(true);
    expect(await db.selectFrom("accounts.person").select("id").execute()).toEqual([]);

    // They have a past, drawn and without words, and its latest months are public; loaded twice it is there once.
    const drawn = await db
      .selectFrom("helpdesk.contact")
      .select(["id", "source", "asked", "inquirer_id"])
      .execute();
    expect(drawn.length).toBeGreaterThan(500);
    expect(
      drawn.filter((one) => one.source !== "import" || one.asked !== null || one.inquirer_id !== null),
    ).toEqual([]);
    const months = await db.selectFrom("helpdesk.published_month").select("month").orderBy("month").execute();
    expect(months.map(({ month }) => month)).toEqual(["2026-09", "2026-10", "2026-11"]);

    expect(await packChangedMonths(db, storyNow)).toBe(15);

    const [tried] = desks;
    await db
      .insertInto("helpdesk.contact")
      .values({
        territory_id: tried!.territory_id,
        id: newId(),
        desk_id: tried!.id,
        channel: "in-person",
        happened_at: storyNow,
        stored_at: storyNow,
      })
      .execute();
    await adoptInstallation(db, "Ambito vero", storyNow);
    const left = await db.selectFrom("helpdesk.desk").select(["id", "closed_on", "location_id"]).execute();
    expect(await db.selectFrom("helpdesk.contact").select("source").execute()).toEqual([{ source: "form" }]);
    expect(await db.selectFrom("helpdesk.published_month").select("month").execute()).toEqual([]);
    expect(left).toEqual([{ id: tried!.id, closed_on: "2026-12-09", location_id: null }]);
  },
);
