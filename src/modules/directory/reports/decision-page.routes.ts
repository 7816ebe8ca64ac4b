// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { choiceSaid, choiceWords } from "../editing/choice.words.ts";
import { differencesBetween, type Difference } from "../editing/differences.ts";
import { listStandingOn } from "../editing/document.queries.ts";
import type { Document } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { onlyOf, type Typed } from "../editing/field.ts";
import { fieldWords, wordsOfField } from "../editing/field.words.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import { listSuggestions } from "../editing/known.queries.ts";
import type { Mistake } from "../editing/mistake.ts";
import { mistakeWords } from "../editing/mistake.words.ts";
import { rowsAsked } from "../editing/more-rows.ts";
import { findLatestRevision, findRevision } from "../editing/revision.queries.ts";
import { typedFromDocument } from "../editing/typed-from-document.ts";
import { DecidedPage, type ReportFacts } from "./decision-frame.view.tsx";
import type { Closing } from "./decision-ways.view.tsx";
import { DecisionPage, type DecisionProps } from "./decision.view.tsx";
import { decisionWords } from "./decision.words.ts";
import { withWritten, type OpenedReport } from "./opened-report.routes.ts";
import { readDecision } from "./queue.forms.ts";
import { queueWords } from "./queue.words.ts";
import { reviewPath } from "./report-path.ts";
import { groupOf, isClosed, type Report } from "./report.ts";
import { reportWords } from "./report.words.ts";

/** What the page shows besides the report: what was written in it, and why it comes back. */
export type Shown = {
  answers?: Typed;
  mistakes?: readonly Mistake[];
  needsReason?: boolean;
  notice?: DecisionProps["notice"];
};

/** The page of a report that waits, with the words of who decides; a 422 with mistakes, a 409 with a warning. */
export async function decisionPage(c: Context<Env>, house: House, opened: OpenedReport, shown: Shown = {}) {
  const { db } = house;
  const { report, person, present, state, known, fields, typed, others, same, mark } = opened;
  const { kind, what } = report;
  const language = c.get("language");
  const words = decisionWords[language];
  const { answers, mistakes = [], needsReason = false, notice } = shown;
  const written = answers ? withWritten(opened, answers) : typed.proposed;
  const said = readDecision(answers ?? {});
  const reach = reachOf(person);
  const hasReferences = fields.some(({ as }) => as === "organization" || as === "rows");
  const props: DecisionProps = {
    frame: await frameOf(c, house),
    report,
    name: nameOf(report, state, language),
    facts: factsOf(report, language),
    notice,
    mark,
    differences: await changesOf(house, opened, { written, language }),
    since: sinceOf(opened, language),
    hasProposal: Object.keys(report.proposed).length > 0,
    form: {
      kind,
      language,
      typed: written,
      document: state,
      known,
      mistakes: mistakesSaid(mistakes, language),
      rows: rowsAsked((answers?.["azione"]?.at(-1) ?? "").replace("riga:", "")),
    },
    fields: what === "check" ? [] : fields,
    suggestions: {
      organization: hasReferences ? await listSuggestions(db, "organization", reach) : [],
      location: hasReferences && kind === "service" ? await listSuggestions(db, "location", reach) : [],
    },
    same: same.map((other) => ({ id: other.id, label: shortly(other, language) })),
    others: others
      .filter((other) => !same.includes(other))
      .map((other) => ({
        href: linkTo({ language }, reviewPath(other.id)),
        label: shortly(other, language),
      })),
    said: {
      answer: said.answer ?? "",
      method: said.method ?? (answers ? undefined : usualMethod(opened)),
      reason: said.reason,
      together: answers ? said.together : same.map((other) => other.id),
    },
    mistakes: [
      ...mistakes.map(({ field, kind: wrong, ...rest }) => ({
        fieldId: field === "" ? "modulo" : `campo-${field}`,
        message: `${labelOf(report, field, language)}: ${mistakeWords[language][wrong]({ field, kind: wrong, ...rest })}`,
      })),
      ...(needsReason
        ? [{ fieldId: "campo-motivo", message: said.reason === "other" ? words.sayWhy : words.chooseReason }]
        : []),
    ],
    closing: what === "closed" ? await closingOf(house, opened, language) : undefined,
    check: what === "check" ? await checkOf(house, opened, language) : undefined,
    isThere: present !== undefined,
  };
  const isWrong = mistakes.length > 0 || needsReason;
  return c.html(DecisionPage(props), isWrong ? 422 : notice?.tone === "warning" ? 409 : 200);
}

/** How it was decided; a 409 when somebody was deciding it too, with the words they had written. */
export async function decidedPage(
  c: Context<Env>,
  house: House,
  { report, state, fields }: Pick<OpenedReport, "report" | "state" | "fields">,
  answers?: Typed,
) {
  const language = c.get("language");
  const words = decisionWords[language];
  const names = await listPersonNames(house.db, [report.decidedBy]);
  const said = answers && readDecision(answers);
  const yours = answers && [
    ...(said?.answer ? [{ label: words.answer, text: said.answer }] : []),
    ...Object.entries(onlyOf(answers, fields))
      .filter(([name]) => !/\.(rest|keep)$/.test(name))
      .map(([name, texts]) => ({ label: labelOf(report, name, language), text: texts.join("\n") })),
  ];
  const page = DecidedPage({
    frame: await frameOf(c, house),
    report,
    name: nameOf(report, state, language),
    facts: factsOf(report, language),
    decidedBy: (report.decidedBy && names.get(report.decidedBy)) ?? words.somebody,
    when: report.decidedAt ? momentSaid(report.decidedAt, language) : "",
    yours,
  });
  return c.html(page, answers ? 409 : 200);
}

