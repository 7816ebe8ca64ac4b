// SPDX-License-Identifier: AGPL-3.0-or-later
import { idFrom } from "../../../foundation/uuid.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import type { Field, NounName } from "./noun.ts";
import { isOwnField } from "./noun.ts";
import { nouns } from "./nouns.ts";
import { conformedTranslations } from "./translations.ts";
import {
  codes,
  date,
  facts,
  identifier,
  mail,
  moment,
  numeric,
  webAddress,
  worded,
  yesNo,
} from "./values.ts";

/** `own`: only what is one to one, as lists of records show it. */
export type Whole = "own" | "whole";

/** What a part is nothing without: a telephone without number is left out. Other required texts that nobody wrote are "". */
const nothingWithout: Partial<Record<NounName, readonly string[]>> = {
  phone: ["number"],
  url: ["url"],
  organization_identifier: ["identifier"],
  program: ["name"],
  service_capacity: ["unit", "available", "updated"],
  unit: ["name"],
  attribute: ["taxonomy_term_id"],
  assurance: ["field_group", "assured_date", "method"],
  metadata: ["last_action_date", "field_name"],
};

/**
 * A record or part as HSDS wants it, whatever an import once brought: the fields of its noun, in their order, each of
 * its kind; what has no place there is left out, never changed into something else. A part without identifier gets one
 * made of `seed`, the same at every export. Undefined when it would be nothing.
 */
export function conform(name: NounName, raw: Raw, seed: string, whole: Whole = "whole"): Raw | undefined {
  const shown: Raw = {};
  for (const [key, field] of fieldsOf[name]) {
    const value = whole === "own" && !isOwnField(field) ? undefined : valueOf(field, key, raw[key], seed);
    if (value !== undefined) shown[key] = value;
    else if (field.needed) {
      if (nothingWithout[name]?.includes(key)) return undefined;
      shown[key] = key === "id" ? idFrom(`hsds/${name}`, seed) : otherwise(field);
    }
  }
  return shown;
}

// Object.entries of the same table a hundred thousand times is a third of the work.
const fieldsOf = Object.fromEntries(
  Object.entries(nouns).map(([name, noun]) => [name, Object.entries(noun)]),
) as Record<NounName, [string, Field][]>;

function valueOf(field: Field, key: string, value: unknown, seed: string): unknown {
  if (value === undefined || value === null || value === "") return undefined;
  if ("list" in field) return listOf(field.list, key, value, seed);
  if ("one" in field) return isRaw(value) ? conform(field.one, value, `${seed}/${key}`) : undefined;
  if ("oneOf" in field) return field.oneOf.find((code) => code === value);
  return readers[field.is](value);
}

const readers = {
  id: identifier,
  text: worded,
  uri: webAddress,
  email: mail,
  number: numeric,
  date,
  moment,
  "yes-no": yesNo,
  codes,
  facts,
  // Written by hoursOf before it comes here.
  timetable: (value: unknown) => (isRaw(value) ? value : undefined),
  translations: conformedTranslations,
};

function listOf(noun: NounName, key: string, value: unknown, seed: string): Raw[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item: unknown, index): Raw[] => {
    const part = isRaw(item) ? conform(noun, item, `${seed}/${key}/${index}`) : undefined;
    return part ? [part] : [];
  });
  return items.length > 0 ? items : undefined;
}

/** What is required and nobody knows: "" for texts, the first of the codes. */
function otherwise(field: Field): unknown {
  return "oneOf" in field ? field.oneOf[0] : "";
}
