// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The signs of a card's code: none that is taken for another on a worn card or on the telephone (no O and 0, I, L and 1, S
 * and 5 … as 5 stays, S goes; no U beside V). They are 29, a prime: then the check sign catches every single wrong sign and
 * every two neighbours that changed places.
 */
export const signs = "23456789ABCDEFGHJKMNPQRTVWXYZ";
const freeSigns = 8;

/** How a code looks, once read: 8 signs that nobody can guess (500 thousand million) and a check sign. */
export type Code = string;

/** A code out of random bytes: at least 8 for each sign are asked, so that no sign is likelier than another by much. */
export function codeFrom(random: Uint8Array): Code {
  const view = new DataView(random.buffer, random.byteOffset, random.byteLength);
  const free = Array.from(
    { length: freeSigns },
    (_, place) => signs[Number(view.getBigUint64(place * 8) % BigInt(signs.length))]!,
  ).join("");
  return free + checkOf(free);
}
export const randomBytesOfCode = freeSigns * 8;

/** "k7p 4mx 2qr" is K7P4MX2QR; signs that people write for others are understood. Undefined when it cannot be a code. */
export function readCode(text: string): Code | undefined {
  const plain = [...text.toUpperCase().replaceAll(/[\s\-–.·_]/g, "")]
    .map((sign) => meant[sign] ?? sign)
    .join("");
  if (plain.length !== freeSigns + 1 || [...plain].some((sign) => !signs.includes(sign))) return undefined;
  return checkOf(plain.slice(0, freeSigns)) === plain.at(-1) ? plain : undefined;
}

/** Signs that no code has, for what was meant by them. */
const meant: Readonly<Record<string, string>> = { S: "5", U: "V" };

/** As it stands on the card: three groups of three. */
export function writeCode(code: Code): string {
  return groupsOf(code).join("-");
}

/** Sign by sign, for who hears it: "K 7 P, 4 M X, 2 Q R". */
export function spellCode(code: Code): string {
  return groupsOf(code)
    .map((group) => [...group].join(" "))
    .join(", ");
}

function groupsOf(code: Code): string[] {
  return [code.slice(0, 3), code.slice(3, 6), code.slice(6)];
}

/** Weighted sum: the weights 2…9 are all different and none is a multiple of 29. */
function checkOf(free: string): string {
  const sum = [...free].reduce((total, sign, place) => total + signs.indexOf(sign) * (place + 2), 0);
  return signs[sum % signs.length]!;
}
