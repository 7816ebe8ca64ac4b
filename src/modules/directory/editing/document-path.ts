// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRaw, type Raw } from "../import/reading.ts";

/** What a document holds at "addresses.0.city"; undefined when there is nothing on the way. */
export function valueAt(document: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isRaw(value) ? value[key] : undefined;
  }, document);
}

/** The document with another value there; what it shares with the one before is not touched. */
export function withValueAt(document: Raw, path: string, value: unknown): Raw {
  return put(document, path.split("."), value) as Raw;
}

function put(whole: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (/^\d+$/.test(key)) {
    const list = Array.isArray(whole) ? [...(whole as unknown[])] : [];
    list[Number(key)] = put(list[Number(key)], rest, value);
    return list;
  }
  const record = isRaw(whole) ? whole : {};
  return { ...record, [key]: put(record[key], rest, value) };
}
