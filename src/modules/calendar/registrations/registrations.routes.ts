// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { attendanceRoutes } from "../attendance/attendance.routes.ts";
import { callsRoutes } from "./calls.routes.ts";
import { deskSignUpRoutes } from "./desk-sign-up.routes.ts";
import { ownCalendarRoutes } from "./own-calendar.routes.ts";
import { ownRegistrationRoutes } from "./own-registration.routes.ts";
import { registeredRoutes } from "./registered.routes.ts";
import type { SignUpLimits } from "./sign-up-limits.ts";
import { signUpRoutes } from "./sign-up.routes.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Signing up, one's own registration, and the lists of hosts. Mounted at "/". */
export function registrationsRoutes(house: House, limits?: SignUpLimits): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", signUpRoutes(house, limits));
  web.route("/iscrizioni/calendario", ownCalendarRoutes(house));
  web.route("/iscrizioni", ownRegistrationRoutes(house));
  web.route("/redazione/agenda/da-chiamare", callsRoutes(house));
  web.route(`/redazione/agenda/:id{${uuid}}/iscritti/nuova`, deskSignUpRoutes(house));
  web.route(`/redazione/agenda/:id{${uuid}}/iscritti`, registeredRoutes(house));
  web.route(`/redazione/agenda/:id{${uuid}}/presenze`, attendanceRoutes(house));
  return web;
}
