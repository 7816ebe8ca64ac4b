// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { languages } from "../../../foundation/words/words.ts";

/** Messages are keys of `mistakes` in my-page.words.ts. */
export const aboutMeForm = z.object({
  nome: last(z.string().max(120, "name").default("")),
  lingua: last(z.enum(languages, "language")),
});

export const newAddressForm = z.object({ email: last(z.email("email").max(254, "email")) });

/** The word is typed by hand: erasing is not done by mistake. */
export const eraseForm = z.object({
  conferma: last(z.string("confirm").refine((typed) => /^(cancella|erase)$/i.test(typed), "confirm")),
});

/** Whose statements are to open the account no more. */
export const identityForm = z.object({ di: last(z.string().min(1).max(500)) });

/** What was just done: the page says so. */
export const myPageQuery = z.object({
  benvenuto: last(z.literal("1").optional().catch(undefined)),
  fatto: last(z.enum(["saved", "asked", "confirmed"]).optional().catch(undefined)),
});
