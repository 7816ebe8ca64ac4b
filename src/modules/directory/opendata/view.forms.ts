// SPDX-License-Identifier: AGPL-3.0-or-later
import { fieldsOf, parameters, readQuestion } from "../search/criteria.forms.ts";
import { filtersOn, type Question } from "../search/criteria.ts";

/** What only a page understands: a file has all its pages, and is no map. */
const ofPages = new Set(["pagina", "vista"]);

/** The question of a file, or the names of the parameters that make no sense. Undefined: nothing was asked, the whole dataset. */
export type ViewRead = { question: Question | undefined } | { wrong: string[] };

/**
 * Reads the parameters of a file: those of the page of results. A page leaves out what it does not understand and says
 * so; whoever takes a file would not see it, so here it is a mistake: a value that the page would leave out, a
 * parameter that it does not know or that is there twice.
 */
export function readView(pairs: URLSearchParams): ViewRead {
  const given = [...pairs].filter(([, value]) => value.trim() !== "");
  const names = given.map(([name]) => name);
  const unknown = names.filter(
    (name, at) => !parameters.includes(name) || ofPages.has(name) || names.indexOf(name) !== at,
  );
  const question = readQuestion(Object.fromEntries(given));
  const understood = fieldsOf(question);
  const left = names.filter((name) => !(name in understood));
  const wrong = [...new Set([...unknown, ...left])];
  if (wrong.length > 0) return { wrong };
  return { question: filtersOn(question).length > 0 ? question : undefined };
}
