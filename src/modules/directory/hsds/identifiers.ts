// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRaw, type Raw } from "../import/reading.ts";

/** Italian registers as schemes of organization_identifier, in the profile HSDS-IT. */
const taxCodeScheme = "IT-CF";

/** An organization's code has eleven digits; sixteen letters and digits are a person's, and tell their birthday. */
const ofOrganization = /^\d{11}$/;
const ofPerson = /^[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]$/i;

/**
 * The tax code of an organization as HSDS has it (`tax_id`) and as an identifier with its scheme. A code that is a
 * person's (somebody who trades alone) is in neither.
 */
export function publicIdentifiers(organization: Raw): Raw {
  const given = organization["organization_identifiers"];
  const identifiers = (Array.isArray(given) ? given.filter(isRaw) : []).filter(
    ({ identifier }) => typeof identifier !== "string" || !isPersons(identifier),
  );
  const code = typeof organization["tax_id"] === "string" ? organization["tax_id"].trim() : "";
  if (isPersons(code)) return { tax_id: undefined, organization_identifiers: identifiers };

  const digits = code.replace(/^IT/i, "").replaceAll(/\s/g, "");
  const isTold = identifiers.some(({ identifier_scheme: scheme }) => scheme === taxCodeScheme);
  if (!ofOrganization.test(digits) || isTold) return { organization_identifiers: identifiers };
  const own = { identifier_scheme: taxCodeScheme, identifier_type: "codice fiscale", identifier: digits };
  return { organization_identifiers: [...identifiers, own] };
}

function isPersons(code: string): boolean {
  return ofPerson.test(code.replaceAll(/\s/g, ""));
}
