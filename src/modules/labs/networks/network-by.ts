// SPDX-License-Identifier: AGPL-3.0-or-later
import { visitor, type Actor } from "../../../foundation/actor.ts";

/** Who keeps a network: somebody who keeps its lab, or who runs it and holds a private link (its hash). */
export type By = { as: "lab"; actor: Actor } | { as: "link"; tokenHash: Buffer };

/** Who acts, for the trace: a link leaves no name. */
export function actorOf(by: By): Actor {
  return by.as === "lab" ? by.actor : visitor;
}
