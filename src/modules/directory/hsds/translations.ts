// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRaw, type Raw } from "../import/reading.ts";
import { worded } from "./values.ts";

/** {"en": {"name": "Housing"}}: texts by language (BCP 47) and field; undefined when there are none. */
export function conformedTranslations(value: unknown): Raw | undefined {
  if (!isRaw(value)) return undefined;
  const languages = Object.entries(value).flatMap(([language, texts]) => {
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) || !isRaw(texts)) return [];
    const said = inOrder(texts).flatMap(([field, text]) => {
      const words = worded(text);
      return words === undefined ? [] : [[field, words] as const];
    });
    return said.length > 0 ? [[language, Object.fromEntries(said)] as const] : [];
  });
  return languages.length > 0 ? Object.fromEntries(inOrder(Object.fromEntries(languages))) : undefined;
}

function inOrder<Value>(object: Record<string, Value>): [string, Value][] {
  return Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
