// SPDX-License-Identifier: AGPL-3.0-or-later
import { element, signButton } from "./elements.ts";
import type { Result } from "./points.ts";
import { counted, type MapWords } from "./settings.ts";

/** One card for the whole map, under it on a phone, over its corner where there is room. */
export type Card = {
  element: HTMLElement;
  open: (results: readonly Result[], from: HTMLElement) => void;
  close: () => void;
};

let cards = 0;

/** Says what a marker stands for, with links to the pages. Esc or the button close it and give the focus back. */
export function makeCard(words: MapWords, onClose: () => void): Card {
  const card = element("div", "trama-map-card");
  const titleId = `trama-map-card-${++cards}`;
  card.hidden = true;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", titleId);
  let openedFrom: HTMLElement | undefined;

  const close = () => {
    if (card.hidden) return;
    const hadFocus = card.contains(document.activeElement);
    card.hidden = true;
    onClose();
    if (hadFocus) openedFrom?.focus({ preventScroll: true });
  };
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });

  return {
    element: card,
    close,
    open(results, from) {
      openedFrom = from;
      const body =
        results.length === 1 ? oneResult(results[0]!, titleId) : manyResults(results, titleId, words);
      card.replaceChildren(signButton("trama-map-close", "×", words.close, close), ...body);
      card.hidden = false;
      card.querySelector("a")?.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    },
  };
}

function oneResult({ properties }: Result, titleId: string): HTMLElement[] {
  const title = element("p", "trama-map-card-title", linkTo(properties));
  title.id = titleId;
  return [title, element("p", "trama-map-card-place", properties.place)];
}

function manyResults(results: readonly Result[], titleId: string, words: MapWords): HTMLElement[] {
  const title = element("p", "trama-map-card-title", counted(words.together, results.length));
  title.id = titleId;
  const items = results.map(({ properties }) => element("li", "", linkTo(properties)));
  return [title, element("ul", "trama-map-card-list", ...items)];
}

function linkTo({ name, url }: { name: string; url: string }): HTMLAnchorElement {
  const link = element("a", "", name);
  link.href = url;
  return link;
}
