// SPDX-License-Identifier: AGPL-3.0-or-later
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Asker } from "../space.ts";

/** Who asks for a space, as they say it. One of e-mail and phone is there. */
export type Who = {
  asker: Asker;
  contactName: string;
  groupName: string | null;
  email: string | null;
  phone: string | null;
  purpose: string;
  people: number;
  language: Language;
};

/** By what quotas know an asker again: the address or the number they leave. */
export function askerHashOf({ email, phone }: Pick<Who, "email" | "phone">): Buffer {
  return hashOf(email ?? `tel:${(phone ?? "").replaceAll(/\D/g, "").replace(/^0039|^39(?=\d{9,})/, "")}`);
}

/** The columns of a request that say who asks. */
export function whoColumns(who: Who) {
  return {
    asker: who.asker,
    contact_name: who.contactName,
    group_name: who.groupName,
    email: who.email,
    phone: who.phone,
    asker_hash: askerHashOf(who),
    purpose: who.purpose,
    people: who.people,
    language: who.language,
  };
}
