// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import type { Language } from "../foundation/words/words.ts";
import type { Frame, NavigationEntry, Site } from "../ui/frame.ts";
import type { Env, House } from "./house.ts";
import { withoutLanguage } from "./language.ts";
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
  const { pathname, search } = addressOf(c);
  const language = c.get("language");
  return {
    language,
    assets: house.assets,
    path: withoutLanguage(pathname) + search,
    baseUrl: house.baseUrl,
    site,
    navigation: navigationFor(language, c.get("doors")),
    pinned: pinnedBy(c),
    own: ownPages(c, language),
  };
}

/** The pages of who is signed in, as their rooms have doors. */
function ownPages(c: Context<Env>, language: Language): NavigationEntry[] | undefined {
  const actor = c.get("actor");
  if (actor.kind !== "person") return undefined;

  const words = navigationWords[language];
  const doors = c.get("doors");
  const pages = [
    ...(actor.roles.length > 0 ? [{ path: "/redazione", label: words.editing }] : []),
    { path: "/io", label: words.me },
  ];
  return pages.filter(({ path }) => doors.has(path));
}

/** The public navigation, at most six: an entry appears when its room has a door. */
function navigationFor(language: Language, doors: ReadonlySet<string>): NavigationEntry[] {
  const words = navigationWords[language];
  const rooms = [
    { path: "/servizi", label: words.services },
    { path: "/luoghi", label: words.places },
    { path: "/organizzazioni", label: words.organizations },
    { path: "/risorse", label: words.assets },
    { path: "/territorio", label: words.territory },
  ];
  return rooms.filter(({ path }) => doors.has(path));
}

function pinnedBy(c: Context<Env>): number {
  const tokens = (getCookie(c, pinboardCookie) ?? "").split(",").filter((token) => token.trim() !== "");
  return new Set(tokens).size;
}
