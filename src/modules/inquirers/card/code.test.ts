// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { codeFrom, randomBytesOfCode, readCode, signs, spellCode, writeCode } from "./code.ts";

const bytes = fc.uint8Array({ minLength: randomBytesOfCode, maxLength: randomBytesOfCode });
const codes = bytes.map(codeFrom);

test("a code is read as it was written, however it is spaced", () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readCode(writeCode(code))).toBe(code);
      expect(readCode(` ${writeCode(code).toLowerCase().replaceAll("-", " – ")} `)).toBe(code);
      expect(readCode(spellCode(code).replaceAll(",", ""))).toBe(code);
    }),
  );
});

test("one wrong sign is never another code", () => {
  fc.assert(
    fc.property(codes, fc.nat(8), fc.constantFrom(...signs), (code, place, sign) => {
      const wrong = code.slice(0, place) + sign + code.slice(place + 1);
      expect(readCode(wrong)).toBe(wrong === code ? code : undefined);
    }),
  );
});

test("two neighbours that changed places are never another code", () => {
  fc.assert(
    fc.property(codes, fc.nat(7), (code, place) => {
      const [one, other] = [code[place]!, code[place + 1]!];
      const wrong = code.slice(0, place) + other + one + code.slice(place + 2);
      expect(readCode(wrong)).toBe(one === other ? code : undefined);
    }),
  );
});

test("what is taken for another sign is not in the alphabet, and is understood where it can be", () => {
  expect(signs).toHaveLength(29);
  expect([..."01ILOSU"].filter((sign) => signs.includes(sign))).toEqual([]);
  const [code] = fc.sample(
    codes.filter((one) => one.includes("5") && one.includes("V")),
    1,
  );
  expect(readCode(code!.replaceAll("5", "S").replaceAll("V", "u"))).toBe(code);
});

test("what is no code is not read as one", () => {
  for (const text of [
    "",
    "K7P",
    "K7P-4MX-2Q",
    "K7P-4MX-2QR9",
    "OOO-OOO-OOO",
    "🫖🫖🫖🫖🫖🫖🫖🫖🫖",
    "'; drop--x",
  ]) {
    expect(readCode(text), text).toBeUndefined();
  }
});
