// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Channel, DoneKind, Facts } from "./contact.ts";

/** What of a contact can be corrected: all but who, where and when. */
export type Correctable = Facts & { channel: Channel; done: DoneKind[] };

/** What a contact said before; `words` only tells that they changed: what was taken out of them is gone. */
export type CorrectionWas = Partial<Correctable> & { words?: true };

export type Correction = {
  number: number;
  was: CorrectionWas;
  changedAt: Temporal.Instant;
  changedBy: string | null;
};

const fields = [
  "channel",
  "done",
  "ageBand",
  "gender",
  "household",
  "areaCode",
  "firstTime",
  "language",
  "knewBy",
] as const satisfies readonly (keyof Correctable)[];

/** What was otherwise before: only the fields that change; undefined when none does. */
export function changesOf(
  before: Correctable & { asked: string | null },
  after: Correctable & { asked: string | null },
): CorrectionWas | undefined {
  const was: Record<string, unknown> = {};
  for (const field of fields) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) was[field] = before[field];
  }
  if (before.asked !== after.asked) was["words"] = true;
  return Object.keys(was).length > 0 ? was : undefined;
}
