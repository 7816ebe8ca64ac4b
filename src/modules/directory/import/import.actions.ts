// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { saveAreas } from "../../territories/area.actions.ts";
import type { AreaToSave } from "../../territories/boundary-feature.ts";
import { countBoundariesWithoutSource } from "../../territories/boundary-source.queries.ts";
import { listSavedAreas } from "../../territories/boundary.queries.ts";
import { assureImported, withoutOlderChecks } from "../assurance/imported-checks.actions.ts";
import { listSurvivors } from "../duplicates/merge.queries.ts";
import { idsSpokenOf, intoSurvivors } from "../duplicates/survivors-in-import.ts";
import { reachOf, type Reach } from "../editing/editing-reach.ts";
import { whyNotShared } from "../editing/editing.policy.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { areaNames } from "./area-names.ts";
import { assignAreas } from "./assign-areas.actions.ts";
import { assignDistricts } from "./assign-districts.actions.ts";
import type { Entry, Gathered } from "./gathering.ts";
import { findIdsOfOthers, findKnownIds, listKnownTerms } from "./known.queries.ts";
import { listLikelyDuplicates } from "./likely-duplicates.queries.ts";
import { areasOfTheirs } from "./own-areas.ts";
import { problemAt, type Problem } from "./problem.ts";
import { eachOnce, keepWhatHolds, pointedOutside } from "./references.ts";
import type { ImportReport } from "./report.ts";
import { saveRecords } from "./save-records.actions.ts";
import { countAgain } from "./save-rows.actions.ts";
import { saveTerms, termFinder } from "./save-terms.actions.ts";
import { attributeRows, placementRows, serviceAreaRows } from "./ties.ts";

export type ImportOptions = {
  /** Does everything, then takes it back. */
  isDryRun?: boolean;
  /** Adds what is missing and leaves what is there as it is: for the vocabulary, which a district edits. */
  keepsEdited?: boolean;
  /** Called with how many rows were written since the last call. */
  onWritten?: (rows: number) => void;
};

/** Stops the transaction of a dry run when everything was done. */
class TakenBack extends Error {}

/**
 * Writes what was gathered from files, and the boundaries, in one transaction: all of it or, when anything fails,
 * nothing. Importing the same twice changes nothing. Refuses whoever may not import with not-allowed; records of other
 * districts than theirs are left out, and told.
 */
