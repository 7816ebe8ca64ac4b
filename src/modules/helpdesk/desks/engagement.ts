// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HeldRole } from "../../../foundation/actor.ts";

/** Who receives people at a desk, from when until when (YYYY-MM-DD, both included), and who asked them to. */
export type Mandate = {
  id: string;
  personId: string;
  givenBy: string;
  startsOn: string;
  endsOn: string;
  isEnded: boolean;
};

/** What prepared somebody; without `validUntil` it does not run out. */
export type Training = {
  id: string;
  personId: string;
  what: string;
  heldOn: string;
  validUntil: string | null;
};

/** The role at the desk, as accounts give it. */
export type RoleAtDesk = Pick<HeldRole, "role"> & {
  personId: string;
  startsOn: string;
  endsOn: string | null;
};

/** All that is on record about who works at one desk. */
export type Engagements = {
  roles: readonly RoleAtDesk[];
  mandates: readonly Mandate[];
  trainings: readonly Training[];
};

function mandateHoldsOn({ startsOn, endsOn, isEnded }: Mandate, day: string): boolean {
  return !isEnded && startsOn <= day && day <= endsOn;
}

function trainingCountsOn({ heldOn, validUntil }: Training, day: string): boolean {
  return heldOn <= day && (validUntil === null || day <= validUntil);
}

/** What a person lacks to receive people at the desk on a day; undefined when role, mandate and training all hold. */
export function lackingOn(
  { roles, mandates, trainings }: Engagements,
  personId: string,
  day: string,
): "role" | "mandate" | "training" | undefined {
  const isTheirs = (thing: { personId: string }) => thing.personId === personId;
  const isNow = ({ startsOn, endsOn }: RoleAtDesk) => startsOn <= day && (endsOn === null || day <= endsOn);
  if (!roles.filter(isTheirs).some(isNow)) return "role";
  if (!mandates.filter(isTheirs).some((mandate) => mandateHoldsOn(mandate, day))) return "mandate";
  return trainings.filter(isTheirs).some((training) => trainingCountsOn(training, day))
    ? undefined
    : "training";
}

type Span = { from: string; to: string | null };

/** When the mandates of a person hold, but those that were ended. */
export function mandateSpans({ mandates }: Engagements, personId: string): Span[] {
  return mandates
    .filter((mandate) => mandate.personId === personId && !mandate.isEnded)
    .map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn }));
}

/** When the trainings of a person count. */
export function trainingSpans({ trainings }: Engagements, personId: string): Span[] {
  return trainings
    .filter((training) => training.personId === personId)
    .map(({ heldOn, validUntil }) => ({ from: heldOn, to: validUntil }));
}

/** How somebody stands with one of what access asks for, on a day. */
export type Kept = { state: "holds" | "ending" | "over" | "to-come" | "missing"; until: string | null };

/** Fewer days than this before the end, it is said. */
const saidDaysBefore = 30;

/** Of several mandates or trainings the one that says how somebody stands; `lastDay` is YYYY-MM-DD, or null for no end. */
export function keptOn(spans: readonly Span[], day: string, daysLater: (days: number) => string): Kept {
  if (spans.length === 0) return { state: "missing", until: null };
  const holding = spans.filter(({ from, to }) => from <= day && (to === null || day <= to));
  if (holding.length > 0) {
    if (holding.some(({ to }) => to === null)) return { state: "holds", until: null };
    const until = latest(holding.map(({ to }) => to!));
    const isRenewed = spans.some(({ from, to }) => from > day && (to === null || to > until));
    return { state: until < daysLater(saidDaysBefore) && !isRenewed ? "ending" : "holds", until };
  }
  const coming = spans.filter(({ from }) => from > day);
  if (coming.length > 0) return { state: "to-come", until: coming.map(({ from }) => from).toSorted()[0]! };
  return { state: "over", until: latest(spans.map(({ to }) => to!)) };
}

function latest(days: readonly string[]): string {
  return days.toSorted().at(-1)!;
}
