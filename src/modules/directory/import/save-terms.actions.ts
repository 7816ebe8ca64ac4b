// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from "../../../foundation/database/database.ts";
import { plain, type Description, type Entry, type Gathered, type Row } from "./gathering.ts";
import { listKnownTaxonomies, listKnownTerms, type KnownTerm } from "./known.queries.ts";
import { problemAt, type Problem } from "./problem.ts";
import { countOf, type Count } from "./report.ts";
import { saveRows, type Saved } from "./save-rows.actions.ts";

/**
 * Writes taxonomies, their terms and the synonyms. A taxonomy with a known key, and a term with a known code in it, are
 * the known ones, whatever id the file gives them. `keepsEdited` adds what is missing and changes nothing.
 */
export async function saveTerms(
  tx: Transaction,
  gathered: Gathered,
  { keepsEdited }: { keepsEdited: boolean },
): Promise<{
  counts: { taxonomies: Count; terms: Count; synonyms: Count };
  problems: Problem[];
  idOf: Map<string, string>;
}> {
  const idOf = new Map<string, string>();
  const taxonomies = await listKnownTaxonomies(tx);
  const knownKeys = new Map(taxonomies.map(({ key, id }) => [key, id]));
  const knownTaxonomies = new Set(taxonomies.map(({ id }) => id));
  const ownTaxonomies: Row[] = [];
  for (const { id, row } of [...lastOfEach(gathered.taxonomies), ...unnamed(gathered, knownTaxonomies)]) {
    const known = knownTaxonomies.has(id) ? id : (knownKeys.get(String(row["key"])) ?? id);
    idOf.set(id, known);
    ownTaxonomies.push({ id: known, ...row });
  }
  const savedTaxonomies = await save(tx, "directory.taxonomy", ownTaxonomies, knownTaxonomies, keepsEdited);

  const terms = await listKnownTerms(tx);
  const { rows, problems } = termRows(gathered.terms, terms, idOf);
  const savedTerms: Count = { added: 0, changed: 0, unchanged: 0 };
  const knownTerms = new Set(terms.map(({ id }) => id));
  for (const level of byLevel(rows)) {
    const saved = await save(tx, "directory.taxonomy_term", level, knownTerms, keepsEdited);
    savedTerms.added += saved.added;
    savedTerms.changed += saved.changed;
    savedTerms.unchanged += saved.unchanged;
  }
  const synonyms = [...new Map(gathered.synonyms.map((synonym) => [synonym.term, synonym])).values()];
  const savedSynonyms = keepsEdited
    ? await addMissing(tx, synonyms)
    : countOf(await saveRows(tx, "directory.synonym", synonyms));
  return {
    counts: { taxonomies: savedTaxonomies, terms: savedTerms, synonyms: savedSynonyms },
    problems,
    idOf,
  };
}

async function save(
  tx: Transaction,
  table: "directory.taxonomy" | "directory.taxonomy_term",
  rows: Row[],
  known: ReadonlySet<string>,
  keepsEdited: boolean,
): Promise<Count> {
  const written = keepsEdited ? rows.filter((row) => !known.has(String(row["id"]))) : rows;
  const saved = countOf(await saveRows(tx, table, written));
  return { ...saved, unchanged: saved.unchanged + rows.length - written.length };
}

async function addMissing(tx: Transaction, synonyms: { term: string; means: string[] }[]): Promise<Count> {
  const there = await tx.selectFrom("directory.synonym").select("term").execute();
  const known = new Set(there.map(({ term }) => term));
  const saved: Saved = await saveRows(
    tx,
    "directory.synonym",
    synonyms.filter(({ term }) => !known.has(term)),
  );
  return { added: saved.added.length, changed: 0, unchanged: synonyms.length - saved.added.length };
}

function termRows(entries: readonly Entry[], known: readonly KnownTerm[], idOf: Map<string, string>) {
  const problems: Problem[] = [];
  const knownCodes = new Map(known.map((term) => [`${term.taxonomy_id}/${term.code}`, term.id]));
  const knownIds = new Set(known.map(({ id }) => id));
  // A term that was merged does not come back: who says it means the one it became, which keeps its own names.
  const merged = new Set(
    known.flatMap(({ was, taxonomy_id, code }) => (was === undefined ? [] : [`${taxonomy_id}/${code}`])),
  );
  const once = lastOfEach(entries);
  for (const { id, row } of once) {
    const taxonomy = idOf.get(String(row["taxonomy_id"])) ?? String(row["taxonomy_id"]);
    idOf.set(id, knownIds.has(id) ? id : (knownCodes.get(`${taxonomy}/${String(row["code"])}`) ?? id));
  }
  const own = new Set(once.map(({ id }) => idOf.get(id)));
  const rows: Row[] = [];
  for (const { id, row, at } of once) {
    const parent =
      typeof row["parent_id"] === "string" ? (idOf.get(row["parent_id"]) ?? row["parent_id"]) : null;
    const isKnown = parent === null || own.has(parent) || knownIds.has(parent);
    if (!isKnown)
      problems.push(
        problemAt(at, "term-parent-unknown", "value", { column: "parent_id", value: row["name"] }),
      );
    const taxonomy = idOf.get(String(row["taxonomy_id"])) ?? row["taxonomy_id"];
    if (merged.has(`${String(taxonomy)}/${String(row["code"])}`)) continue;
    rows.push({ ...row, id: idOf.get(id), taxonomy_id: taxonomy, parent_id: isKnown ? parent : null });
  }
  return { rows, problems };
}

/** Parents before children, because the database checks them. Terms in a circle come last and are refused by it. */
function byLevel(rows: Row[]): Row[][] {
  const levels: Row[][] = [];
  let left = rows;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ id }) => id));
    const ready = left.filter((row) => !waiting.has(row["parent_id"]) || row["parent_id"] === row["id"]);
    levels.push(ready.length > 0 ? ready : left);
    left = ready.length > 0 ? left.filter((row) => !ready.includes(row)) : [];
  }
  return levels;
}

/** Taxonomies that terms point to and no file describes: kept under their id, so that the terms are not lost. */
function unnamed(gathered: Gathered, known: ReadonlySet<string>): Entry[] {
  const described = new Set(gathered.taxonomies.map(({ id }) => id));
  const missing = gathered.terms.filter(({ row }) => {
    const id = String(row["taxonomy_id"]);
    return !described.has(id) && !known.has(id);
  });
  return lastOfEach(
    missing.map(({ row, at }) => {
      const id = String(row["taxonomy_id"]);
      return { id, row: { key: `taxonomy-${id.slice(0, 8)}`, name: `taxonomy ${id.slice(0, 8)}` }, at };
    }),
  );
}

function lastOfEach(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The term that a description means: by id, or by the code or name of a term of that taxonomy. */
export function termFinder(terms: readonly KnownTerm[], idOf: ReadonlyMap<string, string>) {
  const ids = new Map(terms.flatMap(({ id, was }) => [[id, id] as const, [was ?? id, id] as const]));
  const called = new Map<string, string>();
  for (const { id, key, code, name, name_en } of terms.toReversed()) {
    for (const name_ of [name_en, name, code]) if (name_) called.set(`${key}/${plain(name_)}`, id);
  }
  return ({ termId, taxonomyKey, termCalled }: Description): string | undefined => {
    if (termId !== null) {
      return ids.get(idOf.get(termId) ?? termId);
    }
    return termCalled === null ? undefined : called.get(`${taxonomyKey ?? ""}/${plain(termCalled)}`);
  };
}
