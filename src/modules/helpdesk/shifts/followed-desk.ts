// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Desk } from "../desks/desk.ts";

/** A desk whose shifts somebody sees: because they work there, because they answer for it, or both. */
export type FollowedDesk = Desk & { worksThere: boolean; keepsDesk: boolean };
