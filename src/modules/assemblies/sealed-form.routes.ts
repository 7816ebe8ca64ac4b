// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { cookieKeys } from "../../foundation/secrets/cookie-keys.ts";
import { clientOf } from "../../web/client.ts";
import type { Env, House } from "../../web/house.ts";
import { countTriesOf } from "../../web/tries.ts";
import { holdsLink } from "../calendar/proposals/proposal.ts";
import { readSeal, sealForm, tokenOfSeal, type Seal } from "../directory/reports/form-seal.ts";
import {
  formHours,
  readingSeconds,
  usualReportLimits,
  type ReportLimits,
} from "../directory/reports/report-limits.ts";
import type { Suspicion } from "./proposals/item.ts";
import { typedIn, type Typed } from "./typed.ts";

/** What every form without an account needs: its seal, limits of tries, what speaks for a program. */
export function sealedForms(house: House, limits: ReportLimits = usualReportLimits) {
  const { db, now } = house;
  const clients = countTriesOf(house, "assembly-form/client", limits.byClient);
  const addresses = countTriesOf(house, "assembly-form/address", limits.withAddress);

  return {
    /** A form's own text, given out now. */
    async seal(): Promise<string> {
      const [key] = await cookieKeys(db, now(), true);
      return sealForm(key!, now());
    },

    /** The seal of a form that was sent, with the token of what it makes; undefined when it is not ours, or too old. */
    async open(typed: Typed): Promise<(Seal & { token: string }) | undefined> {
      const text = typedIn(typed, "modulo");
      const seal =
        readSeal(await cookieKeys(db, now()), text) ?? readSeal(await cookieKeys(db, now(), true), text);
      const oldest = now().subtract({ hours: formHours });
      if (!seal || Temporal.Instant.compare(seal.issuedAt, oldest) < 0) return undefined;
      return { ...seal, token: tokenOfSeal(seal) };
    },

    /** How many minutes to wait before sending again; 0 is now. */
    async minutesToWait(c: Context<Env>, contact: string | null): Promise<number> {
      const waits = [await clients(clientOf(c, house.baseUrl))];
      if (contact !== null) waits.push(await addresses(contact));
      return Math.max(...waits);
    },

    suspicions(typed: Typed, seal: Seal, texts: readonly (string | null)[]): Suspicion[] {
      const seconds = (now().epochMilliseconds - seal.issuedAt.epochMilliseconds) / 1000;
      const signs: Record<Suspicion, boolean> = {
        trap: typedIn(typed, "soprannome") !== "",
        fast: seconds < readingSeconds,
        links: holdsLink(texts),
      };
      return (["trap", "fast", "links"] as const).filter((sign) => signs[sign]);
    },
  };
}
