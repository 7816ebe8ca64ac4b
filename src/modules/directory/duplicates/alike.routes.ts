// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { editingPath, publicPath, type Document, type EditableKind } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { readAsIfPublished } from "../editing/preview.actions.ts";
import type { Gathered } from "../import/gathering.ts";
import type { AlikeShown } from "./alike.view.tsx";
import { listAlike, listLikelyPairs } from "./likely.queries.ts";

type Written = {
  kind: EditableKind;
  id: string;
  gathered: Gathered;
  before: Document | undefined;
  territoryId: string | null;
};

/** More are not read. */
const mostShown = 5;

/**
 * What a record would probably be the same as if it were published: it is written, compared as everything is, and taken
 * back.
 */
export async function alikeTo(c: Context<Env>, house: House, record: Written): Promise<AlikeShown[]> {
  const { kind, id } = record;
  const reach = reachOf(c.get("actor"));
  const alike = await readAsIfPublished(house.db, record, house.now(), async (tx) =>
    listAlike(tx, id, { pairs: await listLikelyPairs(tx, [id]), reach }),
  ).catch(nothingWhenRefused);
  const language = c.get("language");
  return alike.slice(0, mostShown).map(({ id: other, name, isTheirs, reasons }) => ({
    name,
    isTheirs,
    reasons,
    href: linkTo({ language }, (isTheirs ? editingPath : publicPath)(kind, other)),
  }));
}

/** What points to something that is gone is said when it is published. */
function nothingWhenRefused(error: unknown): [] {
  if (error instanceof Refused) return [];
  throw error;
}
