// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "./frame.ts";
import { mapWords } from "./map.words.ts";

type SearchMapProps = {
  frame: Frame;
  /** Address of the points with the list's own question: "/servizi/mappa.json?q=casa". */
  points: string;
  /** Address of this search as a map: "search here" is the same around the centre of the map. */
  here?: string;
  /** Where the person said to be, and how they called it. */
  place?: { longitude: number; latitude: number; called: string };
  /** Path of the thing whose marker is lit from the start, as in its link. */
  selected?: string;
  /** Selector of the list whose items light up with the markers. */
  list?: string;
  /** Opens the map at once: the page was asked for as a map. */
  open?: boolean;
};

/**
 * The map over a list: the page needs `islands={["search-map"]}`. Without scripts it says where everything is.
 * Nothing of it is on paper.
 */
export function SearchMap({
  frame,
  points,
  here,
  place,
  selected,
  list = "ol.results",
  open = false,
}: SearchMapProps) {
  const { withoutScript, island } = mapWords[frame.language];
  return (
    <trama-map
      class="d-print-none"
      data-open={open ? "" : undefined}
      data-points={points}
      data-basemap="/territorio/confini.json"
      data-stylesheet={frame.assets.url("search-map.css")}
      data-here={here}
      data-place={place === undefined ? undefined : `${place.latitude},${place.longitude}`}
      data-place-name={place?.called}
      data-selected={selected}
      data-list={list}
      data-words={JSON.stringify(island)}
    >
      <p>{withoutScript}</p>
    </trama-map>
  );
}
