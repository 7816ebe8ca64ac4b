// SPDX-License-Identifier: AGPL-3.0-or-later
// What ships with the product: the vocabulary, for every installation, and the demonstration territory, for an empty one.
// Both come in by the door of every import, so what they show is what a district's own data would be.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "./foundation/actor.ts";
import type { Database, Transaction } from "./foundation/database/database.ts";
import { inTransaction } from "./foundation/database/transaction.ts";
import { readOwnDrawing, type ReadyPicture } from "./foundation/files/picture.ts";
import { installedFolder } from "./foundation/installed.ts";
import { getSetting, setSetting } from "./foundation/setting.ts";
import {
  forgetDemonstrationMeetings,
  loadDemonstrationMeetings,
} from "./modules/assemblies/demonstration/demonstration.actions.ts";
import type { ShippedAssembly } from "./modules/assemblies/demonstration/shipped-meetings.ts";
import { loadDemonstrationMinutes } from "./modules/assemblies/minutes/demonstration.actions.ts";
import type { ShippedMinutes } from "./modules/assemblies/minutes/shipped-minutes.ts";
import { isDirectoryEmpty } from "./modules/directory/import/directory-is-empty.queries.ts";
import { importPackages } from "./modules/directory/import/package-import.api.ts";
import { forgetDemonstration } from "./modules/directory/records/demonstration.actions.ts";
import {
  forgetDemonstrationActivities,
  loadDemonstrationActivities,
} from "./modules/calendar/activities/demonstration.actions.ts";
import { forgetDemonstrationRegistrations } from "./modules/calendar/registrations/demonstration.actions.ts";
import type { ShippedActivity } from "./modules/calendar/activities/demonstration.ts";
import {
  forgetDemonstrationDesks,
  loadDemonstrationDesks,
  type ShippedDesk,
} from "./modules/helpdesk/desks/demonstration.actions.ts";
import {
  forgetDemonstrationContacts,
  loadDemonstrationContacts,
} from "./modules/helpdesk/monitoring/demonstration.actions.ts";
import type { ShippedContacts } from "./modules/helpdesk/monitoring/demonstration.ts";
import {
  forgetDemonstrationDiaries,
  loadDemonstrationDiaries,
  type ShippedDiary,
} from "./modules/labs/diary/demonstration.actions.ts";
import {
  forgetDemonstrationAgreements,
  loadDemonstrationAgreements,
} from "./modules/labs/agreements/demonstration.actions.ts";
import type { ShippedAgreements } from "./modules/labs/agreements/shipped-agreement.ts";
import {
  forgetDemonstrationExchanges,
  loadDemonstrationExchanges,
} from "./modules/labs/exchanges/demonstration.actions.ts";
import {
  forgetDemonstrationLabs,
  loadDemonstrationLabs,
} from "./modules/labs/demonstration/demonstration.actions.ts";
import { listLabs } from "./modules/labs/lab/lab.queries.ts";
import { loadDemonstrationNetworks } from "./modules/labs/networks/demonstration.actions.ts";
import type { ShippedNetworks } from "./modules/labs/networks/shipped-networks.ts";
import {
  forgetDemonstrationPictures,
  loadDemonstrationPractices,
} from "./modules/labs/practices/demonstration.actions.ts";
import type { ShippedLab } from "./modules/labs/demonstration/shipped-lab.ts";
import {
  forgetDemonstrationSpaces,
  loadDemonstrationSpaces,
} from "./modules/spaces/demonstration.actions.ts";
import {
  forgetDemonstrationParticipation,
  loadDemonstrationParticipation,
  publishDemonstrationFigures,
} from "./modules/labs/participation/demonstration.actions.ts";
import type { ShippedParticipation } from "./modules/labs/participation/shipped-participation.ts";
import type { ShippedSpaces } from "./modules/spaces/demonstration.ts";

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
  await forgetDemonstrationParticipation(tx);
  await forgetDemonstrationMeetings(tx);
  await forgetDemonstrationDiaries(tx);
  await forgetDemonstrationAgreements(tx);
  await forgetDemonstrationExchanges(tx);
  await forgetDemonstrationPictures(tx);
  await forgetDemonstrationLabs(tx);
  await forgetDemonstrationContacts(tx, await readContacts());
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
 * Loads the demonstration territory with its vocabulary, all or nothing, and says in every page that it is one.
 * Loading it again puts its records back as they are shipped.
 */
