// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { peoplePath } from "../desk/people.view.tsx";
import { peopleWords } from "../desk/people.words.ts";
import { cardOf } from "./card.ts";
import { CardPage } from "./card.view.tsx";
import { cardWords } from "./card.words.ts";
import type { Code } from "./code.ts";

/**
 * The code, told once; or that it was told already; and the way on: to write the contact, unless it is written. An
 * answer to a form, never an address that could be asked again.
 */
export async function showCard(
  c: Context<Env>,
  house: House,
  { inquirerId, code }: { inquirerId: string; code?: Code | undefined },
  back?: { label: string; path: string },
): Promise<Response> {
  const language = c.get("language");
  const { newThread, toContact } = cardWords[language];
  return c.html(
    CardPage({
      frame: await frameOf(c, house),
      card: code === undefined ? undefined : cardOf(code, house.baseUrl),
      crumb: { label: peopleWords[language].title, path: peoplePath },
      onwards: [
        { label: newThread, path: `${peoplePath}/${inquirerId}` },
        back ?? { label: toContact, path: "/sportello/contatto" },
      ],
    }),
  );
}

export function isTooMany(error: unknown): boolean {
  return (
    error instanceof Refused && error.refusal.kind === "not-now" && error.refusal.because === "too-many-tries"
  );
}
