// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { urgencies } from "./clock.ts";
import { BackToDoors, Mistakes } from "./doors.view.tsx";
import { doorWords } from "./doors.words.ts";
import { draftFields, type DraftMistake } from "./draft-fields.ts";
import type { Recipient } from "./recipient.ts";
import { referralsPath } from "./referral-path.ts";
import { companies, modes } from "./referral.ts";
import { referralWords } from "./referral.words.ts";
import { longestNote, type StepTyped } from "./step-fields.ts";
import { FollowUpFields } from "./step-forms.view.tsx";

export type HandOverProps = {
  frame: Frame;
  about: string;
  to: Recipient;
  /** What the form brings along: its number, the need, the door. */
  hidden: Readonly<Record<string, string | undefined>>;
  usualDay: string;
  doors: string;
  typed: StepTyped;
  mistakes: Record<string, DraftMistake>;
};

/** Handing somebody over: how, how urgently, what they must know; then ask, send, or call. */
export function HandOverPage(props: HandOverProps) {
  const { frame, about, to, hidden, usualDay, doors, typed, mistakes } = props;
  const [words, codes] = [doorWords[frame.language], referralWords[frame.language]];
  const title = words.handTitle(to.name === "" ? words.socialService.toLowerCase() : to.name);
  const value = (name: string) => typed[name]?.at(-1);
  const field = (name: string) => {
    const mistake = mistakes[name];
    return { name, error: mistake && words.mistakes[mistake] };
  };
  const { email, phone } = draftFields;
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { label: words.desk, path: "/sportello" },
        { label: words.referrals, path: referralsPath },
        { label: words.title },
      ]}
      wide
      hidden
    >
      <PageTitle title={title} kicker={about} lead={words.handLead} />
      <Mistakes
        frame={frame}
        mistakes={Object.entries(mistakes).map(([name, mistake]) => [name, words.mistakes[mistake]])}
      />
      <form method="post" action={linkTo(frame, `${referralsPath}/nuovo`)} class="hand-over">
        <HiddenFields values={hidden} />
        <div class="hand-over-how">
          <RadioGroup
            {...field(draftFields.mode)}
            label={words.mode}
            options={modes.map((mode) => ({
              value: mode,
              label: codes.modes[mode],
              hint: codes.modeHints[mode],
            }))}
            value={value(draftFields.mode)}
            required
          />
          <div class="when-accompanied">
            <SelectField
              {...field(draftFields.company)}
              label={words.accompaniedBy}
              empty="–"
              options={companies.map((company) => ({ value: company, label: codes.companies[company] }))}
              value={value(draftFields.company)}
            />
          </div>
          <div class="when-booked">
            <TextField
              {...field(draftFields.appointmentDay)}
              type="date"
              label={words.appointmentDay}
              value={value(draftFields.appointmentDay)}
            />
            <TextField
              {...field(draftFields.appointmentTime)}
              type="time"
              label={words.appointmentTime}
              value={value(draftFields.appointmentTime)}
            />
          </div>
        </div>
        <div class="hand-over-what">
          <RadioGroup
            {...field(draftFields.urgency)}
            label={words.urgency}
            options={urgencies.map((urgency) => ({
              value: urgency,
              label: codes.urgencies[urgency],
              hint: codes.urgencyHints[urgency],
            }))}
            value={value(draftFields.urgency) ?? "ordinary"}
          />
          <LongTextField
            {...field(draftFields.note)}
            label={words.note}
            hint={words.noteHint}
            rows={3}
            maxlength={longestNote}
            value={value(draftFields.note)}
          />
        </div>
        <div class="hand-over-who">
          {to.kind !== "desk" && (
            <Section id="chi" title={words.whoTitle}>
              {to.organizationId !== null && <p>{words.contactsToPage}</p>}
              {to.kind === "social-service" && (
                <TextField
                  {...field(draftFields.name)}
                  label={words.name}
                  hint={words.nameHint}
                  value={value(draftFields.name)}
                  required
                />
              )}
              <TextField
                {...field(email)}
                type="email"
                label={words.email}
                hint={to.email === null && to.kind === "service" ? words.noWay : words.emailHint}
                value={value(email) ?? to.email ?? undefined}
              />
              <TextField
                {...field(phone)}
                type="tel"
                label={words.phone}
                value={value(phone) ?? to.phone ?? undefined}
              />
            </Section>
          )}
        </div>
        <div class="hand-over-send">
          <Section id="prima" title={words.askRoom}>
            <p>{words.askRoomHint}</p>
            <Actions>
              <Button name={draftFields.what} value="ask-room" kind="secondary">
                {words.askRoom}
              </Button>
              <Button name={draftFields.what} value="keep" kind="quiet">
                {words.keep}
              </Button>
            </Actions>
          </Section>
          <Section id="adesso" title={words.sendNow}>
            <FollowUpFields
              frame={frame}
              usualDay={usualDay}
              field={(name) => ({ ...field(name), id: `campo-${name}` })}
              typed={value}
              isOptional
            />
            <Actions>
              <Button name={draftFields.what} value="request">
                {words.sendNow}
              </Button>
            </Actions>
          </Section>
        </div>
      </form>
      <BackToDoors frame={frame} href={doors} />
    </Page>
  );
}
