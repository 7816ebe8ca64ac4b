// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listOpenSpaces } from "../space.queries.ts";
import { publicWords } from "./public.words.ts";
import { SpacesBlock } from "./spaces-block.view.tsx";

type Here = { kind: "place" | "organization"; id: string };
type Block = { id: string; title: string; content: Child };

/** The spaces that one can ask for at a place, as a part of the place's own page; nothing where there are none. */
export function spacesHere(house: House): (c: Context<Env>, thing: Here) => Promise<Block[]> {
  return async (c, { kind, id }) => {
    const spaces = kind === "place" ? await listOpenSpaces(house.db, id) : [];
    if (spaces.length === 0) return [];
    const frame = await frameOf(c, house);
    const title = publicWords[frame.language].atPlace;
    return [{ id: "spazi", title, content: SpacesBlock({ frame, spaces }) }];
  };
}
