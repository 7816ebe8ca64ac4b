// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Role } from "../../src/foundation/actor.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { holdingOf, type worldOf } from "../doors.ts";
import { engage } from "../helpdesk/desk-story.ts";
import { signIn } from "../people.ts";
import type { Story } from "../story.ts";

export type Who = Role | "visitor" | "stranger";

/** Word for tests: opens a browser as nobody, as somebody without a role, or with a role in the world that doors are tried in. */
export function somebodyOf(story: Story, world: Awaited<ReturnType<typeof worldOf>>) {
  return async (role: Who): Promise<Browser> => {
    if (role === "visitor") return browserOf(story);
    if (role === "stranger") return signIn(story);
    const browser = await signIn(story, { roles: [holdingOf(role, world)] });
    if (role === "desk-operator") {
      const { district: territoryId, desk: deskId } = world.of;
      await engage(story.house.db, { territoryId, deskId, personId: browser.personId });
    }
    return browser;
  };
}
