// SPDX-License-Identifier: AGPL-3.0-or-later

/** How whole numbers are written. */
export const italian = new Intl.NumberFormat("it", { maximumFractionDigits: 0, useGrouping: "always" });
export const english = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** "novembre 2026", or "nov 26" where there is little room. */
export function monthIn(locale: string, month: string, length: "long" | "short"): string {
  return new Intl.DateTimeFormat(locale, {
    month: length,
    year: length === "long" ? "numeric" : "2-digit",
    timeZone: "UTC",
  }).format(Date.parse(`${month}-15T12:00:00Z`));
}
