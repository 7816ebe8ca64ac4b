// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import { mustSignIn } from "../../web/signed-in.ts";
import type { ShowCard } from "./contacts/begin-thread.routes.ts";
import { contactFormRoutes } from "./contacts/contact-form.routes.ts";
import { contactsRoutes } from "./contacts/contacts.routes.ts";
import { needsRoutes } from "./contacts/needs.routes.ts";
import { offlineRoutes } from "./contacts/offline.routes.ts";
import { deskRoutes } from "./desks/desk.routes.ts";
import { homeRoutes } from "./desks/home.routes.ts";
import { diaryRoutes } from "./diary/diary.routes.ts";
import { followUpsRoutes } from "./followups/followups.routes.ts";
import { monitoringRoutes } from "./monitoring/monitoring.routes.ts";
import { sentRoutes } from "./referrals/sent.routes.ts";
import { shiftsRoutes } from "./shifts/shifts.routes.ts";

/** The help desk. Mounted at /sportello. */
export function helpdeskRoutes(house: House, showCard: ShowCard): Hono<Env> {
  const web = new Hono<Env>();
  // Kept by browsers for when there is no network: nothing of anybody is in it.
  web.route("/", offlineRoutes(house));
  web.use(mustSignIn(house));
  web.route("/", homeRoutes(house));
  web.route("/punti", deskRoutes(house));
  web.route("/turni", shiftsRoutes(house));
  web.route("/diario", diaryRoutes(house));
  web.route("/monitoraggio", monitoringRoutes(house));
  web.route("/contatto", contactFormRoutes(house));
  web.route("/contatti", contactsRoutes(house, showCard));
  web.route("/bisogni", needsRoutes(house));
  web.route("/invii", sentRoutes(house));
  web.route("/ricontatti", followUpsRoutes(house));
  return web;
}
