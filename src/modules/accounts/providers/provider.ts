// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Claims, ProviderSettings } from "../../../foundation/open-id.ts";

/** Somebody as an identity provider states them. */
export type Stated = {
  /** How it calls them, always the same. */
  subject: string;
  /** Undefined when it says none, or does not vouch for it. */
  email: string | undefined;
  name: string;
  level: string | undefined;
};

/**
 * Reads the claims by the map of the settings. Undefined when the subject is missing. A fiscal number is read with or
 * without its country ("TINIT-RSSMRA…"), as SPID and CIE write it in either style of claims.
 */
export function statedBy(
  claims: Claims,
  { claims: map, trustsEmail }: Pick<ProviderSettings, "claims" | "trustsEmail">,
): Stated | undefined {
  const subject = firstOf(claims, map.subject)?.replace(/^TINIT-/i, "");
  if (!subject) return undefined;
  const vouches = trustsEmail || claims["email_verified"] === true || claims["email_verified"] === "true";
  return {
    subject,
    email: vouches ? firstOf(claims, map.email)?.toLowerCase() : undefined,
    name: (firstOf(claims, map.name) ?? "").slice(0, 120),
    level: firstOf(claims, ["acr"]),
  };
}

/**
 * Whether the stated level is one of those asked for or, of the SPID levels, a higher one. Asked for none, any will do.
 */
export function isLevelEnough(asked: readonly string[], stated: string | undefined): boolean {
  if (asked.length === 0) return true;
  if (stated === undefined) return false;
  return asked.some((level) => level === stated || isHigherSpid(stated, level));
}

function isHigherSpid(stated: string, asked: string): boolean {
  return spidLevel(stated) > spidLevel(asked);
}

/** https://www.spid.gov.it/SpidL1 … SpidL3; any other is not a number, and neither higher nor lower. */
function spidLevel(level: string): number {
  return Number(/^https:\/\/www\.spid\.gov\.it\/SpidL([1-3])$/.exec(level)?.[1]);
}

/** The first claim that is there; "a+b" is two with a space between. */
function firstOf(claims: Claims, names: readonly string[]): string | undefined {
  for (const name of names) {
    const parts = name.split("+").map((part) => claims[part]);
    const texts = parts.filter((part): part is string => typeof part === "string" && part.trim() !== "");
    if (texts.length === parts.length) return texts.map((text) => text.trim()).join(" ");
  }
  return undefined;
}
