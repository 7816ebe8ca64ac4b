// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import type { Env } from "../../../web/house.ts";
import type { Lab } from "../lab/lab.ts";

/** A part of a lab's home: it appears when somebody has something to show there. */
export type LabBlock = {
  /** Of the section, and of what leads to it: "#porte". */
  id: string;
  title: string;
  content: Child;
};

/** What each part of the room, and each room below, gives to the home: nothing when there is nothing to show. */
export type GiveBlock = (c: Context<Env>, lab: Lab) => Promise<LabBlock | undefined>;
