// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import type { Document } from "./editable.ts";

/** A short text that is equal for equal documents: a form carries it, to say which state of the record it showed. */
export function documentMark(document: Document): string {
  return createHash("sha256")
    .update(JSON.stringify(inOrder(unchecked(document))))
    .digest("base64url")
    .slice(0, 22);
}

/** A record that was only checked is no other than it was: drafts based on it hold, and its history says nothing new. */
export function unchecked(document: Document): Document {
  const { assured_date: _assuredDate, ...rest } = document;
  return rest;
}

/** The same with the keys of every object in one order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
