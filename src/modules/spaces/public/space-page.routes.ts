// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { daySaid } from "../../accounts/said.ts";
import { findOrganizationCalled } from "../../directory/belonging.queries.ts";
import { addressLine } from "../../directory/records/known-place.ts";
import { askRules } from "../booking/ask-rules.page.ts";
import { listTaken } from "../booking/occupation.queries.ts";
import { openSpacePage } from "../opened-space.routes.ts";
import { listOpenSeasons } from "../seasons/season.queries.ts";
import { leavesOf, wholesOf } from "../space-tree.ts";
import { listPhotos, listTree } from "../space.queries.ts";
import { publicWords } from "./public.words.ts";
import { factsOf, hoursOf, weekShown } from "./space-page.page.ts";
import { SpacePage } from "./space-page.view.tsx";
import { weekOf, weekSlot } from "./week.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

const weekQuery = z.object({ dal: last(z.iso.date().optional().catch(undefined)) });

/** The page of a space, with a week of it: free and taken, without names. Mounted at /spazi. */
export function spacePageRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get(`/${id}`, async (c) => {
    const { space, place } = await openSpacePage(c, house);
    const now = house.now();
    const language = c.get("language");
    const today = romeDate(now);
    const first = firstAsked(readQuery(c, weekQuery).dal, today, space.furthestDays);
    const tree = await listTree(db, space.territoryId, space.locationId);
    const taken = await listTaken(db, leavesOf(tree, space.id), weekSlot(first));
    const days = weekOf(space, taken, { first, patronDay: place.patron_day, now });
    const seasons = await listOpenSeasons(db, [space.id, ...wholesOf(tree, space.id)], today.toString());
    const host = space.organizationId ? await findOrganizationCalled(db, space.organizationId) : undefined;
    const about = { address: addressLine(place), host: host?.name ?? null };
    const frame = await frameOf(c, house);
    const shown = weekShown(days, { space, first, now, language });
    const inLanguage = (path: string | undefined) => (path === undefined ? undefined : linkTo(frame, path));
    return c.html(
      SpacePage({
        frame,
        space,
        place: { id: place.id, name: place.name, ...about },
        whole: tree.find((whole) => whole.id === space.parentId && isShown(whole)),
        parts: tree.filter((part) => part.parentId === space.id && isShown(part)),
        photos: (await listPhotos(db, [space.id])).get(space.id) ?? [],
        facts: factsOf(space, about, language),
        ...hoursOf(space, language),
        askRules: askRules(space, language),
        week: { ...shown, previous: inLanguage(shown.previous), next: inLanguage(shown.next) },
        seasons: seasons.map((season) => ({
          id: season.id,
          said: publicWords[language].seasonOpen(season.name, daySaid(season.wishesUntil, language)),
        })),
        closedSince: space.closedOn === null ? undefined : daySaid(space.closedOn, language),
      }),
    );
  });

  return web;
}

/** The day in the address, from today to as far as one can ask; else today. */
function firstAsked(day: string | undefined, today: Temporal.PlainDate, furthestDays: number) {
  const asked = day === undefined ? today : Temporal.PlainDate.from(day);
  const ahead = asked.since(today).days;
  return ahead >= 0 && ahead <= furthestDays + 7 ? asked : today;
}

function isShown({ status }: { status: string }): boolean {
  return status === "open";
}
