// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { hasPhone, isPhone, isShownPhone, readContact } from "./contact.ts";

test.each(["0382 000000", "+39 (0382) 000.000", "333-0000000", "0382/000000"])("%s can be called", (text) => {
  expect(isPhone(text)).toBe(true);
});

test.each(["12", "......", "1522", "0382 00000 interno 2", "1234567890123456", "+", ""])(
  "%s cannot be called",
  (text) => {
    expect(isPhone(text)).toBe(false);
  },
);

test.each(["1522", "0382 000000 / 333 0000000", "+39 0382 000000"])(
  "everybody can read %s as where to call",
  (text) => {
    expect(isShownPhone(text)).toBe(true);
  },
);

test.each(["12", "in piazza", "/ 0382"])("nobody can call %s", (text) => {
  expect(isShownPhone(text)).toBe(false);
});

test("a number may have a word beside it where a person reads it", () => {
  expect(hasPhone("333 0000000 (la figlia)")).toBe(true);
  expect(hasPhone("12")).toBe(false);
});

test.each([
  [" Ada@Example.ORG ", "ada@example.org"],
  [" 0382 000000 ", "0382 000000"],
  ["", null],
  ["ada@", undefined],
  ["in piazza", undefined],
])("%j is left as a contact", (written, read) => {
  expect(readContact(written)).toBe(read);
});
