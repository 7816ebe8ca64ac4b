// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { isRaw } from "../import/reading.ts";
import { largestPage, type Criteria, type ParameterName } from "./criteria.ts";
import { parameterShapes, type ParameterShape } from "./parameters.ts";
import { identifier } from "./values.ts";

/** What is wrong with a parameter; the words are in hsds.words.ts under the same names. */
export type Wrong =
  | "unknown"
  | "once"
  | "shape"
  | "whole"
  | "range"
  | "yesNo"
  | "id"
  | "moment"
  | "oneOf"
  | "long"
  | "pattern"
  | "needsPostcode"
  | "perPage"
  | "order";
export type ParameterMistake = { parameter: string; wrong: Wrong; detail: string };
export type CriteriaRead = { criteria: Criteria } | { mistakes: ParameterMistake[] };

/** Reads the parameters of an address: each once, none that is not known. Values that are empty are as if not there. */
export function readParameters(
  pairs: Iterable<[string, string]>,
  known: readonly ParameterName[],
): CriteriaRead {
  const given = new Map<string, unknown>();
  const mistakes: ParameterMistake[] = [];
  for (const [name, value] of pairs) {
    if (given.has(name)) mistakes.push({ parameter: name, wrong: "once", detail: "" });
    given.set(name, value);
  }
  return read(given, known, mistakes);
}

/** Reads the criteria of a private search, a JSON object. */
export function readBody(body: unknown, known: readonly ParameterName[]): CriteriaRead | undefined {
  return isRaw(body) ? read(new Map(Object.entries(body)), known, []) : undefined;
}

function read(
  given: ReadonlyMap<string, unknown>,
  known: readonly ParameterName[],
  mistakes: ParameterMistake[],
): CriteriaRead {
  const criteria: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const parameter = known.find((one) => one === name);
    if (parameter === undefined) {
      mistakes.push({ parameter: named(name), wrong: "unknown", detail: known.join(", ") });
      continue;
    }
    if (value === "" || value === null) continue;
    const found = valueOf(parameterShapes[parameter], value);
    if ("wrong" in found) mistakes.push({ parameter, ...found });
    else criteria[parameter] = found.value;
  }
  mistakes.push(...togetherWrong(criteria));
  return mistakes.length > 0 ? { mistakes } : { criteria };
}

/** What makes sense alone and not together. */
function togetherWrong(criteria: Criteria): ParameterMistake[] {
  const {
    per_page: size = 0,
    minimal,
    proximity,
    postcode,
    minimum_age: youngest,
    maximum_age: oldest,
  } = criteria;
  const mistakes: ParameterMistake[] = [];
  if (!minimal && size > largestPage) {
    mistakes.push({ parameter: "per_page", wrong: "perPage", detail: String(largestPage) });
  }
  if (proximity !== undefined && postcode === undefined) {
    mistakes.push({ parameter: "proximity", wrong: "needsPostcode", detail: "" });
  }
  if (youngest !== undefined && oldest !== undefined && youngest > oldest) {
    mistakes.push({ parameter: "maximum_age", wrong: "order", detail: "minimum_age" });
  }
  const { start_time: start, end_time: end } = criteria;
  if (start !== undefined && end !== undefined && start >= end) {
    mistakes.push({ parameter: "end_time", wrong: "order", detail: "start_time" });
  }
  return mistakes;
}

type Found = { value: unknown } | { wrong: Wrong; detail: string };

function valueOf(shape: ParameterShape, given: unknown): Found {
  if (!["string", "number", "boolean"].includes(typeof given)) return { wrong: "shape", detail: "" };
  // One form for equal texts, and no control characters: PostgreSQL keeps no NUL.
  const text = String(given)
    .normalize("NFC")
    .replaceAll(/\p{Cc}/gu, " ")
    .toWellFormed()
    .trim();
  switch (shape.as) {
    case "text":
      if (text.length > shape.longest) return { wrong: "long", detail: String(shape.longest) };
      if (shape.pattern !== undefined && !new RegExp(shape.pattern).test(text))
        return { wrong: "pattern", detail: shape.pattern };
      return { value: text };
    case "whole":
      return wholeNumber(text, shape);
    case "yes-no":
      return /^(true|false|1|0)$/.test(text)
        ? { value: text === "true" || text === "1" }
        : { wrong: "yesNo", detail: "" };
    case "id":
      return identifier(text) === undefined ? { wrong: "id", detail: "" } : { value: identifier(text) };
    case "moment":
      return momentIn(text);
    case "one-of":
      return shape.codes.includes(text)
        ? { value: text }
        : { wrong: "oneOf", detail: shape.codes.join(", ") };
  }
}

function wholeNumber(text: string, { from, to }: { from: number; to: number }): Found {
  if (!/^-?\d{1,15}$/.test(text))
    return { wrong: /^-?\d+$/.test(text) ? "range" : "whole", detail: `${from}–${to}` };
  const number = Number(text);
  return number < from || number > to ? { wrong: "range", detail: `${from}–${to}` } : { value: number };
}

/** A day (its midnight) or a time, in Italy where no offset says otherwise. Years as people mean them. */
function momentIn(text: string): Found {
  const wrong = { wrong: "moment", detail: "" } as const;
  if (!/^(19|20|21)\d\d-/.test(text)) return wrong;
  try {
    if (/^[\d-]{10}(T[\d:.]+)?$/.test(text)) {
      const time = Temporal.PlainDateTime.from(text, { overflow: "reject" });
      return { value: time.toZonedDateTime("Europe/Rome").toInstant().toString() };
    }
    // A "+" that was not encoded arrives as a space.
    return { value: Temporal.Instant.from(text.replace(/ (?=\d{2}:?\d{2}$)/, "+")).toString() };
  } catch {
    return wrong;
  }
}

/** The name as it can be said back. */
function named(name: string): string {
  return name
    .replaceAll(/\p{Cc}/gu, " ")
    .toWellFormed()
    .slice(0, 60);
}
