// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { areOn, type Lab } from "./lab.ts";

/**
 * The three whose work together a lab lives of: domain of a Pavia social lab, "synergy of local authority, third sector
 * and citizens".
 */
export const sides = ["public", "third-sector", "citizens"] as const;
export type Side = (typeof sides)[number];

/** Since when each side is seen in a lab; null when that is not known, absent when it is not seen. */
export type SidesSeen = ReadonlyMap<Side, Temporal.PlainDate | null>;

const publicBody =
  /\b(ent[ei] pubblic|comun[ei]\b|municipi|unione dei comuni|provincia|regione|ambito|ufficio di piano|azienda (speciale|sanitaria|socio)|asst\b|ats\b|asl\b|istituto comprensivo|universit|public)/i;
const informal = /\b(informal|gruppo di|cittadin|abitanti|genitori|vicini)/i;
const thirdSector =
  /\b(associa|aps\b|odv\b|ets\b|onlus|cooperativ|coop\b|fondazion|comitat|parrocchi|religios|rete di|volontari|impres[ae] social|third sector|charit|foundation)/i;

/** Of which side somebody is, by the legal form as the directory writes it, else by the name; undefined when neither says. */
export function sideOf(legalStatus: string | null, name: string): Side | undefined {
  for (const text of [legalStatus ?? "", name]) {
    if (publicBody.test(text)) return "public";
    if (thirdSector.test(text)) return "third-sector";
    if (informal.test(text)) return "citizens";
  }
  return undefined;
}

/**
 * The sides that a lab's own record shows on a day: who answers for it, who makes it together, who feeds it. A group
 * that is not in the directory and whose name says nothing else is of citizens.
 */
export function sidesOf(
  lab: Pick<Lab, "organizationId" | "organizationName" | "foundedOn" | "partners" | "resources">,
  legalStatuses: ReadonlyMap<string, string | null>,
  today: Temporal.PlainDate,
): SidesSeen {
  const seen = new Map<Side, Temporal.PlainDate | null>();
  const add = (side: Side | undefined, since: Temporal.PlainDate | null) => {
    if (side === undefined) return;
    const known = seen.get(side);
    if (known === undefined || isBefore(since, known)) seen.set(side, since);
  };
  const statusOf = (id: string | null) => (id === null ? null : (legalStatuses.get(id) ?? null));
  if (lab.organizationName !== null) {
    add(sideOf(statusOf(lab.organizationId), lab.organizationName), lab.foundedOn);
  }
  for (const { organizationId, name, since } of areOn(lab.partners, today)) {
    const side = sideOf(statusOf(organizationId), name);
    add(side ?? (organizationId === null ? "citizens" : undefined), since);
  }
  for (const { from, since } of areOn(lab.resources, today)) {
    if (from !== null) add(sideOf(null, from), since);
  }
  return seen;
}

function isBefore(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one !== null && (other === null || one.toString() < other.toString());
}

/** Since when all three are there: the last to come; undefined when one is not seen. */
export function togetherSince(seen: SidesSeen): { since: Temporal.PlainDate | null } | undefined {
  if (sides.some((side) => !seen.has(side))) return undefined;
  const days = [...seen.values()];
  if (days.includes(null)) return { since: null };
  const [last = null] = days.toSorted((one, other) => String(other).localeCompare(String(one)));
  return { since: last };
}
