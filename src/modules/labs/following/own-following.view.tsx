// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { HiddenFields, LongTextField, TextField, type Option } from "../../../ui/fields.tsx";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { FormTroubles } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { labsPath } from "../lab-path.ts";
import { AboutYou, fieldOf, Themes, Where } from "./follow.view.tsx";
import { followPath, myFollowingPath } from "./following.ts";
import { followingWords } from "./following.words.ts";

export type OwnFollowingProps = {
  frame: Frame;
  /** "/seguo/TOKEN" or "/io/seguo/ID" */
  path: string;
  isSignedIn: boolean;
  state: FormState;
  /** What was asked for and waits for a yes, by name; empty when nothing does. */
  waiting: readonly string[];
  isNew: boolean;
  labs: readonly Option[];
  areas: readonly string[];
  invitations: readonly { id: string; title: string; day: string }[];
  done: "confirmed" | "saved" | "silenced" | "answered" | undefined;
};

/** One's own page: what one follows and says, to read, change and leave. */
export function OwnFollowingPage(props: OwnFollowingProps) {
  const { frame, path, isSignedIn, waiting, isNew, invitations, done } = props;
  const words = followingWords[frame.language];
  const to = (rest: string) => linkTo(frame, path + rest);
  return (
    <Page
      frame={frame}
      title={words.own}
      breadcrumbs={[...(isSignedIn ? [{ label: words.me, path: "/io" }] : []), { label: words.own }]}
      hidden
    >
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{words[done]}</p>
        </Notice>
      )}
      <PageTitle
        title={waiting.length > 0 ? words.confirmTitle : words.own}
        lead={waiting.length > 0 ? words.confirmLead : words.ownLead}
      />
      {waiting.length > 0 && (
        <>
          <ul>
            {waiting.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
          <form method="post" action={to("/conferma")}>
            <Button>{words.yes}</Button>
          </form>
        </>
      )}
      {isNew ? (
        <form method="post" action={to("/via")}>
          <Button kind="quiet">{words.no}</Button>
        </form>
      ) : (
        <>
          <Mine {...props} />
          {invitations.length > 0 && (
            <Section id="inviti" title={words.invitations}>
              <ul>
                {invitations.map(({ id, title, day }) => (
                  <li>
                    <a href={to(`/inviti/${id}`)}>{title}</a>, {day}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section id="smetti" title={words.stop}>
            <form method="post" action={to("/basta")}>
              <p>{words.stopLead}</p>
              <Button kind="secondary">{words.stop}</Button>
            </form>
            <form method="post" action={to("/via")}>
              <p>{words.leaveLead}</p>
              <Button kind="danger">{words.leave}</Button>
            </form>
            <Actions>
              <ButtonLink kind="quiet" href={to("/dati.json")} download>
                {words.download}
              </ButtonLink>
            </Actions>
          </Section>
        </>
      )}
    </Page>
  );
}

function Mine(props: OwnFollowingProps) {
  const { frame, path, state, labs, areas } = props;
  const words = followingWords[frame.language];
  return (
    <>
      <FormTroubles state={state} words={words} />
      <form id="modulo" method="post" action={linkTo(frame, path)} novalidate>
        {labs.length > 0 && (
          <CheckboxGroup
            name="laboratori"
            label={words.followedLabs}
            values={state.typed["laboratori"]}
            options={labs}
            inRow
          />
        )}
        <Themes frame={frame} state={state} />
        <Where frame={frame} state={state} areas={areas} needsArea={false} />
        <AboutYou frame={frame} state={state} />
        <CheckboxField name="novita" label={words.news} checked={state.typed["novita"] !== undefined} />
        <RadioGroup
          name="lingua"
          label={words.language}
          value={state.typed["lingua"]?.at(-1) ?? "it"}
          options={(["it", "en"] as const).map((value) => ({ value, label: words.languages[value] }))}
          inRow
        />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </form>
    </>
  );
}

type InvitationProps = {
  frame: Frame;
  path: string;
  labName: string;
  body: readonly string[];
  answerId: string;
  invitationId: string;
  state: FormState;
};

/** An invitation that one received, and how to answer it: only what is written here reaches the lab. */
export function ReceivedInvitationPage(props: InvitationProps) {
  const { frame, path, labName, body, answerId, invitationId, state } = props;
  const words = followingWords[frame.language];
  const title = words.invitationFrom(labName);
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ label: words.own, path }, { label: title }]} hidden>
      <PageTitle title={title} />
      {body.map((part) => (
        <p class="diary-note">{part}</p>
      ))}
      <Section id="rispondi" title={words.answer}>
        <p>{words.answerLead}</p>
        <FormTroubles state={state} words={words} />
        <form id="modulo" method="post" action={linkTo(frame, `${path}/inviti/${invitationId}`)} novalidate>
          <HiddenFields values={{ risposta: answerId }} />
          <TextField {...fieldOf(props, "nome", words.answerName)} autocomplete="name" maxlength={120} />
          <TextField {...fieldOf(props, "contatto", words.answerContact)} maxlength={254} required />
          <LongTextField {...fieldOf(props, "messaggio", words.answerMessage)} rows={3} maxlength={1000} />
          <Actions>
            <Button>{words.answer}</Button>
          </Actions>
        </form>
      </Section>
    </Page>
  );
}

type ListProps = { frame: Frame; followers: readonly { id: string; title: string }[] };

/** Of who is signed in: their pages, one for each district; mostly one. */
export function MyFollowingPage({ frame, followers }: ListProps) {
  const words = followingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.own}
      breadcrumbs={[{ label: words.me, path: "/io" }, { label: words.own }]}
      hidden
    >
      <PageTitle title={words.own} />
      {followers.length === 0 ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingHint}</p>
          <Actions>
            <ButtonLink href={linkTo(frame, labsPath)}>{words.toLabs}</ButtonLink>
            <ButtonLink kind="secondary" href={linkTo(frame, followPath)}>
              {words.followTheme}
            </ButtonLink>
          </Actions>
        </EmptyState>
      ) : (
        <ul class="link-list">
          {followers.map(({ id, title }) => (
            <li>
              <a class="list-item" href={linkTo(frame, myFollowingPath(id))}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
