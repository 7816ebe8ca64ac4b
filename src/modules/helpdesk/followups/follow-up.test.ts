// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, boolean, constantFrom, option, property, record } from "fast-check";
import { expect, test } from "vitest";

import { outcomes, witnesses, type Witness } from "../contacts/need.ts";
import { needAfter, whatNows } from "./follow-up.ts";

const aWord = record({
  outcome: constantFrom(...outcomes),
  by: constantFrom(...witnesses),
  whatNow: option(constantFrom(...whatNows), { nil: null }),
});

test("the person's wish decides, whoever closed before", () => {
  const closers = option(constantFrom(...witnesses), { nil: null });
  assert(
    property(aWord, boolean(), closers, (word, personIsAsked, closedBy) => {
      const then = needAfter({ ...word, by: "person" }, { personIsAsked, closedBy });
      if (word.whatNow === "enough") expect(then).toBe("close");
      else if (word.whatNow !== null) expect(then).toBe("open");
      else expect(then).toBe(word.outcome === "met" ? "close" : "stay");
    }),
  );
});

test("nobody closes or opens a need against the person, nor while the person is still to be asked", () => {
  assert(
    property(aWord, option(constantFrom(...witnesses), { nil: null }), (word, closedBy) => {
      if (word.by === "person") return;
      expect(needAfter(word, { personIsAsked: true, closedBy })).toBe("stay");
      expect(needAfter(word, { personIsAsked: false, closedBy: "person" })).toBe("stay");
    }),
  );
});

test("in any order of voices, a need that the person closed or opened stays as the person said last", () => {
  assert(
    property(array(aWord, { minLength: 1, maxLength: 12 }), (words) => {
      let closedBy: Witness | null = null;
      let isOpen = true;
      let personSaid: boolean | undefined;
      for (const word of words) {
        const then = needAfter(word, { personIsAsked: false, closedBy });
        if (then === "close") [isOpen, closedBy] = [false, word.by];
        if (then === "open") [isOpen, closedBy] = [true, null];
        if (word.by === "person" && then === "close") personSaid = false;
        if (word.by === "person" && then === "open") personSaid = undefined;
      }
      if (personSaid === false) expect(isOpen).toBe(false);
    }),
  );
});
