// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import { followsDesk, worksAt, type Standing } from "../desks/standing.ts";
import type { DiaryEntry } from "./diary-entry.ts";

export type DiaryStep = "read" | "write" | "take" | "remove";

/**
 * Why this step may not be taken with a desk's diary, or a note of it; undefined when it may. Who works there and who
 * supervises its district read and write; a handover is for who works there; a note is removed by who wrote it, or by the
 * district when it says what it should not.
 */
export function whyNotDiary(
  step: DiaryStep,
  of: Pick<DiaryEntry, "territoryId" | "deskId"> & { writtenBy?: string | null },
  { standing, personId }: { standing: Standing; personId: string },
): Refusal | undefined {
  const desk = { territoryId: of.territoryId, id: of.deskId };
  if (!followsDesk(standing, desk)) return { kind: "not-found" };
  if (step === "take" && !worksAt(standing, of.deskId))
    return { kind: "not-allowed", because: "not-your-desk" };
  if (step !== "remove" || of.writtenBy === personId) return undefined;
  return standing.supervises.includes(of.territoryId)
    ? undefined
    : { kind: "not-allowed", because: "not-your-note" };
}
