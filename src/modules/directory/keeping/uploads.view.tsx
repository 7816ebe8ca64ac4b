// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { momentSaid } from "../../accounts/said.ts";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { keepingWords } from "./keeping.words.ts";
import type { Upload } from "./upload.ts";
import { uploadWords } from "./upload.words.ts";

type UploadsProps = {
  frame: Frame;
  works: Works;
  uploads: Upload[];
  mistake: "missing" | "tooBig" | undefined;
};

/** Where one begins to load a file, and the files loaded before. */
export function UploadsPage({ frame, works, uploads, mistake }: UploadsProps) {
  const words = uploadWords[frame.language];
  const { mistakes: title, listOf } = keepingWords[frame.language];
  const path = linkTo(frame, "/redazione/carica");
  const error = mistake && words[mistake];
  return (
    <KeepingPage frame={frame} works={works} part="/redazione/carica" title={words.title} lead={words.lead}>
      <ErrorSummary title={title} mistakes={error ? [{ fieldId: "campo-file", message: error }] : []} />
      <form method="post" action={path} enctype="multipart/form-data">
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={error}
          required
          accept=".csv,.tsv,.txt,.json,.geojson,.ndjson,.jsonl"
        />
        <Button>{words.read}</Button>
      </form>
      <Section id="caricati" title={words.before}>
        {uploads.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Table
            id="tabella-caricati"
            caption={listOf(words.before)}
            columns={[{ label: words.file }, { label: words.when }, { label: words.stateOf }]}
            rows={uploads.map(({ id, fileName, uploadedAt, state }) => [
              <a href={`${path}/${id}`}>{fileName}</a>,
              momentSaid(uploadedAt, frame.language),
              words.states[state],
            ])}
          />
        )}
      </Section>
    </KeepingPage>
  );
}
