// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Refusal } from "../../../foundation/refusal.ts";
import type { DiaryNote } from "./diary-note.ts";

/** Who asks: their id, and whether they keep the lab of the diary now. */
export type Reader = { personId: string; keepsLab: boolean };

type Noted = Pick<DiaryNote, "visibility" | "writtenBy">;

/**
 * Whether this person reads a note in the back office: their own always, even when they keep the lab no more; the others'
 * when they keep the lab and the note is not private. What the queries show is the same rule, in SQL.
 */
export function mayRead({ visibility, writtenBy }: Noted, { personId, keepsLab }: Reader): boolean {
  if (writtenBy === personId) return true;
  return keepsLab && visibility !== "private";
}

/** `withdraw` takes a note off the public page; `edit`, `photograph` and `history` are of who wrote it alone. */
export type NoteStep = "edit" | "withdraw" | "remove";

/** Why this person may not take this step; undefined when they may. Who may not read it does not learn that it exists. */
export function whyNotNote(step: NoteStep, note: Noted, reader: Reader): Refusal | undefined {
  if (!mayRead(note, reader)) return { kind: "not-found" };
  const isTheirs = note.writtenBy === reader.personId;
  if (step === "withdraw") {
    if (!isTheirs && !reader.keepsLab) return { kind: "not-found" };
    return note.visibility === "public" ? undefined : { kind: "not-now", because: "note-is-not-public" };
  }
  if (!isTheirs) return { kind: "not-allowed", because: "not-your-note" };
  return step === "edit" && !reader.keepsLab ? { kind: "not-allowed", because: "not-your-lab" } : undefined;
}
