// SPDX-License-Identifier: AGPL-3.0-or-later

/** Who can be asked. */
export const recipientKinds = ["service", "organization", "desk", "social-service"] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** Who is asked, with what they are called and where they are reached; ids as far as the directory knows them. */
export type Recipient = {
  kind: RecipientKind;
  name: string;
  serviceId: string | null;
  /** The organization itself, or the one that runs the service. */
  organizationId: string | null;
  deskId: string | null;
  email: string | null;
  phone: string | null;
};

/** Where to find them in the directory; undefined for a desk, and for an office that no record names. */
export function recordOf({
  serviceId,
  organizationId,
}: Pick<Recipient, "serviceId" | "organizationId">):
  | { kind: "service" | "organization"; id: string }
  | undefined {
  if (serviceId !== null) return { kind: "service", id: serviceId };
  return organizationId === null ? undefined : { kind: "organization", id: organizationId };
}
