// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { AgreementsBlock } from "./agreement-list.view.tsx";
import { agreementsPath } from "./agreement-path.ts";
import { listAgreements } from "./agreement.queries.ts";
import { agreementWords } from "./agreement.words.ts";

type Here = { kind: "place" | "organization"; id: string };
type Block = { id: string; title: string; content: Child };
const alive = ["in-force", "review"] as const;

/** The agreements in force about a place, or of an organization, as a part of its page; nothing where there are none. */
export function agreementsHere(house: House): (c: Context<Env>, thing: Here) => Promise<Block[]> {
  return async (c, { kind, id }) => {
    const whose = kind === "place" ? { locationId: id } : { organizationIds: [id] };
    const agreements = await listAgreements(house.db, { ...whose, statuses: alive });
    if (agreements.length === 0) return [];
    const frame = await frameOf(c, house);
    const words = agreementWords[frame.language];
    const content =
      kind === "place"
        ? AgreementsBlock({ frame, agreements, lead: words.hereLead })
        : AgreementsBlock({ frame, agreements });
    return [{ id: "patti", title: words.here, content }];
  };
}

/** The agreements in force of a lab, at its home. */
export function agreementsOfLab(house: House): GiveBlock {
  return async (c, lab) => {
    const agreements = await listAgreements(house.db, { labIds: [lab.id], statuses: alive });
    if (agreements.length === 0) return undefined;
    const frame = await frameOf(c, house);
    const all = linkTo(frame, `${agreementsPath}?lab=${lab.id}&finiti=1`);
    return {
      id: "patti",
      title: agreementWords[frame.language].here,
      content: AgreementsBlock({ frame, agreements, all }),
    };
  };
}
