// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain, recordId, slug, type Description, type Gathered } from "./gathering.ts";
import { hasText, isRaw, parts, texts, type Raw, type Reading } from "./reading.ts";

/** Taxonomies of ours that a record may name by the code or name of a term: `"categories": ["casa"]`. */
const namedTaxonomies = ["categories", "targets", "places"] as const;

/** The terms that describe a record: HSDS `attributes`, and our short lists. */
export function gatherTerms(
  reading: Reading,
  entity: Description["entity"],
  linkId: string,
  into: Gathered,
): void {
  const attributes = parts(reading, "attributes");
  for (const attribute of attributes ?? []) gatherAttribute(attribute, { entity, linkId, reading }, into);

  let isGiven = attributes !== undefined;
  for (const key of namedTaxonomies) {
    const called = texts(reading, key);
    isGiven ||= called !== undefined;
    for (const term of called ?? []) {
      into.descriptions.push({
        entity,
        linkId,
        termId: null,
        taxonomyKey: key,
        termCalled: term,
        label: null,
        value: null,
        at: reading.at,
      });
    }
  }
  if (isGiven) into.withTerms.add(`${entity}/${linkId}`);
}

export function gatherAttribute(
  attribute: Raw,
  { entity, linkId, reading }: { entity: Description["entity"]; linkId: string; reading: Reading },
  into: Gathered,
): void {
  const nested = attribute["taxonomy_term"];
  const given = attribute["taxonomy_term_id"] ?? (isRaw(nested) ? nested["id"] : undefined);
  const termId = hasText(given) ? recordId("taxonomy_term", String(given)) : null;
  if (isRaw(nested)) gatherTerm(nested, reading, into);
  into.descriptions.push({
    entity,
    linkId,
    termId,
    taxonomyKey: null,
    termCalled: null,
    label: textOrNull(attribute["label"]),
    value: textOrNull(attribute["value"]),
    at: reading.at,
  });
}

/** A term, with the taxonomy to which it says it belongs. */
export function gatherTerm(raw: Raw, reading: Reading, into: Gathered): void {
  const name = textOrNull(raw["name"]) ?? textOrNull(raw["code"]);
  const key = textOrNull(raw["id"]) ?? textOrNull(raw["code"]) ?? name;
  if (!name || !key) return;

  const detail = isRaw(raw["taxonomy_detail"]) ? raw["taxonomy_detail"] : undefined;
  const taxonomyName = textOrNull(detail?.["name"]) ?? textOrNull(raw["taxonomy"]) ?? "import";
  const ownTaxonomy = textOrNull(raw["taxonomy_id"]) ?? textOrNull(detail?.["id"]);
  const taxonomyId = recordId("taxonomy", ownTaxonomy ?? taxonomyName);
  if (detail) gatherTaxonomy(detail, reading, into);
  else if (!ownTaxonomy && !into.taxonomies.some(({ id }) => id === taxonomyId)) {
    into.taxonomies.push({
      id: taxonomyId,
      row: { key: slug(taxonomyName), name: taxonomyName },
      at: reading.at,
    });
  }
  const parent = textOrNull(raw["parent_id"]);
  const position = raw["position"];
  const row = {
    taxonomy_id: taxonomyId,
    parent_id: parent === null ? null : recordId("taxonomy_term", parent),
    code: textOrNull(raw["code"]) ?? slug(name),
    name,
    ...optional(withEnglish(raw), ["name_en", "description", "term_uri", "nomenclatore_code"]),
    ...(typeof position === "number" && Number.isInteger(position) ? { position } : {}),
  };
  into.terms.push({ id: recordId("taxonomy_term", key), row, at: reading.at });
}

export function gatherTaxonomy(raw: Raw, reading: Reading, into: Gathered): void {
  const name = textOrNull(raw["name"]);
  if (!name) return;
  const row = {
    key: textOrNull(raw["key"]) ?? slug(name),
    name,
    ...optional(withEnglish(raw), ["name_en", "description", "uri", "version"]),
  };
  into.taxonomies.push({ id: recordId("taxonomy", textOrNull(raw["id"]) ?? name), row, at: reading.at });
}

/** How people say it → how records say it, in plain small letters. */
export function gatherSynonym(raw: Raw, into: Gathered): boolean {
  const term = plain(textOrNull(raw["term"]) ?? "");
  const means = Array.isArray(raw["means"])
    ? raw["means"].map((word) => String(word).trim()).filter(Boolean)
    : [];
  if (term === "" || means.length === 0 || means.length > 30) return false;
  into.synonyms.push({ term, means });
  return true;
}

function textOrNull(value: unknown): string | null {
  return hasText(value) ? String(value).trim() : null;
}

/** Our profile says names in other languages as `translations`; English is the one kept. */
function withEnglish(raw: Raw): Raw {
  const translations = raw["translations"];
  const english = isRaw(translations) ? translations["en"] : undefined;
  return "name_en" in raw || !isRaw(english) ? raw : { ...raw, name_en: english["name"] };
}

function optional(raw: Raw, keys: readonly string[]): Raw {
  return Object.fromEntries(keys.filter((key) => key in raw).map((key) => [key, textOrNull(raw[key])]));
}
