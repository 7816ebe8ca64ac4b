// SPDX-License-Identifier: AGPL-3.0-or-later
import { frameOf } from "../../../web/frame.ts";
import type { House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { excerptOf } from "./diary-note.ts";
import { listPublicNotes } from "./diary.queries.ts";
import { diaryWords } from "./diary.words.ts";
import { DiaryBlock } from "./public-diary.view.tsx";

const piecesAtHome = 3;

/** The latest public pieces of the diary on the home of a lab; nothing while there are none. */
export function diaryOfLab(house: House): GiveBlock {
  return async (c, lab) => {
    const notes = await listPublicNotes(house.db, lab.id, { most: piecesAtHome });
    if (notes.length === 0) return undefined;
    const language = c.get("language");
    const pieces = notes.map((note) => ({
      id: note.id,
      day: daySaid(note.aboutDay, language),
      excerpt: excerptOf(note),
    }));
    const content = DiaryBlock({ frame: await frameOf(c, house), labId: lab.id, pieces });
    return { id: "diario", title: diaryWords[language].title, content };
  };
}
