// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { isEmail, isShownPhone } from "../../../foundation/contact.ts";
import type { Typed } from "../../../foundation/typed.ts";
import {
  channelKinds,
  labPlaceKinds,
  type Channel,
  type LabContent,
  type PartnerWritten,
  type Resource,
} from "../lab/lab.ts";
import { first, rowsIn, type Mistakes } from "./lab-form.ts";

export type LabRead = { ok: true; content: LabContent } | { ok: false; mistakes: Mistakes };

/** Reads the form of a lab. `organizationId` is what the directory knows of who holds it, by its name. */
export function readLab(typed: Typed, organizationId: string | null): LabRead {
  const mistakes: Mistakes = {};
  const text = textIn(typed, mistakes);
  const name = text("nome", 160);
  if (name === null) mistakes["nome"] = "missing";
  const line = text("riga", 200);
  if (line === null) mistakes["riga"] = "missing";
  const email = text("email", 254);
  if (email !== null && !isEmail(email)) mistakes["email"] = "email";
  const phone = text("telefono", 40);
  if (phone !== null && !isShownPhone(phone)) mistakes["telefono"] = "phone";
  const content = {
    line,
    welcome: text("benvenuto", 2_000),
    proposals: text("proporre", 2_000),
    organizationId,
    organizationName: text("organizza", 160),
    referenceRole: text("ruolo", 160),
    phone,
    email,
    channels: channelsIn(typed, mistakes),
    resources: resourcesIn(typed, mistakes),
    foundedOn: dayIn(typed, "nato", mistakes),
  };
  if (name === null || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  return { ok: true, content: { ...content, name } };
}

function channelsIn(typed: Typed, mistakes: Mistakes): Channel[] {
  return rows(typed, "canale").flatMap((row) => {
    const name = `canale.${row}.indirizzo`;
    const said = first(typed, name);
    if (said === "") return [];
    const url = URL.parse(/^https?:\/\//i.test(said) ? said : `https://${said}`);
    if (!url || !url.hostname.includes(".") || said.length > 300) {
      mistakes[name] = "url";
      return [];
    }
    const kind = channelKinds.find((one) => one === first(typed, `canale.${row}.tipo`)) ?? "other";
    return [{ kind, url: url.href }];
  });
}

function resourcesIn(typed: Typed, mistakes: Mistakes): Resource[] {
  const text = textIn(typed, mistakes);
  return rows(typed, "risorsa").flatMap((row) => {
    const field = (name: string) => `risorsa.${row}.${name}`;
    const name = text(field("nome"), 160);
    const from = text(field("da"), 160);
    const [since, until] = datesIn(typed, { dal: field("dal"), al: field("al") }, mistakes);
    if (name === null) {
      if (from !== null || since !== null || until !== null) mistakes[field("nome")] = "missing";
      return [];
    }
    return [{ name, from, since, until }];
  });
}

export type PlaceRead =
  | {
      ok: true;
      place: {
        name: string;
        kind: (typeof labPlaceKinds)[number];
        takesActivities: boolean;
        since: Temporal.PlainDate | null;
        until: Temporal.PlainDate | null;
      };
    }
  | { ok: false; mistakes: Mistakes };

/** Reads a place of a lab: of the directory when it is called so there, or as it is written. */
export function readPlace(typed: Typed): PlaceRead {
  const mistakes: Mistakes = {};
  const name = textIn(typed, mistakes)("luogo", 160);
  if (name === null) mistakes["luogo"] ??= "missing";
  const [since, until] = datesIn(typed, { dal: "dal", al: "al" }, mistakes);
  const kind = labPlaceKinds.find((one) => one === first(typed, "tipo")) ?? "connected";
  if (name === null || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  return { ok: true, place: { name, kind, takesActivities: first(typed, "sue") === "1", since, until } };
}

export type PartnerRead =
  | { ok: true; partner: Omit<PartnerWritten, "organizationId"> }
  | { ok: false; mistakes: Mistakes };

/** Reads who makes the lab together with others, and what they bring. */
export function readPartner(typed: Typed): PartnerRead {
  const mistakes: Mistakes = {};
  const text = textIn(typed, mistakes);
  const name = text("chi", 160);
  if (name === null) mistakes["chi"] ??= "missing";
  const brings = text("porta", 300);
  const [since, until] = datesIn(typed, { dal: "dal", al: "al" }, mistakes);
  if (name === null || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  return { ok: true, partner: { name, brings, since, until } };
}

function textIn(typed: Typed, mistakes: Mistakes) {
  return (name: string, longest: number): string | null => {
    const said = first(typed, name);
    if (said.length > longest) mistakes[name] = "too-long";
    return said === "" ? null : said;
  };
}

function datesIn(typed: Typed, names: { dal: string; al: string }, mistakes: Mistakes) {
  const since = dayIn(typed, names.dal, mistakes);
  const until = dayIn(typed, names.al, mistakes);
  if (since && until && Temporal.PlainDate.compare(since, until) > 0) mistakes[names.al] = "ends-before";
  return [since, until] as const;
}

/** A day of a field of dates; null when nothing is written. */
export function dayIn(typed: Typed, name: string, mistakes: Mistakes): Temporal.PlainDate | null {
  const said = first(typed, name);
  if (said === "") return null;
  try {
    if (/^(19|20|21)\d\d-\d\d-\d\d$/.test(said)) {
      return Temporal.PlainDate.from(said, { overflow: "reject" });
    }
  } catch {
    // The 30th of February: said below.
  }
  mistakes[name] = "not-a-day";
  return null;
}

function rows(typed: Typed, prefix: string): number[] {
  return Array.from({ length: rowsIn(typed, prefix) }, (_, row) => row);
}
