// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { Section } from "../../../ui/section.tsx";
import { contactPagesWords } from "./contact-pages.words.ts";
import { contactPath, contactsPath } from "./contact-path.ts";
import type { Shown } from "./shown.page.ts";

/** The sheet of what was chosen: where it is printed, read out, opened, sent. */
export type HandoutWays = {
  readOut: string;
  print: string;
  printLarge: string;
  /** The tokens of the pinboard and the ids of activities, for the form that adds a line. */
  pins: string;
  activities: string;
  /** Opens the same on the person's telephone. */
  qr: { path: string; size: number };
};

export type ContactProps = {
  frame: Frame;
  id: string;
  facts: readonly Fact[];
  told: readonly Fact[];
  asked: { text: string | null; areForgotten: boolean };
  needs: readonly { href: string; name: string; state: string }[];
  corrections: readonly { when: string; was: string }[];
  thread: { href: string | undefined } | undefined;
  /** What was shown to the person, as it is today. */
  chosen: readonly Shown[];
  handout: HandoutWays | undefined;
  /** Absent where no mail server is. */
  mail: { typed: string; isWrong: boolean } | undefined;
  done: string | undefined;
};

/** One contact: what was asked, what was done, what was chosen, and the sheet to give. */
export function ContactPage(props: ContactProps) {
  const { frame, id, facts, told, asked, needs, corrections, done } = props;
  const words = contactPagesWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.listTitle, path: contactsPath }, { label: words.title }]}
      hidden
      wide
    >
      <PageTitle title={words.title} />
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{done}</p>
        </Notice>
      )}
      <FactList facts={facts} />
      <Section id="parole" title={words.asked}>
        <p class="asked-line">{asked.text ?? (asked.areForgotten ? words.forgotten : words.noWords)}</p>
      </Section>
      <Section id="bisogni" title={words.needs}>
        {needs.length === 0 ? (
          <p>{words.noNeeds}</p>
        ) : (
          <ul>
            {needs.map(({ href, name, state }) => (
              <li>
                <a href={href}>{name}</a> – {state}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {told.length > 0 && (
        <Section id="detto" title={words.facts}>
          <FactList facts={told} />
        </Section>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, `${contactPath(id)}/correzione`)}>
          {words.correct}
        </ButtonLink>
      </Actions>
      <Handout {...props} />
      <Thread {...props} />
      {corrections.length > 0 && (
        <Section id="correzioni" title={words.corrections}>
          <ul>
            {corrections.map(({ when, was }) => (
              <li>
                {when}. {words.was}: {was}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function Handout({ frame, id, chosen, handout, mail }: ContactProps) {
  const words = contactPagesWords[frame.language];
  if (handout === undefined) {
    return (
      <Section id="consegna" title={words.handout}>
        <p>{words.handoutNone}</p>
      </Section>
    );
  }
  return (
    <Section id="consegna" title={words.handout}>
      <p>{words.handoutLead}</p>
      <ul>
        {chosen.map(({ name, href, where, hours }) => (
          <li>
            <a href={href}>{name}</a>
            {where !== undefined && ` – ${where}`}
            {hours !== undefined && ` · ${hours}`}
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink href={handout.print}>{words.print}</ButtonLink>
        <ButtonLink kind="secondary" href={handout.printLarge}>
          {words.printLarge}
        </ButtonLink>
        <ButtonLink kind="secondary" href={handout.readOut}>
          {words.readOut}
        </ButtonLink>
      </Actions>
      <div class="handout-ways">
        <div>
          <h3 class="h5">{words.onPhone}</h3>
          <p class="form-text">{words.onPhoneLead}</p>
          <Qr path={handout.qr.path} size={handout.qr.size} label={words.onPhone} />
        </div>
        <form method="post" action={linkTo(frame, "/bacheca/stampa")}>
          {handout.pins !== "" && <input type="hidden" name="schede" value={handout.pins} />}
          {handout.activities !== "" && <input type="hidden" name="attivita" value={handout.activities} />}
          <TextField
            name="nota"
            label={words.note}
            hint={words.noteHint}
            maxlength={1000}
            autocomplete="off"
          />
          <Button kind="secondary">{words.print}</Button>
        </form>
        {mail !== undefined && (
          <form method="post" action={linkTo(frame, `${contactPath(id)}/mail`)} novalidate>
            <TextField
              name="indirizzo"
              label={words.address}
              hint={words.mailLead}
              type="email"
              inputmode="email"
              autocomplete="off"
              maxlength={254}
              value={mail.typed}
              error={mail.isWrong ? words.addressWrong : undefined}
            />
            <Button kind="secondary">{words.mail}</Button>
          </form>
        )}
      </div>
    </Section>
  );
}

function Thread({ frame, id, thread }: ContactProps) {
  const words = contactPagesWords[frame.language];
  return (
    <Section id="filo" title={words.thread}>
      {thread === undefined ? (
        <form method="post" action={linkTo(frame, `${contactPath(id)}/filo`)}>
          <p>{words.threadLead}</p>
          <CheckboxField name="tessera" label={words.withCard} hint={words.withCardHint} checked />
          <TextField
            name="parola"
            label={words.word}
            hint={words.wordHint}
            autocomplete="off"
            maxlength={120}
          />
          <Button kind="secondary">{words.threadStart}</Button>
        </form>
      ) : (
        <p>
          {words.threadIs} {thread.href !== undefined && <a href={thread.href}>{words.threadOpen}</a>}
        </p>
      )}
    </Section>
  );
}
