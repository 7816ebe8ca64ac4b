// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { editableKinds } from "../editing/editable.ts";
import { segmentOf } from "./compare-path.ts";
import { likenessReasons, type LikenessReason } from "./likeness.ts";
import { pairViews, type PairQuestion, type PairView } from "./pair-list.ts";

const reasonInUrl: Record<LikenessReason, string> = {
  tax: "codice-fiscale",
  "same-name": "stesso-nome",
  "similar-name": "nome-simile",
  phone: "telefono",
  email: "email",
  web: "sito",
  address: "indirizzo",
  place: "luogo",
  organization: "organizzazione",
  town: "comune",
};
const viewInUrl: Record<PairView, string> = {
  "to-look-at": "da-guardare",
  merged: "unite",
  "told-apart": "distinte",
};

const known = <Value extends string>(values: readonly Value[], written: (value: Value) => string) =>
  z
    .string()
    .transform((text) => values.find((value) => written(value) === text))
    .optional()
    .catch(undefined);

/** The parameters of the list. What makes no sense is as if not asked. */
export const pairsInUrl = z
  .object({
    q: last(z.string().max(200).catch("").default("")),
    tipo: last(known(editableKinds, segmentOf)),
    motivo: last(known(likenessReasons, (reason) => reasonInUrl[reason])),
    vista: last(known(pairViews, (view) => viewInUrl[view])),
    pagina: last(z.coerce.number().int().min(1).max(1000).catch(1).default(1)),
    fatto: last(z.enum(["told", "doubted"]).optional().catch(undefined)),
  })
  .transform(({ q, tipo, motivo, vista, pagina, fatto }) => ({
    question: { kind: tipo, reason: motivo, text: q, page: pagina } as PairQuestion,
    view: vista ?? "to-look-at",
    done: fatto,
  }));

/** The address of a list of pairs, without language. */
export function pairsPath(
  { kind, reason, text, page }: Partial<PairQuestion>,
  view: PairView = "to-look-at",
): string {
  const query = new URLSearchParams({
    ...(view !== "to-look-at" && { vista: viewInUrl[view] }),
    ...(text && { q: text }),
    ...(kind && { tipo: segmentOf(kind) }),
    ...(reason && { motivo: reasonInUrl[reason] }),
    ...(page !== undefined && page > 1 && { pagina: String(page) }),
  }).toString();
  return `/redazione/doppioni${query && `?${query}`}`;
}

/** What the filters of the list offer, as the address spells it. */
export const kindChoices = editableKinds.map((kind) => ({ kind, value: segmentOf(kind) }));
export const reasonChoices = likenessReasons.map((reason) => ({ reason, value: reasonInUrl[reason] }));

const choice = z.enum(["a", "b", "both"]);

/** Which of the two stays and what is kept: fields "campo.NAME". What makes no sense is as proposed. */
export const mergeForm = z.record(z.string(), z.array(z.string())).transform((fields) => {
  const choices = new Map<string, z.output<typeof choice>>();
  for (const [name, texts] of Object.entries(fields)) {
    const read = choice.safeParse(texts.at(-1));
    if (name.startsWith("campo.") && read.success) choices.set(name.slice("campo.".length), read.data);
  }
  return { stays: fields["resta"]?.at(-1), seen: fields["visto"]?.at(-1) ?? "", choices };
});
