// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import { holds, type Role } from "../foundation/actor.ts";
import type { Language } from "../foundation/words/words.ts";
import type { DeskScreen, Frame, NavigationEntry, Site } from "../ui/frame.ts";
import type { Env, House } from "./house.ts";
import { withoutLanguage } from "./language.ts";
import { localPath } from "./local-path.ts";
import { navigationWords } from "./navigation.words.ts";
import { addressOf } from "./urls.ts";

/** The cookie of the pinboard: tokens of pinned things, joined by commas. */
export const pinboardCookie = "bacheca";

/** What the page of this request is hung in. Asks the house who it is; refuses nothing. */
export async function frameOf(c: Context<Env>, house: House): Promise<Frame> {
  return frameWith(c, house, await house.site());
}

/** The same where nothing may be asked of the database: it is the database that is missing. */
export function frameWith(c: Context<Env>, house: Pick<House, "assets" | "baseUrl">, site: Site): Frame {
  const language = c.get("language");
  return {
    language,
    assets: house.assets,
    path: pathOf(c),
    baseUrl: house.baseUrl,
    site,
    navigation: navigationFor(language, c.get("doors")),
    pinned: pinnedBy(c),
    own: ownPages(c, language),
    desk: deskOf(c, language),
  };
}

/** Where one is. A form may be sent to an address that has nothing to read: then it is the page on which the form stood. */
function pathOf(c: Context<Env>): string {
  const { pathname, search } = addressOf(c);
  const here = withoutLanguage(pathname) + search;
  if (c.req.method === "GET" || c.req.method === "HEAD") return here;
  const from = URL.parse(c.req.header("referer") ?? "");
  return from?.host === new URL(c.req.url).host
    ? localPath(withoutLanguage(from.pathname) + from.search, here)
    : here;
}

/** The pages of who is signed in, as their rooms have doors. */
function ownPages(c: Context<Env>, language: Language): NavigationEntry[] | undefined {
  const actor = c.get("actor");
  if (actor.kind !== "person") return undefined;

  const words = navigationWords[language];
  const doors = c.get("doors");
  const receives = actor.roles.some(({ role }) => deskRoles.has(role));
  const pages = [
    ...(receives ? [{ path: "/sportello", label: words.desk }] : []),
    ...(actor.roles.some(({ role }) => writingRoles.has(role))
      ? [{ path: "/redazione", label: words.editing }]
      : []),
    ...(holds(actor, "lab-contact") ? [{ path: "/redazione/laboratori", label: words.ownLabs }] : []),
    { path: "/io", label: words.me },
  ];
  return pages.filter(({ path }) => doors.has(path));
}

/** Who finds the back office open. */
const writingRoles = new Set<Role>([
  "administrator",
  "district",
  "editor",
  "volunteer",
  "organization-contact",
]);

/** Who finds the help desk among their pages. */
const deskRoles = new Set<Role>(["desk-operator", "district", "administrator"]);

/** The parts of the help desk that this person finds open, as its rooms have doors; absent elsewhere. */
function deskOf(c: Context<Env>, language: Language): DeskScreen | undefined {
  const screen = c.get("deskScreen");
  const actor = c.get("actor");
  if (!screen) return undefined;
  // The page that a device keeps says nothing of who uses it.
  if (screen.who === "" || actor.kind !== "person") return { ...screen, parts: [] };

  const words = navigationWords[language].deskParts;
  const worksThere = holds(actor, "desk-operator") || holds(actor, "district");
  const keepsDesks = actor.roles.some(({ role }) => deskKeepers.has(role));
  const parts = [
    { path: "/sportello", label: words.today, isOpen: worksThere },
    { path: "/sportello/contatti", label: words.contacts, isOpen: worksThere },
    { path: "/sportello/bisogni", label: words.needs, isOpen: worksThere },
    { path: "/sportello/invii", label: words.referrals, isOpen: worksThere },
    { path: "/sportello/ricontatti", label: words.followUps, isOpen: worksThere },
    { path: "/sportello/persone", label: words.people, isOpen: worksThere },
    { path: "/sportello/turni", label: words.shifts, isOpen: true },
    { path: "/sportello/diario", label: words.diary, isOpen: worksThere },
    { path: "/sportello/monitoraggio", label: words.figures, isOpen: worksThere },
    { path: "/sportello/punti", label: words.desks, isOpen: keepsDesks },
  ];
  const doors = c.get("doors");
  return { ...screen, parts: parts.filter(({ path, isOpen }) => isOpen && doors.has(path)) };
}

/** Who sets up desks. */
const deskKeepers = new Set<Role>(["administrator", "district", "organization-contact"]);

/** The public navigation, at most six: an entry appears when its room has a door. */
function navigationFor(language: Language, doors: ReadonlySet<string>): NavigationEntry[] {
  const words = navigationWords[language];
  const rooms = [
    { path: "/servizi", label: words.services },
    { path: "/luoghi", label: words.places },
    { path: "/agenda", label: words.agenda },
    { path: "/laboratori", label: words.labs },
    { path: "/risorse", label: words.assets },
    { path: "/territorio", label: words.territory },
  ];
  return rooms.filter(({ path }) => doors.has(path));
}

function pinnedBy(c: Context<Env>): number {
  const tokens = (getCookie(c, pinboardCookie) ?? "").split(",").filter((token) => token.trim() !== "");
  return new Set(tokens).size;
}
