// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import { editingPath, publicPath, type Document } from "../editing/editable.ts";
import { readDocument } from "../editing/editing.forms.ts";
import { editingWords } from "../editing/editing.words.ts";
import { fieldWords, wordsOfField } from "../editing/field.words.ts";
import { ComparePage, type CompareProps } from "./compare.view.tsx";
import { openComparison, type Comparison } from "./compared.routes.ts";
import { mergeForm, pairsPath } from "./duplicates.forms.ts";
import { mergedDocument, type Choice } from "./merge-plan.ts";
import { mergeRecords } from "./merge.actions.ts";
import { mergeWords } from "./merge.words.ts";
import { doubtAgain, tellApart } from "./told-apart.actions.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const pairPath = `/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{${uuid}}/:other{${uuid}}` as const;

type Answers = { stays?: string; choices: ReadonlyMap<string, "a" | "b" | "both"> };

/** Two records beside each other: one, or two. Mounted at /redazione/doppioni. */
export function compareRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get(pairPath, async (c) => {
    return c.html(await page(c, await openComparison(c, house), { choices: new Map() }));
  });

  web.post(`${pairPath}/unione`, async (c) => {
    const comparison = await openComparison(c, house);
    const read = await readForm(c, mergeForm);
    const answers = read.ok ? read.value : { seen: "", choices: new Map() };
    const { kind, records } = comparison;
    const { survivor, gone, document } = chosen(comparison, answers);
    const { gathered, mistakes } = readDocument(kind, survivor.id, document);
    if (mistakes.length > 0) {
      const language = c.get("language");
      const labels = mistakes.map(
        ({ field }) => wordsOfField(fieldWords[language], kind, field).label ?? field,
      );
      const told = mergeWords[language].cannotRead([...new Set(labels)].join(", "));
      return c.html(await page(c, comparison, answers, told), 422);
    }

    const done = await mergeRecords(
      db,
      c.get("actor"),
      { kind, survivorId: survivor.id, goneId: gone.id, seen: answers.seen, document, gathered },
      now(),
    );
    if (done.kind === "moved-on") {
      const told = mergeWords[c.get("language")].movedOn;
      return c.html(await page(c, await openComparison(c, house), answers, told), 409);
    }
    const language = c.get("language");
    return c.redirect(linkTo({ language }, `/redazione/doppioni/unioni/${done.mergeId}?fatto=merged`), 303);

    function chosen({ proposals }: Comparison, { stays, choices }: Answers) {
      const isFirst = stays === undefined ? proposedSurvivor(comparison) === "a" : stays === "a";
      const [one, other] = isFirst ? records : [records[1], records[0]];
      const own = isFirst ? "a" : "b";
      const said = [...proposals].map(([name, proposed]): [string, Choice] => {
        const choice = choices.get(name) ?? proposed;
        return [name, choice === "both" ? "both" : choice === own ? "survivor" : "gone"];
      });
      const merged: Document = mergedDocument(
        kind,
        { survivor: one.document, gone: other.document },
        Object.fromEntries(said),
      );
      return { survivor: one, gone: other, document: merged };
    }
  });

  web.post(`${pairPath}/distinte`, async (c) => {
    const { kind, records } = await openComparison(c, house);
    await tellApart(db, c.get("actor"), { kind, ids: [records[0].id, records[1].id] }, now());
    return c.redirect(linkTo({ language: c.get("language") }, `${pairsPath({})}?fatto=told`), 303);
  });

  web.post(`${pairPath}/dubbio`, async (c) => {
    const { kind, records } = await openComparison(c, house);
    await doubtAgain(db, c.get("actor"), { kind, ids: [records[0].id, records[1].id] });
    return c.redirect(linkTo({ language: c.get("language") }, `${pairsPath({})}?fatto=doubted`), 303);
  });

  return web;

  async function page(c: Context<Env>, comparison: Comparison, answers: Answers, told?: string) {
    const { kind, records, units, reasons, mark, isBlocked } = comparison;
    const language = c.get("language");
    const props: CompareProps = {
      frame: await frameOf(c, house),
      kind,
      records: records.map(({ id, document, standing, checkedOn, organization, hasContacts }) => ({
        id,
        name: nameOf(document, language),
        organization,
        checked: checkedOn === null ? undefined : daySaid(checkedOn, language),
        standing: standing.length,
        hasContacts,
        isReserved: document["address_visibility"] !== undefined && document["address_visibility"] !== "full",
        publicPage: linkTo({ language }, publicPath(kind, id)),
        form: linkTo({ language }, editingPath(kind, id)),
      })),
      stays: answers.stays === "a" || answers.stays === "b" ? answers.stays : proposedSurvivor(comparison),
      units: units.map((unit) =>
        Object.assign(unit, { chosen: answers.choices.get(unit.name) ?? unit.proposed }),
      ),
      reasons,
      mark,
      isBlocked,
      told,
    };
    return ComparePage(props);
  }
}

/** The one that others stand on; of two with as many, the one that was checked later. */
function proposedSurvivor({ records: [first, second] }: Comparison): "a" | "b" {
  const weight = ({ standing, hasContacts }: typeof first) => standing.length + (hasContacts ? 1000 : 0);
  if (weight(first) !== weight(second)) return weight(first) > weight(second) ? "a" : "b";
  return (second.checkedOn ?? "") > (first.checkedOn ?? "") ? "b" : "a";
}

function nameOf(document: Document, language: "it" | "en"): string {
  const { name } = document;
  return typeof name === "string" && name !== "" ? name : editingWords[language].unnamed;
}
