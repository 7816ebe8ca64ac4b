// SPDX-License-Identifier: AGPL-3.0-or-later
import { isCoded, saidKey } from "./past-rows.ts";

/** The largest file that is taken: a form as a whole is at most 1 MB. */
export const mostPastBytes = 900_000;

/** What somebody sent: a new file, or the text of one that was read before with what they chose. */
export type PastSent = {
  deskId: string;
  fileName: string;
  file: File | undefined;
  /** The text of the table, that only their own browser keeps between one page and the next. */
  text: string | undefined;
  /** What each column holds, in order; undefined when it is to be proposed. */
  fields: string[] | undefined;
  said: Map<string, string>;
  isConfirmed: boolean;
};

/** Reads the form of a table of the past, whose text is kept exactly as it was. */
export function readPastSent(form: FormData): PastSent {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const list = (name: string) => form.getAll(name).map((value) => (typeof value === "string" ? value : ""));
  const file = form.get("file");
  const fields = list("campo");
  const [saidFields, saidTexts, saidCodes] = [list("detto-campo"), list("detto-testo"), list("detto-codice")];
  const said = saidFields.slice(0, 500).flatMap((field, index): [string, string][] => {
    const code = saidCodes[index] ?? "?";
    // "?" is not answered yet; "-" is "not said".
    if (!isCoded(field) || code === "?") return [];
    return [[saidKey(field, saidTexts[index] ?? ""), code === "-" ? "" : code]];
  });
  return {
    deskId: text("sportello"),
    fileName: (file instanceof File && file.name !== "" ? file.name : text("nome")).slice(0, 200),
    file: file instanceof File && file.name !== "" ? file : undefined,
    text: form.has("testo") ? text("testo") : undefined,
    fields: fields.length > 0 ? fields : undefined,
    said: new Map(said),
    isConfirmed: text("conferma") === "1",
  };
}
