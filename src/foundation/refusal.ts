// SPDX-License-Identifier: AGPL-3.0-or-later

/** A typed "no": the web turns it into 404, 403 or 409. `because` is a code, never a text for people. */
export type Refusal =
  | { kind: "not-found" }
  | { kind: "not-allowed"; because: string }
  | { kind: "not-now"; because: string };

/** Carries a refusal up to the page that says it. Anything else thrown is a fault. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

export function refuse(refusal: Refusal): never {
  throw new Refused(refusal);
}

/** Gives back what was found, or refuses with not-found. */
export function found<Thing>(thing: Thing | undefined): Thing {
  return thing ?? refuse({ kind: "not-found" });
}
