// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { CostOption, SpokenLanguage } from "./parts.ts";

const codePattern = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** The languages spoken, named in the reader's language: "italiano, arabo"; what has no code, as it was written. */
export function languageNames(languages: readonly SpokenLanguage[], language: Language): string[] {
  const names = new Intl.DisplayNames([language], { type: "language" });
  const said = languages.map(({ code, name, note }) => {
    const known = code && codePattern.test(code) ? names.of(code) : undefined;
    const spoken = known && known !== code ? known : (name ?? code ?? "");
    return note?.trim() ? `${spoken} (${note.trim()})` : spoken;
  });
  return [...new Set(said.filter(Boolean))];
}

/** "Quota annuale: 12,00 € a famiglia"; amounts in their own currency, euro when none is said. */
export function costLines(options: readonly CostOption[], language: Language): string[] {
  return options.flatMap(({ option, amount, currency, amount_description: description }) => {
    const sum = amount === null || amount === undefined ? "" : money(amount, currency, language);
    const what = [sum, description?.trim()].filter(Boolean).join(" ");
    const line = [option?.trim(), what].filter(Boolean).join(": ");
    return line ? [line] : [];
  });
}

function money(amount: number, currency: string | null | undefined, language: Language): string {
  const code = currency && /^[A-Z]{3}$/.test(currency) ? currency : "EUR";
  return new Intl.NumberFormat(language, { style: "currency", currency: code }).format(amount);
}

/** "di persona, per telefono e in rete". */
export function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(parts);
}

/** The first letter large: a sentence of the engine becomes a line of a page. */
export function asLine(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
