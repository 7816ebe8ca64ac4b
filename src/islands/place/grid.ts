// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Degrees. In Italy about 550 metres north–south and 400 east–west: near enough to find what is around, too coarse to
 * say at which door somebody was when the address of the page is shared, kept in the history or written in a log.
 */
const step = 0.005;

/** The point of the grid nearest to a position, as the "vicino" field reads it: "45.185,9.155". */
export function onGrid(latitude: number, longitude: number): string {
  return `${snapped(latitude)},${snapped(longitude)}`;
}

function snapped(degrees: number): string {
  return (Math.round(degrees / step) * step).toFixed(3);
}

/** The address of the same search around another point, from its first page. Keeps everything else that was asked. */
export function searchAround(address: string, base: string, latitude: number, longitude: number): string {
  const url = new URL(address, base);
  url.searchParams.set("vicino", onGrid(latitude, longitude));
  url.searchParams.delete("pagina");
  return url.pathname + url.search.replaceAll("%2C", ",");
}
