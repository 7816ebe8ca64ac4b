// SPDX-License-Identifier: AGPL-3.0-or-later
// What ships with the product: the vocabulary, for every installation, and the demonstration territory, for an empty one.
// Both come in by the door of every import, so what they show is what a district's own data would be.
import { createHash } from "node:crypto";

import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { forgetRest, leaveRest, loadRest } from "./demonstration-rest.ts";
import { keeper } from "./foundation/actor.ts";
import type { Database, Transaction } from "./foundation/database/database.ts";
import { inTransaction } from "./foundation/database/transaction.ts";
import { getSetting, setSetting } from "./foundation/setting.ts";
import { forgetDemonstrationMeetings } from "./modules/assemblies/demonstration/demonstration.actions.ts";
import {
  forgetDemonstrationActivities,
  loadDemonstrationActivities,
} from "./modules/calendar/activities/demonstration.actions.ts";
import { forgetDemonstrationRegistrations } from "./modules/calendar/registrations/demonstration.actions.ts";
import { isDirectoryEmpty } from "./modules/directory/import/directory-is-empty.queries.ts";
import { importPackages } from "./modules/directory/import/package-import.api.ts";
import { forgetDemonstration } from "./modules/directory/records/demonstration.actions.ts";
import {
  forgetDemonstrationDesks,
  loadDemonstrationDesks,
} from "./modules/helpdesk/desks/demonstration.actions.ts";
import { forgetDemonstrationContacts } from "./modules/helpdesk/monitoring/demonstration.actions.ts";
import { forgetDemonstrationAgreements } from "./modules/labs/agreements/demonstration.actions.ts";
import {
  forgetDemonstrationLabs,
  loadDemonstrationLabs,
} from "./modules/labs/demonstration/demonstration.actions.ts";
import { forgetDemonstrationDiaries } from "./modules/labs/diary/demonstration.actions.ts";
import { forgetDemonstrationExchanges } from "./modules/labs/exchanges/demonstration.actions.ts";
import { forgetDemonstrationParticipation } from "./modules/labs/participation/demonstration.actions.ts";
import { forgetDemonstrationPictures } from "./modules/labs/practices/demonstration.actions.ts";
import { forgetDemonstrationSpaces } from "./modules/spaces/demonstration.actions.ts";
import { readDemonstration, readShipped } from "./shipped.ts";

const vocabularyFiles = ["vocabulary/taxonomies.json", "vocabulary/synonyms.json"];

/** Boundaries first, then what lies in them. */
const demonstrationFiles = [
  "demo/areas.geojson",
  "demo/organizations.json",
  "demo/locations.json",
  "demo/services.json",
  "demo/assets.json",
];

const demonstrationName = "Trama, dimostrazione: Pavia e altri territori";

/** Nothing was ever loaded and nobody took the installation for their own: then the demonstration may be. */
export async function isEmpty(db: Database): Promise<boolean> {
  return (await isDirectoryEmpty(db)) && !(await getSetting(db, "installation.adopted"));
}

/**
 * A district takes the installation for its own: the demonstration's records go, the name is the district's, and its own
 * records, if any, stay. Gives how many records of the demonstration went.
 */
export async function adoptInstallation(db: Database, name: string, now: Temporal.Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    await setSetting(tx, "installation.name", name);
    await setSetting(tx, "installation.demonstration", false);
    await setSetting(tx, "installation.adopted", true);
    await forgetElsewhere(tx, now);
    return forgetDemonstration(tx, keeper, now);
  });
}

/** What rooms that stand on the directory show of the demonstration, before its records go. */
export async function forgetElsewhere(tx: Transaction, now: Temporal.Instant): Promise<void> {
  await forgetRest(tx);
  await forgetDemonstrationParticipation(tx);
  await forgetDemonstrationMeetings(tx);
  await forgetDemonstrationDiaries(tx);
  await forgetDemonstrationAgreements(tx);
  await forgetDemonstrationExchanges(tx);
  await forgetDemonstrationPictures(tx);
  await forgetDemonstrationLabs(tx);
  await forgetDemonstrationContacts(tx, await readDemonstration("contacts"));
  await forgetDemonstrationDesks(tx, now);
  await forgetDemonstrationRegistrations(tx);
  await forgetDemonstrationActivities(tx, now);
  await forgetDemonstrationSpaces(tx);
}

/**
 * Gives an installation the taxonomies and synonyms that ship with this version, once for each version of the files.
 * Adds what is missing; what the district changed stays changed, and what it took away comes back only when a new
 * version of the files arrives. Cheap when there is nothing new: called at every start.
 */
export async function loadVocabulary(db: Database, now: Temporal.Instant): Promise<void> {
  const texts = await Promise.all(vocabularyFiles.map(readShipped));
  const edition = createHash("sha256").update(texts.join("\n")).digest("hex");
  if ((await getSetting(db, "vocabulary.edition")) === edition) return;

  await inTransaction(db, async (tx) => {
    await load(tx, vocabularyFiles, texts, now, { keepsEdited: true });
    await setSetting(tx, "vocabulary.edition", edition);
  });
}

/**
 * Loads the demonstration territory with its vocabulary, all of it or nothing, and says in every page that it is one.
 * Loading it again puts its records back as they are shipped.
 */
export async function loadDemonstration(db: Database, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    await loadTerritory(tx, now);
    await loadRest(tx, now);
  });
}

/**
 * Loads what the first pages show of the demonstration into an installation that has nothing yet, and leaves the rest to be
 * made (demonstration-rest.ts). Two programs starting on the same empty folder wait for each other; the second finds it filled.
 */
export async function loadDemonstrationIfEmpty(db: Database, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    // An old laptop may need longer than a web page would be given, to load it and to wait for who loads it.
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(hashtext('trama.demonstration'))`.execute(tx);
    if (await isEmpty(tx)) await loadTerritory(tx, now);
  });
}

/** The directory, its desks, agenda and labs. */
async function loadTerritory(tx: Transaction, now: Temporal.Instant): Promise<void> {
  const texts = await Promise.all(demonstrationFiles.map(readShipped));
  await loadVocabulary(tx, now);
  await load(tx, demonstrationFiles, texts, now, { isDemonstration: true });
  await loadDemonstrationDesks(tx, (await readDemonstration("desks")).desks, now);
  await loadDemonstrationActivities(tx, (await readDemonstration("activities")).activities, now);
  await loadDemonstrationLabs(tx, (await readDemonstration("labs")).labs, now);
  await setSetting(tx, "installation.name", demonstrationName);
  await setSetting(tx, "installation.demonstration", true);
  await leaveRest(tx);
}

async function load(
  db: Database,
  files: readonly string[],
  texts: readonly string[],
  now: Temporal.Instant,
  options: { keepsEdited?: boolean; isDemonstration?: boolean },
): Promise<void> {
  const packages = files.map((name, index) => ({ name, value: JSON.parse(texts[index] ?? "") as unknown }));
  const { problems } = await importPackages(db, keeper, packages, options, now);

  // Shipped data are tested: a mistake here is a fault of ours, not something for a keeper to put right.
  const [first] = problems;
  if (first) throw new Error(`shipped data: ${problems.length} problems, first ${JSON.stringify(first)}`);
}
