// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain } from "../import/gathering.ts";
import { isRaw, type Raw } from "../import/reading.ts";

/** By what an item of a list is the same as another, so that two lists together say each thing once. */
const sameBy: Readonly<Record<string, (item: Raw) => string>> = {
  phones: ({ number, extension }) => `${phoneDigits(number)}/${said(extension)}`,
  contacts: ({ name, title, department, email }) => [name, title, department, email].map(said).join("/"),
  languages: ({ code, name }) => said(code) || said(name),
  attributes: ({ taxonomy_term_id: id }) => said(id),
  service_at_locations: ({ location_id: id }) => said(id),
  service_areas: ({ area_code: code, name }) => said(code) || said(name),
  required_documents: ({ document }) => said(document),
  additional_urls: ({ url }) => said(url),
  additional_websites: ({ url }) => said(url),
  organization_identifiers: ({ identifier_type: type, identifier }) => `${said(type)}/${said(identifier)}`,
};

/** Two lists as one, the first's items first, each once. What is no list gives way to what is one. */
export function united(key: string, first: unknown, second: unknown): unknown {
  if (!Array.isArray(first)) return second;
  if (!Array.isArray(second)) return first;
  const items = new Map<string, unknown>();
  for (const item of [...first, ...second] as unknown[]) {
    const name = nameOf(key, item);
    if (!items.has(name)) items.set(name, item);
  }
  return [...items.values()];
}

function nameOf(key: string, item: unknown): string {
  if (!isRaw(item)) return JSON.stringify(item);
  const name = sameBy[key]?.(item) ?? "";
  if (name.replaceAll("/", "") !== "") return name;
  const { id: _id, ...rest } = item;
  return JSON.stringify(rest);
}

function said(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? plain(String(value)) : "";
}

/** "+39 0382 123456" and "0382/123456" are one number. */
function phoneDigits(number: unknown): string {
  const written = said(number).replaceAll(" ", "");
  return /^\s*(\+|00)/.test(String(number)) ? written.replace(/^(00)?39/, "") : written;
}
