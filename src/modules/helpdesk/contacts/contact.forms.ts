// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import type { Typed } from "../../../foundation/typed.ts";
import type { ContactMistake } from "./contact-mistake.ts";
import {
  ageBands,
  channels,
  doneKinds,
  genders,
  households,
  knewBys,
  languagesSpoken,
  longestAsked,
  mostNeeds,
  mostPins,
  type ContactPin,
} from "./contact.ts";
import { unmetReasons } from "./need.ts";
import { readPin } from "./pin.ts";

/** What happens before somebody to whom only something was told goes away. */
const nexts = ["enough-said", "together", "follow-up"] as const;

const list = <Schema extends z.ZodType>(schema: Schema, most: number) =>
  z.preprocess(
    (texts) => [...new Set(Array.isArray(texts) ? texts : [])],
    z.array(schema).max(most, "tooMany"),
  );
const choice = <const Values extends readonly string[]>(values: Values) =>
  last(z.enum(values).optional().catch(undefined));

const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}.:_-]{0,79}$/u, "unknown");
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const typedForm = z.object({
  id: last(z.string({ error: "missing" }).regex(id, "missing")),
  sportello: last(z.string({ error: "missing" }).regex(id, "missing")),
  canale: last(z.enum(channels, { error: "missing" })),
  richiesta: last(z.string().max(longestAsked, "tooLong").optional()),
  bisogno: list(code, mostNeeds),
  per: last(code.optional().catch(undefined)),
  fatto: list(z.enum(doneKinds), doneKinds.length),
  esito: last(z.enum(["aperto", "chiuso"]).catch("aperto").default("aperto")),
  dopo: choice(nexts),
  manca: choice(unmetReasons),
  appunto: list(z.string().max(60), mostPins),
  eta: choice(ageBands),
  genere: choice(genders),
  famiglia: choice(households),
  zona: last(z.string().max(120, "tooLong").optional()),
  prima: choice(["si", "no"] as const),
  lingua: choice(languagesSpoken),
  conosciuto: choice(knewBys),
  codice: last(z.string().max(40, "unknown").optional()),
  quando: last(z.iso.datetime({ offset: true }).optional().catch(undefined)),
});

/** The names of the fields, in the order of the form. */
const contactFields = Object.keys(typedForm.shape);

export type ContactTyped = Omit<z.output<typeof typedForm>, "appunto" | "quando"> & {
  pins: ContactPin[];
  /** When it happened, as the browser says that wrote it without network. */
  happenedAt: Temporal.Instant | undefined;
};

export type ContactRead =
  | { ok: true; value: ContactTyped }
  | { ok: false; mistakes: Partial<Record<string, ContactMistake>> };

/** Reads what a counter typed. A fact that makes no sense is as if not said: nobody is kept waiting for an age band. */
export function readContact(typed: Typed): ContactRead {
  const read = typedForm.safeParse(typed);
  if (!read.success) {
    const mistakes: Partial<Record<string, ContactMistake>> = {};
    for (const { path, message } of read.error.issues) {
      mistakes[String(path[0])] ??= (message as ContactMistake | undefined) ?? "unknown";
    }
    return { ok: false, mistakes };
  }
  const { appunto, quando, ...rest } = read.data;
  if (!rest.richiesta && rest.bisogno.length === 0 && rest.fatto.length === 0) {
    return { ok: false, mistakes: { richiesta: "nothingSaid" } };
  }
  return {
    ok: true,
    value: {
      ...rest,
      pins: appunto.flatMap((token) => readPin(token) ?? []),
      happenedAt: quando === undefined ? undefined : Temporal.Instant.from(quando),
    },
  };
}

const actForm = z.object({
  azione: last(z.enum(["salva", "cerca", "bozza", "scarta"]).catch("salva").default("salva")),
  id: last(z.string().regex(id)),
  sportello: last(z.string().regex(id).optional().catch(undefined)),
});

/** What the button that was pressed asks, and of which contact; undefined for a form that is not ours. */
export function readAct(typed: Typed): z.output<typeof actForm> | undefined {
  return actForm.safeParse(typed).data;
}

/** Fields that a draft keeps: what the form has, and what is being looked for. */
export function draftOf(typed: Typed): Record<string, string[]> {
  const kept = [...contactFields, "cerca", "vicino", "tipo"];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const texts = typed[name];
      return texts === undefined || name === "codice" || name === "id" ? [] : [[name, [...texts]]];
    }),
  );
}
