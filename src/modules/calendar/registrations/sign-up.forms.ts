// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { isEmail, isPhone } from "../../../foundation/contact.ts";
import { mostPeople, oldestChild, type Channel, type Participant } from "./registration.ts";
import type { SignUpMistake } from "./sign-up-mistake.ts";

/** What somebody typed, by the name of the field, several times or none. */
export type Typed = Record<string, string[]>;

/** The names of the form's fields. `trap` is one that people do not see. */
export const signUpNames = {
  date: "data",
  called: "nome",
  email: "email",
  phone: "telefono",
  call: "chiamami",
  reminders: "promemoria",
  myself: "vengo",
  adults: "adulti",
  children: "bambini",
  moreRows: "altra-riga",
  seal: "modulo",
  trap: "soprannome",
} as const;

export type SignUpRead =
  | { ok: true; value: SignUpForm }
  | { ok: false; mistakes: Record<string, SignUpMistake> };

export type OwnData = {
  called: string;
  email: string | null;
  phone: string | null;
  channel: Channel;
  wantsReminders: boolean;
};

export type SignUpForm = OwnData & { dateId: string | null; participants: Participant[] };

const longestName = 80;
const uuidShape = z.guid();

type Bounds = {
  /** Whether a date must be chosen. */
  asksDate: boolean;
  minimumAge: number | null;
  maximumAge: number | null;
  /** A host writes down who has no address too, and knows who may come. */
  isAtDesk: boolean;
};

/** Reads the form; nothing but a name, a way to be told and who comes must be said. */
export function readSignUp(typed: Typed, bounds: Bounds): SignUpRead {
  const mistakes: Record<string, SignUpMistake> = {};
  const date = first(typed, signUpNames.date);
  if (bounds.asksDate && !uuidShape.safeParse(date).success) mistakes[signUpNames.date] = "date";

  const reached = readReached(typed, mistakes, bounds);
  const participants = readParticipants(typed, mistakes, reached.called, bounds);
  if (Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  return { ok: true, value: { ...reached, dateId: bounds.asksDate ? date : null, participants } };
}

/** What somebody corrects of themselves: how they are called, and how they are told. */
export function readOwnData(typed: Typed): { ok: true; value: OwnData } | { ok: false } {
  const mistakes: Record<string, SignUpMistake> = {};
  const value = readReached(typed, mistakes, { isAtDesk: false });
  return Object.keys(mistakes).length > 0 ? { ok: false } : { ok: true, value };
}

function readReached(
  typed: Typed,
  mistakes: Record<string, SignUpMistake>,
  bounds: Pick<Bounds, "isAtDesk">,
): OwnData {
  const called = first(typed, signUpNames.called);
  if (called === "") mistakes[signUpNames.called] = "missing";
  if (called.length > longestName) mistakes[signUpNames.called] = "tooLong";
  const { email, phone } = readContact(typed, mistakes, bounds);
  const wantsCall = phone !== null && (email === null || first(typed, signUpNames.call) !== "");
  const channel = wantsCall ? "phone" : email === null ? "none" : "email";
  return { called, email, phone, channel, wantsReminders: first(typed, signUpNames.reminders) !== "" };
}

function readContact(
  typed: Typed,
  mistakes: Record<string, SignUpMistake>,
  { isAtDesk }: Pick<Bounds, "isAtDesk">,
) {
  const email = first(typed, signUpNames.email).toLowerCase();
  const phone = first(typed, signUpNames.phone).replaceAll(/\s+/g, " ");
  if (email !== "" && !isEmail(email)) mistakes[signUpNames.email] = "email";
  if (phone !== "" && !isPhone(phone)) mistakes[signUpNames.phone] = "phone";
  if (email === "" && phone === "" && !isAtDesk) mistakes[signUpNames.email] = "contact";
  return { email: email || null, phone: phone || null };
}

function readParticipants(
  typed: Typed,
  mistakes: Record<string, SignUpMistake>,
  called: string,
  bounds: Bounds,
): Participant[] {
  const adultsTyped = first(typed, signUpNames.adults) || "0";
  if (!/^\d{1,2}$/.test(adultsTyped)) mistakes[signUpNames.adults] = "number";
  const others = mistakes[signUpNames.adults] ? 0 : Number(adultsTyped);
  const comesToo = first(typed, signUpNames.myself) !== "";
  const adult = { isChild: false, called: null, age: null };
  const children = readChildren(typed, mistakes, bounds);
  const participants = [
    ...(comesToo ? [{ ...adult, called }] : []),
    ...Array.from({ length: Math.min(others, mostPeople + 1) }, () => adult),
    ...children,
  ];
  const hasChildMistakes = Object.keys(mistakes).some((name) => name.startsWith(signUpNames.children));
  if (participants.length === 0 && !hasChildMistakes) mistakes[signUpNames.myself] = "nobody";
  if (participants.length > mostPeople) mistakes[signUpNames.adults] = "tooMany";
  return participants;
}

function readChildren(
  typed: Typed,
  mistakes: Record<string, SignUpMistake>,
  { minimumAge, maximumAge, isAtDesk }: Bounds,
): Participant[] {
  return childRows(typed).flatMap(({ name, age }) => {
    const called = first(typed, name);
    const years = first(typed, age);
    if (called === "" && years === "") return [];
    if (called.length > longestName) mistakes[name] = "tooLong";
    if (!/^\d{1,2}$/.test(years) || Number(years) > oldestChild) {
      mistakes[age] = "age";
      return [];
    }
    const isOutside = Number(years) < (minimumAge ?? 0) || Number(years) > (maximumAge ?? oldestChild);
    if (isOutside && !isAtDesk) mistakes[age] = "wrongAge";
    return [{ isChild: true, called: called || null, age: Number(years) }];
  });
}

/** The rows of children that a form has, by the names of their fields: those typed in, at least `atLeast`. */
export function childRows(typed: Typed, atLeast = 0): { name: string; age: string }[] {
  const numbers = Object.keys(typed).map((name) => Number(/^bambini\.(\d{1,2})\./.exec(name)?.[1] ?? -1));
  const count = Math.min(mostPeople, Math.max(atLeast, 1 + Math.max(-1, ...numbers)));
  return Array.from({ length: count }, (_, row) => ({
    name: `${signUpNames.children}.${row}.nome`,
    age: `${signUpNames.children}.${row}.eta`,
  }));
}

function first(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? "";
}
