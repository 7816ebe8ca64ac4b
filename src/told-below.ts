// SPDX-License-Identifier: AGPL-3.0-or-later
// What rooms tell those on which they stand, which may not ask them: given by the roof.
import type { LabsKnown } from "./modules/assemblies/entering.routes.ts";
import { listOpenDates } from "./modules/assemblies/meetings/open-dates.queries.ts";
import type { LabsOfAgenda } from "./modules/calendar/activities/labs-of-agenda.ts";
import type { OtherDates } from "./modules/calendar/activities/other-dates.ts";
import { weekShown, whatIsOn } from "./modules/calendar/views/what-is-on.routes.ts";
import type { WeekShown } from "./modules/directory/home/home.routes.ts";
import type { MoreBlocks } from "./modules/directory/records/record-pages.routes.ts";
import { desksHere } from "./modules/helpdesk/desks/desks-here.routes.ts";
import { agreementsHere } from "./modules/labs/agreements/agreements-here.routes.ts";
import { findLab, listKeptLabs, listLabs } from "./modules/labs/lab/lab.queries.ts";
import { labsReachOf } from "./modules/labs/lab/reach.ts";
import { listShownActivityIds } from "./modules/labs/lab/shown-activities.queries.ts";
import { networksHere } from "./modules/labs/networks/networks-here.routes.ts";
import { labsAtHome, labsHere } from "./modules/labs/public/labs-here.routes.ts";
import { spacesHere } from "./modules/spaces/public/spaces-here.routes.ts";
import type { House } from "./web/house.ts";

/** What the room of labs tells that of assemblies, which stands below it. */
export const labsKnown: LabsKnown = {
  namesOf: async (db, ids) =>
    ids.length === 0
      ? new Map()
      : new Map((await listLabs(db)).filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name])),
  listToKeep: async (db, actor) => listKeptLabs(db, labsReachOf(actor)),
};

/** Labs by which the agenda can be narrowed: the calendar stands below them. */
export function labsOfAgenda(house: House): LabsOfAgenda {
  const { db } = house;
  return {
    list: () => listLabs(db),
    meetings: openMeetings(house),
    activityIdsOf: async (id) => ((await findLab(db, id)) ? listShownActivityIds(db, id) : undefined),
  };
}

function openMeetings({ db }: House): OtherDates {
  return (asked, language) => listOpenDates(db, asked, language);
}

/** What other rooms show on the home page: what is on, the labs. */
export function shownAtHome(house: House): WeekShown {
  const blocks = [weekShown(house, openMeetings(house)), labsAtHome(house)];
  return async (c) => Promise.all(blocks.map((block) => block(c)));
}

/** What other rooms show on the page of a place or an organization: the desk that is there, what is on, the rooms to use. */
export function moreAboutPlaces(house: House): MoreBlocks {
  const blocks = [
    desksHere(house),
    whatIsOn(house, openMeetings(house)),
    spacesHere(house),
    agreementsHere(house),
    networksHere(house),
    labsHere(house),
  ];
  return async (c, thing) => (await Promise.all(blocks.map((block) => block(c, thing)))).flat();
}
