// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { VoteShown } from "./vote.page.ts";
import { choices } from "./vote.ts";
import { voteWords } from "./vote.words.ts";

/** One for whom this member votes: themselves, or who delegated them. */
export type OwnShown = {
  memberId: string;
  label: string;
  done: string | undefined;
  mistake: string | undefined;
};

type VoteProps = {
  frame: Frame;
  assembly: string;
  shown: VoteShown;
  path: string;
  /** Where who reads came from: the meeting, or a member’s own page. */
  back: { label: string; path: string };
  voted: string;
  facts: readonly Fact[];
  own: readonly OwnShown[];
  takes: boolean;
  /** A form of its own for each: sent twice it is one ballot. */
  seal: () => string;
  note: string | undefined;
  receipts: readonly { code: string; choice: string }[];
  isClosed: boolean;
};

/** A vote: what is asked, until when; the forms of who may; in the end the counts and every receipt. */
export function VotePage(props: VoteProps) {
  const { frame, shown, own, takes, note, isClosed, receipts } = props;
  const words = voteWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${shown.question}`}
      breadcrumbs={[props.back, { label: words.title }]}
      hidden
    >
      <PageTitle title={shown.question} kicker={`${words.title} – ${props.assembly}`} lead={shown.when} />
      {shown.result !== undefined && (
        <p>
          <strong>{shown.result}</strong>
        </p>
      )}
      <p>
        {props.voted} {shown.needs}
      </p>
      <FactList facts={props.facts} />
      {note !== undefined && (
        <Notice>
          <p>{note}</p>
        </Notice>
      )}
      {own.map((one) => (
        <OwnVote {...props} one={one} takes={takes} />
      ))}
      {isClosed && (
        <Section id="ricevute" title={words.receipts}>
          {receipts.length === 0 ? (
            <p>{words.noBallots}</p>
          ) : (
            <>
              <p>{words.receiptsLead}</p>
              <Table
                id="elenco-ricevute"
                caption={words.receiptsCaption}
                columns={[{ label: words.receipt }, { label: words.choice }]}
                rows={receipts.map(({ code, choice }) => [<code class="receipt">{code}</code>, choice])}
              />
            </>
          )}
        </Section>
      )}
      <Section id="segreto" title={words.secrecy}>
        <ul>
          {words.secrecyLines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function OwnVote({ frame, path, one, takes, seal }: VoteProps & { one: OwnShown }) {
  const words = voteWords[frame.language];
  const id = `voto-${one.memberId}`;
  if (one.done !== undefined || !takes) {
    return one.done === undefined ? null : (
      <Section id={id} title={one.label}>
        <p>{one.done}</p>
      </Section>
    );
  }
  return (
    <Section id={id} title={one.label}>
      <form method="post" action={linkTo(frame, path)}>
        <input type="hidden" name="modulo" value={seal()} />
        <input type="hidden" name="per" value={one.memberId} />
        <RadioGroup
          id={`campo-${id}`}
          name="voto"
          label={words.choose}
          error={one.mistake}
          options={choices.map((value) => ({ value, label: words.choices[value] }))}
          required
        />
        <Button>{words.cast}</Button>
      </form>
    </Section>
  );
}

type CastProps = {
  frame: Frame;
  question: string;
  done: "cast" | "already" | "closed";
  receipt: string | undefined;
  forWhom: string | undefined;
  back: string;
};

/** After a ballot: its receipt, shown once; or why it was not taken. */
export function CastPage({ frame, question, done, receipt, forWhom, back }: CastProps) {
  const words = voteWords[frame.language];
  const title = { cast: words.receiptTitle, already: words.alreadyTitle, closed: words.closedTitle }[done];
  const text = { cast: words.receiptLead, already: words.already, closed: words.closed }[done];
  return (
    <Page frame={frame} title={title} hidden>
      <PageTitle title={title} kicker={question} />
      {forWhom !== undefined && <p>{forWhom}</p>}
      {receipt !== undefined && (
        <p class="receipt receipt-large">
          <code>{receipt}</code>
        </p>
      )}
      <p>{text}</p>
      <Actions>
        <ButtonLink kind="secondary" href={back}>
          {words.backToVote}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
