// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Basemap } from "./boundaries.ts";
import { element } from "./elements.ts";
import type { Results } from "./points.ts";
import { counted, filled, type MapWords } from "./settings.ts";

let notes = 0;

/** Under the map: how many results it shows, how to move by keyboard, who drew the boundaries. */
export function noteUnder(
  ground: HTMLElement,
  words: MapWords,
  results: Results,
  { isSchematic, sources }: Basemap["about"],
): HTMLElement {
  const howTo = element("p", "trama-map-how", words.howTo);
  howTo.id = `trama-map-how-${++notes}`;
  ground.setAttribute("aria-describedby", howTo.id);

  const shown = element("p", "trama-map-shown", shownText(words, results));
  shown.setAttribute("role", "status");
  const note = element("div", "trama-map-note", shown, howTo);
  if (sources.length > 0) {
    note.append(element("p", "", filled(words.boundaries, { sources: sources.join("; ") })));
  }
  if (isSchematic) note.append(element("p", "", words.sketch));
  return note;
}

function shownText(words: MapWords, { features, truncated, unplaced }: Results): string {
  const count = features.length;
  if (count === 0) return words.nothing;
  if (truncated) return filled(words.truncated, { count: String(count) });
  return [counted(words.shown, count), ...(unplaced > 0 ? [counted(words.unplaced, unplaced)] : [])].join(
    " ",
  );
}
