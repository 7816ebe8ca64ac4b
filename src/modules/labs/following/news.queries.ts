// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listAssembliesOf } from "../../assemblies/assembly/assembly.queries.ts";
import { listDecisions } from "../../assemblies/decisions/decision.queries.ts";
import type { ActivityKind } from "../../calendar/activities/activity.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { listPublicNotesSince } from "../diary/diary.queries.ts";
import { listLabsOfActivities } from "../lab/lab-activities.queries.ts";
import { listLabs } from "../lab/lab.queries.ts";
import type { LabHappenings } from "./news.ts";

const daysBehind = 7;
const daysAhead = 8;

/** What a week brings, asked once for all letters: of each public lab, and of each kind of activity where somebody is. */
export type Week = {
  labs: ReadonlyMap<string, LabHappenings>;
  ofTheme: (territoryId: string, theme: ActivityKind, area: string | null) => Promise<readonly AgendaLine[]>;
};

export async function readWeek(db: Database, now: Temporal.Instant): Promise<Week> {
  const since = now.subtract({ hours: 24 * daysBehind });
  const to = now.add({ hours: 24 * daysAhead });
  const [labs, labsOf] = await Promise.all([listLabs(db), listLabsOfActivities(db)]);
  const labIds = labs.map(({ id }) => id);
  const [coming, pieces, assemblies] = await Promise.all([
    listOccurrences(db, { activityIds: [...labsOf.keys()], from: now, to, isPlannedOnly: true }),
    listPublicNotesSince(db, labIds, since),
    listAssembliesOf(db, { labIds }, now),
  ]);
  const placed = await withKnownPlaces(db, coming);
  const decisions = await listDecisions(db, {
    assemblyIds: assemblies.map(({ id }) => id),
    readable: "everybody",
  });
  const labOfAssembly = new Map(assemblies.map(({ id, labId }) => [id, labId]));
  const fresh = decisions.filter(({ decidedAt }) => Temporal.Instant.compare(decidedAt, since) > 0);

  const known = new Map<string, Promise<readonly AgendaLine[]>>();
  return {
    labs: new Map(
      labs.map((lab) => [
        lab.id,
        {
          lab,
          coming: placed.filter(({ activityId }) => labsOf.get(activityId)?.includes(lab.id)),
          pieces: pieces.filter(({ labId }) => labId === lab.id),
          decisions: fresh.filter(({ assemblyId }) => labOfAssembly.get(assemblyId) === lab.id),
        },
      ]),
    ),
    ofTheme: async (territoryId, theme, area) => {
      const key = `${theme} ${area ?? ""}`;
      const asked =
        known.get(key) ??
        listOccurrences(db, {
          kinds: [theme],
          ...(area !== null && { area }),
          from: now,
          to,
          isPlannedOnly: true,
          most: 500,
        }).then((lines) => withKnownPlaces(db, lines));
      known.set(key, asked);
      return (await asked).filter((line) => line.territoryId === territoryId);
    },
  };
}

/** A place that nobody may know of is not named in a letter either. */
async function withKnownPlaces(db: Database, lines: readonly AgendaLine[]): Promise<AgendaLine[]> {
  const places = await listPlaceBriefs(db, [...new Set(lines.flatMap(({ locationId }) => locationId ?? []))]);
  return lines.map((line) =>
    line.locationId === null || places.has(line.locationId)
      ? line
      : Object.assign({}, line, { placeName: null }),
  );
}
