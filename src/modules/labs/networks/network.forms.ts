// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { isEmail, isPhone, isShownPhone } from "../../../foundation/contact.ts";
import { emailAs, last, maybe, maybeText, mistakesIn } from "../../../foundation/fields.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { networkSteps, type NetworkContent } from "./network.ts";

const maybePhone = maybe(z.string().refine(isShownPhone, "phoneWrong"));
const maybeEmail = maybe(emailAs("emailWrong"));
const day = last(z.iso.date("dayMissing").transform((text) => Temporal.PlainDate.from(text)));
const people = z
  .string("peopleMissing")
  .regex(/^\d{1,5}$/, "peopleMissing")
  .transform(Number);

/** An id made in the page: the same form sent twice is one. */
const once = last(z.uuid().optional().catch(undefined));

/** A network that a lab opens a page for: its name, its first day, and who runs it. */
export const beginForm = z.object({
  uno: once,
  nome: last(z.string("nameMissing").max(200, "tooLong")),
  nata: day,
  chi: last(z.string("calledMissing").max(80, "tooLong")),
  email: maybeEmail,
});

const sheetForm = z.object({
  nome: last(z.string("nameMissing").max(200, "tooLong")),
  fanno: maybeText(4000),
  "di-chi": maybeText(200),
  quando: maybeText(500),
  entrare: maybeText(2000),
  telefono: maybePhone,
  email: maybeEmail,
  argomento: z.array(z.string().max(80)).max(12).optional(),
  luogo: z.array(z.string().max(200, "tooLong")).max(6).optional(),
  insieme: z.array(z.string().max(300, "tooLong")).max(10).optional(),
  revisione: last(z.coerce.number().int().catch(0)),
});

/** What who runs it says of it. Names of places and of what goes with it are looked up afterwards. */
export type Sheet = {
  content: NetworkContent;
  places: readonly string[];
  links: readonly string[];
  basedOn: number;
};

export function readSheet(typed: Typed): { sheet: Sheet } | { mistakes: Record<string, string> } {
  const read = sheetForm.safeParse(typed);
  if (!read.success) return { mistakes: mistakesIn(read.error) };
  const form = read.data;
  return {
    sheet: {
      content: {
        name: form.nome,
        whatTheyDo: form.fanno,
        whoToAsk: form["di-chi"],
        meets: form.quando,
        howToJoin: form.entrare,
        phone: form.telefono,
        email: form.email,
        topics: form.argomento ?? [],
      },
      places: [...new Set(form.luogo)],
      links: [...new Set(form.insieme)],
      basedOn: form.revisione,
    },
  };
}

export const stepForm = z.object({ passo: last(z.enum(networkSteps)), perche: maybeText(1000) });

/** How many take part on a day; not of a day to come. */
export const countForm = z.object({ uno: once, persone: last(people), giorno: day, nota: maybeText(1000) });

/** Something that happened. */
export const storyForm = z.object({
  uno: once,
  giorno: day,
  fatto: last(z.string("toldMissing").min(3, "toldMissing").max(1000, "tooLong")),
});

/** Somebody else who runs it. */
export const linkForm = z.object({
  uno: once,
  chi: last(z.string("calledMissing").max(80, "tooLong")),
  email: maybeEmail,
});

/** "Vorrei farne parte". */
export const joinForm = z.object({
  nome: last(z.string("calledMissing").max(80, "tooLong")),
  contatto: last(
    z
      .string("contactMissing")
      .max(254, "tooLong")
      .refine((text) => isPhone(text) || isEmail(text), "contactWrong"),
  ),
  messaggio: maybeText(2000),
});
