// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { SelectField, type Option } from "../../../ui/fields.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { historyPath, monitoringPath } from "../monitoring/monitoring-path.ts";
import { monitoringWords } from "../monitoring/monitoring.words.ts";
import { ReadTable, type ReadShown } from "./past-read.view.tsx";
import type { Loaded } from "./past-rows.ts";
import { pastWords } from "./past.words.ts";

export type PastMistake = "missing" | "tooBig" | "spreadsheet" | "unreadable" | "noDesk";

type PastProps = {
  frame: Frame;
  desks: readonly Option[];
  deskId: string | undefined;
  loads: readonly { deskName: string; fileName: string; contacts: number; needs: number; at: string }[];
  mistake: PastMistake | undefined;
  /** A table that was read, to be looked at before it is loaded. */
  read: ReadShown | undefined;
  loaded: Loaded | undefined;
};

/** Where one loads the tables of before: choose, look, load. */
export function PastPage({ frame, desks, deskId, loads, mistake, read, loaded }: PastProps) {
  const words = pastWords[frame.language];
  const error = mistake === "noDesk" ? undefined : mistake && words[mistake];
  const path = linkTo(frame, historyPath);
  return (
    <Page
      frame={frame}
      title={words.title}
      wide
      hidden
      breadcrumbs={[
        { label: monitoringWords[frame.language].title, path: monitoringPath },
        { label: words.title },
      ]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <ErrorSummary
        title={words.mistakes}
        mistakes={[
          ...(error ? [{ fieldId: "campo-file", message: error }] : []),
          ...(mistake === "noDesk" ? [{ fieldId: "campo-sportello", message: words.noDesk }] : []),
        ]}
      />
      {loaded && <LoadedNotice frame={frame} loaded={loaded} />}
      {read ? (
        <ReadTable frame={frame} read={read} />
      ) : (
        <form method="post" action={path} enctype="multipart/form-data">
          <SelectField
            name="sportello"
            label={words.desk}
            options={desks}
            empty={desks.length > 1 ? words.choose : undefined}
            value={deskId}
            error={mistake === "noDesk" ? words.noDesk : undefined}
          />
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            error={error}
            required
            accept=".csv,.tsv,.txt"
          />
          <Button>{words.read}</Button>
        </form>
      )}
      <Section id="caricate" title={words.before}>
        {loads.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Table
            id="tabella-caricate"
            caption={monitoringWords[frame.language].tableOf(words.before)}
            columns={[
              { label: words.file },
              { label: words.desk },
              { label: words.when },
              { label: words.contacts, numeric: true },
              { label: words.needs, numeric: true },
            ]}
            rows={loads.map(({ fileName, deskName, at, contacts, needs }) => [
              fileName,
              deskName,
              words.day(at),
              contacts,
              needs,
            ])}
          />
        )}
      </Section>
    </Page>
  );
}

function LoadedNotice({ frame, loaded: { contacts, needs, known } }: { frame: Frame; loaded: Loaded }) {
  const words = pastWords[frame.language];
  return (
    <Notice tone="success" announced>
      <p>
        {contacts === 0 ? words.nothingNew : words.done(contacts, needs)}
        {contacts > 0 && known > 0 && ` ${words.known(known)}`}
      </p>
    </Notice>
  );
}
