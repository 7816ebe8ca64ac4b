// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { found, refuse, Refused } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import {
  editingPath,
  ownershipOf,
  publicPath,
  type Document,
  type EditableKind,
} from "../editing/editable.ts";
import { readDocument } from "../editing/editing.forms.ts";
import { whyNot } from "../editing/editing.policy.ts";
import { editingWords } from "../editing/editing.words.ts";
import { fieldWords, wordsOfField } from "../editing/field.words.ts";
import { duplicatesWords } from "./duplicates.words.ts";
import { findMerge, listStandingNames } from "./merge.queries.ts";
import type { Merge } from "./merge.ts";
import { MergePage } from "./merge.view.tsx";
import { mergeWords } from "./merge.words.ts";
import { takeApart } from "./unmerge.actions.ts";

const mergePath = "/unioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;
const asked = z.object({ fatto: last(z.enum(["merged", "undone"]).optional().catch(undefined)) });

/** Two records that became one: what moved, and the way back. Mounted at /redazione/doppioni. */
export function mergeRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(mergePath, async (c) => {
    const { fatto } = readQuery(c, asked);
    return c.html(await page(c, await openMerge(c), { done: fatto }));
  });

  web.post(`${mergePath}/separazione`, async (c) => {
    const merge = await openMerge(c);
    try {
      await takeApart(db, c.get("actor"), { mergeId: merge.id, read: gatheredOf }, now());
    } catch (error) {
      const because = error instanceof Refused && error.refusal.kind === "not-now" && error.refusal.because;
      if (!because) throw error;
      return c.html(await page(c, await openMerge(c), { refused: because }), 409);
    }
    const path = `/redazione/doppioni/unioni/${merge.id}?fatto=undone`;
    return c.redirect(linkTo({ language: c.get("language") }, path), 303);
  });

  return web;

  async function openMerge(c: Context<Env>): Promise<Merge> {
    const merge = found(await findMerge(db, c.req.param("id") ?? ""));
    const { kind, survivorId, survivorAfter, goneId, gone } = merge;
    const both = [ownershipOf(kind, survivorId, survivorAfter), ownershipOf(kind, goneId, gone)];
    if (both.some((record) => whyNot("withdraw", record, c.get("actor")))) refuse({ kind: "not-found" });
    return merge;
  }

  async function page(
    c: Context<Env>,
    merge: Merge,
    { done, refused }: { done?: "merged" | "undone"; refused?: string },
  ) {
    const language = c.get("language");
    const words = mergeWords[language];
    const { kind, survivorId, goneId, mergedAt, mergedBy, undoneAt, staying } = merge;
    const names = await listPersonNames(db, [mergedBy]);
    const who = (mergedBy && names.get(mergedBy)) ?? duplicatesWords[language].somebody;
    const link = (path: string) => linkTo({ language }, path);
    const nameOf = ({ name }: Document) =>
      typeof name === "string" && name !== "" ? name : editingWords[language].unnamed;
    const moved = merge.moved.map(({ kind: one, id }) => ({ kind: one, id }));
    const standing = await listStandingNames(db, moved);
    return MergePage({
      frame: await frameOf(c, house),
      id: merge.id,
      title: words.merged(nameOf(merge.gone), nameOf(merge.survivorAfter)),
      when: words.mergedOn(momentSaid(mergedAt, language), who),
      done,
      refused: refused === undefined ? undefined : (words.reasons[refused] ?? refused),
      isUndone: undoneAt !== null,
      survivor: link(publicPath(kind, survivorId)),
      gone: link(publicPath(kind, goneId)),
      moved: standing.map((one) => ({ name: one.name, href: link(editingPath(one.kind, one.id)) })),
      staying: staying.map((one) =>
        one.what === "record"
          ? one.name
          : (wordsOfField(fieldWords[language], kind, one.field).label ?? one.field),
      ),
    });
  }
}

function gatheredOf(kind: EditableKind, id: string, document: Document) {
  return readDocument(kind, id, document).gathered;
}
