// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RoleOf } from "../../../foundation/actor.ts";
import { answeredFor, type Belongings } from "../belongings.ts";
import { thingKey } from "./membership.ts";

/** Asks for each thing once, however many people work for it. */
export function askedOnce(belongings: Belongings): (of: RoleOf) => ReturnType<typeof answeredFor> {
  const asked = new Map<string, ReturnType<typeof answeredFor>>();
  return (of) => {
    const key = thingKey(of);
    const answer = asked.get(key) ?? answeredFor(belongings, of);
    asked.set(key, answer);
    return answer;
  };
}
