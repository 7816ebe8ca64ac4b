// SPDX-License-Identifier: AGPL-3.0-or-later
/** Labs by which the agenda can be narrowed, as the roof knows of them: this room stands below theirs. */
export type LabsOfAgenda = {
  list: () => Promise<{ id: string; name: string }[]>;
  /** Undefined when there is no such lab, for everybody to read of. */
  activityIdsOf: (labId: string) => Promise<string[] | undefined>;
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
