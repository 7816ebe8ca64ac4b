// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Ties the list beside the map to it: an item lights up its marker when the pointer or the focus is on it, and the other
 * way round. Items are known by the links they hold, so the list needs to know nothing of the map.
 */
export function tieToList(
  selector: string | undefined,
  onItem: (urls: ReadonlySet<string>) => void,
  signal: AbortSignal,
) {
  const list = selector === undefined ? null : document.querySelector<HTMLElement>(selector);
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>("a[href]") ?? [])];
  const none: ReadonlySet<string> = new Set();

  const pointed = ({ target }: Event) => {
    const item = target instanceof Element ? itemOf(target) : null;
    onItem(
      item === null
        ? none
        : new Set(links.filter((link) => item.contains(link)).map((link) => link.pathname)),
    );
  };
  for (const on of ["pointerover", "focusin"]) list?.addEventListener(on, pointed, { signal });
  for (const off of ["pointerleave", "focusout"]) list?.addEventListener(off, () => onItem(none), { signal });

  return {
    /** Lights the items that lead to these pages. */
    lightUp(urls: ReadonlySet<string>) {
      for (const link of links) {
        const item = itemOf(link);
        if (item)
          item.classList.toggle(
            "trama-lit",
            [...item.querySelectorAll("a")].some((a) => urls.has(a.pathname)),
          );
      }
    },
  };
}

function itemOf(element: Element): Element | null {
  return element.closest("li");
}
