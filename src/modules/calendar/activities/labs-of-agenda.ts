// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { AgendaQuestion } from "./agenda.ts";
import { othersAsked, type OtherDate, type OtherDates } from "./other-dates.ts";

/** What the roof tells the agenda of rooms above: labs by which it can be narrowed, and open meetings. */
export type LabsOfAgenda = {
  list: () => Promise<{ id: string; name: string }[]>;
  /** Undefined when there is no such lab, for everybody to read of. */
  activityIdsOf: (labId: string) => Promise<string[] | undefined>;
  meetings: OtherDates;
};

/** A lab by its id with the ids of its activities; undefined when there is none for everybody to read of. */
export async function labOfAgenda(
  labs: LabsOfAgenda | undefined,
  labId: string,
): Promise<{ id: string; name: string; activityIds: string[] } | undefined> {
  if (labs === undefined) return undefined;
  const [listed, activityIds] = await Promise.all([labs.list(), labs.activityIdsOf(labId)]);
  const lab = listed.find(({ id }) => id === labId);
  return lab && activityIds && { ...lab, activityIds };
}

/** What rooms above keep, of that which is asked of the agenda; of a lab when told. */
export async function otherDatesOf(
  labs: LabsOfAgenda | undefined,
  { labId, ...question }: AgendaQuestion & { labId?: string | undefined },
  language: Language,
): Promise<OtherDate[]> {
  if (labs === undefined) return [];
  const { from, to, locationIds, organizationId, area } = question;
  const asked = { from, to, labId, locationIds, organizationId, area };
  return othersAsked(await labs.meetings(asked, language), question);
}
