// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { ownRegistrationRoutes } from "./own-registration.routes.ts";
import type { SignUpLimits } from "./sign-up-limits.ts";
import { signUpRoutes } from "./sign-up.routes.ts";

/** Signing up, one's own registration, and the lists of hosts. Mounted at "/". */
export function registrationsRoutes(house: House, limits?: SignUpLimits): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", signUpRoutes(house, limits));
  web.route("/iscrizioni", ownRegistrationRoutes(house));
  return web;
}
