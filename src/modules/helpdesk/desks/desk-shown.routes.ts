// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { behindWall } from "../../../foundation/database/wall.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { listOrganizationNamesOf, listPlaceHours } from "../../directory/records/called.queries.ts";
import { closedSaid, deskFacts, keptSaid } from "./desk.page.ts";
import type { Desk } from "./desk.ts";
import type { DeskProps } from "./desk.view.tsx";
import { deskWords } from "./desk.words.ts";
import { whyNotKeep } from "./desks.policy.ts";
import { listEngagements } from "./engagement.queries.ts";
import { keptOn, lackingOn, mandateSpans, trainingSpans, type Engagements } from "./engagement.ts";

/** All that the page of a desk shows to who keeps it. */
export async function deskShown(
  c: Context<Env>,
  house: House,
  desk: Desk,
  { mistake }: { mistake?: string },
): Promise<DeskProps> {
  const { db } = house;
  const language = c.get("language");
  const actor = personOf(c);
  const today = romeDate(house.now()).toString();
  const engagements = await behindWall(db, { districts: [desk.territoryId] }, (tx) =>
    listEngagements(tx, desk, today),
  );
  const people = peopleOf(engagements);
  const [frame, places, organizations, names] = await Promise.all([
    frameOf(c, house),
    listPlaceHours(db, [desk.locationId]),
    listOrganizationNamesOf(db, [desk.organizationId]),
    listPersonNames(db, people),
  ]);
  const place = places.get(desk.locationId ?? "");
  const organization = organizations.get(desk.organizationId ?? "");
  return {
    frame,
    id: desk.id,
    name: desk.name,
    facts: deskFacts(desk, { place, organization }, language),
    closed: closedSaid(desk, language),
    operators: people
      .map((personId) => ({
        personId,
        name: names.get(personId) ?? deskWords[language].noName,
        mandate: keptSaid(keptOn(mandateSpans(engagements, personId), today, later(today)), language),
        training: keptSaid(keptOn(trainingSpans(engagements, personId), today, later(today)), language),
        receives: lackingOn(engagements, personId, today) === undefined,
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "it")),
    may: { change: !whyNotKeep("change", desk, actor), close: !whyNotKeep("close", desk, actor) },
    done: c.req.query("fatto") === "1",
    today,
    mistake,
  };
}

/** Who holds the role there now; who no longer does is history, not a colleague. */
function peopleOf({ roles }: Engagements): string[] {
  return [...new Set(roles.map(({ personId }) => personId))];
}

function later(today: string) {
  return (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
}
