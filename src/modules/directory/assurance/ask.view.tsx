// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import type { AskedRecord } from "./ask.page.ts";
import { askWords } from "./ask.words.ts";

export type AskProps = {
  frame: Frame;
  /** Where the answer goes. */
  action: string;
  records: AskedRecord[];
  hasTickedNothing: boolean;
};

/** What the link of a mail opens: what is written, and one button. To look at it changes nothing. */
export function AskPage({ frame, action, records, hasTickedNothing }: AskProps) {
  const words = askWords[frame.language];
  return (
    <Page frame={frame} title={words.title} hidden>
      <PageTitle title={words.title} lead={words.lead(frame.site.name)} />
      <ErrorSummary
        title={words.mistakes}
        mistakes={
          hasTickedNothing ? [{ fieldId: `campo-${records[0]?.id ?? ""}`, message: words.nothingTicked }] : []
        }
      />
      <form method="post" action={action}>
        {records.map((record) => (
          <RecordAsked frame={frame} record={record} />
        ))}
        {records.length > 1 && <p class="form-text">{words.confirmHint}</p>}
        <Actions>
          <Button>{words.confirm}</Button>
        </Actions>
      </form>
      <form method="post" action={`${action}/basta`}>
        <p class="form-text">{words.refuseHint}</p>
        <Button kind="quiet">{words.refuse}</Button>
      </form>
    </Page>
  );
}

function RecordAsked({ frame, record }: { frame: Frame; record: AskedRecord }) {
  const words = askWords[frame.language];
  return (
    <Section id={`scheda-${record.id}`} title={record.name}>
      <FactList
        facts={record.groups.map(({ title, lines, report }) => ({
          term: title,
          value: (
            <>
              {lines.length === 0 && (
                <p>
                  <em>{words.unsaid}</em>
                </p>
              )}
              {lines.map((line) => (
                <p class="asked-line">{line}</p>
              ))}
              <a href={report} aria-label={words.changedOf(title, record.name)} rel="nofollow">
                {words.changed}
              </a>
            </>
          ),
        }))}
      />
      {record.edit !== undefined && (
        <p>
          <a href={record.edit}>{words.edit}</a>
        </p>
      )}
      <CheckboxField
        id={`campo-${record.id}`}
        name="scheda"
        value={record.id}
        label={words.right(record.name)}
        checked={record.isTicked}
      />
    </Section>
  );
}

export type AskEndProps = {
  frame: Frame;
  end: "answered" | "refused" | "gone";
  /** What was not confirmed, with where one tells what has changed. */
  left: { name: string; href: string }[];
};

/** After the answer, or when there is nothing to answer any more. */
export function AskEndPage({ frame, end, left }: AskEndProps) {
  const words = askWords[frame.language];
  const titles = { answered: words.thanks, refused: words.refused, gone: words.gone };
  const leads = {
    answered: left.length > 0 ? words.answeredPartly : words.answered,
    refused: words.refusedLead,
    gone: words.goneLead,
  };
  return (
    <Page frame={frame} title={titles[end]} hidden>
      <PageTitle title={titles[end]} lead={leads[end]} />
      {left.length > 0 && (
        <ul>
          {left.map(({ name, href }) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/")}>
          {words.home}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
