// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { getOrganization } from "../../directory/records/organization.queries.ts";
import { getService } from "../../directory/records/service.queries.ts";
import { findDesk } from "../desks/desk.queries.ts";
import type { Recipient } from "./recipient.ts";

export type RecipientAsked = {
  serviceId: string | undefined;
  organizationId: string | undefined;
  deskId: string | undefined;
  isSocialService: boolean;
};

/**
 * Who is asked, as the directory knows them: name, e-mail and number, the service's own before those of who runs it.
 * Undefined while nobody was chosen. Refuses with not-found a record that is gone, or a desk of another district.
 */
export async function findRecipient(
  db: Database,
  territoryId: string,
  { serviceId, organizationId, deskId, isSocialService }: RecipientAsked,
): Promise<Recipient | undefined> {
  const nobody = { serviceId: null, organizationId: null, deskId: null, email: null, phone: null };
  if (serviceId !== undefined) {
    const service = await getService(db, serviceId);
    const run = service.organization;
    return {
      kind: "service",
      name: service.name,
      serviceId,
      organizationId: run?.id ?? null,
      deskId: null,
      email: service.email ?? run?.email ?? null,
      phone: numberOf(service, ...service.places.map(({ there }) => there), ...service.places, run ?? {}),
    };
  }
  if (organizationId !== undefined) {
    const organization = await getOrganization(db, organizationId);
    const { name, email } = organization;
    return { ...nobody, kind: "organization", name, organizationId, email, phone: numberOf(organization) };
  }
  if (deskId !== undefined) {
    const desk = found(await findDesk(db, deskId));
    if (desk.territoryId !== territoryId || desk.closedOn !== null) refuse({ kind: "not-found" });
    return { ...nobody, kind: "desk", name: desk.name, deskId };
  }
  return isSocialService ? { ...nobody, kind: "social-service", name: "" } : undefined;
}

function numberOf(...records: { phones?: readonly { number: string }[] }[]): string | null {
  for (const { phones = [] } of records) {
    const number = phones.find((phone) => phone.number.trim() !== "")?.number;
    if (number !== undefined) return number;
  }
  return null;
}
