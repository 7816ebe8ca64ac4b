// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { romeDate } from "../../../foundation/time/rome.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listAssembliesOf } from "../assembly/assembly.queries.ts";
import { decisionShown } from "../decisions/decision.page.ts";
import { countDecisions, listDecisions } from "../decisions/decision.queries.ts";
import { decisionsPath } from "../decisions/decision.ts";
import { fateWords } from "../decisions/fate.words.ts";
import { DecisionsList } from "./parts.view.tsx";

type Block = { id: string; title: string; content: Child };

/** On the home of a lab, what came of its assemblies: the latest decisions that everybody may read, how many are where. */
export function decisionsOfLab(house: House) {
  return async (c: Context<Env>, { id: labId }: { id: string }): Promise<Block | undefined> => {
    const { db, now } = house;
    const assemblies = await listAssembliesOf(db, { labId }, now());
    const assemblyIds = assemblies.map(({ id }) => id);
    const decisions = await listDecisions(db, { assemblyIds, readable: "everybody", most: 3 });
    const [latest] = decisions;
    if (!latest) return undefined;
    const frame = await frameOf(c, house);
    const today = romeDate(now());
    return {
      id: "decisioni",
      title: fateWords[frame.language].block,
      content: DecisionsList({
        frame,
        decisions: decisions.map((one) => decisionShown(one, { today, language: frame.language })),
        counts: await countDecisions(db, assemblyIds),
        path: decisionsPath(latest.assemblyId),
      }),
    };
  };
}
