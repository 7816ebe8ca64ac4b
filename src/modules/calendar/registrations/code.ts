// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from "node:crypto";

/**
 * The signs of a code: of each pair that looks or sounds alike (0 and O, 1 and I, 5 and S, 2 and Z, 8 and B, 6 and G, U
 * and V) at most one, and no vowels, so that no code is a word. They are 23, a prime: see checkSign.
 */
const signs = "23456789CDFHJKMNPQRTVWX";
const freeSigns = 5;

/** What is typed by who reads the other of a pair. */
const readAs: Readonly<Record<string, string>> = { Z: "2", S: "5", G: "6", B: "8", U: "V" };

/** A new code: five signs by chance and one that checks them. Whoever stores it looks that nobody has it. */
export function newCode(): string {
  let code = "";
  for (let at = 0; at < freeSigns; at += 1) code += signs[randomInt(signs.length)]!;
  return code + checkSign(code);
}

/** As it is shown and read out, in two halves: "7CK-42M". */
export function codeSaid(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/**
 * The code in what somebody typed, or what a camera read, which is the address of a page with the code in it. Undefined
 * when it cannot be one: a wrong sign or two swapped are always found.
 */
export function readCode(text: string): string | undefined {
  const written = /[?&]codice=([^&#]+)/.exec(text)?.[1] ?? text;
  const code = [...written.toUpperCase().replaceAll(/[\s.\-–—]/g, "")]
    .map((sign) => readAs[sign] ?? sign)
    .join("");
  const isWhole = code.length === freeSigns + 1 && [...code].every((sign) => signs.includes(sign));
  return isWhole && checkSign(code.slice(0, freeSigns)) === code[freeSigns] ? code : undefined;
}

/** Different weights modulo a prime: another sign in one place, or two neighbours swapped, never give the same. */
function checkSign(code: string): string {
  const sum = [...code].reduce((total, sign, at) => total + (at + 2) * signs.indexOf(sign), 0);
  return signs[sum % signs.length]!;
}
