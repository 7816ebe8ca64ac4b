// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

const tokens = readFileSync(new URL("_tokens.scss", import.meta.url), "utf8");
const [light, dark] = tokens.split("@media screen and (prefers-color-scheme: dark)").map(coloursIn);

/** Every pair of colours that meet on a page: text on ground, with the least contrast WCAG 2.2 AA allows. */
const meetings: [text: string, ground: string, least: number][] = [
  ["ink", "paper", 7],
  ["ink", "paper-soft", 7],
  ["ink", "accent-soft", 7],
  ["ink", "mark", 4.5],
  ["ink-soft", "paper", 4.5],
  ["ink-soft", "paper-soft", 4.5],
  ["ink-soft", "accent-soft", 4.5],
  ["accent", "paper", 4.5],
  ["accent", "paper-soft", 4.5],
  ["accent", "accent-soft", 4.5],
  ["accent-strong", "accent-soft", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["on-bar", "bar", 7],
  ["bar", "bar-accent", 4.5],
  ["bar-accent", "bar", 4.5],
  ["paper", "bad", 4.5],
  ...["good", "caution", "bad", "news"].flatMap((tone): [string, string, number][] => [
    [tone, "paper", 4.5],
    [tone, "paper-soft", 4.5],
    [tone, `${tone}-soft`, 4.5],
    ["ink", `${tone}-soft`, 7],
    ["accent", `${tone}-soft`, 4.5],
  ]),
  // Lines of controls and signs of state need 3.
  ["line-strong", "paper", 3],
  ["line-strong", "paper-soft", 3],
  ["line-strong", "accent-soft", 3],
  ["focus", "focus-gap", 7],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_, colours) => {
  test.each(meetings)("%s on %s has a contrast of at least %d", (text, ground, least) => {
    expect(contrast(colours?.[text], colours?.[ground])).toBeGreaterThanOrEqual(least);
  });
});

function coloursIn(scss: string): Record<string, string> {
  return Object.fromEntries(
    [...scss.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}

/** WCAG's ratio of relative luminances, 1 to 21. */
function contrast(one = "", other = ""): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
