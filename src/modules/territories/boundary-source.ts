// SPDX-License-Identifier: AGPL-3.0-or-later

/** The longest text that the map and the page of the territory show as a source. */
const longestSource = 200;

/**
 * Whom a GeoJSON file thanks for its boundaries, in one text: its attribution (else its source) and its licence, read
 * from the collection itself or from its `metadata`. RFC 7946 has no member for it; these are the ones in use.
 * Undefined when the file says nothing.
 */
export function sourceOfCollection(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const places = [value, value["metadata"], value["properties"]].filter(isObject);
  const said = (...members: string[]) =>
    places
      .flatMap((place) => members.map((member) => textOf(place[member])))
      .find((text) => text !== undefined);
  const whose = said("attribution", "source", "sources", "copyright", "credits");
  const licence = said("licence", "license", "rights");
  if (whose === undefined || licence === undefined) return cleanSource(whose ?? licence);
  return cleanSource(whose.includes(licence) ? whose : `${whose}, ${licence}`);
}

/** A source as it is kept: one line, not endless; undefined when nothing is left. */
export function cleanSource(text: string | undefined): string | undefined {
  const clean = text
    ?.normalize("NFC")
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longestSource);
  return clean === "" ? undefined : clean;
}

/** A member is a text, a list of them, or an object with a name (as in Data Package and DCAT files). */
function textOf(member: unknown): string | undefined {
  if (typeof member === "string") return member.trim() === "" ? undefined : member.trim();
  if (Array.isArray(member)) {
    const texts = member.flatMap((one) => textOf(one) ?? []);
    return texts.length === 0 ? undefined : [...new Set(texts)].join("; ");
  }
  return isObject(member) ? textOf(member["title"] ?? member["name"]) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
