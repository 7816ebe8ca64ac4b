// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { roles } from "../../../foundation/actor.ts";
import { last } from "../../../foundation/fields.ts";

const day = z.iso.date("date");

/** Messages are keys of `mistakes` in invitation.words.ts. */
export const invitationForm = z.object({
  ruolo: last(z.enum(roles, "role")),
  di: last(z.uuid("thing").optional()),
  email: last(z.email("email").max(254, "email").optional()),
  fino: last(day.optional()),
});

/** Choosing whom to invite to what: first the role, then the thing, among many by a piece of its name. */
export const choiceQuery = z.object({
  ruolo: last(z.enum(roles).optional().catch(undefined)),
  di: last(z.uuid().optional().catch(undefined)),
  cerca: last(z.string().max(100).optional().catch(undefined)),
});

/** Where to send the way in to who was invited. */
export const addressForm = z.object({ email: last(z.email().max(254)) });
