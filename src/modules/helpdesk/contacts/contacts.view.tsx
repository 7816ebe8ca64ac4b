// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { Pages } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { Table } from "../../../ui/table.tsx";
import { contactFormWords } from "./contact-form.words.ts";
import { contactPagesWords } from "./contact-pages.words.ts";
import { newContactPath } from "./contact-path.ts";

export type ContactLine = {
  href: string;
  when: string;
  how: string;
  needs: string;
  done: string;
  desk: string;
};

export type ContactsProps = {
  frame: Frame;
  lines: readonly ContactLine[];
  pages: Pages;
};

/** Who came to the desk, without a word of what they said. */
export function ContactsPage({ frame, lines, pages }: ContactsProps) {
  const words = contactPagesWords[frame.language];
  const { when, how, needs, done, desk } = words.columns;
  return (
    <Page frame={frame} title={words.listTitle} breadcrumbs={[{ label: words.listTitle }]} hidden wide>
      <PageTitle title={words.listTitle} lead={words.listLead} />
      <p>
        <ButtonLink href={linkTo(frame, newContactPath)}>{contactFormWords[frame.language].title}</ButtonLink>
      </p>
      {lines.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneLead}</p>
        </EmptyState>
      ) : (
        <Table
          id="tabella-contatti"
          caption={words.list}
          columns={[when, how, needs, done, desk].map((label) => ({ label }))}
          rows={lines.map((line) => [
            <a href={line.href}>{line.when}</a>,
            line.how,
            line.needs || "–",
            line.done || "–",
            line.desk,
          ])}
        />
      )}
      <Pagination frame={frame} pages={pages} />
    </Page>
  );
}
