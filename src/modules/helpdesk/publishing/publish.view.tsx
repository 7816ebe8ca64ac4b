// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { monitoringPath, publicPath, publishPath } from "../monitoring/monitoring-path.ts";
import { monitoringWords } from "../monitoring/monitoring.words.ts";
import { PublishedTables } from "./published-tables.view.tsx";
import type { PublishedShown } from "./published.page.ts";
import { publishedWords } from "./published.words.ts";

type PublishProps = {
  frame: Frame;
  districtId: string;
  districtName: string;
  waiting: readonly { month: string; contacts: number }[];
  out: readonly string[];
  /** The month that one looks at before publishing it. */
  preview:
    | { month: string; tables: readonly PublishedShown[]; threshold: number; hidden: number }
    | undefined;
  /** The month that was just published. */
  done: string | undefined;
};

/** Who supervises a district looks at what everybody will read of a month, and publishes it. */
export function PublishPage({ frame, districtId, districtName, waiting, out, preview, done }: PublishProps) {
  const words = publishedWords[frame.language];
  const { title, monthSaid, tableOf } = monitoringWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.publishTitle}
      wide
      hidden
      breadcrumbs={[{ label: title, path: monitoringPath }, { label: words.publishTitle }]}
    >
      <PageTitle title={words.publishTitle} kicker={districtName} lead={words.publishLead} />
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done(monthSaid(done))}</p>
        </Notice>
      )}
      {preview && (
        <Section id="anteprima" title={words.preview(monthSaid(preview.month))}>
          <p>{words.hiddenMany(preview.hidden)}</p>
          <PublishedTables frame={frame} tables={preview.tables} threshold={preview.threshold} />
          <form method="post" action={linkTo(frame, publishPath)}>
            <HiddenFields values={{ ambito: districtId, mese: preview.month }} />
            <Button>{words.publish(monthSaid(preview.month))}</Button>
          </form>
        </Section>
      )}
      <Section id="da-pubblicare" title={words.toPublish}>
        {waiting.length === 0 ? (
          <p>{words.nothingToPublish}</p>
        ) : (
          <Table
            id="tabella-da-pubblicare"
            caption={tableOf(words.toPublish)}
            columns={[
              { label: words.month },
              { label: words.contacts, numeric: true },
              { label: words.look },
            ]}
            rows={waiting.map(({ month, contacts }) => [
              monthSaid(month),
              contacts,
              <a href={linkTo(frame, `${publishPath}?ambito=${districtId}&mese=${month}`)}>
                {words.look}
                <VisuallyHidden>: {monthSaid(month)}</VisuallyHidden>
              </a>,
            ])}
          />
        )}
      </Section>
      {out.length > 0 && (
        <Section id="pubblicati" title={words.published}>
          <p>{out.map(monthSaid).join(", ")}</p>
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, publicPath)}>
              {words.seePublic}
            </ButtonLink>
          </Actions>
        </Section>
      )}
    </Page>
  );
}
