// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { filledIn } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { accessAnswers, accessFacts, askers, equipmentKinds, quotaPeriods, spaceKinds } from "../space.ts";
import { spaceWords } from "../space.words.ts";
import { SpacesOffice } from "./office.view.tsx";
import { spaceFormWords } from "./space-form.words.ts";

type Option = { value: string; label: string };

export type SpaceFormProps = {
  frame: Frame;
  title: string;
  action: string;
  typed: Typed;
  /** In words, by field. */
  mistakes: Readonly<Record<string, string>>;
  notice?: { tone: "success" | "warning"; text: string };
  /** Where it can be; undefined for a space that is somewhere already. */
  places: readonly Option[] | undefined;
  /** What it can be part of. */
  wholes: readonly Option[];
  hasSites: boolean;
};

type Fields = (name: string) => { name: string; value: string | undefined; error: string | undefined };

/** What a host says of a space, and of how it is asked for. */
export function SpaceFormPage(props: SpaceFormProps) {
  const { frame, title, action, typed, mistakes, notice } = props;
  const words = spaceFormWords[frame.language];
  const field: Fields = (name) => ({ name, value: filledIn(typed, name), error: mistakes[name] });
  return (
    <SpacesOffice frame={frame} title={title} hasSites={props.hasSites}>
      {notice && (
        <Notice tone={notice.tone} announced>
          <p>{notice.text}</p>
        </Notice>
      )}
      <ErrorSummary title={words.mistakesTitle} mistakes={mistakesByField(mistakes)} />
      <form method="post" action={linkTo(frame, action)} novalidate>
        <What {...props} field={field} />
        <Access {...props} field={field} />
        <When {...props} field={field} />
        <Asking {...props} field={field} />
        <Section id="stato" title={words.status}>
          <RadioGroup
            {...field("stato")}
            label={words.status}
            options={(["draft", "open", "closed"] as const).map((value) => ({
              value,
              label: words.statuses[value],
            }))}
          />
        </Section>
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </form>
    </SpacesOffice>
  );
}

type PartProps = SpaceFormProps & { field: Fields };

function What({ frame, typed, field, places, wholes }: PartProps) {
  const words = spaceFormWords[frame.language];
  const names = spaceWords[frame.language];
  return (
    <Section id="che-cosa" title={words.what}>
      {places === undefined ? (
        <HiddenFields values={{ luogo: typed["luogo"] }} />
      ) : (
        <SelectField
          {...field("luogo")}
          label={words.place}
          hint={words.placeHint}
          empty={words.choose}
          options={places}
          required
        />
      )}
      <TextField {...field("nome")} label={words.name} maxlength={120} required />
      {wholes.length > 0 && (
        <SelectField
          {...field("parte-di")}
          label={words.partOf}
          hint={words.partOfHint}
          empty={words.notPart}
          options={wholes}
        />
      )}
      <RadioGroup
        {...field("tipo")}
        label={words.kind}
        options={spaceKinds.map((value) => ({ value, label: names.kinds[value] }))}
      />
      <LongTextField {...field("descrizione")} label={words.description} rows={3} maxlength={2000} />
      <TextField {...field("capienza")} label={words.capacity} inputmode="numeric" maxlength={6} />
      <TextField {...field("superficie")} label={words.surface} inputmode="numeric" maxlength={7} />
      <CheckboxGroup
        name="dotazione"
        label={words.equipment}
        values={typed["dotazione"] ?? []}
        options={equipmentKinds.map((value) => ({ value, label: names.equipment[value] }))}
      />
      <TextField {...field("dotazione-nota")} label={words.equipmentNote} maxlength={500} />
      <RadioGroup
        {...field("gratis")}
        label={words.price}
        options={(["si", "no"] as const).map((value) => ({ value, label: words.prices[value] }))}
      />
      <TextField {...field("prezzo")} label={words.priceNote} maxlength={500} />
    </Section>
  );
}

function Access({ frame, field }: PartProps) {
  const words = spaceFormWords[frame.language];
  const names = spaceWords[frame.language];
  return (
    <Section id="accesso" title={words.access}>
      {accessFacts.map((fact) => (
        <SelectField
          {...field(`accesso-${fact}`)}
          label={names.access[fact]}
          empty={words.notSaid}
          options={accessAnswers.map((value) => ({ value, label: names.answers[value] }))}
        />
      ))}
      <TextField {...field("accesso-nota")} label={words.accessNote} maxlength={500} />
    </Section>
  );
}

function When({ frame, field }: PartProps) {
  const words = spaceFormWords[frame.language];
  return (
    <Section id="quando" title={words.when}>
      <LongTextField
        {...field("orari")}
        label={words.hours}
        hint={words.hoursHint}
        rows={2}
        maxlength={2000}
      />
      <LongTextField
        {...field("co-working")}
        label={words.coWorking}
        hint={words.coWorkingHint}
        rows={2}
        maxlength={2000}
      />
      <LongTextField
        {...field("co-spacing")}
        label={words.coSpacing}
        hint={words.coSpacingHint}
        rows={2}
        maxlength={2000}
      />
    </Section>
  );
}

function Asking({ frame, typed, field }: PartProps) {
  const words = spaceFormWords[frame.language];
  const names = spaceWords[frame.language];
  const figure = (name: string, label: string, hint?: string) => (
    <TextField {...field(name)} label={label} hint={hint} inputmode="numeric" maxlength={7} />
  );
  const options = (all: readonly (typeof askers)[number][]) =>
    all.map((value) => ({ value, label: names.askers[value] }));
  return (
    <Section id="chiedere" title={words.who}>
      <CheckboxGroup
        {...field("chi")}
        label={words.askers}
        values={typed["chi"] ?? []}
        options={options(askers)}
      />
      <CheckboxField
        name="automatico"
        value="si"
        label={words.automatic}
        checked={filledIn(typed, "automatico") === "si"}
      />
      <CheckboxGroup
        {...field("automatico-per")}
        label={words.automaticFor}
        values={typed["automatico-per"] ?? []}
        options={options(askers.filter((asker) => asker !== "members"))}
      />
      {figure("preavviso", words.notice)}
      {figure("lontano", words.furthest)}
      {figure("minimo", words.shortest)}
      {figure("massimo", words.longest)}
      {figure("prima", words.before)}
      {figure("dopo", words.after)}
      {figure("quota", words.quota, words.quotaHint)}
      <SelectField
        {...field("quota-per")}
        label={words.quotaPer}
        options={quotaPeriods.map((value) => ({ value, label: words.periods[value] }))}
      />
      {figure("annulla", words.cancel)}
      {figure("libera", words.release, words.releaseHint)}
      <LongTextField {...field("regole")} label={words.rules} hint={words.rulesHint} rows={4} />
      <LongTextField
        {...field("ingresso")}
        label={words.wayIn}
        hint={words.wayInHint}
        rows={2}
        maxlength={1000}
      />
      <TextField {...field("contatto")} label={words.contact} hint={words.contactHint} maxlength={300} />
    </Section>
  );
}
