// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { readCode } from "../registrations/code.ts";
import { mostHeads, mostMarks, type Mark } from "./attendance.ts";
import type { MarkMistake } from "./mark-mistake.ts";

const id = z.guid();
const people = z.coerce.number().int().min(0).max(50);
const heads = z.coerce.number().int().min(0).max(mostHeads);

const typedMark = z.object({
  segno: last(id),
  tipo: last(z.enum(["iscrizione", "codice", "passaggio", "conta"])),
  iscrizione: last(id.optional()).catch(undefined),
  codice: last(z.string().max(300).optional()).catch(undefined),
  persone: last(z.string().max(10).optional()).catch(undefined),
  prima: last(z.enum(["1", "0"]).optional()).catch(undefined),
});

type MarkRead = { ok: true; mark: Mark } | { ok: false; mistake: MarkMistake | "form" };

/** One mark, by a form: its moment is when it arrived. */
export function readTypedMark(typed: Record<string, string[]>, now: Temporal.Instant): MarkRead {
  const read = typedMark.safeParse(typed);
  if (!read.success) return { ok: false, mistake: "form" };
  const { segno, tipo, iscrizione, codice = "", persone, prima } = read.data;
  const base = { id: segno, markedAt: now };
  if (tipo === "codice") {
    const code = readCode(codice);
    return code ? { ok: true, mark: { ...base, kind: "code", code } } : { ok: false, mistake: "code" };
  }
  const count = (tipo === "conta" ? heads : people).safeParse(persone);
  if (!count.success || persone === undefined) return { ok: false, mistake: "people" };
  if (tipo === "conta") return { ok: true, mark: { ...base, kind: "head-count", people: count.data } };
  if (tipo === "passaggio") {
    const isFirstTime = prima === undefined ? null : prima === "1";
    return { ok: true, mark: { ...base, kind: "walk-in", people: count.data, isFirstTime } };
  }
  if (iscrizione === undefined) return { ok: false, mistake: "form" };
  return {
    ok: true,
    mark: { ...base, kind: "registered", registrationId: iscrizione, people: count.data },
  };
}

const markedAt = z.iso.datetime().transform((text) => Temporal.Instant.from(text));

/** What a device sends, at once or when the line is back. A mark of a shape that we do not know is a 400. */
export const sentMarks = z.object({
  marks: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({ id, markedAt, kind: z.literal("registered"), registrationId: id, people }),
        z.object({
          id,
          markedAt,
          kind: z.literal("code"),
          code: z.string().max(300),
        }),
        z.object({
          id,
          markedAt,
          kind: z.literal("walk-in"),
          people,
          isFirstTime: z.boolean().nullable().default(null),
        }),
        z.object({ id, markedAt, kind: z.literal("head-count"), people: heads }),
      ]),
    )
    .max(mostMarks),
});
