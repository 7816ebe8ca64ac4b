// SPDX-License-Identifier: AGPL-3.0-or-later

export type Colours = { ground: string; beyond: string; border: string; faint: string };

/**
 * What the stylesheet says of the map's colours, as the canvas can use them. Read through an element because variables
 * may name others, or the system's own colours (dark mode, forced colours).
 */
export function readColours(host: HTMLElement): Colours {
  const probe = document.createElement("span");
  probe.hidden = true;
  host.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--trama-map-${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ground: read("ground"),
    beyond: read("beyond"),
    border: read("border"),
    faint: read("faint"),
  };
  probe.remove();
  return colours;
}

/** Calls back when the reader's colours change, until the signal ends it. */
export function onColourChange(change: () => void, signal: AbortSignal): void {
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", change, { signal });
  }
}
