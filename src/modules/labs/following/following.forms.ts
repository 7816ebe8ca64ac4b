// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { isEmail, isPhone } from "../../../foundation/contact.ts";
import { last, writtenUpTo } from "../../../foundation/fields.ts";
import { activityKinds } from "../../calendar/activities/activity.ts";
import { longestInvitation, skills } from "./following.ts";

const tick = last(z.literal("1").optional().catch(undefined)).transform((value) => value === "1");
const listOf = <Code extends string>(known: readonly Code[]) =>
  z.preprocess(
    (texts) => (Array.isArray(texts) ? texts : []),
    z.array(z.string()).transform((codes) => known.filter((code) => codes.includes(code))),
  );

/** What somebody says of themselves, wherever they say it. */
const aboutFollower = {
  vicino: writtenUpTo(160),
  so: listOf(skills),
  so_anche: writtenUpTo(500),
  conta: tick,
  inviti: tick,
};

/** Asks to follow: without an account, where letters go. Messages are codes of following.words.ts. */
export const askForm = z.object({
  email: last(z.string().trim().toLowerCase().pipe(z.email("email").max(254, "email")).optional()),
  temi: listOf(activityKinds),
  ...aboutFollower,
});

/** One's own page. */
export const ownForm = z.object({
  laboratori: z.preprocess(
    (texts) => (Array.isArray(texts) ? texts : []),
    z.array(z.string()).transform((ids) => ids.filter((id) => z.uuid().safeParse(id).success)),
  ),
  temi: listOf(activityKinds),
  novita: tick,
  lingua: last(z.enum(["it", "en"]).catch("it")),
  ...aboutFollower,
});

export const wantedForm = z.object({ cerca: listOf(skills) });

export const invitationForm = z.object({
  invito: last(z.uuid("form")),
  a_chi: listOf(skills),
  testo: writtenUpTo(longestInvitation).refine((body) => body.length >= 20, "short"),
});

export const answerForm = z.object({
  risposta: last(z.uuid("form")),
  nome: writtenUpTo(120),
  contatto: writtenUpTo(254).refine((contact) => isEmail(contact) || isPhone(contact), "contact"),
  messaggio: writtenUpTo(1_000),
});

/** What somebody looks for in a lab. What makes no sense is as if not asked. */
export const findQuestion = z.object({
  interesse: last(z.enum(activityKinds).optional().catch(undefined)),
  so: last(z.enum(skills).optional().catch(undefined)),
  vicino: last(z.string().trim().max(160).optional().catch(undefined)),
});
export type FindQuestion = z.output<typeof findQuestion>;
