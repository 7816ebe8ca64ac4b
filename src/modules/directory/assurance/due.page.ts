// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { pagesOf, type Pages } from "../../../ui/pages.ts";
import type { EditableKind } from "../editing/editable.ts";
import { dateSaid } from "../hours/opening-dates.ts";
import { openingWords } from "../hours/opening.words.ts";
import { keepingWords } from "../keeping/keeping.words.ts";
import { findingKinds, type FindingKind } from "../search/criteria.ts";
import { pathOf } from "../search/paths.ts";
import { fieldGroups, type FieldGroup, type Method } from "./assurance.ts";
import { checksWords } from "./checks.words.ts";
import { duePath, groupValue } from "./due.forms.ts";
import { duePageSize, type DueCounts, type DueQuestion, type DueRecord } from "./due.ts";
import { dueWords } from "./due.words.ts";

/** A record to check, as its card shows it. */
export type DueCard = {
  kind: FindingKind;
  id: string;
  name: string;
  kicker: string;
  /** How calling about it went. */
  calls: string | undefined;
  /** Where it is written, and where its check is said. */
  href: string;
  action: string;
  organization: { label: string; href: string } | undefined;
  groups: { group: FieldGroup; value: string; label: string; reason: string }[];
  methods: readonly Method[];
};

export function editableKind(kind: FindingKind): EditableKind {
  return kind === "place" ? "location" : kind;
}

/** `methods`: how this person may say that it is right. */
export function dueCard(record: DueRecord, methods: readonly Method[], frame: Frame): DueCard {
  const { kind, id, name, organizationId, organizationName } = record;
  const words = dueWords[frame.language];
  return {
    kind,
    id,
    name,
    kicker: [keepingWords[frame.language].kind[kind], organizationName].filter(Boolean).join(" · "),
    calls: callsSaid(record, frame),
    href: linkTo(frame, `/redazione${pathOf(kind, id)}`),
    action: linkTo(frame, `/redazione/verifiche${pathOf(kind, id)}`),
    organization:
      organizationId !== null && organizationName !== null
        ? {
            label: words.ofOrganization(organizationName),
            href: linkTo(frame, duePath({ organizationId })),
          }
        : undefined,
    groups: record.due.map(({ group, assuredOn }) => ({
      group,
      value: groupValue(group),
      label: checksWords[frame.language].titles[group],
      reason:
        assuredOn === null
          ? words.never
          : words.lastOn(dateSaid(assuredOn.toString(), openingWords[frame.language])),
    })),
    methods,
  };
}

function callsSaid({ wrongNumber, unanswered }: DueRecord, frame: Frame): string | undefined {
  const words = dueWords[frame.language];
  if (wrongNumber !== null) return words.wrongNumber(wrongNumber);
  return unanswered > 0 ? words.unanswered(unanswered) : undefined;
}

/** The figures: each opens its list. */
export function countsShown(
  { groups }: DueCounts,
  question: DueQuestion,
  frame: Frame,
): { columns: string[]; rows: { label: string; figures: { number: number; href: string }[] }[] } {
  const { kinds } = keepingWords[frame.language];
  const rows = findingKinds
    .filter((kind) => Object.keys(groups[kind]).length > 0)
    .map((kind) => ({
      label: kinds[kind],
      figures: fieldGroups.map((group) => ({
        number: groups[kind][group] ?? 0,
        href: linkTo(frame, duePath({ ...question, kind, group })),
      })),
    }));
  return { columns: fieldGroups.map((group) => checksWords[frame.language].titles[group]), rows };
}

/** The ways to the other pages of what is due. */
export function duePages(question: DueQuestion, page: number, records: number, frame: Frame): Pages {
  return pagesOf({ page, total: records, atOnce: duePageSize }, (number) =>
    linkTo(frame, duePath(question, number)),
  );
}
