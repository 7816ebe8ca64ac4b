// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { HiddenFields, SelectField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { fieldWords } from "../editing/field.words.ts";
import { asideChoice, choicesOfColumn, chosenOf, tablesOf } from "./upload-mapping.page.ts";
import type { ShownMapping, Upload } from "./upload.ts";
import { uploadWords } from "./upload.words.ts";

/** A CSV whose rows nothing tells: whoever loads it says what each is, and it is read so. */
export function KindForm({ frame, upload: { id } }: { frame: Frame; upload: Upload }) {
  const words = uploadWords[frame.language];
  return (
    <Section id="che-righe" title={words.kindUnclear}>
      <p>{words.kindUnclearHint}</p>
      <form method="post" action={linkTo(frame, `/redazione/carica/${id}/colonne`)}>
        <RadioGroup name="righe" label={words.rowsAre} options={tablesOf(words.tables)} value="services" />
        <Button>{words.readSo}</Button>
      </form>
    </Section>
  );
}

type MappingProps = { frame: Frame; upload: Upload; mapping: ShownMapping };

/** What each column of a CSV fills: proposed from the headers, and changed here. */
export function MappingForm({ frame, upload: { id }, mapping }: MappingProps) {
  const words = uploadWords[frame.language];
  const tables = tablesOf(words.tables);
  if (!tables.some(({ value }) => value === mapping.table)) return null;
  const columns = mapping.columns.filter(({ header }) => header !== "");
  return (
    <Section id="colonne" title={words.mapping}>
      <form method="post" action={linkTo(frame, `/redazione/carica/${id}/colonne`)}>
        <SelectField name="righe" label={words.rowsAre} value={mapping.table} options={tables} />
        {columns.map((column) => (
          <>
            <HiddenFields values={{ colonna: column.header }} />
            <SelectField
              name="campo"
              id={`campo-colonna-${column.index}`}
              label={words.column(column.header)}
              value={chosenOf(column)}
              options={[
                { value: asideChoice, label: words.aside },
                { value: "ignore", label: words.leftOut },
                ...choicesOfColumn(mapping.table, column, fieldWords[frame.language]),
              ]}
            />
          </>
        ))}
        <Button kind="secondary">{words.remap}</Button>
      </form>
    </Section>
  );
}
