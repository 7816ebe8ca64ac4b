// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { monitoringWords } from "../monitoring/monitoring.words.ts";
import { labelOf, type Names } from "../monitoring/names.ts";
import type { PastColumn } from "./past-columns.ts";
import type { PastRead } from "./past-rows.ts";
import { codesOf } from "./past-values.ts";
import type { PastSent } from "./past.forms.ts";
import { pastWords } from "./past.words.ts";

const sampleRows = 5;

/** A table that was read, as it is shown before it is loaded. */
export function readShownOf(
  { deskId, fileName, said }: PastSent,
  text: string,
  { contacts, problems, unclear, columns }: PastRead & { columns: PastColumn[] },
  names: Names,
  language: Language,
) {
  const words = pastWords[language];
  const { fields } = monitoringWords[language];
  const days = contacts.map(({ day }) => day).toSorted();
  const name = (field: Parameters<typeof labelOf>[0], code: string | null) =>
    code === null ? "–" : labelOf(field, code, names, language);
  return {
    deskId,
    fileName,
    text,
    columns,
    said: [...said].map(([key, code]) => {
      const cut = key.indexOf("=");
      return { field: key.slice(0, cut), text: key.slice(cut + 1), code: code === "" ? "-" : code };
    }),
    unclear: unclear.map((one) => ({
      ...one,
      options: codesOf(one.field, names).map((code) => ({
        value: code,
        label: labelOf(one.field, code, names, language),
      })),
    })),
    problems,
    contacts: contacts.length,
    needs: contacts.reduce((sum, { needs }) => sum + needs.length, 0),
    between: days.length > 0 ? ([days[0]!, days.at(-1)!] as const) : undefined,
    sample: {
      header: [
        words.fields.day,
        fields.channel,
        fields.age,
        fields.gender,
        fields.area,
        fields.term,
        fields.done,
        fields.fate,
      ],
      rows: contacts
        .slice(0, sampleRows)
        .map((contact) => [
          words.day(`${contact.day}T12:00:00Z`),
          name("channel", contact.channel),
          name("age", contact.age),
          name("gender", contact.gender),
          name("area", contact.area),
          contact.needs.map(({ term }) => name("term", term)).join(", ") || "–",
          contact.done.map((code) => name("done", code)).join(", ") || "–",
          name("fate", contact.needs[0]?.outcome ?? null),
        ]),
    },
  };
}
