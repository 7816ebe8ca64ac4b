// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRaw, type Raw } from "../import/reading.ts";

// Values of records as HSDS 3.1 wants them; undefined when what is kept cannot be one.

/** Characters: what an import takes at most. */
export const longestText = 20_000;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function identifier(value: unknown): string | undefined {
  return typeof value === "string" && uuid.test(value) ? value.toLowerCase() : undefined;
}

export function worded(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === ""
    ? undefined
    : text.length > longestText
      ? text.slice(0, longestText).toWellFormed()
      : text;
}

/** "12" is a number; "int. 4" is not, and HSDS has no other place for it. */
export function numeric(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

// RFC 3986 without spaces, quotes nor letters of other alphabets: those are written as %XX.
const written = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/i;
const brokenEscape = /%(?![0-9a-f]{2})/i;

export function webAddress(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  if (!/^https?:/i.test(text) || text.length > 2_000 || !URL.canParse(text)) return undefined;
  if (isWritten(text)) return text;
  const spelled = new URL(text).href.replace(new RegExp(brokenEscape, "gi"), "%25");
  return isWritten(spelled) ? spelled : undefined;
}

function isWritten(text: string): boolean {
  return (
    written.test(text) &&
    !brokenEscape.test(text) &&
    !/[[\]]/.test(text.replace(/^[^/]*\/\/\[[^\]]*\]/, "")) &&
    (text.match(/#/g)?.length ?? 0) < 2
  );
}

const mailbox =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

export function mail(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return mailbox.test(text) ? text : undefined;
}

export function date(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;
}

export function moment(value: unknown): string | undefined {
  return typeof value === "string" &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value)
    ? value
    : undefined;
}

export function yesNo(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

export function codes(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value.filter((code) => typeof code === "string") : [];
  return list.length > 0 ? list : undefined;
}

/** {"wheelchair": "yes"}, its keys always in the same order. */
export function facts(value: unknown): Raw | undefined {
  if (!isRaw(value)) return undefined;
  const known = Object.entries(value).filter(([, fact]) => typeof fact === "string" && fact !== "");
  return known.length > 0 ? Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1))) : undefined;
}
