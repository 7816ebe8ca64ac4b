// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, ButtonLink } from "../../../ui/button.tsx";
import { SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Unbroken } from "../../../ui/unbroken.tsx";
import { PrintButton } from "../search/map-position.view.tsx";
import { dueWords } from "./due.words.ts";
import { sheetWords } from "./sheet.words.ts";

export type SheetRecord = {
  name: string;
  kicker: string;
  phone: string;
  groups: { title: string; reason: string; lines: string[] }[];
};

export type SheetProps = {
  frame: Frame;
  fields: Record<string, string>;
  choices: { kinds: Option[]; groups: Option[]; areas: Option[] };
  records: SheetRecord[];
  all: number;
  today: string;
};

/** A sheet for a pen: what is written, boxes to tick, lines to write on. */
export function SheetPage(props: SheetProps) {
  const { frame, records, all, today } = props;
  const words = sheetWords[frame.language];
  const checks = dueWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      islands={["print-page"]}
      hidden
      breadcrumbs={[{ label: checks.title, path: "/redazione/verifiche" }, { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Choice {...props} />
      {records.length > 0 && <PrintButton frame={frame} />}
      <p>{records.length === 0 ? words.none : words.count(records.length, all)}</p>
      {records.map((record) => (
        <RecordToCheck frame={frame} record={record} />
      ))}
      <p class="form-text">{words.printedOn(today)}</p>
    </Page>
  );
}

function Choice({ frame, fields, choices }: SheetProps) {
  const words = sheetWords[frame.language];
  const checks = dueWords[frame.language];
  return (
    <form method="get" action={linkTo(frame, "/redazione/verifiche/foglio")} class="d-print-none">
      <fieldset>
        <legend class="h5">{words.choose}</legend>
        <TextField name="q" type="search" label={checks.text} value={fields["q"]} />
        <SelectField
          name="tipo"
          label={checks.kind}
          empty={checks.anyKind}
          value={fields["tipo"]}
          options={choices.kinds}
        />
        <SelectField
          name="parte"
          label={checks.group}
          empty={checks.anyGroup}
          value={fields["parte"]}
          options={choices.groups}
        />
        <SelectField
          name="zona"
          label={checks.area}
          empty={checks.anyArea}
          value={fields["zona"]}
          options={choices.areas}
        />
        {fields["ente"] !== undefined && <input type="hidden" name="ente" value={fields["ente"]} />}
      </fieldset>
      <div class="actions">
        <Button kind="secondary">{checks.show}</Button>
        <ButtonLink kind="quiet" href={linkTo(frame, "/redazione/verifiche")}>
          {words.back}
        </ButtonLink>
      </div>
    </form>
  );
}

function RecordToCheck({ frame, record }: { frame: Frame; record: SheetRecord }) {
  const words = sheetWords[frame.language];
  return (
    <article class="sheet">
      <p class="it-card-category">{record.kicker}</p>
      <h2 class="h4">{record.name}</h2>
      {record.phone !== "" && (
        <p>
          {words.phone}: <strong>{record.phone}</strong>
        </p>
      )}
      {record.groups.map(({ title, reason, lines }) => (
        <div class="sheet-group">
          <p>
            <strong>{title}</strong> <span class="form-text">{words.lastOn(reason)}</span>
          </p>
          {lines.length === 0 && <p>{words.unsaid}</p>}
          {lines.map((line) => (
            <p class="asked-line">
              <Unbroken text={line} />
            </p>
          ))}
          <p class="sheet-answer">
            <span class="sheet-box"></span> {words.right} <span class="sheet-box"></span> {words.changed}{" "}
            <span class="sheet-line"></span>
          </p>
        </div>
      ))}
      <p class="sheet-answer">
        {words.checkedBy} <span class="sheet-line"></span> {words.on} <span class="sheet-line"></span>
      </p>
      <p class="sheet-answer">
        {words.how}{" "}
        {words.ways.map((way) => (
          <>
            <span class="sheet-box"></span> {way}{" "}
          </>
        ))}
      </p>
    </article>
  );
}
