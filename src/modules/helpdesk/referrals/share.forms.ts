// SPDX-License-Identifier: AGPL-3.0-or-later
import { fields, type Field } from "../../inquirers/identity/identity.ts";
import { agreements, shareDays, usualShareDays, type Agreement } from "../../inquirers/shares/share.ts";
import { shareFields } from "./share-fields.ts";

export type ShareSaid = { fields: Field[]; days: number; agreed: Agreement };

/** What the person agrees to share, for how long, and how they said so; undefined when nothing is ticked. */
export function readShare(typed: Record<string, string[]>): ShareSaid | undefined {
  const ticked = new Set(typed[shareFields.what]);
  const chosen = fields.filter((field) => ticked.has(field));
  if (chosen.length === 0) return undefined;
  const days = Number(typed[shareFields.days]?.at(-1));
  const agreed = agreements.find((one) => one === typed[shareFields.agreed]?.at(-1));
  return {
    fields: chosen,
    days: shareDays.find((one) => one === days) ?? usualShareDays,
    agreed: agreed ?? "spoken",
  };
}
