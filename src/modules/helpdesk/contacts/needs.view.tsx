// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { Pages } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { contactFormWords } from "./contact-form.words.ts";
import { needsPath, newContactPath } from "./contact-path.ts";
import type { NeedLine } from "./need.page.ts";
import { needsWords } from "./needs.words.ts";

const states = ["aperti", "scoperti", "chiusi"] as const;

export type OfferLine = { line: NeedLine; offerId: string; from: string };

export type NeedsProps = {
  frame: Frame;
  state: (typeof states)[number];
  lines: readonly NeedLine[];
  offers: readonly OfferLine[];
  done: string | undefined;
  pages: Pages;
};

/** What the desk holds, and what others ask it to take. */
export function NeedsPage({ frame, state, lines, offers, done, pages }: NeedsProps) {
  const words = needsWords[frame.language];
  const columns = [
    words.columns.what,
    words.columns.where,
    words.columns.since,
    words.columns.desk,
    words.columns.state,
  ];
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden wide>
      <PageTitle title={words.title} lead={words.lead} />
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{done}</p>
        </Notice>
      )}
      {offers.length > 0 && <Offers frame={frame} offers={offers} />}
      <Tabs
        assets={frame.assets}
        label={words.title}
        tabs={states.map((one) => ({
          label: words.states[one],
          href: linkTo(frame, one === "aperti" ? needsPath : `${needsPath}?stato=${one}`),
          current: one === state,
        }))}
      />
      <Section id="elenco" title={words.states[state]}>
        {lines.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneLead}</p>
            <ButtonLink href={linkTo(frame, newContactPath)}>
              {contactFormWords[frame.language].title}
            </ButtonLink>
          </EmptyState>
        ) : (
          <Table
            id="tabella-bisogni"
            caption={words.list}
            columns={columns.map((label) => ({ label }))}
            rows={lines.map((line) => [
              <a href={line.href}>{line.name}</a>,
              line.area,
              line.since,
              line.desk,
              <>
                {line.state} {line.isUnmet && <Tag tone="warning">{words.unmet}</Tag>}
              </>,
            ])}
          />
        )}
        <Pagination frame={frame} pages={pages} />
      </Section>
    </Page>
  );
}

function Offers({ frame, offers }: { frame: Frame; offers: readonly OfferLine[] }) {
  const words = needsWords[frame.language];
  return (
    <Section id="chiesti" title={words.offers}>
      <ul class="list-unstyled">
        {offers.map(({ line, offerId, from }) => (
          <li class="contact-offer">
            <p>
              <a href={line.href}>
                <strong>{line.name}</strong>
              </a>{" "}
              ({line.area}) – {words.offered(from)}
            </p>
            <OfferAnswers frame={frame} offerId={offerId} name={line.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Yes or no, each its own press; what it is about is said to who only listens. */
export function OfferAnswers({ frame, offerId, name }: { frame: Frame; offerId: string; name: string }) {
  const words = needsWords[frame.language];
  return (
    <form method="post" action={linkTo(frame, `${needsPath}/offerte/${offerId}`)}>
      <Actions>
        <Button name="risposta" value="accept">
          {words.accept}
          <span class="visually-hidden">: {name}</span>
        </Button>
        <Button kind="secondary" name="risposta" value="decline">
          {words.decline}
          <span class="visually-hidden">: {name}</span>
        </Button>
      </Actions>
    </form>
  );
}
