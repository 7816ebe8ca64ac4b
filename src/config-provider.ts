// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import type { ProviderSettings } from "./foundation/open-id.ts";

const eid = "https://attributes.eid.gov.it";
const list = (usual: string) =>
  z
    .string()
    .default(usual)
    .transform((text) => text.split(/\s+/).filter(Boolean));

/** The part of the environment about an OpenID Connect provider. Messages are keys of config.words.ts. */
export const providerShapes = {
  OIDC_ISSUER: z.string().refine(isIssuer, "oidcIssuer").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().trim().min(1).max(60, "oidcName").default("SPID o CIE"),
  OIDC_SCOPE: list("openid email profile"),
  OIDC_LEVELS: list(""),
  OIDC_CLAIM_SUBJECT: list("sub"),
  OIDC_CLAIM_EMAIL: list(`email ${eid}/email`),
  OIDC_CLAIM_NAME: list(`name ${eid}/name+${eid}/family_name given_name+family_name`),
  OIDC_EMAIL_IS_VERIFIED: z.enum(["yes", "no"], "oidcEmail").default("no"),
};

type Read = z.output<z.ZodObject<typeof providerShapes>>;

/** Undefined when no provider is given. A provider without OIDC_CLIENT_ID is refused before, by `namesItself`. */
export function providerIn(read: Read): ProviderSettings | undefined {
  if (read.OIDC_ISSUER === undefined || read.OIDC_CLIENT_ID === undefined) return undefined;
  return {
    issuer: read.OIDC_ISSUER,
    clientId: read.OIDC_CLIENT_ID,
    clientSecret: read.OIDC_CLIENT_SECRET,
    name: read.OIDC_NAME,
    scope: [...new Set(["openid", ...read.OIDC_SCOPE])].join(" "),
    levels: read.OIDC_LEVELS,
    claims: { subject: read.OIDC_CLAIM_SUBJECT, email: read.OIDC_CLAIM_EMAIL, name: read.OIDC_CLAIM_NAME },
    trustsEmail: read.OIDC_EMAIL_IS_VERIFIED === "yes",
  };
}

/** A provider knows us by a client id: half a configuration would be a button that never works. */
export function namesItself(read: Pick<Read, "OIDC_ISSUER" | "OIDC_CLIENT_ID">): boolean {
  return (read.OIDC_ISSUER === undefined) === (read.OIDC_CLIENT_ID === undefined);
}

/** An https address, with a path where a provider serves several (a realm); plain http only on this machine. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.search !== "" || url.hash !== "") return false;
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && isHere);
}