export async function importGathered(
  db: Database,
  actor: Actor,
  { gathered, areas = [] }: { gathered: Gathered; areas?: readonly AreaToSave[] },
  options: ImportOptions,
  now: Temporal.Instant,
): Promise<ImportReport> {
  const refusal = whyNotShared("imports", actor);
  if (refusal) refuse(refusal);
  let report: ImportReport | undefined;
  try {
    await inTransaction(db, async (tx) => {
      report = await write(tx, actor, { gathered, areas, options, now });
      if (options.isDryRun) throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return report!;
}

async function write(
  tx: Transaction,
  actor: Actor,
  {
    gathered,
    areas,
    options,
    now,
  }: { gathered: Gathered; areas: readonly AreaToSave[]; options: ImportOptions; now: Temporal.Instant },
): Promise<ImportReport> {
  // A load of a hundred thousand rows takes longer than a page may.
  await sql`set local statement_timeout = 0`.execute(tx);
  const reach = reachOf(actor);
  const ownAreas = areasOfTheirs(areas, await listSavedAreas(tx), reach);
  const savedAreas = await saveAreas(tx, ownAreas.areas);
  const terms = await saveTerms(tx, gathered, { keepsEdited: options.keepsEdited === true });
  const theirs = await withoutOthers(tx, onceEach(await withSurvivors(tx, gathered)), reach);
  const whole = await withoutKnown(tx, theirs, options.keepsEdited === true);
  const kept = keepWhatHolds(whole, await knownOutside(tx, whole));
  const problems: Problem[] = [...kept.problems, ...terms.problems, ...ownAreas.problems];

  const names = areaNames(await listSavedAreas(tx));
  const { rows: serviceAreas, customAreas } = serviceAreaRows(kept.serviceAreas, names, problems);
  await saveAreas(tx, customAreas);
  const termOf = termFinder(await listKnownTerms(tx), terms.idOf);
  const ties = {
    placements: placementRows(kept),
    serviceAreas,
    attributes: attributeRows(kept.descriptions, termOf, problems),
  };
  const records = await withoutOlderChecks(tx, withKnownAreas(kept, names.codes, problems));
  const saved = await saveRecords(tx, records, ties, {
    modified: now.toString(),
    onBatch: options.onWritten,
  });

  await assureImported(tx, kept);

  const allAreas = await listSavedAreas(tx);
  const placesWithoutArea = await assignAreas(tx, allAreas);
  const added = Object.values(saved.added).flat();
  await assignDistricts(tx, allAreas, { added, loadedBy: onlyDistrictOf(reach) });
  await countAgain(tx);
  await refreshFindings(tx, { now });
  const counts = {
    areas: {
      added: savedAreas.added.length,
      changed: savedAreas.changed.length,
      unchanged: savedAreas.unchanged,
    },
    ...terms.counts,
    ...saved.counts,
  };
  const duplicates = await listLikelyDuplicates(tx, added, reach);
  await recordActivity(tx, actor, "directory.imported", { kind: "directory" }, counts);
  const drawn = areas.filter(({ boundary }) => boundary !== null).map(({ code }) => code);
  const boundariesWithoutSource = await countBoundariesWithoutSource(tx, drawn);
  const isDryRun = options.isDryRun === true;
  return { isDryRun, counts, problems, duplicates, placesWithoutArea, boundariesWithoutSource };
}

function onlyDistrictOf({ isEverything, districts }: Reach): string | undefined {
  const [only, ...others] = [...new Set(districts)];
  return isEverything || others.length > 0 ? undefined : only;
}

/** Rows that repeat the id of another row are left out, and told. */
function onceEach(gathered: Gathered): Gathered {
  const problems = [...gathered.problems];
  const once = (entries: readonly Entry[]) =>
    eachOnce(
      entries,
      (entry, first) => {
        const said = { column: "id", value: entry.id, detail: String(first.at.row) };
        problems.push(problemAt(entry.at, "id-repeated", "row", said));
      },
      (entry, first) =>
        problems.push(problemAt(entry.at, "joined", "nothing", { detail: String(first.at.row) })),
    );
  return {
    ...gathered,
    organizations: once(gathered.organizations),
    locations: once(gathered.locations),
    services: once(gathered.services),
    assets: once(gathered.assets),
    problems,
  };
}

/** With `keepsEdited`, records that are there already are not written again, nor are their ties. */
async function withoutKnown(tx: Transaction, gathered: Gathered, keepsEdited: boolean): Promise<Gathered> {
  if (!keepsEdited) return gathered;
  const known = await knownAmong(tx, gathered);
  return leaveOut(gathered, known);
}

/** What became one with another record does not come back with a file that still has both. */
async function withSurvivors(tx: Transaction, gathered: Gathered): Promise<Gathered> {
  const survivors = await listSurvivors(tx, idsSpokenOf(gathered));
  return intoSurvivors(gathered, new Map([...survivors].map(([gone, { id }]) => [gone, id])));
}

/** Records that are there already and belong to a district that this person does not work for are left as they are. */
async function withoutOthers(tx: Transaction, gathered: Gathered, reach: Reach): Promise<Gathered> {
  if (reach.isEverything) return gathered;
  const entries = [gathered.organizations, gathered.locations, gathered.services, gathered.assets].flat();
  const others = await findIdsOfOthers(
    tx,
    entries.map(({ id }) => id),
    reach.districts,
  );
  const told = entries.filter(({ id, at }) => others.has(id) && at.isMention !== true);
  const problems = told.map(({ at, row }) =>
    problemAt(at, "other-district", "row", { column: "name", value: row["name"] }),
  );
  return { ...leaveOut(gathered, others), problems: [...gathered.problems, ...problems] };
}

/** What was gathered without some records and all that ties them. */
function leaveOut(gathered: Gathered, ids: ReadonlySet<string>): Gathered {
  const others = (entries: readonly Entry[]) => entries.filter(({ id }) => !ids.has(id));
  return {
    ...gathered,
    organizations: others(gathered.organizations),
    locations: others(gathered.locations),
    services: others(gathered.services),
    assets: others(gathered.assets),
    placements: gathered.placements.filter(({ serviceId }) => !ids.has(serviceId)),
    serviceAreas: gathered.serviceAreas.filter(({ serviceId }) => !ids.has(serviceId)),
    descriptions: gathered.descriptions.filter(({ linkId }) => !ids.has(linkId)),
    withPlaces: new Set([...gathered.withPlaces].filter((id) => !ids.has(id))),
    withAreas: new Set([...gathered.withAreas].filter((id) => !ids.has(id))),
    withTerms: new Set([...gathered.withTerms].filter((key) => !ids.has(key.split("/")[1] ?? ""))),
  };
}

async function knownAmong(tx: Transaction, gathered: Gathered): Promise<Set<string>> {
  const { organizations, locations, services, assets } = gathered;
  const known = new Set<string>();
  for (const [table, entries] of [
    ["directory.organization", organizations],
    ["directory.location", locations],
    ["directory.service", services],
    ["directory.asset", assets],
  ] as const) {
    const ids = await findKnownIds(
      tx,
      table,
      entries.map(({ id }) => id),
    );
    for (const id of ids) known.add(id);
  }
  return known;
}

async function knownOutside(tx: Transaction, gathered: Gathered) {
  const pointed = pointedOutside(gathered);
  return {
    organizations: await findKnownIds(tx, "directory.organization", pointed.organizations),
    locations: await findKnownIds(tx, "directory.location", pointed.locations),
    services: await findKnownIds(tx, "directory.service", pointed.services),
    assets: await findKnownIds(tx, "directory.asset", pointed.assets),
  };
}

/** An area that nobody drew is told and not written: the place is looked for among the boundaries. */
function withKnownAreas(gathered: Gathered, codes: ReadonlySet<string>, problems: Problem[]): Gathered {
  const checked = (entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => {
      const { area_code, ...row } = entry.row;
      if (typeof area_code === "string" && codes.has(area_code)) return entry;
      if (typeof area_code === "string") {
        problems.push(
          problemAt(entry.at, "area-unknown", "value", { column: "area_code", value: area_code }),
        );
      }
      return { ...entry, row };
    });
  return { ...gathered, locations: checked(gathered.locations), assets: checked(gathered.assets) };
}
