// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, integer, property } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import type { AgendaLine } from "./agenda.ts";
import { inOrder, mergedPart, ownPart, type OtherDate } from "./other-dates.ts";

const at = (hours: number, id: string) =>
  ({ id, startsAt: Temporal.Instant.fromEpochMilliseconds(hours * 3_600_000) }) as AgendaLine;
const hours = array(integer({ min: 0, max: 50 }), { maxLength: 30 }).map((list) =>
  list.toSorted((a, b) => a - b),
);

test("pages of activities and of what others keep, one after the other, are all of them in order, each once", () => {
  assert(
    property(hours, hours, integer({ min: 1, max: 9 }), (ours, theirs, most) => {
      const own = ours.map((hour, nth) => at(hour, `own-${nth}`));
      const others = theirs.map((hour, nth) => at(hour, `other-${nth}`) as OtherDate);
      const pages = Array.from({ length: Math.ceil((own.length + others.length) / most) }, (_, page) => {
        const part = { most, skip: page * most };
        const asked = ownPart(part, others.length);
        return mergedPart(own.slice(asked.skip, asked.skip + asked.most), others, part);
      });
      expect(pages.flat().map(({ id }) => id)).toEqual(inOrder(own, others).map(({ id }) => id));
    }),
    { numRuns: 500 },
  );
});
