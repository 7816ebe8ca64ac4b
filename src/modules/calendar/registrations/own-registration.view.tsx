// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField, CheckboxGroup } from "../../../ui/choices.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { Section } from "../../../ui/section.tsx";
import { AbsenceFold } from "./absence.view.tsx";
import { absenceWords } from "./absence.words.ts";
import type { OwnShown } from "./own-registration.page.ts";
import { ownWords } from "./own-registration.words.ts";
import { Post } from "./post.view.tsx";
import { signUpWords } from "./sign-up.words.ts";

export type OwnProps = { frame: Frame; path: string; shown: OwnShown; askFirstTime: boolean };

/** What somebody who registered sees: state, date, code, how to cancel, and all that is known of them. */
export function OwnRegistrationPage({ frame, path, shown, askFirstTime }: OwnProps) {
  const words = ownWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.title }]}
      islands={["print-page"]}
      hidden
    >
      <PageTitle title={shown.activity} kicker={words.title} lead={shown.state} />
      {shown.notices.map(({ tone, lines }) => (
        <Notice tone={tone} announced>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </Notice>
      ))}
      {shown.canAnswer && (
        <Actions>
          <Post frame={frame} action={`${path}/accettazione`}>
            <Button>{words.accept}</Button>
          </Post>
          <Post frame={frame} action={`${path}/disdetta`}>
            <Button kind="secondary">{words.decline}</Button>
          </Post>
        </Actions>
      )}
      {shown.canWaitAgain && (
        <Post frame={frame} action={`${path}/lista`}>
          <Actions>
            <Button>{words.waitAgain}</Button>
          </Actions>
        </Post>
      )}
      {shown.qr !== undefined && (
        <div class="registration-code">
          <div>
            <p class="form-label">{words.code}</p>
            <p class="code-large" data-element="registration-code">
              {shown.code}
            </p>
            <p class="form-text">{words.codeHint}</p>
          </div>
          <Qr {...shown.qr} label={words.qr} />
        </div>
      )}
      <FactList facts={factsOf(frame, shown)} />
      {shown.hasDates && (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, `${path}/date.ics`)} download>
            {words.toCalendar}
          </ButtonLink>
          <trama-print hidden>
            <Button kind="quiet" type="button">
              {words.print}
            </Button>
          </trama-print>
        </Actions>
      )}
      {askFirstTime && (
        <Section id="prima-volta" title={words.firstTitle}>
          <p>{words.firstLead}</p>
          <Post frame={frame} action={`${path}/prima-volta`}>
            <Actions>
              <Button kind="secondary" name="prima" value="1">
                {words.yes}
              </Button>
              <Button kind="secondary" name="prima" value="0">
                {words.no}
              </Button>
            </Actions>
          </Post>
        </Section>
      )}
      {shown.canCancel && (
        <Section id="cambiare" title={words.changes}>
          <p>
            {words.cancelTitle} {words.cancelLead}
          </p>
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, `${path}/disdetta`)}>
              {words.cancelLink}
            </ButtonLink>
          </Actions>
          {shown.dates.length > 0 && (
            <AbsenceFold frame={frame} action={`${path}/assenze`} dates={shown.dates} />
          )}
          {shown.participants.length > 1 && (
            <details class="quiet-fold d-print-none">
              <summary>{words.fewerTitle}</summary>
              <div class="fold-body">
                <Post frame={frame} action={`${path}/partecipanti`}>
                  <CheckboxGroup
                    name="viene"
                    label={words.fewerLead}
                    options={shown.participants.map((label, index) => ({ value: String(index + 1), label }))}
                    values={shown.participants.map((_, index) => String(index + 1))}
                  />
                  <Actions>
                    <Button kind="secondary">{words.fewerButton}</Button>
                  </Actions>
                </Post>
              </div>
            </details>
          )}
        </Section>
      )}
      <Section id="dati" title={words.dataTitle}>
        <p>{words.dataLead}</p>
        <FactList facts={shown.data} />
        <details class="quiet-fold d-print-none">
          <summary>{words.correctTitle}</summary>
          <div class="fold-body">
            <OwnDataForm frame={frame} path={path} shown={shown} />
            <p>
              <a href={linkTo(frame, `${path}/dati.json`)} download>
                {words.dataFile}
              </a>
            </p>
          </div>
        </details>
        <details class="quiet-fold d-print-none">
          <summary>{words.eraseTitle}</summary>
          <div class="fold-body">
            <p>{words.eraseLead}</p>
            <Post frame={frame} action={`${path}/cancellazione`}>
              <Actions>
                <Button kind="danger">{words.erase}</Button>
              </Actions>
            </Post>
          </div>
        </details>
      </Section>
    </Page>
  );
}

function OwnDataForm({ frame, path, shown: { own } }: Omit<OwnProps, "askFirstTime">) {
  const words = ownWords[frame.language];
  const asked = signUpWords[frame.language];
  return (
    <Post frame={frame} action={`${path}/dati`}>
      <TextField
        name="nome"
        label={asked.called}
        value={own.called ?? ""}
        maxlength={80}
        autocomplete="name"
        required
      />
      <TextField
        name="telefono"
        label={asked.phone}
        type="tel"
        value={own.phone ?? ""}
        maxlength={30}
        autocomplete="tel"
      />
      <TextField
        name="email"
        label={asked.email}
        type="email"
        value={own.email ?? ""}
        maxlength={254}
        autocomplete="email"
      />
      <CheckboxField name="chiamami" label={asked.call} checked={own.channel === "phone"} />
      <CheckboxField name="promemoria" label={asked.reminders} checked={own.wantsReminders} />
      <Actions>
        <Button kind="secondary">{words.save}</Button>
      </Actions>
    </Post>
  );
}

function factsOf(frame: Frame, shown: OwnShown): Fact[] {
  const words = ownWords[frame.language];
  const missed = shown.dates.filter(({ isAway }) => isAway).map(({ said }) => said);
  const facts: (Fact | false)[] = [
    {
      term: words.what,
      value: <a href={linkTo(frame, shown.activityPath)}>{shown.activity}</a>,
    },
    shown.when !== undefined && {
      term: shown.isSeries ? words.nextDate : words.when,
      value: shown.isSeries ? `${shown.when}. ${words.everyDate}` : shown.when,
    },
    missed.length > 0 && { term: absenceWords[frame.language].term, value: missed.join("; ") },
    shown.place !== undefined && { term: words.where, value: shown.place },
    {
      term: words.who,
      value: (
        <ul class="list-unstyled">
          {shown.participants.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      ),
    },
    shown.contact !== undefined && { term: words.contact, value: shown.contact },
  ];
  return facts.filter((fact) => fact !== false);
}
