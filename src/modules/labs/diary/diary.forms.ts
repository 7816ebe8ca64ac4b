// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last, writtenUpTo } from "../../../foundation/fields.ts";
import {
  longestNote,
  longestTag,
  mostTags,
  presentRoles,
  prompts,
  tagsIn,
  visibilities,
} from "./diary-note.ts";

const uuid = last(z.uuid().nullable().catch(null).default(null));

/** A note as it is typed. Messages are codes of diary.words.ts. */
export const noteForm = z
  .object({
    nota: last(z.uuid("form")),
    revisione: last(z.coerce.number().int().min(0).catch(0).default(0)),
    testo: writtenUpTo(longestNote),
    giorno: last(z.iso.date("day").refine((day) => /^(19|20|21)/.test(day), "day")),
    domanda: last(z.enum(prompts).nullable().catch(null).default(null)),
    riflessione: writtenUpTo(longestNote),
    chi: z.preprocess(
      (texts) => (Array.isArray(texts) ? texts : []),
      z.array(z.string()).transform((codes) => presentRoles.filter((code) => codes.includes(code))),
    ),
    etichette: writtenUpTo(400).transform(tagsIn),
    chi_legge: last(z.enum(visibilities, "visibility")),
    data: uuid,
    riunione: uuid,
    decisione: uuid,
  })
  .refine(({ testo, riflessione }) => testo !== "" || riflessione !== "", {
    path: ["testo"],
    message: "empty",
  })
  .refine(({ etichette }) => etichette.length <= mostTags, { path: ["etichette"], message: "many-tags" })
  .refine(({ etichette }) => etichette.every((tag) => tag.length <= longestTag), {
    path: ["etichette"],
    message: "long-tag",
  });

export type NoteTyped = z.output<typeof noteForm>;

/** What one asks of a diary. What makes no sense is as if not asked. */
export const diaryQuestion = z.object({
  q: last(z.string().max(200).optional().catch(undefined)),
  etichetta: last(z.string().max(longestTag).optional().catch(undefined)),
  dal: last(z.iso.date().optional().catch(undefined)),
  al: last(z.iso.date().optional().catch(undefined)),
  quali: last(z.enum(["mine", "team", "public"]).optional().catch(undefined)),
  private: last(z.literal("1").optional().catch(undefined)),
  pagina: last(z.coerce.number().int().min(1).max(1_000).default(1).catch(1)),
  fatto: last(z.enum(["scritta", "cambiata", "ritirata", "cancellata", "foto"]).optional().catch(undefined)),
});
export type DiaryQuestion = z.output<typeof diaryQuestion>;

/** What becomes of one's private notes of a lab. */
export const leavingForm = z.object({
  laboratorio: last(z.uuid()),
  che_fine: last(z.enum(["team", "erase"])),
});
