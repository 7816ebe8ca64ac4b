// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from "../../../web/house.ts";
import { agreementsOfLab } from "../agreements/agreements-here.routes.ts";
import { diaryOfLab } from "../diary/diary-block.routes.ts";
import { doorsShown } from "../doors/doors.routes.ts";
import { labInFigures } from "../figures/public-figures.routes.ts";
import { followBox } from "../following/follow-box.routes.ts";
import { networksOfLab } from "../networks/networks-block.routes.ts";
import { phaseShown } from "../phases/phases.routes.ts";
import { practicesOfLab } from "../practices/practices-block.routes.ts";
import type { GiveBlock } from "./blocks.routes.ts";
import { weekBlock } from "./week-block.routes.ts";

/** Blocks of rooms below, which reach the home through the roof. */
export type GivenBlocks = {
  /** The consulta: when it meets, how to propose a point. */
  assembly?: GiveBlock;
  /** What became of what was decided. */
  decisions?: GiveBlock;
};

/** What the home of a lab is made of, in the order in which it stands. The lab's own words stand between the groups. */
export type HomeBlocks = Record<"week" | "doors" | "proposals" | "outcomes", readonly GiveBlock[]>;

/**
 * Each part of the room adds its own to the list where it belongs: under «what happens», «how to get in», «what you can
 * propose», «what came out of it».
 */
export function homeBlocks(house: House, { assembly, decisions }: GivenBlocks): HomeBlocks {
  return {
    week: [weekBlock(house)],
    doors: [doorsShown(house), phaseShown(house)],
    proposals: [assembly].filter((block) => block !== undefined),
    // Decisions, figures, micro-networks, practices, public diary; following comes last of all.
    outcomes: [
      decisions,
      labInFigures(house),
      agreementsOfLab(house),
      networksOfLab(house),
      practicesOfLab(house),
      diaryOfLab(house),
      followBox(house),
    ].filter((block) => block !== undefined),
  };
}
