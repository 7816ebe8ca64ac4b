// SPDX-License-Identifier: AGPL-3.0-or-later
import { accessFacts, accessModes, type AccessFact, type AccessMode } from "../records/parts.ts";
import { isRaw, parts, texts, wrong, type Maybe, type Raw, type Reading } from "./reading.ts";

/** HSDS phones: from a list of objects or of texts. Quotes around a number, which some publishers add, are taken off. */
export function phones(reading: Reading): Raw[] | undefined {
  return withObjects(reading, "phones", "number")?.map((phone) =>
    Object.assign({}, phone, { number: String(phone["number"]).replaceAll('"', "").trim() }),
  );
}

/** HSDS languages; a text of two or three letters is a code, any other a name. */
export function languages(reading: Reading): Raw[] | undefined {
  reading.understood.add("languages");
  const given = reading.raw["languages"];
  if (Array.isArray(given) && given.every(isRaw)) return parts(reading, "languages");
  return texts(reading, "languages")?.map((said) => languageOf(said));
}

const languageCodes: Readonly<Record<string, string>> = {
  italiano: "it",
  italian: "it",
  inglese: "en",
  english: "en",
  francese: "fr",
  french: "fr",
  spagnolo: "es",
  spanish: "es",
  tedesco: "de",
  german: "de",
  arabo: "ar",
  arabic: "ar",
  cinese: "zh",
  chinese: "zh",
  rumeno: "ro",
  romeno: "ro",
  romanian: "ro",
  albanese: "sq",
  albanian: "sq",
  ucraino: "uk",
  ukrainian: "uk",
  russo: "ru",
  russian: "ru",
  portoghese: "pt",
  portuguese: "pt",
  urdu: "ur",
  bengalese: "bn",
  bengali: "bn",
  hindi: "hi",
  punjabi: "pa",
  polacco: "pl",
  polish: "pl",
  lis: "ise",
  tigrino: "ti",
  farsi: "fa",
  persiano: "fa",
  turco: "tr",
  turkish: "tr",
};

/** "arabo" → {name, code}; a text of two or three letters is a code. */
export function languageOf(said: string): Raw {
  if (/^[a-z]{2,3}$/.test(said) && !(said in languageCodes)) return { code: said };
  const code = languageCodes[said.toLowerCase()];
  return code === undefined ? { name: said } : { name: said, code };
}

/** A list whose items may be objects, or texts that are the value of `key`. */
export function withObjects(reading: Reading, list: string, key: string): Raw[] | undefined {
  const given = reading.raw[list];
  const hasTexts =
    typeof given === "string" || (Array.isArray(given) && given.some((item) => typeof item === "string"));
  return hasTexts ? texts(reading, list)?.map((item) => ({ [key]: item })) : parts(reading, list, key);
}

const modeNames: Readonly<Record<string, AccessMode>> = {
  "di persona": "in-person",
  "in presenza": "in-person",
  sportello: "in-person",
  "in person": "in-person",
  telefono: "phone",
  "per telefono": "phone",
  telefonico: "phone",
  online: "online",
  internet: "online",
  web: "online",
  "a domicilio": "home",
  domicilio: "home",
  "a casa": "home",
  posta: "mail",
  "per posta": "mail",
};

export function readAccessModes(reading: Reading): AccessMode[] | undefined {
  return texts(reading, "access_modes")?.flatMap((said) => {
    const mode = accessModes.find((known) => known === said.toLowerCase()) ?? modeNames[said.toLowerCase()];
    if (mode === undefined)
      wrong(reading, "not-one-of", "row", "access_modes", { value: said, detail: accessModes.join(", ") });
    return mode ?? [];
  });
}

const factNames: Readonly<Record<string, AccessFact>> = {
  yes: "yes",
  partly: "partly",
  no: "no",
  si: "yes",
  sì: "yes",
  true: "yes",
  "in parte": "partly",
  parziale: "partly",
  false: "no",
};

/** {"wheelchair": "yes"}; a fact that is not known is absent. */
export function readAccessibilityFacts(reading: Reading): Maybe<Raw> {
  reading.understood.add("accessibility_facts");
  const given = reading.raw["accessibility_facts"];
  if (given === undefined) return undefined;
  if (given === null || given === "") return {};
  if (!isRaw(given)) return wrong(reading, "shape", "row", "accessibility_facts");

  const facts: Raw = {};
  for (const [fact, said] of Object.entries(given)) {
    const value = factNames[String(said).toLowerCase()];
    if (said === null || said === "") continue;
    if (value && accessFacts.some((known) => known === fact)) facts[fact] = value;
    else {
      const detail = `${accessFacts.join(", ")}: yes, partly, no`;
      wrong(reading, "not-one-of", "value", "accessibility_facts", {
        value: `${fact}: ${String(said)}`,
        detail,
      });
    }
  }
  return facts;
}

/** Both coordinates or none. Numbers that are no place on earth lose the position, not the place. */
export function readPosition(
  reading: Reading,
  numberOf: (key: string) => Maybe<number>,
): { latitude: Maybe<number>; longitude: Maybe<number> } {
  const [latitude, longitude] = [numberOf("latitude"), numberOf("longitude")];
  const nowhere = { latitude: null, longitude: null };
  if (latitude === undefined && longitude === undefined) return { latitude, longitude };
  if (typeof latitude !== "number" || typeof longitude !== "number") {
    if (typeof latitude !== typeof longitude) wrong(reading, "coordinates-half", "value", "latitude");
    return nowhere;
  }
  // 0, 0 lies in the Gulf of Guinea: spreadsheets write it for "nothing".
  if (latitude === 0 && longitude === 0) return nowhere;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    wrong(reading, "coordinates", "value", "latitude", { value: `${latitude}, ${longitude}` });
    return nowhere;
  }
  const isItalySwapped = latitude > 6 && latitude < 19 && longitude > 35 && longitude < 48;
  if (isItalySwapped)
    wrong(reading, "coordinates-swapped", "nothing", "latitude", { value: `${latitude}, ${longitude}` });
  return { latitude, longitude };
}

/** Ages in years. What is above 119 says "no upper limit" (200, 999…). */
export function readAges(
  reading: Reading,
  ageOf: (key: string) => Maybe<number>,
): { minimum_age: Maybe<number>; maximum_age: Maybe<number> } {
  const minimum_age = ageOf("minimum_age");
  let maximum_age = ageOf("maximum_age");
  if (typeof maximum_age === "number" && maximum_age >= 120) {
    wrong(reading, "age-no-limit", "nothing", "maximum_age");
    maximum_age = null;
  }
  for (const [key, age] of [
    ["minimum_age", minimum_age],
    ["maximum_age", maximum_age],
  ] as const) {
    if (typeof age === "number" && (age < 0 || age > 119)) wrong(reading, "age", "row", key);
  }
  if (typeof minimum_age === "number" && typeof maximum_age === "number" && minimum_age > maximum_age) {
    wrong(reading, "ages-order", "row", "minimum_age", { value: `${minimum_age}–${maximum_age}` });
  }
  return { minimum_age, maximum_age };
}
