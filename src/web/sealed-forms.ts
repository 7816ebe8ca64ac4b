// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { cookieKeys } from "../foundation/secrets/cookie-keys.ts";
import { holdsLink, suspicions, type Suspicion } from "../foundation/suspicion.ts";
import { writtenIn, type Typed } from "../foundation/typed.ts";
import { clientOf } from "./client.ts";
import { readSeal, sealForm, tokenOfSeal, type Seal } from "./form-seal.ts";
import type { Env, House } from "./house.ts";
import { countTriesOf, type TryLimit } from "./tries.ts";

/** How often forms may be sent without an account: by one client (a school or a library is one), and with one contact. */
export type FormLimits = { byClient: TryLimit; withAddress: TryLimit };

/** Enough for a class that looks over its neighbourhood together; an address gets no more letters than this. */
const usualFormLimits: FormLimits = {
  byClient: { times: 30, withinMinutes: 15 },
  withAddress: { times: 6, withinMinutes: 60 },
};

/** Nobody reads and presses sooner than this: what comes faster may be a program. */
const readingSeconds = 2;
/** A form left open for longer than this is given out again, with what was typed. */
const formHours = 48;

/** A seal that a form brought back, with the token of what it makes. */
export type OpenSeal = Seal & { token: string };

/** Seals of forms: what makes a form one of ours, this one and no other. */
export function formSeals({ db, now }: Pick<House, "db" | "now">) {
  /** Gives out texts of forms, for a page that has several. */
  async function sealer(): Promise<() => string> {
    const [key] = await cookieKeys(db, now(), true);
    return () => sealForm(key!, now());
  }

  return {
    sealer,

    /** A form's own text, given out now. */
    seal: async (): Promise<string> => (await sealer())(),

    /** The seal of a form that was sent; undefined when it is not ours, or too old. */
    async open(typed: Typed): Promise<OpenSeal | undefined> {
      const text = writtenIn(typed, "modulo");
      const seal =
        readSeal(await cookieKeys(db, now()), text) ?? readSeal(await cookieKeys(db, now(), true), text);
      const oldest = now().subtract({ hours: formHours });
      if (!seal || Temporal.Instant.compare(seal.issuedAt, oldest) < 0) return undefined;
      return { ...seal, token: tokenOfSeal(seal) };
    },

    /** Seconds since the form was given out. */
    secondsOf: (seal: Seal): number => (now().epochMilliseconds - seal.issuedAt.epochMilliseconds) / 1000,
  };
}

/** What every form without an account needs: its seal, limits of tries (under the name `what`), what speaks for a program. */
export function sealedForms(house: House, what: string, limits: FormLimits = usualFormLimits) {
  const seals = formSeals(house);
  const clients = countTriesOf(house, `${what}/client`, limits.byClient);
  const addresses = countTriesOf(house, `${what}/address`, limits.withAddress);

  return {
    ...seals,

    /** How many minutes to wait before sending again; 0 is now. */
    async minutesToWait(c: Context<Env>, contact: string | null | undefined): Promise<number> {
      const waits = [await clients(clientOf(c, house.baseUrl))];
      if (contact) waits.push(await addresses(contact));
      return Math.max(...waits);
    },

    /** `texts` are those for people, where no link is expected. */
    suspicions(typed: Typed, seal: Seal, texts: readonly (string | null | undefined)[]): Suspicion[] {
      const signs: Record<Suspicion, boolean> = {
        trap: hasFilledTrap(typed),
        fast: seals.secondsOf(seal) < readingSeconds,
        links: holdsLink(texts),
      };
      return suspicions.filter((sign) => signs[sign]);
    },
  };
}

export function hasFilledTrap(typed: Typed): boolean {
  return writtenIn(typed, "soprannome") !== "";
}
