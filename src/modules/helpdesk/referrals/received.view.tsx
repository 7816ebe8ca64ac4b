// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { receivedWords } from "./received.words.ts";
import type { Listed } from "./referral-list.ts";
import { ReferralTable } from "./referral-list.view.tsx";
import { receivedPath } from "./referral-path.ts";
import type { StateShown } from "./referral.page.ts";
import { ShowShared } from "./share.view.tsx";
import type { StepTyped } from "./step-fields.ts";
import { MovedOn, StepForm, type StepFormsProps } from "./step-forms.view.tsx";
import type { PersonStep } from "./steps.ts";

function pathOf(id: string): string {
  return `${receivedPath}/${id}`;
}

type ReceivedListProps = {
  frame: Frame;
  toDo: readonly Listed[];
  underWay: readonly Listed[];
  over: readonly Listed[];
};

/** What was referred to the organizations of who reads. */
export function ReceivedListPage({ frame, toDo, underWay, over }: ReceivedListProps) {
  const words = receivedWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.listTitle}
      breadcrumbs={[{ label: words.backOffice, path: "/redazione" }, { label: words.listTitle }]}
      wide
      hidden
    >
      <PageTitle title={words.listTitle} lead={words.listLead} />
      {toDo.length + underWay.length + over.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      <ReferralTable {...{ frame, pathOf }} id="aspettano" title={words.toDo} referrals={toDo} />
      <ReferralTable {...{ frame, pathOf }} id="in-corso" title={words.underWay} referrals={underWay} />
      <ReferralTable {...{ frame, pathOf }} id="finite" title={words.over} referrals={over} />
    </Page>
  );
}

export type ReceivedProps = {
  frame: Frame;
  /** True while it is only asked whether there is room. */
  isRoom: boolean;
  desk: string;
  state: StateShown;
  facts: readonly Fact[];
  /** What the person agreed to share: "asked" shows it, with until when; "there" says that there is; else nothing. */
  shared: { facts: readonly Fact[]; until: string } | "there" | undefined;
  /** What the person says of it, when they agree. */
  said: readonly string[];
  steps: readonly PersonStep[];
  isOver: boolean;
  forms: StepFormsProps;
  isDone: boolean;
  late: StepTyped | undefined;
  /** True behind signing in: then there is a list to go back to. */
  isOwnPage: boolean;
};

/** One referral as who is asked sees it. To look at it changes nothing. */
export function ReceivedPage(props: ReceivedProps) {
  const { frame, isRoom, desk, state, facts, isDone, late, isOwnPage } = props;
  const words = receivedWords[frame.language];
  const title = isRoom ? words.roomTitle : words.requestTitle;
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={
        isOwnPage
          ? [
              { label: words.backOffice, path: "/redazione" },
              { label: words.listTitle, path: receivedPath },
              { label: title },
            ]
          : []
      }
      hidden
    >
      <PageTitle title={title} lead={isRoom ? words.roomLead(desk) : words.requestLead(desk)}>
        <p>
          <Tag tone={state.tone}>{state.label}</Tag>
        </p>
      </PageTitle>
      {late !== undefined && <MovedOn frame={frame} state={state.label} typed={late} />}
      {isDone && late === undefined && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      <FactList facts={facts} />
      <WhoItIs {...props} />
      <Doing {...props} />
    </Page>
  );
}

function WhoItIs({ frame, isRoom, shared, said, forms }: ReceivedProps): Child {
  const words = receivedWords[frame.language];
  return (
    <>
      {!isRoom && (
        <Section id="persona" title={words.person}>
          {shared === "there" ? (
            <ShowShared frame={frame} action={forms.action} />
          ) : shared ? (
            <>
              <FactList facts={shared.facts} />
              <p class="form-text">{words.personUntil(shared.until)}</p>
            </>
          ) : (
            <p>{words.personNobody}</p>
          )}
        </Section>
      )}
      {said.length > 0 && (
        <Section id="dice" title={words.said}>
          {said.map((line) => (
            <p class="written">{line}</p>
          ))}
          <p class="form-text">{words.saidAgreed}</p>
        </Section>
      )}
    </>
  );
}

function Doing({ frame, steps, forms, isOver, isRoom }: ReceivedProps): Child {
  const words = receivedWords[frame.language];
  if (steps.length === 0) return <p>{isOver ? words.over_ : words.waiting}</p>;
  const [first, ...others] = steps;
  return (
    <Section id="rispondi" title={isRoom || first === "accept" ? words.answer : words.what}>
      <p class="form-text">{words.openingIsNothing}</p>
      {first !== undefined && <StepForm {...forms} step={first} />}
      {others.map((step) => (
        <StepForm {...forms} step={step} kind="secondary" isFolded />
      ))}
    </Section>
  );
}

/** The link leads nowhere any more. */
export function GonePage({ frame }: { frame: Frame }) {
  const words = receivedWords[frame.language];
  return (
    <Page frame={frame} title={words.gone} hidden>
      <PageTitle title={words.gone} lead={words.goneLead} />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/")}>
          {words.home}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
