// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { documentMark } from "./document-mark.ts";
import { listOtherDrafts } from "./draft.queries.ts";
import type { EditableKind } from "./editable.ts";
import { ownershipOf } from "./editable.ts";
import { reachOf } from "./editing-reach.ts";
import { whyNot } from "./editing.policy.ts";
import { editingWords } from "./editing.words.ts";
import { sectionOfTyped, sectionsOf } from "./form-sections.ts";
import type { FormShown } from "./form-shown.ts";
import { listSuggestions } from "./known.queries.ts";
import type { Mistake } from "./mistake.ts";
import { mistakeWords } from "./mistake.words.ts";
import { typedOf, type Opened } from "./opened-record.routes.ts";
import { RecordFormPage } from "./record-form.view.tsx";

type Showing = {
  step?: string;
  saved?: boolean;
  mistakes?: readonly Mistake[];
  /** They came to look at the mistakes: then it is no answer to what they sent. */
  isLooking?: boolean;
  rows?: FormShown["rows"];
};

/**
 * The form with what somebody is writing; with mistakes it is a 422, each mistake beside its field. Who writes step by
 * step stays on their step when it has mistakes, else is led to the first that has.
 */
export async function formPage(
  c: Context<Env>,
  house: House,
  opened: Opened,
  { step, saved = false, mistakes = [], isLooking = false, rows }: Showing,
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
      rows,
    },
    sections,
    step: stepShown(kind, step, mistakes),
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
    mayWithdraw: whyNot("withdraw", ownershipOf(kind, id, state), author) === undefined,
  });
  return c.html(page, mistakes.length > 0 && !isLooking ? 422 : 200);
}

function stepShown(
  kind: EditableKind,
  step: string | undefined,
  mistakes: readonly Mistake[],
): string | undefined {
  if (!sectionsOf(kind).some(({ id }) => id === step)) return undefined;
  const wrong = new Set(mistakes.map(({ field }) => sectionOfTyped(kind, field)?.id));
  if (step === undefined || wrong.has(step)) return step;
  return sectionsOf(kind).find(({ id }) => wrong.has(id))?.id ?? step;
}

/** The first mistake of each field, in words. */
function said(mistakes: readonly Mistake[], language: "it" | "en"): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const mistake of mistakes) texts[mistake.field] ??= mistakeWords[language][mistake.kind](mistake);
  return texts;
}
