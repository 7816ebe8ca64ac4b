// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import type { Happened } from "../belongings.ts";
import { fields, type Field, type Identity, type OpenedMandate } from "../identity/identity.ts";
import { identityWords } from "../identity/identity.words.ts";
import type { Share } from "../shares/share.ts";
import type { View } from "../shares/view.ts";
import type { Erasure } from "../threads/erasure.ts";
import { filoWords } from "./filo.words.ts";

/** Something that happened, as it is told. */
export type HappenedShown = { when: string; what: string; more: string; isOpen: boolean };

export function happenedShown(happened: readonly Happened[], language: Language): HappenedShown[] {
  return happened.map(({ at, what, more, isOpen = false }) => ({
    when: momentSaid(at, language),
    what,
    more,
    isOpen,
  }));
}

/** Who read what, when and why; each a line of texts. */
export type ViewShown = { who: string; what: string; why: string; when: string };

export function viewShown(
  { viewedAt, through, called, fields: read, purpose }: View,
  language: Language,
): ViewShown {
  const words = identityWords[language];
  return {
    who: words.through[through](called),
    what: fieldsSaid(read, language),
    why: words.purposes[purpose],
    when: momentSaid(viewedAt, language),
  };
}

/** "Nome, telefono" */
export function fieldsSaid(said: readonly Field[], language: Language): string {
  const words = identityWords[language].fields;
  return said.map((field, index) => (index === 0 ? words[field] : words[field].toLowerCase())).join(", ");
}

/** What somebody said, as term and value, in the order of the form. */
export function identityFacts(said: Identity, language: Language): { term: string; value: string }[] {
  const words = identityWords[language].fields;
  return fields.flatMap((field) => {
    const text = said[field];
    if (text === undefined) return [];
    return [{ term: words[field], value: field === "born" ? daySaid(text, language) : text }];
  });
}

export function mandateSaid({ name, bond, seen }: OpenedMandate, language: Language): string {
  const words = identityWords[language];
  return `${name} – ${words.bonds[bond].toLowerCase()} (${words.proofs[seen].toLowerCase()})`;
}

export type ShareShown = { id: string; text: string; state: string; isLive: boolean };

export function shareShown(share: Share, language: Language, now: Temporal.Instant): ShareShown {
  const words = filoWords[language];
  const day = (moment: Temporal.Instant) =>
    daySaid(moment.toZonedDateTimeISO("Europe/Rome").toPlainDate().toString(), language);
  const isOver = share.endsAt.epochMilliseconds <= now.epochMilliseconds;
  const state =
    share.withdrawnAt !== null
      ? words.withdrawn(day(share.withdrawnAt))
      : isOver
        ? words.over(day(share.endsAt))
        : words.until(day(share.endsAt));
  return {
    id: share.id,
    text: words.sharedWith(share.recipient.called, fieldsSaid(share.fields, language)),
    state,
    isLive: share.withdrawnAt === null && !isOver,
  };
}

/** A proof of erasure, as term and value. */
export function erasureFacts(erasure: Erasure, language: Language): { term: string; value: string }[] {
  const words = filoWords[language];
  const counts = Object.entries(erasure.what)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${words.counted[kind] ?? kind}: ${count}`);
  return [
    { term: words.receiptNumber, value: erasure.id },
    { term: words.receiptWhen, value: momentSaid(erasure.erasedAt, language) },
    { term: words.receiptAsked, value: words.askedBy[erasure.asked] },
    { term: words.receiptWhat, value: counts.length === 0 ? words.empty : counts.join(", ") },
    { term: words.receiptKey, value: erasure.keyHash ?? words.noKey },
  ];
}
