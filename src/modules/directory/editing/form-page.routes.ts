// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { documentMark } from "./document-mark.ts";
import { listOtherDrafts } from "./draft.queries.ts";
import { reachOf } from "./editing-reach.ts";
import { editingWords } from "./editing.words.ts";
import { sectionsOf } from "./form-sections.ts";
import { listSuggestions } from "./known.queries.ts";
import type { Mistake } from "./mistake.ts";
import { mistakeWords } from "./mistake.words.ts";
import { typedOf, type Opened } from "./opened-record.routes.ts";
import { RecordFormPage } from "./record-form.view.tsx";

/** The form with what somebody is writing; with mistakes it is a 422, whole, each mistake beside its field. */
export async function formPage(
  c: Context<Env>,
  house: House,
  opened: Opened,
  { step, saved = false, mistakes = [] }: { step?: string; saved?: boolean; mistakes?: readonly Mistake[] },
): Promise<Response> {
  const { db } = house;
  const { kind, id, author, present, state, latest, draft, known } = opened;
  const language = c.get("language");
  const sections = sectionsOf(kind);
  const others = await listOtherDrafts(db, { authorId: author.id, recordId: id });
  const names = await listPersonNames(
    db,
    others.map(({ authorId }) => authorId),
  );
  const reach = reachOf(author);
  const page = RecordFormPage({
    frame: await frameOf(c, house),
    id,
    form: {
      kind,
      language,
      typed: typedOf(opened),
      document: state,
      known,
      mistakes: said(mistakes, language),
    },
    sections,
    step: mistakes.length === 0 ? sections.find((section) => section.id === step)?.id : undefined,
    mark: present ? documentMark(present) : "",
    resumed: draft && momentSaid(draft.savedAt, language),
    saved,
    hasMovedOn: draft !== undefined && draft.basedOn !== latest,
    others: others.map(({ authorId, savedAt }) => ({
      name: names.get(authorId) ?? editingWords[language].somebody,
      when: momentSaid(savedAt, language),
    })),
    suggestions: {
      organization: await listSuggestions(db, "organization", reach),
      location: kind === "service" || kind === "asset" ? await listSuggestions(db, "location", reach) : [],
    },
    isPublished: present !== undefined,
  });
  return c.html(page, mistakes.length > 0 ? 422 : 200);
}

/** The first mistake of each field, in words. */
function said(mistakes: readonly Mistake[], language: "it" | "en"): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const mistake of mistakes) texts[mistake.field] ??= mistakeWords[language][mistake.kind](mistake);
  return texts;
}
