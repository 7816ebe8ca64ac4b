// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Contact, Phone } from "./parts.ts";

/** One way to reach somebody, as the contact links show it; `note` says who answers. */
export type Way = { kind: "phone" | "mail" | "web"; value: string; label?: string; note?: string };

type Reachable = {
  phones?: readonly Phone[];
  email?: string | null;
  /** Web addresses. */
  urls?: readonly (string | null | undefined)[];
  contacts?: readonly Contact[];
  /** Said beside a number that says nothing of itself. */
  whose?: string;
};

/** Every way to reach whoever is given, the closest first; what is said twice is shown once. */
export function waysToReach(...sources: readonly Reachable[]): Way[] {
  const ways = sources.flatMap(({ phones = [], contacts = [], email, urls = [], whose }) =>
    phones
      .flatMap((phone) => phoneWay(phone, undefined, whose))
      .concat(contacts.flatMap(contactWays), addressWays("mail", [email]), addressWays("web", urls)),
  );
  const known = new Map<string, Way>();
  for (const way of ways) {
    const key = way.kind === "phone" ? way.value.replaceAll(/\D/g, "") : way.value.toLowerCase();
    if (!known.has(key)) known.set(key, way);
  }
  return [...known.values()];
}

/** A contact is told by role and office; the person's name stays in the record. */
export function roleOf({ title, department }: Pick<Contact, "title" | "department">): string | undefined {
  return (
    [title, department]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(", ") || undefined
  );
}

function contactWays(contact: Contact): Way[] {
  const role = roleOf(contact);
  const phones = (contact.phones ?? []).flatMap((phone) => phoneWay(phone, role));
  return phones.concat(addressWays("mail", [contact.email], role));
}

/** A fax answers nobody: it is no way to reach a person. */
function phoneWay({ number, extension, type, description }: Phone, role?: string, whose?: string): Way[] {
  if (!number.trim() || type === "fax") return [];
  const label = extension ? `${number} (${extension})` : undefined;
  return [
    { kind: "phone", value: number.trim(), label, note: role ?? (description?.trim() || whose || undefined) },
  ];
}

function addressWays(
  kind: "mail" | "web",
  values: readonly (string | null | undefined)[],
  note?: string,
): Way[] {
  return values.flatMap((value) => (value?.trim() ? [{ kind, value: value.trim(), note }] : []));
}
