// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Raw } from "./reading.ts";

/**
 * "main: 305-285-5922, tollfree: 866-256-8091" or "0382 12345 (segreteria)": numbers with what is said of each. What
 * holds no number is given back apart.
 */
export function readPhones(text: string): { phones: Raw[]; notNumbers: string[] } {
  const phones: Raw[] = [];
  const notNumbers: string[] = [];
  for (const item of text
    .split(/[;,|\n]|\s\/\s|\s(?:o|oppure|or)\s/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const found = /[+(]?\d[\d\s./()-]{2,}\d/.exec(item);
    if (!found) {
      if (!/^(n\/?a|-+|no|nessuno)$/i.test(item)) notNumbers.push(item);
      continue;
    }
    const [number] = found;
    const before = item.slice(0, found.index);
    const after = item.slice(found.index + number.length);
    const [, extension] = /^\s*(?:ext|int|interno)\.?\s*(\d+)/i.exec(after) ?? [];
    const described = `${before} ${extension ? "" : after}`
      .replaceAll(/[:()–]|\btel\.?|\s-\s/gi, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    const type = phoneTypes.find(([said]) => said.test(described))?.[1];
    phones.push({
      number: number.trim(),
      ...(extension ? { extension: Number(extension) } : {}),
      ...(type ? { type } : {}),
      ...(described ? { description: described } : {}),
    });
  }
  return { phones, notNumbers };
}

const phoneTypes: readonly (readonly [RegExp, string])[] = [
  [/\bfax\b/i, "fax"],
  [/\b(cell|cellulare|mobile|whatsapp)\b/i, "cell"],
  [/\b(sms|text)\b/i, "text"],
];

/** An address cut into its parts; what is not said is empty. */
export type AddressRead = { address: Raw | undefined; isWithoutStreet: boolean };

/**
 * One address from the columns of a row. A whole address in one text is cut only where that is certain: an Italian
 * "via Roma 1, 27100 Pavia (PV)" or an American "…, Tampa, FL 33605"; else it is kept as it is in address_1.
 */
export function readAddress(cells: Readonly<Record<string, string | undefined>>): AddressRead {
  const whole = cells["address"] ?? "";
  const street = [cells["address_1"] ?? "", cells["house_number"] ?? ""].filter(Boolean).join(" ");
  const said = {
    address_2: cells["address_2"],
    city: cells["city"],
    state_province: cells["state_province"],
    postal_code: cells["postal_code"],
    country: cells["country"],
  };
  const hasPlace = [said.city, said.postal_code, said.state_province].some(Boolean);
  if (!whole && !street && !hasPlace) return { address: undefined, isWithoutStreet: false };
  // "State: FL" is how some directories say that there is no address.
  if (/^(state|province|provincia|regione):\s*\S+$/i.test(whole) && !street && !hasPlace) {
    return { address: undefined, isWithoutStreet: true };
  }
  const cut = hasPlace || !whole ? {} : cutAddress(whole);
  const parts = { address_1: street || whole, ...cut, ...onlyFilled(said) };
  const isItaly = /^\d{5}$/.test(parts.postal_code ?? "") && !("country" in parts);
  return {
    address: {
      attention: null,
      address_1: parts.address_1,
      address_2: parts.address_2 ?? null,
      city: parts.city ?? "",
      region: null,
      state_province: parts.state_province ?? "",
      postal_code: parts.postal_code ?? "",
      country: parts.country ?? (isItaly ? "IT" : ""),
      address_type: "physical",
    },
    isWithoutStreet: parts.address_1 === "",
  };
}

type Parts = Partial<
  Record<"address_1" | "address_2" | "city" | "state_province" | "postal_code" | "country", string>
>;

function cutAddress(whole: string): Parts {
  const american = /^(.+),([^,]+),\s*([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$/.exec(whole);
  if (american) {
    const [, address_1 = "", city = "", state_province = "", postal_code = ""] = american;
    return { address_1, city: city.trim(), state_province, postal_code, country: "US" };
  }
  const italian = /^(.+)[\s,–-](\d{5})[\s,–-](\D+)$/u.exec(whole);
  if (!italian) return {};
  const [, street = "", postal_code = "", rest = ""] = italian;
  const place = withoutSeparators(rest);
  const state_province = /[\s,–-]\(?([A-Z]{2})\)?$/u.exec(place)?.[1];
  const city = withoutSeparators(state_province ? place.replace(/.\(?[A-Z]{2}\)?$/u, "") : place);
  const address_1 = withoutSeparators(street);
  if (address_1 === "" || !/^[\p{L}'’. ]+$/u.test(city)) return {};
  return { address_1, postal_code, city, ...(state_province ? { state_province } : {}), country: "IT" };
}

function withoutSeparators(text: string): string {
  const said = [...text.matchAll(/[^\s,–-]+/gu)];
  const last = said.at(-1);
  return last ? text.slice(said[0]!.index, last.index + last[0].length) : "";
}

function onlyFilled(parts: Parts | Record<string, string | undefined>): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

/** "0-5", "da 18 a 30 anni", "65+", "oltre 65 anni", "fino a 14 anni"; undefined when it is not so. */
export function readAgeRange(
  text: string,
): { minimum_age: number | null; maximum_age: number | null } | undefined {
  const said = text
    .toLowerCase()
    .replaceAll(/\b(anni|years?|old|età|eta)\b/g, "")
    .trim();
  const range = /^(?:da|dai|from)?\s*(\d{1,3})\s*(?:-|–|a|ai|to)\s*(\d{1,3})$/.exec(said);
  if (range) return { minimum_age: Number(range[1]), maximum_age: Number(range[2]) };
  const from =
    /^(?:(?:oltre|over|più di|dai|da|from)\s*(?:i\s*)?(\d{1,3})(?:\s*in su)?|(\d{1,3})\s*(?:\+|e oltre|in su))$/.exec(
      said,
    );
  if (from) return { minimum_age: Number(from[1] ?? from[2]), maximum_age: null };
  const to = /^(?:fino a|fino ai|sotto i|under|up to)\s*(\d{1,3})$/.exec(said);
  if (to) return { minimum_age: null, maximum_age: Number(to[1]) };
  return /^(tutte|tutti|ogni|all|all ages|-)?$/.test(said)
    ? { minimum_age: null, maximum_age: null }
    : undefined;
}

/** "45.18, 9.15" → latitude first, as people copy it from a map. */
export function readCoordinates(text: string): { latitude: string; longitude: string } | undefined {
  const found = /^\(?\s*([+-]?\d+(?:\.\d+)?)(?:\s*[,;]\s*|\s+)([+-]?\d+(?:\.\d+)?)\s*\)?$/.exec(text);
  return found ? { latitude: found[1]!, longitude: found[2]! } : undefined;
}
