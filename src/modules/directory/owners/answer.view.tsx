// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import { answerWords } from "./answer.words.ts";

export type ClaimShown = {
  id: string;
  organization: string;
  /** Undefined for somebody who is no longer here. */
  who: string | undefined;
  asked: string;
  isWaiting: boolean;
  state: string;
};

type ClaimsProps = { frame: Frame; works: Works; claims: readonly ClaimShown[] };

/** Everybody who asks to keep an organization's records, and what was answered. */
export function ClaimsPage({ frame, works, claims }: ClaimsProps) {
  const words = answerWords[frame.language];
  const [waiting, answered] = [
    claims.filter(({ isWaiting }) => isWaiting),
    claims.filter((one) => !one.isWaiting),
  ];
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/richieste"
      title={words.title}
      lead={words.lead}
    >
      {claims.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      <ClaimTable frame={frame} id="aspettano" title={words.waiting} claims={waiting} />
      <ClaimTable frame={frame} id="risposte" title={words.answered} claims={answered} />
    </KeepingPage>
  );
}

type ClaimTableProps = { frame: Frame; id: string; title: string; claims: readonly ClaimShown[] };

function ClaimTable({ frame, id, title, claims }: ClaimTableProps) {
  const words = answerWords[frame.language];
  if (claims.length === 0) return null;
  return (
    <Table
      id={id}
      caption={`${title}: ${claims.length}`}
      columns={[words.organization, words.who, words.asked, words.state].map((label) => ({ label }))}
      rows={claims.map((claim) => [
        <a href={linkTo(frame, `/redazione/richieste/${claim.id}`)}>{claim.organization}</a>,
        claim.who ?? words.gone,
        claim.asked,
        claim.state,
      ])}
    />
  );
}

export type AnswerProps = {
  frame: Frame;
  works: Works;
  claim: ClaimShown & { email: string | undefined; note: string | null };
  organizationPage: string;
  /** Numbers on the record, ready to be called; undefined for who may not call. */
  call: { numbers: readonly string[]; code: string | undefined; until: string; isOver: boolean } | undefined;
  done: "granted" | "refused" | undefined;
  isLate: boolean;
  typed?: string;
  mistake?: string;
};

/** One request: who asks, the call that proves it, the answer. */
export function AnswerPage(props: AnswerProps) {
  const { frame, works, claim, organizationPage, done, isLate } = props;
  const words = answerWords[frame.language];
  const facts = [
    { term: words.organization, value: <a href={organizationPage}>{claim.organization}</a> },
    { term: words.who, value: claim.who ?? words.gone },
    ...(claim.email === undefined ? [] : [{ term: words.email, value: claim.email }]),
    { term: words.says, value: claim.note ?? words.saysNothing },
    { term: words.asked, value: claim.asked },
    { term: words.state, value: claim.state },
  ];
  return (
    <KeepingPage frame={frame} works={works} part="/redazione/richieste" title={claim.organization}>
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{done === "granted" ? words.accepted : words.refused}</p>
        </Notice>
      )}
      {isLate && (
        <Notice tone="warning" announced>
          <p>{words.tooLate}</p>
        </Notice>
      )}
      <FactList facts={facts} />
      {claim.isWaiting && (
        <>
          <Call {...props} />
          <Decide {...props} />
        </>
      )}
    </KeepingPage>
  );
}

function Call({ frame, claim, call }: AnswerProps) {
  const words = answerWords[frame.language];
  if (!call) return null;
  return (
    <Section id="telefonata" title={words.callTitle}>
      {call.numbers.length === 0 ? (
        <p>{words.noNumber}</p>
      ) : (
        <>
          <p>{words.callLead}</p>
          <ul>
            {call.numbers.map((number) => (
              <li>
                <a href={`tel:${number.replaceAll(/[^\d+]/g, "")}`}>{number}</a>
              </li>
            ))}
          </ul>
          {call.code !== undefined && (
            <Notice title={words.codeIs}>
              <p class="h3">{call.code}</p>
              <p>{call.until}</p>
            </Notice>
          )}
          {call.isOver && <p>{words.codeOver}</p>}
          <form method="post" action={linkTo(frame, `/redazione/richieste/${claim.id}/codice`)}>
            <Button kind="secondary">
              {call.code === undefined && !call.isOver ? words.makeCode : words.newCode}
            </Button>
          </form>
        </>
      )}
    </Section>
  );
}

function Decide({ frame, claim, typed, mistake }: AnswerProps) {
  const words = answerWords[frame.language];
  const path = linkTo(frame, `/redazione/richieste/${claim.id}`);
  return (
    <Section id="decidi" title={words.decideTitle}>
      <form method="post" action={`${path}/accoglimento`}>
        <p>{words.acceptLead}</p>
        <Actions>
          <Button>{words.accept}</Button>
        </Actions>
      </form>
      <form method="post" action={`${path}/rifiuto`}>
        {mistake !== undefined && (
          <ErrorSummary
            title={words.mistakesTitle}
            mistakes={[{ fieldId: "campo-motivo", message: mistake }]}
          />
        )}
        <LongTextField
          name="motivo"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          maxlength={1000}
          value={typed}
          error={mistake}
          required
        />
        <Actions>
          <Button kind="danger">{words.refuse}</Button>
        </Actions>
      </form>
    </Section>
  );
}