export async function loadDemonstration(db: Database, now: Temporal.Instant): Promise<void> {
  const texts = await Promise.all(demonstrationFiles.map(readShipped));
  const labsShipped = await readLabs();
  const pictures = await readPictures(labsShipped);

  await inTransaction(db, async (tx) => {
    await loadVocabulary(tx, now);
    await load(tx, demonstrationFiles, texts, now, { isDemonstration: true });
    await loadDemonstrationDesks(tx, await readDesks(), now);
    await loadDemonstrationContacts(tx, await readContacts(), now);
    await loadDemonstrationSpaces(tx, await readSpaces(), now);
    await loadDemonstrationActivities(tx, await readActivities(), now);
    await loadDemonstrationLabs(tx, labsShipped, pictures, now);
    const { agreements, ...exchanges } = await readAgreements();
    await loadDemonstrationAgreements(tx, agreements, now);
    await loadDemonstrationExchanges(tx, exchanges, now);
    const labs = new Map((await listLabs(tx)).map(({ id, territoryId }) => [id, territoryId]));
    await loadDemonstrationMeetings(tx, await readAssemblies(), (labId) => labs.get(labId), now);
    await loadDemonstrationMinutes(tx, await readMinutes(), now);
    await loadDemonstrationParticipation(tx, await readParticipation(), now);
    await loadNetworksAndPractices(tx, now);
    await loadDemonstrationDiaries(tx, await readDiaries(), now);
    await publishDemonstrationFigures(tx, now);
    await setSetting(tx, "installation.name", demonstrationName);
    await setSetting(tx, "installation.demonstration", true);
  });
}

/**
 * Loads the demonstration into an installation that has nothing yet. Two programs starting on the same empty folder
 * wait for each other; the second finds it filled.
 */
export async function loadDemonstrationIfEmpty(db: Database, now: Temporal.Instant): Promise<void> {
  await inTransaction(db, async (tx) => {
    // An old laptop may need longer than a web page would be given, to load it and to wait for who loads it.
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(hashtext('trama.demonstration'))`.execute(tx);
    if (await isEmpty(tx)) await loadDemonstration(tx, now);
  });
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

async function readDesks(): Promise<ShippedDesk[]> {
  return (JSON.parse(await readShipped("demo/desks.json")) as { desks: ShippedDesk[] }).desks;
}

async function readContacts(): Promise<ShippedContacts> {
  return JSON.parse(await readShipped("demo/contacts.json")) as ShippedContacts;
}

async function readActivities(): Promise<ShippedActivity[]> {
  return (JSON.parse(await readShipped("demo/activities.json")) as { activities: ShippedActivity[] })
    .activities;
}

async function readAssemblies(): Promise<ShippedAssembly[]> {
  return (JSON.parse(await readShipped("demo/meetings.json")) as { assemblies: ShippedAssembly[] })
    .assemblies;
}

async function readMinutes(): Promise<ShippedMinutes[]> {
  return (JSON.parse(await readShipped("demo/minutes.json")) as { minutes: ShippedMinutes[] }).minutes;
}

async function readLabs(): Promise<ShippedLab[]> {
  return (JSON.parse(await readShipped("demo/labs.json")) as { labs: ShippedLab[] }).labs;
}

async function readPictures(labs: readonly ShippedLab[]): Promise<Map<string, ReadyPicture>> {
  const files = labs.flatMap(({ pictures = [] }) => pictures.map(({ file }) => file));
  const drawings = files.map(
    async (file) => [file, await readOwnDrawing(await readShipped(`demo/${file}`))] as const,
  );
  return new Map(await Promise.all(drawings));
}

function readShipped(file: string): Promise<string> {
  return readFile(join(installedFolder(), file), "utf8");
}

async function readSpaces(): Promise<ShippedSpaces> {
  return JSON.parse(await readShipped("demo/spaces.json")) as ShippedSpaces;
}

async function readParticipation(): Promise<ShippedParticipation[]> {
  return (JSON.parse(await readShipped("demo/participation.json")) as { labs: ShippedParticipation[] }).labs;
}

async function readDiaries(): Promise<ShippedDiary[]> {
  return (JSON.parse(await readShipped("demo/diary.json")) as { diaries: ShippedDiary[] }).diaries;
}

async function readAgreements(): Promise<ShippedAgreements> {
  return JSON.parse(await readShipped("demo/agreements.json")) as ShippedAgreements;
}

/** What the labs of the demonstration learned to do by themselves, and what others may copy of it. */
async function loadNetworksAndPractices(tx: Transaction, now: Temporal.Instant): Promise<void> {
  const shipped = JSON.parse(await readShipped("demo/networks.json")) as ShippedNetworks;
  const labIds = new Map((await readLabs()).map(({ key, id }) => [key, id]));
  await loadDemonstrationNetworks(tx, shipped, labIds, now);
  await loadDemonstrationPractices(tx, shipped, labIds, now);
}
