// SPDX-License-Identifier: AGPL-3.0-or-later
import { button, element, signButton } from "./elements.ts";
import type { MapWords } from "./settings.ts";

type Acts = { zoom: (steps: number) => void; showAll: () => void; hasSearch: boolean };

/** The buttons over the map. They come before it in the order of reading. */
export function makeTools(words: MapWords, { zoom, showAll, hasSearch }: Acts) {
  const closer = signButton("trama-map-tool", "+", words.zoomIn, () => zoom(1));
  const farther = signButton("trama-map-tool", "−", words.zoomOut, () => zoom(-1));
  const all = button("trama-map-tool trama-map-tool-wide", words.showAll, showAll);
  const here = element("a", "trama-map-tool trama-map-tool-wide", words.searchHere);
  const tools = element("div", "trama-map-tools", element("div", "trama-map-zoom", closer, farther), all);
  if (hasSearch) tools.append(here);

  return {
    element: tools,
    /** An ordinary link to the same search around the middle of the map. */
    searchAt: (address: string) => void (here.href = address),
    /** At the end of the zoom a button stays where it is and says that it does nothing. */
    limit(canGoFarther: boolean, canGoCloser: boolean) {
      closer.setAttribute("aria-disabled", String(!canGoCloser));
      farther.setAttribute("aria-disabled", String(!canGoFarther));
    },
  };
}
