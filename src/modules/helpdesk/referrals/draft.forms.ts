// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { romeInstant } from "../../../foundation/time/rome.ts";
import type { FollowUpPlan } from "../followups/follow-up.ts";
import { urgencies, type Urgency } from "./clock.ts";
import { draftFields, firstActs, type DraftMistake, type FirstAct } from "./draft-fields.ts";
import { companies, modes, type Company, type Mode } from "./referral.ts";
import { longestNote, stepFields, type StepTyped } from "./step-fields.ts";
import { readStep } from "./step.forms.ts";

const id = z.uuid();
const email = z.email().max(254);

/** For which need, from which shut door, and to whom: what an address says. */
export type DoorAsked = {
  needId: string | undefined;
  cameFromId: string | undefined;
  serviceId: string | undefined;
  organizationId: string | undefined;
  deskId: string | undefined;
  isSocialService: boolean;
  words: string;
};

export function readDoor(typed: StepTyped): DoorAsked {
  const uuid = (name: string) => {
    const read = id.safeParse(typed[name]?.at(-1));
    return read.success ? read.data : undefined;
  };
  return {
    needId: uuid(draftFields.need),
    cameFromId: uuid(draftFields.cameFrom),
    serviceId: uuid(draftFields.service),
    organizationId: uuid(draftFields.organization),
    deskId: uuid(draftFields.desk),
    isSocialService: typed[draftFields.social] !== undefined,
    words: (typed["q"]?.at(-1) ?? "").slice(0, 200),
  };
}

/** What a desk says of a hand-off, besides to whom. */
export type DraftSaid = {
  id: string;
  act: FirstAct;
  /** Of a social service, whom no record names. */
  name: string;
  email: string | null;
  phone: string | null;
  mode: Mode;
  accompaniedBy: Company | null;
  appointmentAt: Temporal.Instant | null;
  urgency: Urgency;
  note: string | null;
  /** With what is sent at once. */
  followUp?: FollowUpPlan;
};
export type DraftRead = { ok: true; said: DraftSaid } | { ok: false; mistakes: Record<string, DraftMistake> };

/** Reads the form of a hand-off. `newId` is for a form that brings no number of its own. */
export function readDraft(
  typed: StepTyped,
  {
    isSocialService,
    today,
    newId,
  }: { isSocialService: boolean; today: Temporal.PlainDate; newId: () => string },
): DraftRead {
  const mistakes: Record<string, DraftMistake> = {};
  const text = (name: string) => typed[name]?.at(-1) ?? "";
  const oneOf = <Code extends string>(codes: readonly Code[], name: string) =>
    codes.find((code) => code === text(name));

  const act = oneOf(firstActs, draftFields.what) ?? "keep";
  const mode = oneOf(modes, draftFields.mode);
  if (!mode) mistakes[draftFields.mode] = "mode";
  const name = text(draftFields.name).slice(0, 200);
  if (isSocialService && name === "") mistakes[draftFields.name] = "name";
  const address = text(draftFields.email).toLowerCase();
  if (address !== "" && !email.safeParse(address).success) mistakes[draftFields.email] = "email";
  const appointmentAt = mode === "booked-together" ? readAppointment(text) : null;
  if (appointmentAt === "mistake") mistakes[draftFields.appointmentDay] = "appointment";
  const note = text(draftFields.note).replaceAll(/\r\n?/g, "\n");
  if (note.length > longestNote) mistakes[draftFields.note] = "note";
  const plan = act === "request" ? readStep("request", typed, today) : undefined;
  if (plan?.ok === false) {
    if (plan.mistakes[stepFields.way]) mistakes[stepFields.way] = "followUp";
    if (plan.mistakes[stepFields.day]) mistakes[stepFields.day] = "day";
  }
  if (Object.keys(mistakes).length > 0 || !mode || appointmentAt === "mistake")
    return { ok: false, mistakes };

  const own = id.safeParse(text(draftFields.id));
  const followUp = plan?.ok === true ? plan.said.followUp : undefined;
  return {
    ok: true,
    said: {
      id: own.success ? own.data : newId(),
      act,
      name,
      email: address === "" ? null : address,
      phone: text(draftFields.phone).slice(0, 50) || null,
      mode,
      accompaniedBy: mode === "accompanied" ? (oneOf(companies, draftFields.company) ?? null) : null,
      appointmentAt,
      urgency: oneOf(urgencies, draftFields.urgency) ?? "ordinary",
      note: note === "" ? null : note,
      ...(followUp && { followUp }),
    },
  };
}

/** Both or neither. */
function readAppointment(text: (name: string) => string): Temporal.Instant | null | "mistake" {
  const [day, time] = [text(draftFields.appointmentDay), text(draftFields.appointmentTime)];
  if (day === "" && time === "") return null;
  const [date, hour] = [z.iso.date().safeParse(day), z.iso.time({ precision: -1 }).safeParse(time)];
  if (!date.success || !hour.success) return "mistake";
  return romeInstant(Temporal.PlainDateTime.from(`${date.data}T${hour.data}`));
}
