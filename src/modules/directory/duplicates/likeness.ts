// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditableKind } from "../editing/editable.ts";

/** Why two records look like one, in the order in which it is said: what proves most comes first. */
export const likenessReasons = [
  "tax",
  "same-name",
  "similar-name",
  "phone",
  "email",
  "web",
  "address",
  "place",
  "organization",
  "town",
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** What two records have in common. */
export type Evidence = {
  /** How alike their names are, from 0 to 1, without legal forms and little words. */
  nameLikeness: number;
  /** Traits with an equal value: "phone", "organization"… */
  shared: readonly string[];
  hasPlaceInCommon: boolean;
  /** Whether they lie in the same municipality; unknown when one of them lies nowhere. */
  town: "same" | "other" | "unknown";
};

export type Likeness = { score: number; reasons: LikenessReason[] };

/** How much each reason alone says that two records are one, from 0 to 1. */
const weights: Record<LikenessReason, number> = {
  tax: 0.9,
  "same-name": 0.6,
  "similar-name": 0.35,
  phone: 0.35,
  email: 0.35,
  web: 0.35,
  address: 0.35,
  place: 0.3,
  organization: 0.2,
  town: 0.1,
};
/** Services of one organization repeat its number, address and site: there they say little. */
const repeated = 0.05;
const contacts: ReadonlySet<string> = new Set(["phone", "email", "web"]);
/** Namesakes of different towns are usually two: every town has its Caritas. */
const elsewhere = 0.6;

/** From here on two names are one name, written with another letter or two; the search for names uses the same. */
export const sameName = 0.85;
/** Below it two names are not alike. */
const similarName = 0.55;
/** Out of a hundred: what is less is not worth somebody's time. */
const likelyFrom = 60;

/**
 * How likely two records of a kind are one thing, with the reasons; undefined when it is not worth looking. Without a
 * name in common two contacts must agree: two services of one office are not the same for having its telephone.
 */
export function likenessOf(
  kind: EditableKind,
  { nameLikeness, shared, hasPlaceInCommon, town }: Evidence,
): Likeness | undefined {
  const isShared = (reason: string) => shared.includes(reason);
  const isSameOrganization = isShared("organization");
  const said: Partial<Record<LikenessReason, boolean>> = {
    tax: isShared("tax"),
    "same-name": nameLikeness >= sameName,
    "similar-name": nameLikeness >= similarName && nameLikeness < sameName,
    phone: isShared("phone"),
    email: isShared("email"),
    web: isShared("web"),
    address: isShared("address"),
    place: hasPlaceInCommon,
    organization: isSameOrganization,
    town: town === "same",
  };
  const reasons = likenessReasons.filter((reason) => said[reason] === true);
  const strong = reasons.filter((reason) => contacts.has(reason) || reason === "address");
  const isNamed = nameLikeness >= similarName || isShared("tax");
  if (!isNamed && (strong.length < 2 || isSameOrganization || kind === "service")) return undefined;

  const weightOf = (reason: LikenessReason) =>
    isSameOrganization && contacts.has(reason) ? repeated : weights[reason];
  const unlike = reasons.reduce((left, reason) => left * (1 - weightOf(reason)), 1);
  const isFar = town === "other" && !isShared("tax") && strong.length === 0;
  const score = Math.round((1 - unlike) * (isFar ? elsewhere : 1) * 100);
  return score >= likelyFrom ? { score, reasons } : undefined;
}
