// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listLabsAt, listLabsOfOrganization } from "../lab/lab-activities.queries.ts";
import { listLabs } from "../lab/lab.queries.ts";
import { LabsAtHome, LabsHere } from "./labs-here.view.tsx";
import { publicLabWords } from "./public.words.ts";

type Here = { kind: "place" | "organization"; id: string };
type Block = { id: string; title: string; content: Child };

/** More labs than these are behind a link. */
const shownAtHome = 9;

/** The labs that live at a place, or that an organization makes, as a part of its page; nothing where there are none. */
export function labsHere(house: House): (c: Context<Env>, thing: Here) => Promise<Block[]> {
  return async (c, { kind, id }) => {
    const labs =
      kind === "place" ? await listLabsAt(house.db, id) : await listLabsOfOrganization(house.db, id);
    if (labs.length === 0) return [];
    const frame = await frameOf(c, house);
    const words = publicLabWords[frame.language];
    const title = kind === "place" ? words.here : words.ofOrganization;
    return [{ id: "laboratori", title, content: LabsHere({ frame, labs }) }];
  };
}

/** The labs of the territory on its home page; undefined where there are none. */
export function labsAtHome(house: House): (c: Context<Env>) => Promise<Child | undefined> {
  return async (c) => {
    const labs = await listLabs(house.db, { most: shownAtHome });
    if (labs.length === 0) return undefined;
    return LabsAtHome({ frame: await frameOf(c, house), labs });
  };
}
