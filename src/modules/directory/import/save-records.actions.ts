// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from "../../../foundation/database/database.ts";
import type { Entry, Gathered, Row } from "./gathering.ts";
import type { Count } from "./report.ts";
import {
  removeMoved,
  removeOthers,
  saveRows,
  touch,
  type Saved,
  type TableName,
} from "./save-rows.actions.ts";

/** The ties of records, ready to be written: ids resolved, each tie once. */
export type Ties = { placements: Row[]; serviceAreas: Row[]; attributes: Row[] };

export type RecordsSaved = {
  counts: { organizations: Count; locations: Count; services: Count; assets: Count };
  /** Ids of the records that are new: among these one looks for likely duplicates. */
  added: { organizations: string[]; locations: string[]; services: string[]; assets: string[] };
};

type Options = { modified: string; onBatch?: ((done: number) => void) | undefined };

/** Writes the records, then what ties them. A record whose ties changed counts as changed. */
export async function saveRecords(
  tx: Transaction,
  gathered: Gathered,
  ties: Ties,
  options: Options,
): Promise<RecordsSaved> {
  const organizations = await save(tx, "directory.organization", gathered.organizations, options);
  const locations = await save(tx, "directory.location", gathered.locations, options);
  const services = await save(tx, "directory.service", gathered.services, options);
  const assets = await save(tx, "directory.asset", gathered.assets, options);

  await removeMoved(tx, ties.placements);
  const served = new Set([
    ...(await saveTies(
      tx,
      "directory.service_at_location",
      ties.placements,
      [...gathered.withPlaces],
      options,
    )),
    ...(await saveTies(tx, "directory.service_area", ties.serviceAreas, [...gathered.withAreas], options)),
  ]);
  const described = (entity: string) =>
    [...gathered.withTerms]
      .filter((key) => key.startsWith(`${entity}/`))
      .map((key) => key.slice(entity.length + 1));
  const termsOf = (entity: string) => ties.attributes.filter((row) => row["link_entity"] === entity);
  const attributes = (entity: string) =>
    saveTies(tx, "directory.attribute", termsOf(entity), described(entity), options);

  const counted = async (
    table: "directory.organization" | "directory.location" | "directory.service" | "directory.asset",
    saved: Saved,
    tied: readonly string[],
  ): Promise<Count> => {
    const written = new Set([...saved.added, ...saved.changed].map(({ id }) => id));
    const moved = tied.filter((id) => !written.has(id));
    await touch(tx, table, moved, options.modified);
    const isGiven = new Set(entriesOf(gathered, table).map(({ id }) => id));
    const ofImport = moved.filter((id) => isGiven.has(id)).length;
    return {
      added: saved.added.length,
      changed: saved.changed.length + moved.length,
      unchanged: saved.unchanged - ofImport,
    };
  };
  return {
    counts: {
      organizations: await counted("directory.organization", organizations, await attributes("organization")),
      locations: await counted("directory.location", locations, await attributes("location")),
      services: await counted("directory.service", services, [
        ...new Set([...served, ...(await attributes("service"))]),
      ]),
      assets: await counted("directory.asset", assets, await attributes("asset")),
    },
    added: {
      organizations: idsOf(organizations.added),
      locations: idsOf(locations.added),
      services: idsOf(services.added),
      assets: idsOf(assets.added),
    },
  };
}

function entriesOf(gathered: Gathered, table: TableName): readonly Entry[] {
  if (table === "directory.organization") return gathered.organizations;
  if (table === "directory.location") return gathered.locations;
  return table === "directory.service" ? gathered.services : gathered.assets;
}

function save(
  tx: Transaction,
  table: TableName,
  entries: readonly Entry[],
  options: Options,
): Promise<Saved> {
  const rows = entries.map(({ id, row }) => ({ id, ...row }));
  return saveRows(tx, table, rows, {
    modified: options.modified,
    ...(options.onBatch && { onBatch: options.onBatch }),
  });
}

const ownersAtOnce = 5_000;

/** Writes ties, taking away those of `owners` that are no longer said. Gives the owners whose ties changed. */
async function saveTies(
  tx: Transaction,
  table: "directory.service_at_location" | "directory.service_area" | "directory.attribute",
  rows: readonly Row[],
  owners: readonly string[],
  { onBatch }: Options,
): Promise<string[]> {
  const owner = table === "directory.attribute" ? "link_id" : "service_id";
  const byOwner = Map.groupBy(rows, (row) => String(row[owner]));
  const changed = new Set<string>();
  for (let from = 0; from < owners.length; from += ownersAtOnce) {
    const some = owners.slice(from, from + ownersAtOnce);
    const kept = some.flatMap((id) => byOwner.get(id) ?? []);
    for (const id of await removeOthers(tx, table, { owners: some, kept })) changed.add(id);
  }
  const saved = await saveRows(tx, table, rows, onBatch && { onBatch });
  const written = new Set([...saved.added, ...saved.changed].map((row) => rowKey(table, row)));
  for (const row of rows) if (written.has(rowKey(table, row))) changed.add(String(row[owner]));
  return [...changed];
}

function rowKey(table: string, row: Row): string {
  if (table === "directory.service_area") return String(row["id"]);
  return table === "directory.attribute"
    ? `${String(row["link_id"])}/${String(row["taxonomy_term_id"])}`
    : `${String(row["service_id"])}/${String(row["location_id"])}`;
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => String(id));
}
