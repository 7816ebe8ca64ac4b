// SPDX-License-Identifier: AGPL-3.0-or-later
import { frameOf } from "../../../web/frame.ts";
import type { House } from "../../../web/house.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { listPractices } from "./practice.queries.ts";
import { practiceWords } from "./practice.words.ts";
import { PracticesBlock } from "./practices.view.tsx";

const mostShown = 3;

/** The newest practices of a lab, on its home. */
export function practicesOfLab(house: House): GiveBlock {
  return async (c, lab) => {
    const practices = await listPractices(house.db, { labId: lab.id, most: mostShown });
    if (practices.length === 0) return undefined;
    const frame = await frameOf(c, house);
    const title = practiceWords[frame.language].practices;
    return { id: "pratiche", title, content: PracticesBlock({ frame, practices }) };
  };
}
