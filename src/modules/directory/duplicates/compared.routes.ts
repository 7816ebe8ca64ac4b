// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Env, House } from "../../../web/house.ts";
import { listAssurance } from "../assurance/assurance.queries.ts";
import { groupOfField } from "../assurance/assurance.ts";
import { differencesBetween } from "../editing/differences.ts";
import { findDocument } from "../editing/document.queries.ts";
import { kindOfSegment, type Document, type EditableKind } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import { loadKnown } from "../editing/known.queries.ts";
import { typedFromDocument } from "../editing/typed-from-document.ts";
import { listLikelyPairs } from "./likely.queries.ts";
import type { LikenessReason } from "./likeness.ts";
import { mergeMark } from "./merge-mark.ts";
import { differingUnits, isList, proposedChoice, unitOf, type Choice } from "./merge-plan.ts";
import { rightsToMerge } from "./merge-rights.actions.ts";
import { whyNotMerge } from "./merge.policy.ts";
import type { Movable } from "./merge.ts";
import { listMovable } from "./movable.queries.ts";

/** One of two records that somebody compares, in the order of their ids. */
export type Compared = {
  id: string;
  document: Document;
  standing: Movable[];
  hasContacts: boolean;
  /** The day of its latest check, YYYY-MM-DD. */
  checkedOn: string | null;
  organization: string | undefined;
};

/** What the two say differently as one thing: how each says it, field by field. */
export type ComparedUnit = {
  name: string;
  label: string;
  said: { label: string; first: string; second: string }[];
  canBeBoth: boolean;
  proposed: "a" | "b" | "both";
};

export type Comparison = {
  kind: EditableKind;
  records: [Compared, Compared];
  units: ComparedUnit[];
  /** Every unit that differs, also one whose difference no form shows. */
  proposals: Map<string, "a" | "b" | "both">;
  reasons: LikenessReason[];
  mark: string;
  /** Roles would follow that this person cannot give. */
  isBlocked: boolean;
};

/** Two records to compare, whole; refuses with not-found what this person may not take away. */
export async function openComparison(c: Context<Env>, house: House): Promise<Comparison> {
  const { db } = house;
  const actor = c.get("actor");
  const kind = found(kindOfSegment(c.req.param("segment") ?? ""));
  const ids = [c.req.param("id") ?? "", c.req.param("other") ?? ""].toSorted() as [string, string];
  if (ids[0] === ids[1]) refuse({ kind: "not-found" });
  const reach = reachOf(actor);
  const documents = [
    found(await findDocument(db, kind, ids[0])),
    found(await findDocument(db, kind, ids[1])),
  ];
  const toMerge = ids.map((id, index) => ({ id, document: documents[index]! }));
  const rights = await rightsToMerge(db, actor, { kind, records: toMerge }, house.now());
  if (rights.some(({ mayTakeAway }) => !mayTakeAway)) refuse({ kind: "not-found" });

  const language = c.get("language");
  const known = await loadKnown(db, { documents, reach, language });
  const today = romeDate(house.now());
  const assurance = await listAssurance(
    db,
    ids.map((id) => ({ kind, id })),
    today,
  );
  const records = await Promise.all(
    ids.map(async (id, index): Promise<Compared> => {
      const document = documents[index]!;
      const organizationId = document["organization_id"];
      return {
        id,
        document,
        standing: await listMovable(db, kind, id),
        hasContacts: rights[index]!.hasContacts,
        checkedOn: typeof document["assured_date"] === "string" ? document["assured_date"] : null,
        organization: typeof organizationId === "string" ? known.labels.get(organizationId) : undefined,
      };
    }),
  );
  const [first, second] = records as [Compared, Compared];
  const checkedOn = (id: string, unit: string) => {
    const group = groupOfField(kind, unit);
    const own = assurance.get(id)?.find((one) => one.group === group);
    const record = id === first.id ? first : second;
    return own ? (own.assuredOn?.toString() ?? null) : record.checkedOn;
  };

  const fields = fieldsOf(kind);
  const state = (document: Document) => ({ typed: typedFromDocument(fields, document, known), document });
  const differences = Map.groupBy(
    differencesBetween(
      kind,
      { before: state(first.document), after: state(second.document) },
      { known, language },
    ),
    ({ name }) => unitOf(kind, name),
  );
  const differing = differingUnits(kind, first.document, second.document);
  const proposals = new Map(
    differing.map((unit) => [
      unit.name,
      asLetter(
        proposedChoice(
          unit,
          { document: first.document, checkedOn: checkedOn(first.id, unit.name) },
          { document: second.document, checkedOn: checkedOn(second.id, unit.name) },
        ),
      ),
    ]),
  );
  const units = differing.flatMap((unit): ComparedUnit[] => {
    const said = differences.get(unit.name);
    if (!said) return [];
    return [
      {
        name: unit.name,
        label: said[0]!.label,
        said: said.map(({ label, before, after }) => ({ label, first: before, second: after })),
        canBeBoth: isList(unit, first.document, second.document),
        proposed: proposals.get(unit.name)!,
      },
    ];
  });
  const pairs = await inTransaction(db, (tx) => listLikelyPairs(tx, [first.id]));
  return {
    kind,
    records: [first, second],
    units,
    proposals,
    reasons: pairs.find((pair) => pair.secondId === second.id)?.reasons ?? [],
    mark: mergeMark([first, second]),
    isBlocked: whyNotMerge(rights) !== undefined,
  };
}

function asLetter(choice: Choice): "a" | "b" | "both" {
  if (choice === "both") return "both";
  return choice === "survivor" ? "a" : "b";
}
