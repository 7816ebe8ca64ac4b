// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { Temporal } from "temporal-polyfill";

import { cookieKeys } from "../../foundation/secrets/cookie-keys.ts";
import { hashOf } from "../../foundation/secrets/token.ts";
import { clientOf } from "../../web/client.ts";
import type { Env, House } from "../../web/house.ts";
import { textsOf } from "../../web/query.ts";
import { countTriesOf } from "../../web/tries.ts";
import { readSeal, sealForm, tokenOfSeal, type Seal } from "../directory/reports/form-seal.ts";
import {
  formHours,
  readingSeconds,
  usualReportLimits,
  type ReportLimits,
} from "../directory/reports/report-limits.ts";
import { holdsLinks } from "./booking/ask.forms.ts";
import type { Suspicion } from "./booking/booking.ts";
import { typedIn, type Typed } from "./typed.ts";

/** What every form without an account needs: its seal, limits of tries, what speaks for a machine. */
export function sealedForms(house: House, limits: ReportLimits = usualReportLimits) {
  const { db, now } = house;
  const clients = countTriesOf(house, "space-form/client", limits.byClient);
  const addresses = countTriesOf(house, "space-form/address", limits.withAddress);

  return {
    /** A form's own text, given out now. */
    async seal(): Promise<string> {
      const [key] = await cookieKeys(db, now(), true);
      return sealForm(key!, now());
    },

    /** The seal of a form that was sent, with the token of what it makes; undefined when it is not ours, or too old. */
    async open(typed: Typed): Promise<(Seal & { token: string }) | undefined> {
      const text = typedIn(typed, "modulo") ?? "";
      const seal =
        readSeal(await cookieKeys(db, now()), text) ?? readSeal(await cookieKeys(db, now(), true), text);
      const oldest = now().subtract({ hours: formHours });
      if (!seal || Temporal.Instant.compare(seal.issuedAt, oldest) < 0) return undefined;
      return { ...seal, token: tokenOfSeal(seal) };
    },

    /** How many minutes to wait before sending again; 0 is now. */
    async minutesToWait(c: Context<Env>, contact: string | undefined): Promise<number> {
      const waits = [await clients(clientOf(c, house.baseUrl))];
      if (contact !== undefined) waits.push(await addresses(hashOf(contact).toString("base64")));
      return Math.max(...waits);
    },

    suspicions(typed: Typed, seal: Seal, texts: readonly (string | undefined)[]): Suspicion[] {
      const seconds = (now().epochMilliseconds - seal.issuedAt.epochMilliseconds) / 1000;
      const signs: Record<Suspicion, boolean> = {
        trap: (typedIn(typed, "soprannome") ?? "") !== "",
        fast: seconds < readingSeconds,
        links: holdsLinks(...texts),
      };
      return (["trap", "fast", "links"] as const).filter((sign) => signs[sign]);
    },
  };
}

/** The fields of a form without files; a body that is no form at all is a 400. */
export async function fieldsIn(c: Context<Env>): Promise<Typed> {
  try {
    const fields = await c.req.formData();
    return textsOf([...fields].filter((field): field is [string, string] => typeof field[1] === "string"));
  } catch (cause) {
    throw new HTTPException(400, { cause });
  }
}
