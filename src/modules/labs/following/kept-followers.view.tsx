// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { ContactLinks } from "../../../ui/contact-links.tsx";
import { HiddenFields, LongTextField } from "../../../ui/fields.tsx";
import type { FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { FormTroubles } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { keptFollowersPath, longestInvitation, skills, type Skill } from "./following.ts";
import { followingWords } from "./following.words.ts";
import { keptWords } from "./kept.words.ts";

export type InvitationShown = {
  day: string;
  toWhom: string;
  body: readonly string[];
  /** "L’hanno ricevuto: almeno 10." */
  reached: string;
  answers: readonly { called: string; contact: string; message: string | null; day: string }[];
};

export type KeptFollowersProps = {
  frame: Frame;
  lab: { id: string; name: string };
  followers: string;
  counts: readonly { skill: Skill; told: string }[];
  wanted: readonly Skill[];
  mayInvite: boolean;
  invitationId: string;
  invitations: readonly InvitationShown[];
  state: FormState;
  done: string | undefined;
};

/** What a lab may know of who follows it: how many, never who. */
export function KeptFollowersPage(props: KeptFollowersProps) {
  const { frame, lab, followers, counts, wanted, done } = props;
  const words = keptWords[frame.language];
  const said = followingWords[frame.language].skills;
  const path = linkTo(frame, keptFollowersPath(lab.id));
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${lab.name}`}
      breadcrumbs={[...keptCrumbs(frame.language, lab), { label: words.title }]}
      hidden
    >
      {done !== undefined && words.done[done] !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <PageTitle title={words.title} kicker={lab.name} lead={words.lead} />
      <p>{words.followers(followers)}</p>
      <Table
        id="quanti"
        caption={words.table}
        columns={[{ label: words.can }, { label: words.people, numeric: true }]}
        rows={counts.map(({ skill, told }) => [said[skill], told])}
        isMatrix
      />
      <p class="form-text">{words.how}</p>
      <Section id="cerchiamo" title={words.wanted}>
        <form method="post" action={`${path}/cerchiamo`}>
          <CheckboxGroup
            name="cerca"
            label={words.wantedLabel}
            hint={words.wantedHint}
            values={wanted}
            options={skills.map((value) => ({ value, label: said[value] }))}
            inRow
          />
          <Button kind="secondary">{words.saveWanted}</Button>
        </form>
      </Section>
      <Invite {...props} />
      <Invitations {...props} />
    </Page>
  );
}

function Invite({ frame, lab, mayInvite, invitationId, state }: KeptFollowersProps) {
  const words = keptWords[frame.language];
  const said = followingWords[frame.language].skills;
  if (!mayInvite) {
    return (
      <Section id="invita" title={words.invite}>
        <p>{words.resting}</p>
      </Section>
    );
  }
  const code = state.mistakes?.["testo"];
  return (
    <Section id="invita" title={words.invite}>
      <p>{words.inviteLead}</p>
      <FormTroubles state={state} words={words} />
      <form
        id="modulo"
        method="post"
        action={linkTo(frame, keptFollowersPath(lab.id, "/inviti#invita"))}
        novalidate
      >
        <HiddenFields values={{ invito: invitationId }} />
        <CheckboxGroup
          name="a_chi"
          label={words.toWhom}
          hint={words.toWhomHint}
          values={state.typed["a_chi"]}
          options={skills.map((value) => ({ value, label: said[value] }))}
          inRow
        />
        <LongTextField
          name="testo"
          label={words.text}
          hint={words.textHint}
          value={state.typed["testo"]?.at(-1)}
          error={code === undefined ? undefined : (words.mistakes[code] ?? code)}
          rows={6}
          maxlength={longestInvitation}
          required
        />
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Invitations({ frame, invitations }: KeptFollowersProps) {
  const words = keptWords[frame.language];
  return (
    <Section id="inviti" title={words.invitations}>
      {invitations.length === 0 && <p>{words.none}</p>}
      {invitations.map(({ day, toWhom, body, reached, answers }) => (
        <article class="diary-entry">
          <h3 class="h5">{day}</h3>
          <p class="form-text">{toWhom}</p>
          {body.map((part) => (
            <p class="diary-note">{part}</p>
          ))}
          <p>{reached}</p>
          <h4 class="h6">{words.answers}</h4>
          {answers.length === 0 ? (
            <p class="form-text">{words.noAnswers}</p>
          ) : (
            <ul>
              {answers.map((answer) => (
                <li>
                  <strong>{answer.called}</strong>, {answer.day}
                  <ContactLinks
                    assets={frame.assets}
                    contacts={[
                      { kind: answer.contact.includes("@") ? "mail" : "phone", value: answer.contact },
                    ]}
                  />
                  {answer.message !== null && <p class="diary-note">{answer.message}</p>}
                </li>
              ))}
            </ul>
          )}
          {answers.length > 0 && <p class="form-text">{words.answersHint}</p>}
        </article>
      ))}
    </Section>
  );
}
