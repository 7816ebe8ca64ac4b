// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { whyNotWrite } from "../activities/activity.policy.ts";
import { countDatesOf, getActivity, listDatesOf } from "../activities/activity.queries.ts";
import type { Activity } from "../activities/activity.ts";
import { PaperLinks } from "../paper/paper-links.view.tsx";
import { registrationBlock } from "../registrations/registration-block.page.ts";
import { RegistrationBlock } from "../registrations/registration-block.view.tsx";
import { findPublishedActivity } from "../registrations/seats.queries.ts";
import { whenOf } from "../registrations/sign-up-choice.queries.ts";
import { activityShown, datesShown } from "./activity.page.ts";
import { ActivityPage } from "./activity.view.tsx";
import { activityPath } from "./agenda-card.page.ts";
import { eventsLinkedData } from "./event-jsonld.ts";

const uuid = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** The page of an activity. Mounted at /agenda. */
export function activityRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.get(`/${uuid}`, async (c) => {
    const activity = await getActivity(house.db, c.req.param("id"));
    const path = activityPath(activity.id);
    return activityPage(c, house, activity, {
      signUp: await signUpOf(c, house, activity.id),
      files: PaperLinks({ frame: await frameOf(c, house), path }),
      image: `${house.baseUrl}${path}/anteprima.png`,
    });
  });
  return web;
}

/** How one takes part, while the activity goes on. */
async function signUpOf(c: Context<Env>, house: House, id: string): Promise<Child | undefined> {
  const open = await findPublishedActivity(house.db, id);
  if (open === undefined) return undefined;
  const when = await whenOf(house.db, open, undefined, house.now());
  const block = registrationBlock(open, when, c.get("language"));
  return block && RegistrationBlock({ frame: await frameOf(c, house), block });
}

type Shown = { signUp?: Child; files?: Child; image?: string; note?: Child; isHidden?: boolean };

/** The page of an activity, also as a preview of one that is not published. */
export async function activityPage(c: Context<Env>, house: House, activity: Activity, shown: Shown = {}) {
  const { db, now } = house;
  const after = now();
  const [dates, left] = await Promise.all([
    listDatesOf(db, activity.id, { after, most: datesShown }),
    countDatesOf(db, activity.id, after),
  ]);
  const locationIds = [activity.locationId, ...dates.map(({ locationId }) => locationId)];
  const organizationIds = [activity.organizationId, ...activity.coOrganizerIds].filter((id) => id !== null);
  const [frame, places, organizations] = await Promise.all([
    frameOf(c, house),
    listPlaceBriefs(db, [...new Set(locationIds.filter((id) => id !== null))]),
    listOrganizationsNamed(db, organizationIds),
  ]);
  const place = activity.locationId === null ? undefined : places.get(activity.locationId);
  const organization =
    activity.organizationId === null ? undefined : organizations.get(activity.organizationId);
  const mayEdit =
    whyNotWrite({ ...activity, hostId: place?.organization_id ?? null }, c.get("actor")) === undefined;
  const metadata = eventsLinkedData(activity, dates, {
    url: house.baseUrl + linkTo(frame, activityPath(activity.id)),
    place,
    organizerName: organization?.name ?? activity.organizerName ?? undefined,
    organizerUrl: organization && house.baseUrl + linkTo(frame, `/organizzazioni/${organization.id}`),
  });
  return c.html(
    ActivityPage({
      frame,
      shown: activityShown(activity, { organizations, places, dates, left: left - dates.length }, frame),
      metadata: shown.isHidden ? [] : metadata,
      edit: mayEdit ? linkTo(frame, `/redazione/agenda/${activity.id}`) : undefined,
      ...shown,
    }),
  );
}
