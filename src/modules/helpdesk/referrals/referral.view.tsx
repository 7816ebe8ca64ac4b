// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { DoorList, type DoorShown } from "./doors.view.tsx";
import { doorsPath, referralsPath } from "./referral-path.ts";
import type { StateShown } from "./referral.page.ts";
import { sentWords } from "./sent.words.ts";
import { SharedWithUs, ShareSection, type SharingShown } from "./share.view.tsx";
import type { StepTyped } from "./step-fields.ts";
import { MovedOn, StepForm, type StepFormsProps } from "./step-forms.view.tsx";
import type { PersonStep } from "./steps.ts";

/** One line of the story: what, when, by whom and how, and what was said. */
export type StoryLine = { what: string; when: string; how: string; said: readonly string[] };

export type ReferralPageProps = {
  frame: Frame;
  name: string;
  about: string;
  state: StateShown;
  outcome: string | undefined;
  facts: readonly Fact[];
  /** How to reach who was asked. */
  reach: { name: string; record: string | undefined; phone: string | undefined; email: string | undefined };
  /** What can be done now: one's own steps, and those that a provider says on the telephone. */
  own: readonly PersonStep[];
  phoned: readonly PersonStep[];
  /** The desk of who reads also receives: then the answers are its own. */
  isReceiver: boolean;
  forms: StepFormsProps;
  story: readonly StoryLine[];
  /** What the person lets the receiver know; undefined when it is over, or not one's own. */
  sharing: SharingShown | undefined;
  /** What the person agreed that this desk reads, when it receives. */
  shared: { facts: readonly Fact[]; until: string } | "there" | undefined;
  followUp: { text: string; href: string | undefined };
  nextDoors: { needId: string; doors: readonly DoorShown[]; suggestion: string | undefined } | undefined;
  isDone: boolean;
  /** Somebody was quicker. */
  late: StepTyped | undefined;
};

/** One referral at the desk: how it stands on both axes, what to do now, the next doors, its story. */
export function ReferralPage(props: ReferralPageProps) {
  const { frame, name, about, state, outcome, facts, followUp, isDone, late } = props;
  const words = sentWords[frame.language];
  const title = words.invio(name);
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { label: words.desk, path: "/sportello" },
        { label: words.title, path: referralsPath },
        { label: name },
      ]}
      hidden
    >
      <PageTitle title={title} kicker={about}>
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
      <FactList
        facts={[
          { term: words.process, value: state.label },
          { term: words.outcome, value: outcome ?? words.notYet },
          ...facts,
          ...reachFacts(props),
        ]}
      />
      <NextDoors {...props} />
      <Doing {...props} />
      {props.shared && <SharedWithUs frame={frame} action={props.forms.action} shared={props.shared} />}
      {props.sharing && <ShareSection frame={frame} action={props.forms.action} {...props.sharing} />}
      <Section id="ricontatto" title={words.followUpTitle}>
        <p>{followUp.text}</p>
        {followUp.href !== undefined && (
          <Actions>
            <ButtonLink kind="secondary" href={followUp.href}>
              {words.openFollowUp}
            </ButtonLink>
          </Actions>
        )}
      </Section>
      <Story {...props} />
    </Page>
  );
}

function reachFacts({ frame, reach: { name, record, phone, email } }: ReferralPageProps): Fact[] {
  const words = sentWords[frame.language];
  const call = phone?.replaceAll(/[^\d+]/g, "");
  const ways = [
    ...(phone === undefined ? [] : [<a href={`tel:${call}`}>{phone}</a>]),
    ...(email === undefined ? [] : [<a href={`mailto:${email}`}>{email}</a>]),
  ];
  return [
    ...(ways.length === 0
      ? []
      : [
          {
            term: words.contacts,
            value: (
              <>
                {ways.map((way) => (
                  <p>{way}</p>
                ))}
              </>
            ),
          },
        ]),
    ...(record === undefined ? [] : [{ term: words.page, value: <a href={record}>{name}</a> }]),
  ];
}

/** The steps that come first stand open, the others are folded. */
const folded = new Set<PersonStep>(["reject", "redirect", "cancel", "ask-room"]);

function Doing({ frame, own, phoned, isReceiver, forms }: ReferralPageProps): Child {
  const words = sentWords[frame.language];
  const cancel = own.includes("cancel");
  const first = own.filter((step) => step !== "cancel");
  return (
    <>
      {first.length > 0 && (
        <Section id="adesso" title={words.now}>
          {first.map((step) => (
            <StepForm {...forms} step={step} isFolded={folded.has(step) && first.length > 1} />
          ))}
        </Section>
      )}
      {phoned.length > 0 && (
        <Section id="risposta" title={isReceiver ? words.alsoReceiver : words.phoned}>
          {!isReceiver && <p>{words.phonedLead}</p>}
          {phoned.map((step, index) => (
            <StepForm {...forms} step={step} kind={index === 0 ? "primary" : "secondary"} isFolded />
          ))}
        </Section>
      )}
      {cancel && (
        <Section id="altro" title={words.more}>
          <StepForm {...forms} step="cancel" kind="danger" isFolded />
        </Section>
      )}
    </>
  );
}

function NextDoors({ frame, nextDoors }: ReferralPageProps): Child {
  const words = sentWords[frame.language];
  if (!nextDoors) return null;
  return (
    <Section id="porte" title={words.nextDoors}>
      {nextDoors.suggestion !== undefined && (
        <Notice tone="info" title={words.suggested}>
          <p>{nextDoors.suggestion}</p>
        </Notice>
      )}
      <p>{words.nextDoorsLead}</p>
      <DoorList frame={frame} doors={nextDoors.doors} />
      <Actions>
        <ButtonLink
          kind={nextDoors.doors.length === 0 ? "primary" : "secondary"}
          href={linkTo(frame, doorsPath(nextDoors.needId))}
        >
          {words.lookFor}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

function Story({ frame, story }: ReferralPageProps): Child {
  const words = sentWords[frame.language];
  if (story.length === 0) return null;
  return (
    <Section id="storia" title={words.story}>
      <ol class="story">
        {story.map(({ what, when, how, said }) => (
          <li>
            <strong>{what}</strong>
            <br />
            <span class="form-text">
              {when}, {how}
            </span>
            {said.map((line) => (
              <p class="written">{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
