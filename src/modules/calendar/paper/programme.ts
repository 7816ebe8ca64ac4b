// SPDX-License-Identifier: AGPL-3.0-or-later

/** The forms in which a month is printed: folded in three, on the wall, in large letters. */
export const programmeLayouts = ["fold", "poster", "large"] as const;
export type ProgrammeLayout = (typeof programmeLayouts)[number];

/** The names of forms in addresses: a promise, so Italian and never renamed. */
const spoken: Record<ProgrammeLayout, string> = { fold: "pieghevole", poster: "locandina", large: "grande" };

export function layoutSpoken(layout: ProgrammeLayout): string {
  return spoken[layout];
}

export function layoutCalled(name: string): ProgrammeLayout | undefined {
  return programmeLayouts.find((layout) => spoken[layout] === name);
}
