// SPDX-License-Identifier: AGPL-3.0-or-later
import { frameOf } from "../../../web/frame.ts";
import type { House } from "../../../web/house.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { FollowBox } from "./follow.view.tsx";
import { listWanted } from "./following.queries.ts";
import { followingWords } from "./following.words.ts";
import { skillsSaid } from "./skills-said.page.ts";

/** How to hear of a lab again, and what it would be glad of; nothing where a lab is over. */
export function followBox(house: House): GiveBlock {
  return async (c, lab) => {
    if (lab.status === "ended") return undefined;
    const language = c.get("language");
    const wanted = (await listWanted(house.db, [lab.id])).get(lab.id) ?? [];
    const frame = await frameOf(c, house);
    const content = FollowBox({ frame, labId: lab.id, wanted: skillsSaid(wanted, language) });
    return { id: "segui", title: followingWords[language].box.title, content };
  };
}
