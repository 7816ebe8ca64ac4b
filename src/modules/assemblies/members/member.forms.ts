// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { readEmail, readPhone } from "../../../foundation/contact.ts";
import { type Typed, chosenIn, textIn, writtenIn } from "../../../foundation/typed.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { formWords } from "../form.words.ts";
import { memberChannels, memberParts, type MemberContent } from "./member.ts";

type Contacts = Pick<MemberContent, "called" | "email" | "phone" | "channel">;
type Read<Value> = { ok: true; value: Value } | { ok: false; mistakes: Record<string, string> };

/** How somebody is called and reached; who wants letters leaves an address, who wants calls a number. */
export function readContacts(typed: Typed, language: Language): Read<Contacts> {
  const words = formWords[language];
  const called = textIn(typed, "nome", 120);
  const [email, phone] = [readEmail(writtenIn(typed, "email")), readPhone(writtenIn(typed, "telefono"))];
  const channel = chosenIn(typed, "canale", memberChannels);
  const mistakes: Record<string, string> = {};
  if (called === null) mistakes["nome"] = words.missing;
  if (channel === undefined) mistakes["canale"] = words.choose;
  if (email === undefined) mistakes["email"] = words.badEmail;
  else if (channel === "email" && email === null) mistakes["email"] = words.needsEmail;
  if (phone === undefined) mistakes["telefono"] = words.badPhone;
  else if (channel === "phone" && phone === null) mistakes["telefono"] = words.needsPhone;
  const isWhole = called !== null && channel !== undefined && email !== undefined && phone !== undefined;
  if (!isWhole || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  return { ok: true, value: { called, email, phone, channel } };
}

/** Everything that a keeper writes of a member. */
export function readMember(typed: Typed, today: Temporal.PlainDate, language: Language): Read<MemberContent> {
  const words = formWords[language];
  const contacts = readContacts(typed, language);
  const mistakes = contacts.ok ? {} : contacts.mistakes;
  const since = writtenIn(typed, "dal") === "" ? today : readDay(writtenIn(typed, "dal"));
  const until = writtenIn(typed, "al") === "" ? null : readDay(writtenIn(typed, "al"));
  if (since === undefined) mistakes["dal"] = words.badDay;
  if (until === undefined) mistakes["al"] = words.badDay;
  if (since && until && Temporal.PlainDate.compare(until, since) < 0) mistakes["al"] = words.endsBefore;
  if (!contacts.ok || !since || until === undefined || Object.keys(mistakes).length > 0) {
    return { ok: false, mistakes };
  }
  return {
    ok: true,
    value: {
      ...contacts.value,
      part: chosenIn(typed, "ruolo", memberParts) ?? "member",
      standsFor: textIn(typed, "per", 160),
      since: since.toString(),
      until: until?.toString() ?? null,
    },
  };
}

/** A day as browsers send it, 2026-12-09; undefined when it is none. */
export function readDay(written: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(written)
      ? Temporal.PlainDate.from(written, { overflow: "reject" })
      : undefined;
  } catch {
    return undefined;
  }
}
