// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OptionGroup } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import type { ExchangePart } from "./exchange-lines.view.tsx";
import type { LabNamed, Lendable } from "./exchange.ts";
import { exchangeWords } from "./exchange.words.ts";
import type { ExchangeLine, LendableShown } from "./exchanges.page.ts";

export type ExchangeForm = {
  /** Which form the mistakes are of: "insieme", "visite", "cose", or the id of what is asked in loan. */
  of: string;
  typed: Readonly<Record<string, string | undefined>>;
  mistakes: Readonly<Record<string, string>>;
};

export type ExchangesProps = {
  frame: Frame;
  lab: LabNamed;
  others: readonly LabNamed[];
  /** With whom an activity is being proposed, and which there are; undefined until they are chosen. */
  chosen: { lab: LabNamed; activities: readonly OptionGroup[] } | undefined;
  lines: Record<ExchangePart, readonly ExchangeLine[]>;
  offers: readonly { id: string; said: string }[];
  ours: readonly Lendable[];
  theirs: readonly LendableShown[];
  form: ExchangeForm;
  notice: string | undefined;
  isDone: boolean;
};

/** What a field of one of the forms of this page shows. */
export function fieldOf({ frame, form }: Pick<ExchangesProps, "frame" | "form">, of: string) {
  const { mistakes } = exchangeWords[frame.language];
  return (name: string, id = `campo-${of}-${name}`) => ({
    name,
    id,
    value: form.of === of ? form.typed[name] : undefined,
    error: form.of === of && form.mistakes[name] ? mistakes[form.mistakes[name]] : undefined,
  });
}
