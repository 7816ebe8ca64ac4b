// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was typed in a form, as it came: fields by name, each with its texts in order, none of them empty. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** The last text of a field; undefined when there is none. */
export function typedIn(typed: Typed, name: string): string | undefined {
  return typed[name]?.at(-1);
}

/** The same; "" when there is none. */
export function writtenIn(typed: Typed, name: string): string {
  return typedIn(typed, name) ?? "";
}

/** The same, cut to what fits; null when there is none. */
export function textIn(typed: Typed, name: string, longest: number): string | null {
  return writtenIn(typed, name).slice(0, longest).trim() || null;
}

/** A whole number within limits; undefined when it is none. */
export function numberIn(typed: Typed, name: string, least: number, most: number): number | undefined {
  const written = writtenIn(typed, name);
  if (!/^\d{1,7}$/.test(written)) return undefined;
  const number = Number(written);
  return number >= least && number <= most ? number : undefined;
}

/** One of some values; undefined when it is none of them. */
export function chosenIn<Value extends string>(
  typed: Typed,
  name: string,
  values: readonly Value[],
): Value | undefined {
  return values.find((value) => value === typedIn(typed, name));
}

/** An identifier made in a page; undefined when it is none. */
export function idIn(typed: Typed, name: string): string | undefined {
  const written = writtenIn(typed, name);
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(written) ? written : undefined;
}
