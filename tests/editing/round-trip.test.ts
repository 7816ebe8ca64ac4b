// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { findDocument } from "../../src/modules/directory/editing/document.queries.ts";
import { editableKinds, type EditableKind } from "../../src/modules/directory/editing/editable.ts";
import { readTyped } from "../../src/modules/directory/editing/editing.forms.ts";
import { fieldsOf } from "../../src/modules/directory/editing/form-sections.ts";
import { loadKnown } from "../../src/modules/directory/editing/known.queries.ts";
import { typedFromDocument } from "../../src/modules/directory/editing/typed-from-document.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { storyNow } from "../story.ts";

const { db } = await demonstratedDatabase(storyNow);
const reach = { isEverything: true, districts: [], corrects: [], organizations: [] };

async function idsOf(kind: EditableKind): Promise<string[]> {
  const rows = await db.selectFrom(`directory.${kind}`).select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

/** What is said of each place, without what is empty. */
function said(rows: unknown) {
  return ((rows ?? []) as Record<string, unknown>[]).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && String(value) !== "")),
  );
}

test.each(editableKinds)(
  "every %s of the demonstration goes through its form and comes out the same",
  { timeout: 120_000 },
  async (kind) => {
    const ids = await idsOf(kind);
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      const before = (await findDocument(db, kind, id))!;
      const asked = { documents: [before], reach, language: "it" as const };
      const known = await loadKnown(db, asked);
      const typed = typedFromDocument(fieldsOf(kind), before, known);
      const { document, mistakes } = readTyped(kind, {
        id,
        typed,
        before,
        known: await loadKnown(db, { ...asked, typed }),
      });
      expect({ id, mistakes }).toEqual({ id, mistakes: [] });
      expect(typedFromDocument(fieldsOf(kind), document, known)).toEqual(typed);
      expect(document["attributes"]).toEqual(before["attributes"]);
      expect(said(document["service_at_locations"])).toEqual(said(before["service_at_locations"]));
      expect(document["hours"]).toEqual(before["hours"]);
      expect(document["extra"]).toEqual(before["extra"]);
    }
  },
);
