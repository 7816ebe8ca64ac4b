// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { getAsset } from "../records/asset.queries.ts";
import { getOrganization } from "../records/organization.queries.ts";
import { getPlace } from "../records/place.queries.ts";
import { assetPage, organizationPage, placePage, servicePage } from "../records/record-pages.routes.ts";
import { getService } from "../records/service.queries.ts";
import { editingPath } from "./editable.ts";
import type { DocumentRead } from "./editing.forms.ts";
import { editingWords } from "./editing.words.ts";
import { formPathOf, type Opened } from "./opened-record.routes.ts";
import { readAsIfPublished } from "./preview.actions.ts";
import { NoPreviewPage, PreviewNote } from "./preview.view.tsx";

/** The page that everybody would read, made from what is being written. */
export async function previewPage(
  c: Context<Env>,
  house: House,
  opened: Opened,
  { document, gathered }: DocumentRead,
): Promise<Response> {
  const { db } = house;
  const { kind, id, present, state } = opened;
  const now = house.now();
  const frame = await frameOf(c, house);
  const path = linkTo(frame, editingPath(kind, id));
  const back = formPathOf(c, opened);
  if (document["address_visibility"] === "hidden") return c.html(NoPreviewPage({ frame, back }));

  const territory = state["territory_id"];
  const territoryId = typeof territory === "string" ? territory : null;
  const record = { kind, id, gathered, territoryId, before: present };
  const note = PreviewNote({ words: editingWords[frame.language], path, back });
  try {
    return await pageAsIfPublished();
  } catch (error) {
    // What is kept in a reserved place has no page either.
    if (error instanceof Refused && error.refusal.kind === "not-found")
      return c.html(NoPreviewPage({ frame, back }));
    throw error;
  }

  async function pageAsIfPublished(): Promise<Response> {
    switch (kind) {
      case "service":
        return servicePage(c, house, await readAsIfPublished(db, record, now, (tx) => getService(tx, id)), {
          note,
        });
      case "location":
        return placePage(c, house, await readAsIfPublished(db, record, now, (tx) => getPlace(tx, id)), {
          note,
        });
      case "organization":
        return organizationPage(
          c,
          house,
          await readAsIfPublished(db, record, now, (tx) => getOrganization(tx, id)),
          { note },
        );
      case "asset":
        return assetPage(c, house, await readAsIfPublished(db, record, now, (tx) => getAsset(tx, id)), {
          note,
        });
    }
  }
}
