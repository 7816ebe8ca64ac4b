// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { fieldsIn } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { daySpoken } from "../../calendar/registrations/date-said.ts";
import { keptLabPath } from "../lab-path.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import { areOn, type Lab } from "../lab/lab.ts";
import { tieActivities } from "../lab/tie.actions.ts";
import { listTies, listToTie } from "../lab/tie.queries.ts";
import { leaders, type Tie } from "../lab/tie.ts";
import { TiesPage } from "./activities.view.tsx";
import { tiesWords } from "./activities.words.ts";
import { openKeptLab, uuidPattern } from "./entering.routes.ts";
import { keepingLabWords } from "./keeping.words.ts";
import { first } from "./lab-form.ts";

const id = `/:id{${uuidPattern}}` as const;
const daysAround = 60;
const mostShown = 60;

/** An activity, how it stands with the lab now, and the date nearest to today. */
type Candidate = { id: string; name: string; tie: Tie; line: AgendaLine };

/** Which activities are a lab's, by which door, who leads them. Mounted at /redazione/laboratori, behind its door. */
export function labActivitiesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(`${id}/attivita`, async (c) => {
    const lab = await openKeptLab(c, house);
    const language = c.get("language");
    const words = tiesWords[language];
    const [candidates, toTie] = await Promise.all([listCandidates(lab), listToTie(db, lab)]);
    const at = now().epochMilliseconds;
    return c.html(
      TiesPage({
        frame: await frameOf(c, house),
        lab,
        activities: candidates.map(({ id: activityId, name, tie, line }) => ({
          id: activityId,
          name,
          tie,
          when: (line.startsAt.epochMilliseconds >= at ? words.next : words.last)(
            daySpoken(line.startsAt, language),
          ),
        })),
        ...toTie,
        told: c.req.query("fatto") === "1" ? keepingLabWords[language].saved : undefined,
      }),
    );
  });

  web.post(`${id}/attivita`, async (c) => {
    const lab = await openKeptLab(c, house);
    const typed = await fieldsIn(c);
    const [candidates, { doors, networks }] = await Promise.all([listCandidates(lab), listToTie(db, lab)]);
    const ties = candidates.flatMap(({ id: activityId, tie: before }) => {
      const said = first(typed, `nostra.${activityId}`);
      if (said === "") return [];
      const tie: Tie = {
        isOurs: said === "si",
        doorId: doors.find((door) => door.id === first(typed, `porta.${activityId}`))?.id ?? null,
        networkId: networks.find((network) => network.id === first(typed, `rete.${activityId}`))?.id ?? null,
        ledBy: leaders.find((leader) => leader === first(typed, `guida.${activityId}`)) ?? null,
      };
      return isSame(tie, before) ? [] : [{ activityId, ...tie }];
    });
    await tieActivities(db, c.get("actor"), { labId: lab.id, ties });
    const path = linkTo({ language: c.get("language") }, keptLabPath(lab.id));
    return c.redirect(`${path}/attivita?fatto=1`, 303);
  });

  return web;

  /**
   * Activities around today that are the lab's, happen at its places, or are of its reference organization: its own
   * until it says otherwise, but for those elsewhere.
   */
  async function listCandidates(lab: Lab): Promise<Candidate[]> {
    const today = romeDate(now());
    const stretch = {
      from: midnight(today.subtract({ days: daysAround })),
      to: midnight(today.add({ days: daysAround })),
    };
    const ownIds = await listLabActivityIds(db, lab.id);
    const places = areOn(lab.places, today).flatMap(({ locationId }) => locationId ?? []);
    const asked = [{ activityIds: ownIds }, { locationIds: places }];
    const ofOrganization = lab.organizationId === null ? [] : [{ organizationId: lab.organizationId }];
    const lists = await Promise.all(
      [...asked, ...ofOrganization].map((filters) =>
        listOccurrences(db, { ...filters, ...stretch, isPlannedOnly: true, most: 1000 }),
      ),
    );
    const ties = await listTies(db, lab);
    const own = new Set(ownIds);
    const nearest = new Map<string, AgendaLine>();
    const distance = ({ startsAt }: AgendaLine) =>
      Math.abs(startsAt.epochMilliseconds - now().epochMilliseconds);
    for (const line of lists.flat()) {
      const known = nearest.get(line.activityId);
      if (line.territoryId !== lab.territoryId || (known && distance(known) <= distance(line))) continue;
      nearest.set(line.activityId, line);
    }
    return [...nearest.values()]
      .toSorted((one, other) => distance(one) - distance(other))
      .slice(0, mostShown)
      .map((line) => ({
        id: line.activityId,
        name: line.name,
        line,
        tie: ties.get(line.activityId) ?? {
          isOurs: own.has(line.activityId),
          doorId: null,
          networkId: null,
          ledBy: null,
        },
      }));
  }
}

function isSame(one: Tie, other: Tie): boolean {
  return (
    one.isOurs === other.isOurs &&
    one.doorId === other.doorId &&
    one.networkId === other.networkId &&
    one.ledBy === other.ledBy
  );
}

function midnight(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime("Europe/Rome").toInstant();
}