function nameOf({ proposed }: Report, state: Document, language: Language): string {
  const name = state["name"] ?? proposed["name"]?.[0];
  return typeof name === "string" && name.trim() !== "" ? name : queueWords[language].unnamed;
}

function factsOf(report: Report, language: Language): ReportFacts {
  return {
    arrived: momentSaid(report.createdAt, language),
    hasContact: report.hasContact,
    proposed: Object.entries(report.proposed).map(([name, texts]) => ({
      label: proposedLabel(report, name, language),
      text: name === "is_free" ? choiceSaid(choiceWords[language], name, texts[0] ?? "") : texts.join("\n"),
    })),
  };
}

function proposedLabel({ what }: Report, name: string, language: Language): string {
  const { fields, missing } = reportWords[language];
  const asked = what === "missing" && Object.entries(missing).find(([key]) => key === name)?.[1];
  return asked ? asked.label : (fields[name] ?? name);
}

function labelOf({ kind }: Report, name: string, language: Language): string {
  const field = fieldsOf(kind).find((one) => name === one.name || name.startsWith(`${one.name}.`));
  return field
    ? wordsOfField(fieldWords[language], kind, field.name).label
    : decisionWords[language].mistakes;
}

function mistakesSaid(mistakes: readonly Mistake[], language: Language): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const mistake of mistakes) texts[mistake.field] ??= mistakeWords[language][mistake.kind](mistake);
  return texts;
}

/** "Pubblico, 3 dicembre 2026 alle 10.00: ha scritto…". */
function shortly(report: Report, language: Language): string {
  const { sources, whats } = queueWords[language];
  const note = report.note ?? Object.values(report.proposed).flat().join("; ");
  const text = note.length > 120 ? `${note.slice(0, 119)}…` : note;
  const head = `${whats[report.what]}, ${sources[report.source]}, ${momentSaid(report.createdAt, language)}`;
  return text === "" ? head : `${head}: ${text}`;
}

function usualMethod({ person, report }: OpenedReport): string | undefined {
  if (groupOf(report.what) === undefined) return undefined;
  const { isEverything, districts } = reachOf(person);
  return isEverything || districts.length > 0 ? "call" : "owner";
}

/** What accepting changes; of a correction that is live, what it changed. */
async function changesOf(
  { db }: House,
  { report, present, state, known, typed, fields }: OpenedReport,
  { written, language }: { written: Typed; language: Language },
): Promise<Difference[]> {
  const { kind, recordId, what, revision } = report;
  const told = { known, language };
  if (what === "check" && revision !== null) {
    const [before, after] = [
      await findRevision(db, recordId, revision - 1),
      await findRevision(db, recordId, revision),
    ].map((one) => one?.content ?? {});
    const whole = (document: Document) => ({
      typed: typedFromDocument(fieldsOf(kind), document, known),
      document,
    });
    return differencesBetween(kind, { before: whole(before!), after: whole(after!) }, told);
  }
  if (fields.length === 0) return [];
  const before = present ? { typed: typed.present, document: present } : { typed: {}, document: {} };
  return differencesBetween(kind, { before, after: { typed: written, document: state } }, told);
}

/** What changed of these fields since the report arrived. */
function sinceOf(
  { report, present, state, known, typed, fields }: OpenedReport,
  language: Language,
): Difference[] {
  const { kind, seen } = report;
  if (!present || Object.keys(seen).length === 0) return [];
  const before = { typed: seen, document: state };
  const after = { typed: onlyOf(typed.present, fields), document: state };
  return differencesBetween(kind, { before, after }, { known, language });
}

async function closingOf(
  { db }: House,
  { report, person, present, others }: OpenedReport,
  language: Language,
): Promise<Closing> {
  const { kind, recordId, firstBy, firstAt } = report;
  const names = await listPersonNames(db, [firstBy]);
  const other = others.find((one) => one.what === "closed" && one.firstBy !== null);
  const first = firstBy !== null && {
    isYou: firstBy === person.id,
    name: names.get(firstBy) ?? decisionWords[language].somebody,
    when: firstAt ? momentSaid(firstAt, language) : "",
  };
  return {
    isService: kind === "service",
    isOver: present === undefined || (kind === "service" && isClosed(present["status"])),
    first: first || undefined,
    closeTo: choiceSaid(choiceWords[language], "status", report.closeTo ?? "inactive"),
    other: other && linkTo({ language }, reviewPath(other.id)),
    standing: await listStandingOn(db, kind, recordId),
  };
}

async function checkOf({ db }: House, { report }: OpenedReport, language: Language) {
  const { recordId, revision } = report;
  const [made, latest] = [
    await findRevision(db, recordId, revision ?? 0),
    await findLatestRevision(db, recordId),
  ];
  const names = await listPersonNames(db, [made?.changedBy ?? null]);
  const who = made?.changedBy ? names.get(made.changedBy) : undefined;
  return { who: who ?? decisionWords[language].somebody, isLatest: latest?.number === revision };
}
