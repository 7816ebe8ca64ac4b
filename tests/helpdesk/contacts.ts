// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from "../../src/foundation/uuid.ts";
import type { StoryDesk } from "./desk-story.ts";

type Fields = Record<string, string | readonly string[]>;

/** Word for tests: the form of a contact as a browser sends it, with an id of its own. */
export function contactForm(desk: StoryDesk, fields: Fields): Fields & { id: string } {
  return { id: newId(), sportello: desk.id, canale: "in-person", azione: "salva", ...fields };
}
