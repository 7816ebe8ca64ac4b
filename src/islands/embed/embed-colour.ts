// SPDX-License-Identifier: AGPL-3.0-or-later

/** The least contrast of text on its ground (WCAG 2.2 AA). */
const enough = 4.5;

/**
 * A colour by which white text and text on white can be read: the given one (#rgb or #rrggbb), darkened as much as it
 * needs. Undefined when it is no colour.
 */
export function readableColour(given: string | undefined): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(given?.trim() ?? "")?.[1];
  if (digits === undefined) return undefined;

  const whole = digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits;
  let parts = [0, 2, 4].map((at) => Number.parseInt(whole.slice(at, at + 2), 16));
  while (contrastWithWhite(parts) < enough) parts = parts.map((part) => Math.floor(part * 0.9));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), white being 1. */
export function contrastWithWhite(parts: readonly number[]): number {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
