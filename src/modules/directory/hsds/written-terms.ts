// SPDX-License-Identifier: AGPL-3.0-or-later
import { idFrom } from "../../../foundation/uuid.ts";
import type { Raw } from "../import/reading.ts";
import { conform } from "./conform.ts";
import type { AttributeRow, TermRow } from "./rows.ts";

export function writtenTaxonomy(record: Raw): Raw {
  return conform("taxonomy", withTranslation(record), String(record["id"]))!;
}

/** `isAlone`: with its taxonomy inside, as who asks for the term needs it. */
export function writtenTerm({ record, taxonomy }: TermRow, isAlone: boolean): Raw {
  const raw = {
    ...withTranslation(record),
    taxonomy: taxonomy["name"],
    taxonomy_detail: isAlone ? withTranslation(taxonomy) : undefined,
    language: "it",
  };
  return conform("taxonomy_term", raw, String(record["id"]))!;
}

/** Which terms describe a record. Terms are inside when they were asked for. */
export function writtenAttributes(
  entity: string,
  id: string,
  rows: readonly AttributeRow[] | null | undefined,
): Raw[] {
  return (rows ?? []).map(({ taxonomy_term_id, label, value, term }) => {
    const attribute: Raw = {
      // As an import makes it, so that what comes back has the same.
      id: idFrom("import/attribute", `${id}/${taxonomy_term_id}`),
      link_id: id,
      taxonomy_term_id,
      link_entity: entity,
    };
    if (value) attribute["value"] = value;
    if (label) attribute["label"] = label;
    if (term) attribute["taxonomy_term"] = writtenTerm(term, false);
    return attribute;
  });
}

function withTranslation(record: Raw): Raw {
  const name = record["name_en"];
  return name ? { ...record, translations: { en: { name } } } : record;
}
