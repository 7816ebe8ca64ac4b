// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import type { Standing } from "../desks/standing.ts";
import { publishPath } from "../monitoring/monitoring-path.ts";
import { publishMonth } from "./publish.actions.ts";
import { publishAsked } from "./publish.forms.ts";
import { mayPublish, whyNotPublish } from "./publish.policy.ts";
import { PublishPage } from "./publish.view.tsx";
import { shownTable } from "./published.page.ts";
import { listMonthsWithContacts, listPublished, publishedTablesOf } from "./published.queries.ts";
import { hiddenIn } from "./published.ts";
import { usualThreshold } from "./suppression.ts";

/** Who supervises publishes the figures of a month. Mounted at /sportello/monitoraggio/pubblica. */
export function publishRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const { ambito, mese, fatto } = readQuery(c, publishAsked);
    const frame = await frameOf(c, house);
    const districts = await listDistricts(db);
    const page = await atDesk(db, personOf(c), now(), async (tx, standing) => {
      const territoryId = supervisedBy(standing, ambito);
      const today = romeDate(now()).toString();
      const out = (await listPublished(tx, [territoryId])).map((one) => one.month);
      const months = await listMonthsWithContacts(tx, territoryId);
      const waiting = months.filter(
        (one) =>
          !whyNotPublish(standing, { territoryId, month: one.month, isOut: out.includes(one.month) }, today),
      );
      const isWaiting = waiting.some((one) => one.month === mese);
      const made = mese && isWaiting ? await publishedTablesOf(tx, territoryId, mese) : undefined;
      return {
        districtId: territoryId,
        districtName: districts.find(({ id }) => id === territoryId)?.name ?? "",
        waiting,
        out,
        done: out.find((one) => one === fatto),
        preview: made && {
          month: mese!,
          tables: made.tables.map((table) => shownTable(table, made.names, frame.language)),
          threshold: usualThreshold,
          hidden: hiddenIn(made.tables),
        },
      };
    });
    return c.html(PublishPage({ frame, ...page }));
  });

  web.post("/", async (c) => {
    const read = await readForm(c, publishAsked);
    const { ambito, mese } = read.ok ? read.value : {};
    const chosen = found(mese);
    const actor = personOf(c);
    await atDesk(db, actor, now(), async (tx, standing) => {
      const territoryId = supervisedBy(standing, ambito);
      const { tables } = await publishedTablesOf(tx, territoryId, chosen);
      await publishMonth(tx, actor, standing, { territoryId, month: chosen, tables, now: now() });
    });
    return c.redirect(linkTo({ language: c.get("language") }, `${publishPath}?fatto=${chosen}`), 303);
  });

  return web;
}

/** The district that is meant, of those that one supervises. Refuses who supervises none, or not this one. */
function supervisedBy(standing: Standing, districtId: string | undefined): string {
  const territoryId = districtId ?? standing.supervises[0];
  if (territoryId === undefined || !mayPublish(standing, territoryId))
    refuse({ kind: "not-allowed", because: "not-a-supervisor" });
  return territoryId;
}
