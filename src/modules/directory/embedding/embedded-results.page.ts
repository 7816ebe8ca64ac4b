// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import type { Results } from "../search/results.page.ts";
import type { EmbeddedResults } from "./embedding.ts";
import { embeddingWords } from "./embedding.words.ts";

/** The page of results as a page of others shows it: the first of them, every address absolute. */
export function embeddedResultsOf(results: Results, frame: Frame): EmbeddedResults {
  const words = embeddingWords[frame.language];
  const { baseUrl, site } = frame;
  return {
    summary: results.cards.length === 0 ? words.nothing : results.summary,
    notices: results.notices,
    results: results.cards.map(({ title, href, kicker, line, meta }) => ({
      title,
      url: baseUrl + href,
      organization: kicker ?? null,
      line: line ?? null,
      facts: meta.flatMap(({ text }) => (typeof text === "string" ? [text] : [])),
    })),
    all: { label: words.all(site.name), url: baseUrl + results.views.list },
  };
}
