// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the installation says to write in the form. */
export type Words = {
  form: string;
  what: string;
  near: string;
  nearHint: string;
  submit: string;
  searching: string;
  results: string;
  failed: string;
  by: string;
  home: string;
};

export type Result = {
  title: string;
  url: string;
  organization: string | null;
  line: string | null;
  facts: string[];
};

export type Found = {
  summary: string;
  notices: string[];
  results: Result[];
  all: { label: string; url: string };
};

/** Options that are filters of the search: the names of its parameters. */
const filters = [
  "tipo",
  "entro",
  "serve",
  "categoria",
  "per",
  "eta",
  "aperto",
  "gratis",
  "lingua",
  "accessibile",
  "modo",
];

/** What of the attributes of the element goes with every search. */
export function fixedQuery(options: DOMStringMap): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filters) if (options[name]) query.set(name, options[name]);
  return query;
}

/** Asks for JSON of the installation: no cookie goes along, none comes back. */
export async function ask<Answer>(address: string, signal?: AbortSignal): Promise<Answer> {
  const answer = await fetch(address, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal: signal ?? null,
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Answer;
}
