// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { DatasetShown } from "./opendata.page.ts";
import { opendataWords } from "./opendata.words.ts";

export type OpenDataProps = {
  frame: Frame;
  datasets: readonly DatasetShown[];
  /** When the directory last changed, as one says it. */
  updated: string;
  licenceUri: string;
  boundarySources: readonly string[];
};

/** All that can be taken away, for people: what it is, in which forms, on which terms. */
export function OpenDataPage({ frame, datasets, updated, licenceUri, boundarySources }: OpenDataProps) {
  const words = opendataWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.lead}
      current="/territorio"
      breadcrumbs={[{ label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Section id="insiemi" title={words.datasets}>
        <p>{words.updated(updated)}</p>
        <Table
          id="tabella-dati"
          caption={words.tableCaption}
          columns={[
            { label: words.dataset },
            { label: words.rows, numeric: true },
            { label: words.formatsTitle },
            { label: words.columns },
          ]}
          rows={datasets.map(({ title, text, rows, files, columns }) => [
            <>
              <strong>{title}</strong>
              <br />
              <span class="fw-normal">{text}</span>
            </>,
            rows,
            files.map(({ label, href, says }, at) => (
              <>
                {at > 0 && ", "}
                <a href={href} aria-label={says}>
                  {label}
                </a>
              </>
            )),
            <a href={columns.href} aria-label={columns.says}>
              {columns.label}
            </a>,
          ])}
        />
      </Section>
      <Section id="licenza" title={words.licenceTitle}>
        <p>
          {words.licence}{" "}
          <a href={licenceUri} rel="license">
            {words.licenceName}
          </a>
          .
        </p>
        <p>{words.credit(frame.site.name)}</p>
        {boundarySources.map((source) => (
          <p>{words.boundaries(source)}</p>
        ))}
      </Section>
      <Section id="come" title={words.howTitle}>
        <ul>
          {words.how.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Section>
      <Section id="programmi" title={words.catalogueTitle}>
        <p>
          {words.catalogue} <a href="/opendata/catalog.ttl">Turtle</a>,{" "}
          <a href="/opendata/catalog.jsonld">JSON-LD</a>.
        </p>
        <p>
          {words.api} <a href="/hsds/">{words.apiName}</a>, <a href="/hsds/openapi.json">OpenAPI</a>.
        </p>
        <p>
          {words.embed} <a href={linkTo(frame, "/incorpora")}>{words.embedLink}</a>.
        </p>
      </Section>
    </Page>
  );
}
