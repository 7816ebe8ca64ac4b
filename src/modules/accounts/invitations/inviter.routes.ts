// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HeldRole } from "../../../foundation/actor.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { House } from "../../../web/house.ts";
import { answeredFor, type AnsweredFor, type Belongings } from "../belongings.ts";
import { groundsToGive } from "../memberships/membership.policy.ts";
import { invitationWords } from "./invitation.words.ts";

type Inviter = { name: string | null; roles: readonly HeldRole[] };

/**
 * Who invites, as who is invited reads it: the name they gave themselves, and for whom they invite. Whoever gave no
 * name is told by what they answer for.
 */
export async function inviterSaid(
  { site }: House,
  belongings: Belongings,
  {
    inviter,
    invitation,
    language,
  }: { inviter: Inviter; invitation: HeldRole & { of: AnsweredFor }; language: Language },
): Promise<string> {
  const words = invitationWords[language].inviter;
  const held = groundsToGive(invitation.role, invitation.of, inviter.roles);
  if (!held) return inviter.name ?? words.gone;
  const thing =
    held.of.kind === "installation" ? (await site()).name : (await answeredFor(belongings, held.of)).name;
  if (thing === undefined) return inviter.name ?? words.gone;
  if (inviter.name !== null) return words.named(inviter.name, thing);
  if (held.role === "administrator") return words.administrator(thing);
  return held.role === "district" ? words.district(thing) : words.contact(thing);
}
