// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Table } from "../../../ui/table.tsx";
import { bulkWords } from "./bulk.words.ts";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";

export type BulkPreviewProps = {
  frame: Frame;
  works: Works;
  /** Each record with what changes in it, in words. */
  records: { name: string; changes: string[] }[];
  /** What the form that confirms sends again. */
  fields: Record<string, string | string[] | undefined>;
  back: string;
  hasMovedOn: boolean;
};

/** What would change, record by record, before anything does. */
export function BulkPreviewPage({ frame, works, records, fields, back, hasMovedOn }: BulkPreviewProps) {
  const words = bulkWords[frame.language];
  const changing = records.filter(({ changes }) => changes.length > 0).length;
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/insieme"
      title={words.previewTitle}
      lead={words.willChange(changing, records.length)}
    >
      {hasMovedOn && (
        <Notice tone="warning" announced>
          <p>{words.movedOn}</p>
        </Notice>
      )}
      <Table
        id="tabella-cambiamenti"
        caption={words.previewTitle}
        columns={[{ label: words.record }, { label: words.changes }]}
        rows={records.map(({ name, changes }) => [
          name,
          changes.length === 0 ? words.unchanged : changes.join("; "),
        ])}
      />
      <form method="post" action={linkTo(frame, "/redazione/insieme")}>
        <HiddenFields values={fields} />
        <Actions>
          {changing > 0 && <Button>{words.confirm(changing)}</Button>}
          <ButtonLink kind="secondary" href={back}>
            {words.back}
          </ButtonLink>
        </Actions>
      </form>
    </KeepingPage>
  );
}
