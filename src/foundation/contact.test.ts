// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { isPhone, readContact } from "./contact.ts";

test.each(["0382 000000", "+39 (0382) 000.000", "333-0000000", "0382/000000"])("%s can be called", (text) => {
  expect(isPhone(text)).toBe(true);
});

test.each(["12", "......", "1522", "0382 00000 interno 2", "1234567890123456", "+", ""])(
  "%s cannot be called",
  (text) => {
    expect(isPhone(text)).toBe(false);
  },
);

test("the short number of a service is one where it may be", () => {
  expect(isPhone("1522", { mayBeShort: true })).toBe(true);
  expect(isPhone("12", { mayBeShort: true })).toBe(false);
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
