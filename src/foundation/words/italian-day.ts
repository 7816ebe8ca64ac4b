// SPDX-License-Identifier: AGPL-3.0-or-later
/** Days whose number is said with a vowel: eight, eleven. */
const beginsWithVowel = /^(8|11)(?!\d)/;

/** «il 7 dicembre», «l’8 dicembre»: a day as it is said in Italian, with its article. */
export function theDay(day: string): string {
  return beginsWithVowel.test(day) ? `l’${day}` : `il ${day}`;
}

/** «al 7 dicembre», «all’8 dicembre»: the same after "fino". */
export function toTheDay(day: string): string {
  return beginsWithVowel.test(day) ? `all’${day}` : `al ${day}`;
}

/** «dal 7 dicembre», «dall’8 dicembre». */
export function sinceTheDay(day: string): string {
  return beginsWithVowel.test(day) ? `dall’${day}` : `dal ${day}`;
}

/** «del 7 dicembre», «dell’8 dicembre». */
export function ofTheDay(day: string): string {
  return beginsWithVowel.test(day) ? `dell’${day}` : `del ${day}`;
}
