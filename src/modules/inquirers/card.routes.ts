// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { Refused } from "../../foundation/refusal.ts";
import { frameOf } from "../../web/frame.ts";
import type { Env, House } from "../../web/house.ts";
import { CardPage } from "./card.view.tsx";
import { cardOf } from "./card.ts";
import { cardWords } from "./card.words.ts";
import type { Code } from "./code.ts";
import { peoplePath } from "./people.view.tsx";
import { peopleWords } from "./people.words.ts";

/** The code, told once; or that it was told already. An answer to a form, never an address that could be asked again. */
export async function showCard(
  c: Context<Env>,
  house: House,
  { inquirerId, code }: { inquirerId: string; code?: Code | undefined },
): Promise<Response> {
  const language = c.get("language");
  return c.html(
    CardPage({
      frame: await frameOf(c, house),
      card: code === undefined ? undefined : cardOf(code, house.baseUrl),
      crumb: { label: peopleWords[language].title, path: peoplePath },
      onwards: [
        { label: cardWords[language].newThread, path: `${peoplePath}/${inquirerId}` },
        { label: cardWords[language].toContact, path: "/sportello/contatto" },
      ],
    }),
  );
}

export function isTooMany(error: unknown): boolean {
  return (
    error instanceof Refused && error.refusal.kind === "not-now" && error.refusal.because === "too-many-tries"
  );
}
