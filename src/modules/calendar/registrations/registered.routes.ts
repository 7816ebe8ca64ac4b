// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { getActivityToWrite } from "../activities/activity.queries.ts";
import { dateSpoken } from "./date-said.ts";
import { registeredPath } from "./link.ts";
import { acceptOffer, cancelRegistration, type Changing } from "./own-registration.actions.ts";
import { tellRegisteredJob } from "./postman.actions.ts";
import { registeredShown } from "./registered.page.ts";
import { listCalls, listDatesAround, listRegistered } from "./registered.queries.ts";
import { RegisteredPage } from "./registered.view.tsx";
import { hostWords } from "./registered.words.ts";
import { getSeats } from "./seats.queries.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const registration = `/:iscrizione{${uuid}}` as const;

const listQuery = z.object({
  data: last(z.guid().optional()).catch(undefined),
  fatto: last(z.string().max(20).optional()).catch(undefined),
});
const reasonForm = z.object({ motivo: last(z.string().min(1).max(300)) });

/** Who is registered for an activity, for who hosts it. Mounted at /redazione/agenda/:id/iscritti. */
export function registeredRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const { fatto = "" } = readQuery(c, listQuery);
    const words = hostWords[c.get("language")];
    const isCode = /^[2-9A-Z]{3}-[2-9A-Z]{3}$/.test(fatto);
    const done =
      fatto === "1"
        ? words.done
        : fatto === "attesa"
          ? words.addedWaiting
          : isCode
            ? words.added(fatto)
            : undefined;
    return page(c, { done });
  });

  web.post(`${registration}/esclusione`, async (c) => {
    const read = await readForm(c, reasonForm);
    if (!read.ok) return page(c, { mistake: hostWords[c.get("language")].needsReason }, 422);
    return act(c, (of) => cancelRegistration(db, personOf(c), of, { reason: read.value.motivo }, now()));
  });
  web.post(`${registration}/accettazione`, (c) => act(c, (of) => acceptOffer(db, personOf(c), of, now())));
  web.post(`${registration}/rinuncia`, (c) =>
    act(c, (of) => cancelRegistration(db, personOf(c), of, {}, now())),
  );

  async function hosted(c: Context<Env>) {
    return getActivityToWrite(db, personOf(c), c.req.param("id") ?? "");
  }

  /** Does it to a registration of this activity, and goes back to the list; what is too late changes nothing. */
  async function act(c: Context<Env>, work: (of: Changing) => Promise<void>): Promise<Response> {
    const { territoryId, id: activityId } = await hosted(c);
    const id = c.req.param("iscrizione") ?? "";
    const back = linkTo({ language: c.get("language") }, registeredPath(activityId));
    try {
      await work({ territoryId, activityId, id });
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.kind !== "not-now") throw error;
      return c.redirect(back, 303);
    }
    await house.later?.(tellRegisteredJob, {});
    return c.redirect(`${back}?fatto=1`, 303);
  }

  type Said = { done?: string | undefined; mistake?: string };

  async function page(c: Context<Env>, { done, mistake }: Said, status: 200 | 422 = 200): Promise<Response> {
    const activity = await hosted(c);
    const { territoryId, id: activityId, capacity } = activity;
    const frame = await frameOf(c, house);
    const { language } = frame;
    const words = hostWords[language];
    const dates = await listDatesAround(db, activityId, now());
    const { data } = readQuery(c, listQuery);
    const dateId = dates.find(({ id }) => id === data)?.id ?? (dates.length === 1 ? dates[0]?.id : undefined);
    const registered = await listRegistered(db, { territoryId, activityId, dateId });
    const seats = await getSeats(db, { territoryId, id: activityId, capacity }, now());
    const options = dates.map(({ id, status: state, ...date }) => {
      const said = dateSpoken(date, language);
      return { value: id, label: state === "cancelled" ? `${said} (${words.cancelledDate})` : said };
    });
    const byId = new Map(dates.map((date) => [date.id, date]));
    const path = registeredPath(activityId);
    const attendance = `/redazione/agenda/${activityId}/presenze`;
    return c.html(
      RegisteredPage({
        frame,
        activity: { name: activity.name, path: `/redazione/agenda/${activityId}` },
        path,
        shown: registeredShown(registered, { seats, dateId, dates: byId, language }),
        dates: { options, value: dateId },
        calls: (await listCalls(db, [activityId], now())).length,
        done,
        mistake,
        attendancePath: dateId === undefined ? attendance : `${attendance}/${dateId}`,
      }),
      status,
    );
  }

  return web;
}
