// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Field, ViewPurpose } from "../identity/identity.ts";

/** Who reads: a desk, an organization that a referral went to, who holds its link, or the person with their card. */
export type Viewer = {
  through: "desk" | "organization" | "link" | "person";
  /** The desk or organization, as it is called now; empty for the person. */
  called: string;
  /** The account, when there is one. */
  viewerId: string | null;
};

/** Somebody read what the person said of themselves. Of operators the person is told the desk, not the name. */
export type View = {
  viewedAt: Temporal.Instant;
  through: Viewer["through"];
  called: string;
  fields: Field[];
  purpose: ViewPurpose;
};
