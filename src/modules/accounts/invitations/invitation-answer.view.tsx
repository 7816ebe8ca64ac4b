// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { invitationWords } from "./invitation.words.ts";

type AnswerProps = {
  frame: Frame;
  token: string;
  /** Who invites, in words. */
  inviter: string;
  role: string;
  until: string | undefined;
  abilities: readonly string[];
  isSignedIn: boolean;
  /** What was typed as one's address, and what is wrong with it. */
  email?: string;
  mistake?: string;
};

/** What one is invited to, what it opens, and the button that accepts; signed out, first the way in. */
export function AnswerPage(props: AnswerProps) {
  const { frame, token, inviter, role, until, abilities, isSignedIn, email, mistake } = props;
  const words = invitationWords[frame.language].answer;
  const here = linkTo(frame, `/inviti/${token}`);
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden>
      <PageTitle title={words.title} lead={words.invites(inviter, role)} />
      {until !== undefined && <p>{words.until(until)}</p>}
      {abilities.length > 0 && (
        <Section id="che-cosa-puoi" title={words.youMay}>
          <ul>
            {abilities.map((ability) => (
              <li>{ability}</li>
            ))}
          </ul>
        </Section>
      )}
      {isSignedIn ? (
        <form method="post" action={here}>
          <Button>{words.accept}</Button>
        </form>
      ) : (
        <Section id="entra" title={words.signIn}>
          <p>{words.signInHint}</p>
          <form method="post" action={`${here}/entra`}>
            <TextField
              name="email"
              type="email"
              label={words.yourEmail}
              autocomplete="email"
              maxlength={254}
              value={email}
              error={mistake}
              required
            />
            <Button>{words.sendLink}</Button>
          </form>
          <p>
            {words.alreadyIn}{" "}
            <a href={`${linkTo(frame, "/entra")}?torna=${linkTo(frame, "/inviti")}`}>{words.enter}</a>
          </p>
        </Section>
      )}
      <p>
        <a href={linkTo(frame, "/registro")}>{words.register}</a>
      </p>
    </Page>
  );
}

export type Over = keyof (typeof invitationWords)["it"]["answer"]["over"];

/** An invitation that gives nothing any more, and what to do instead. */
export function InvitationOverPage({
  frame,
  why,
  isSignedIn,
}: {
  frame: Frame;
  why: Over;
  isSignedIn: boolean;
}) {
  const words = invitationWords[frame.language].answer;
  const { title, hint } = words.over[why];
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ label: title }]} hidden>
      <PageTitle title={title} lead={hint} />
      {!isSignedIn && (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, "/entra")}>
            {words.enter}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}
