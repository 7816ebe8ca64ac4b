// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { keepingWords } from "./keeping.words.ts";
import type { KeeperShown, MomentShown, RequestShown } from "./kept-shown.page.ts";
import { networkWords } from "./network.words.ts";

type Kept = { frame: Frame; base: string };

/** Who would like to join, with the way to answer them. */
export function RequestsBlock({ frame, base, requests }: Kept & { requests: readonly RequestShown[] }) {
  const words = keepingWords[frame.language];
  return (
    <Section id="richieste" title={words.requests}>
      {requests.length === 0 ? (
        <p>{words.noRequests}</p>
      ) : (
        <ul class="list-unstyled">
          {requests.map((one) => (
            <li class="mb-4">
              <h3 class="h6">
                {one.called}, {one.day}
              </h3>
              <p>
                {words.contact}: <strong>{one.contact}</strong>
              </p>
              {one.told !== null && <p class="written-text">{one.told}</p>}
              {one.isSuspect && (
                <p>
                  <Tag tone="warning">{words.suspect}</Tag>
                </p>
              )}
              {one.answeredOn === undefined ? (
                <form method="post" action={linkTo(frame, `${base}/richieste/${one.id}`)}>
                  <Button kind="secondary">
                    {words.answered}
                    <span class="visually-hidden">: {one.called}</span>
                  </Button>
                </form>
              ) : (
                <p>{words.answeredOn(one.answeredOn)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type StoryProps = Kept & { moments: readonly MomentShown[]; state: FormState; today: string; fresh: string };

/** The story so far, and a line to add to it. */
export function StoryBlock({ frame, base, moments, state, today, fresh }: StoryProps) {
  const words = keepingWords[frame.language];
  const shown = networkWords[frame.language];
  const wrong = (name: string) => {
    const key = state.mistakes?.[name];
    return key === undefined ? undefined : (words.mistakes[key] ?? key);
  };
  return (
    <Section id="storia" title={words.story}>
      <ul>
        {moments.map(({ id, day, title, people, told, isLoose }) => (
          <li>
            <strong>{day}</strong>: {title}
            {people !== null && ` (${people})`}
            {told !== null && `. ${told}`}
            {isLoose && (
              <form method="post" action={linkTo(frame, `${base}/storia/${id}/rimozione`)}>
                <Button kind="quiet">
                  {words.storyOff}
                  <span class="visually-hidden">
                    : {shown.moments.told}, {day}
                  </span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={linkTo(frame, `${base}/storia`)} novalidate>
        <HiddenFields values={{ uno: fresh }} />
        <TextField
          name="giorno"
          id="campo-giorno-storia"
          label={words.storyDay}
          type="date"
          value={filledIn(state.typed, "giorno") ?? today}
          error={wrong("giorno")}
          required
        />
        <LongTextField
          name="fatto"
          label={words.storyTold}
          value={filledIn(state.typed, "fatto")}
          error={wrong("fatto")}
          rows={3}
          required
        />
        <Actions>
          <Button>{words.storySend}</Button>
        </Actions>
      </form>
    </Section>
  );
}

type KeepersProps = Kept & { keepers: readonly KeeperShown[]; state: FormState; fresh: string };

/** Who holds a private link, and how another person gets one. */
export function KeepersBlock({ frame, base, keepers, state, fresh }: KeepersProps) {
  const words = keepingWords[frame.language];
  const wrong = (name: string) => {
    const key = state.mistakes?.[name];
    return key === undefined ? undefined : (words.mistakes[key] ?? key);
  };
  return (
    <Section id="chi" title={words.keepers}>
      <p>{words.keepersLead}</p>
      <ul class="list-unstyled">
        {keepers.map(({ id, called, email }) => (
          <li class="mb-3">
            <strong>{called}</strong>, {email ?? words.noMail}
            <Actions>
              <form method="post" action={linkTo(frame, `${base}/chi/${id}/link`)}>
                <Button kind="quiet">
                  {words.newLink}
                  <span class="visually-hidden">: {called}</span>
                </Button>
              </form>
              <form method="post" action={linkTo(frame, `${base}/chi/${id}/rimozione`)}>
                <Button kind="quiet">
                  {words.takeAway}
                  <span class="visually-hidden">: {called}</span>
                </Button>
              </form>
            </Actions>
          </li>
        ))}
      </ul>
      <h3 class="h5">{words.addKeeper}</h3>
      <form method="post" action={linkTo(frame, `${base}/chi`)} novalidate>
        <HiddenFields values={{ uno: fresh }} />
        <TextField
          name="chi"
          id="campo-chi-nome"
          label={words.who}
          hint={words.whoHint}
          value={filledIn(state.typed, "chi")}
          error={wrong("chi")}
          maxlength={80}
          required
        />
        <TextField
          name="email"
          id="campo-chi-email"
          label={words.email}
          hint={words.emailHint}
          value={filledIn(state.typed, "email")}
          error={wrong("email")}
          type="email"
        />
        <Actions>
          <Button>{words.addKeeperSend}</Button>
        </Actions>
      </form>
    </Section>
  );
}
