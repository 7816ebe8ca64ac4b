// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField, RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { askPath, spacePath, spacesPath } from "../space-path.ts";
import { askers, isAutomaticFor, mayAsk, type Space } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import { askWords } from "./ask.words.ts";
import { TimeFields } from "./time-fields.view.tsx";

export type ConflictShown = {
  dates: readonly { date: string; state: string }[];
  free: number;
  taken: number;
};

type AskProps = {
  frame: Frame;
  space: Space;
  place: string;
  state: SealedState;
  /** The rules of asking, in short sentences. */
  rules: readonly string[];
  conflict?: ConflictShown;
};

/** Asking for a space: when, who, what for; and, when not all dates can be had, which can. */
export function AskPage({ frame, space, place, state, rules, conflict }: AskProps) {
  const words = askWords[frame.language];
  const names = spaceWords[frame.language];
  const title = words.title(space.name);
  const allowed = askers.filter((asker) => mayAsk(space, asker));
  const isAutomatic = allowed.every((asker) => isAutomaticFor(space, asker));
  return (
    <Page
      frame={frame}
      title={title}
      current={spacesPath}
      breadcrumbs={[
        { label: names.spaces, path: spacesPath },
        { label: space.name, path: spacePath(space.id) },
        { label: words.crumb },
      ]}
      hidden
    >
      <PageTitle title={title} kicker={place} lead={isAutomatic ? words.leadAutomatic : words.lead} />
      <ul>
        {rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      <SealedForm frame={frame} action={askPath(space.id)} state={state} words={words}>
        {conflict && <Conflict frame={frame} conflict={conflict} />}
        <AskFields frame={frame} space={space} state={state} />
      </SealedForm>
    </Page>
  );
}

function Conflict({ frame, conflict }: { frame: Frame; conflict: ConflictShown }) {
  const words = askWords[frame.language];
  const { dates, free, taken } = conflict;
  const title = dates.length === 1 ? words.conflictOne : free === 0 ? words.conflictAll : words.conflict;
  return (
    <>
      <Notice tone="warning" title={title} announced>
        {free > 0 && <p>{words.conflictSome(free, dates.length)}</p>}
      </Notice>
      <Table
        id="date-chieste"
        caption={words.dates}
        columns={[{ label: words.date }, { label: words.state }]}
        rows={dates.map(({ date, state }) => [date, state])}
      />
      <Actions>
        {free > 0 && (
          <Button name="conferma" value="1">
            {words.confirm(free)}
          </Button>
        )}
        {taken > 0 && (
          <Button name="conferma" value="attesa" kind={free > 0 ? "secondary" : "primary"}>
            {free > 0 ? words.confirmAndWait : words.justWait}
          </Button>
        )}
      </Actions>
      <p>{words.orChange}</p>
    </>
  );
}

type FieldsProps = { frame: Frame; space: Space; state: SealedState };

function AskFields({ frame, space, state }: FieldsProps) {
  const words = askWords[frame.language];
  const { typed, mistakes = {} } = state;
  const field = (name: string) => ({
    name,
    value: filledIn(typed, name),
    error: mistakes[name] && words.mistakes[mistakes[name]],
  });
  const allowed = askers.filter((asker) => mayAsk(space, asker));
  const only = allowed.length === 1 ? allowed[0] : undefined;
  return (
    <>
      <Section id="quando" title={words.when}>
        <TimeFields frame={frame} state={state} />
      </Section>
      <Section id="chi" title={words.who}>
        <RadioGroup
          {...field("chi")}
          value={filledIn(typed, "chi") ?? only}
          label={words.asker}
          options={allowed.map((asker) => ({ value: asker, label: words.askers[asker] }))}
          required
        />
        <TextField
          {...field("nome")}
          label={words.name}
          hint={words.nameHint}
          autocomplete="name"
          maxlength={120}
          required
        />
        {(only === undefined || only !== "anyone") && (
          <TextField
            {...field("gruppo")}
            label={words.group}
            hint={words.groupHint}
            autocomplete="organization"
            maxlength={120}
          />
        )}
        <p>{words.contactHint}</p>
        <TextField
          {...field("email")}
          label={words.email}
          type="email"
          inputmode="email"
          autocomplete="email"
          maxlength={254}
        />
        <TextField
          {...field("telefono")}
          label={words.phone}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          maxlength={25}
        />
      </Section>
      <Section id="cosa" title={words.what}>
        <TextField
          {...field("persone")}
          label={words.people}
          hint={space.capacity === null ? undefined : words.peopleHint(space.capacity)}
          inputmode="numeric"
          maxlength={6}
          required
        />
        <LongTextField
          {...field("scopo")}
          label={words.purpose}
          hint={words.purposeHint}
          rows={3}
          maxlength={1000}
          required
        />
      </Section>
      {space.houseRules !== null && (
        <Section id="regole" title={words.rulesTitle}>
          <p class="written-text">{space.houseRules}</p>
          <CheckboxField
            {...field("regole")}
            value="1"
            checked={filledIn(typed, "regole") !== undefined}
            label={words.rules}
          />
        </Section>
      )}
      <CheckboxField
        name="attesa"
        value="1"
        checked={filledIn(typed, "attesa") !== undefined}
        label={words.wait}
        hint={words.waitHint}
      />
      <Actions>
        <Button>{words.send}</Button>
      </Actions>
      <p class="form-text">{words.privacy}</p>
    </>
  );
}
