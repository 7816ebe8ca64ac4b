// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { listActivitiesToWrite } from "../activities/activity.queries.ts";
import { mayWriteActivities } from "../activities/reach.ts";
import { CallsPage } from "./calls.view.tsx";
import { dateSpoken, momentSpoken } from "./date-said.ts";
import { markCalled } from "./host.actions.ts";
import { callsPath, registeredPath } from "./link.ts";
import { listCalls } from "./registered.queries.ts";
import { hostWords } from "./registered.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** What hosts have to say by phone. Mounted at /redazione/agenda/da-chiamare. */
export function callsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const person = personOf(c);
    if (!mayWriteActivities(person)) refuse({ kind: "not-allowed", because: "not-a-host" });
    const frame = await frameOf(c, house);
    const { language } = frame;
    const words = hostWords[language];
    const states = ["published", "cancelled"] as const;
    const activities = await listActivitiesToWrite(db, person, { states, now: now() });
    const calls = await listCalls(
      db,
      activities.map(({ id }) => id),
      now(),
    );
    const shown = calls.map((call) => ({
      id: call.id,
      name: call.called ?? words.forgotten,
      phone: call.phone,
      activity: call.activity,
      activityPath: registeredPath(call.activityId),
      say: words.say[call.what],
      date:
        call.startsAt && call.endsAt
          ? dateSpoken({ startsAt: call.startsAt, endsAt: call.endsAt }, language)
          : undefined,
      until: call.heldUntil ? words.until(momentSpoken(call.heldUntil, language)) : undefined,
      reason: call.reason,
    }));
    return c.html(CallsPage({ frame, calls: shown }));
  });

  web.post(`/:id{${uuid}}`, async (c) => {
    await markCalled(db, personOf(c), c.req.param("id"), now());
    return c.redirect(linkTo({ language: c.get("language") }, callsPath), 303);
  });

  return web;
}
