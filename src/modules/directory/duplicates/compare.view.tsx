// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { EditableKind } from "../editing/editable.ts";
import { editingWords } from "../editing/editing.words.ts";
import { comparePathOf } from "./compare-path.ts";
import { duplicatesWords } from "./duplicates.words.ts";
import type { LikenessReason } from "./likeness.ts";
import { mergeWords } from "./merge.words.ts";

type ShownRecord = {
  id: string;
  name: string;
  organization: string | undefined;
  checked: string | undefined;
  /** How many records stand on it. */
  standing: number;
  hasContacts: boolean;
  isReserved: boolean;
  publicPage: string;
  form: string;
};

type ShownUnit = {
  name: string;
  label: string;
  said: readonly { label: string; first: string; second: string }[];
  canBeBoth: boolean;
  chosen: "a" | "b" | "both";
};

export type CompareProps = {
  frame: Frame;
  kind: EditableKind;
  records: readonly ShownRecord[];
  stays: "a" | "b";
  units: readonly ShownUnit[];
  reasons: readonly LikenessReason[];
  mark: string;
  isBlocked: boolean;
  /** Why nothing was merged just now. */
  told: string | undefined;
};

/** Two records beside each other: which stays, what it says from now on, what follows. */
export function ComparePage(props: CompareProps) {
  const { frame, kind, records, units, reasons, mark, isBlocked, told } = props;
  const words = mergeWords[frame.language];
  const common = duplicatesWords[frame.language];
  const path = linkTo(frame, comparePathOf(kind, records[0]!.id, records[1]!.id));
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[
        { label: editingWords[frame.language].backOffice, path: "/redazione" },
        { label: common.title, path: "/redazione/doppioni" },
        { label: words.title },
      ]}
      hidden
    >
      <PageTitle title={words.title} kicker={editingWords[frame.language].lists[kind]} />
      {told !== undefined && (
        <Notice tone="warning" announced>
          <p>{told}</p>
        </Notice>
      )}
      <p>
        {reasons.length === 0
          ? words.notAlike
          : `${words.why} ${reasons.map((reason) => common.reasons[reason]).join(", ")}.`}
      </p>
      <Both {...props} />
      <form method="post" action={`${path}/unione`}>
        <input type="hidden" name="visto" value={mark} />
        <Choices {...props} units={units} />
        <Happens {...props} />
        <Actions>
          {!isBlocked && <Button>{words.merge}</Button>}
          <Button kind="secondary" formaction={`${path}/distinte`}>
            {words.apart}
          </Button>
          <ButtonLink kind="quiet" href={linkTo(frame, "/redazione/doppioni")}>
            {words.back}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

const letters = ["A", "B"] as const;

function Both({ frame, records }: CompareProps) {
  const words = mergeWords[frame.language];
  const [first, second] = records as [ShownRecord, ShownRecord];
  const row = (label: string, said: (record: ShownRecord) => unknown) => [label, said(first), said(second)];
  const rows = [
    row(words.name, ({ name }) => name),
    ...(first.organization !== undefined || second.organization !== undefined
      ? [row(words.organization, ({ organization }) => organization ?? words.empty)]
      : []),
    row(words.checked, ({ checked }) => checked ?? words.never),
    row(words.standing, ({ standing }) => (standing === 0 ? words.nothing : words.things(standing))),
    row(words.pages, ({ publicPage, form, name }) => (
      <>
        <a href={publicPage} aria-label={`${words.publicPage}: ${name}`}>
          {words.publicPage}
        </a>
        {", "}
        <a href={form} aria-label={`${words.form}: ${name}`}>
          {words.form}
        </a>
      </>
    )),
  ];
  return (
    <Table
      id="due-schede"
      caption={words.table}
      columns={[{ label: words.what }, ...letters.map((letter) => ({ label: words.record(letter) }))]}
      rows={rows as never}
    />
  );
}

function Choices({ frame, records, stays, units }: CompareProps) {
  const words = mergeWords[frame.language];
  return (
    <>
      <RadioGroup
        name="resta"
        label={words.keep}
        hint={words.keepHint}
        value={stays}
        options={records.map(({ name }, index) => ({
          value: index === 0 ? "a" : "b",
          label: words.keepOption(letters[index]!, name),
        }))}
      />
      <Section id="differenze" title={words.differences}>
        <p>{units.length === 0 ? words.noDifferences : words.differencesLead}</p>
        {units.map((unit) => (
          <RadioGroup
            name={`campo.${unit.name}`}
            label={unit.label}
            value={unit.chosen}
            options={[
              { value: "a", label: saidBy(unit, "first", words), hint: words.from("A") },
              { value: "b", label: saidBy(unit, "second", words), hint: words.from("B") },
              ...(unit.canBeBoth ? [{ value: "both", label: words.both, hint: words.bothHint }] : []),
            ]}
          />
        ))}
      </Section>
    </>
  );
}

function saidBy(
  { said }: ShownUnit,
  side: "first" | "second",
  words: { empty: string; part: (label: string, value: string) => string },
): string {
  const text = (value: string) => (value === "" ? words.empty : value.replaceAll("\n", "; "));
  if (said.length === 1) return text(said[0]![side]);
  return said.map((one) => words.part(one.label, text(one[side]))).join(" – ");
}

function Happens({ frame, records, isBlocked }: CompareProps) {
  const words = mergeWords[frame.language];
  return (
    <Section id="succede" title={words.happens}>
      {isBlocked && (
        <Notice tone="warning">
          <p>{words.contactsBlock}</p>
        </Notice>
      )}
      <ul>
        <li>{words.moves}</li>
        {records.some(({ hasContacts }) => hasContacts) && !isBlocked && <li>{words.contactsFollow}</li>}
        <li>{words.reportsFollow}</li>
        <li>{words.redirects}</li>
        {records.some(({ isReserved }) => isReserved) && <li>{words.reserved}</li>}
        <li>{words.canUndo}</li>
      </ul>
    </Section>
  );
}
