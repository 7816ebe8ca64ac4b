// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import {
  accessNames,
  accessValues,
  activityKinds,
  prices,
  registrationKinds,
} from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { offeredLanguages } from "./activity-form.ts";
import { formWords } from "./activity-form.words.ts";
import { field, type ActivityFormProps } from "./form-field.page.ts";
import { WhenFields, DatesBack } from "./when-fields.view.tsx";

/** The whole of an activity in one form: what, when, where, who, for whom, signing up. */
export function ActivityFormPage(props: ActivityFormProps) {
  const { frame, title, action, mistakes, labels, hidden, back, isPublished } = props;
  const words = formWords[frame.language];
  return (
    <Page frame={frame} title={title} hidden breadcrumbs={[...back, { label: title }]} islands={["draft"]}>
      <PageTitle title={title} lead={isPublished ? undefined : words.lead} />
      <ErrorSummary
        title={words.errors}
        mistakes={mistakesByField(mistakes, (message, name) => `${labels[name] ?? name}: ${message}`)}
      />
      <form id="modulo" method="post" action={linkTo(frame, action)} novalidate>
        <HiddenFields values={hidden} />
        <WhatFields {...props} />
        <WhenFields {...props} />
        <DatesBack {...props} />
        <Actions>
          <Button kind="secondary" name="azione" value="controlla">
            {words.check}
          </Button>
        </Actions>
        <WhereFields {...props} />
        <WhoFields {...props} />
        <ForWhomFields {...props} />
        <AccessFields {...props} />
        <SignUpFields {...props} />
        {isPublished && (
          <TextField {...field(props, "perche", words.told)} hint={words.toldHint} maxlength={300} />
        )}
        <Actions>
          <Button>{isPublished ? words.save : words.saveDraft}</Button>
        </Actions>
      </form>
    </Page>
  );
}

function WhatFields(props: ActivityFormProps) {
  const { language } = props.frame;
  const words = formWords[language];
  const kinds = activityWords[language].kinds;
  return (
    <Section id="che-cosa" title={words.what}>
      <TextField {...field(props, "nome", words.name)} hint={words.nameHint} maxlength={160} required />
      <SelectField
        {...field(props, "tipo", words.kind)}
        options={activityKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <LongTextField
        {...field(props, "descrizione", words.description)}
        hint={words.descriptionHint}
        rows={4}
      />
    </Section>
  );
}

function WhereFields(props: ActivityFormProps) {
  const words = formWords[props.frame.language];
  const { places, areas, spaces } = props;
  return (
    <Section id="dove" title={words.where}>
      <TextField
        {...field(props, "luogo", words.place)}
        hint={words.placeHint}
        suggestions={places}
        autocomplete="off"
        maxlength={160}
        required
      />
      <TextField {...field(props, "indirizzo", words.address)} hint={words.addressHint} maxlength={300} />
      <TextField
        {...field(props, "zona", words.area)}
        hint={words.areaHint}
        suggestions={areas}
        autocomplete="off"
        maxlength={120}
      />
      {spaces.length > 0 && (
        <SelectField
          {...field(props, "stanza", words.space)}
          hint={words.spaceHint}
          empty={words.noSpace}
          options={spaces}
        />
      )}
    </Section>
  );
}

function WhoFields(props: ActivityFormProps) {
  const words = formWords[props.frame.language];
  return (
    <Section id="chi" title={words.who}>
      <TextField
        {...field(props, "organizza", words.organizer)}
        hint={words.organizerHint}
        suggestions={props.organizations}
        autocomplete="off"
        maxlength={160}
        required
      />
      <LongTextField {...field(props, "insieme", words.together)} hint={words.togetherHint} rows={2} />
      <TextField
        {...field(props, "referente", words.contactName)}
        hint={words.contactNameHint}
        maxlength={160}
      />
      <TextField
        {...field(props, "telefono", words.phone)}
        inputmode="tel"
        maxlength={40}
        autocomplete="off"
      />
      <TextField
        {...field(props, "email", words.email)}
        inputmode="email"
        maxlength={254}
        autocomplete="off"
      />
    </Section>
  );
}

function ForWhomFields(props: ActivityFormProps) {
  const { frame, typed, languages } = props;
  const words = formWords[frame.language];
  const common = activityWords[frame.language];
  return (
    <Section id="per-chi" title={words.forWhom}>
      <TextField {...field(props, "per", words.audience)} hint={words.audienceHint} maxlength={200} />
      <div class="field-row">
        <TextField
          {...field(props, "eta_da", words.ageFrom)}
          type="number"
          min="0"
          max="130"
          inputmode="numeric"
        />
        <TextField
          {...field(props, "eta_a", words.ageTo)}
          type="number"
          min="0"
          max="130"
          inputmode="numeric"
        />
      </div>
      <CheckboxField name="famiglie" label={words.families} checked={typed["famiglie"]?.includes("1")} />
      <RadioGroup
        {...field(props, "costo", words.price)}
        options={prices.map((value) => ({ value, label: common.prices[value] }))}
      />
      <TextField
        {...field(props, "costo_nota", words.priceNote)}
        hint={words.priceNoteHint}
        maxlength={300}
      />
      <CheckboxGroup
        name="lingue"
        label={words.languages}
        options={languages}
        values={offeredLanguages.filter((code) => typed["lingue"]?.includes(code))}
      />
      <TextField {...field(props, "portare", words.bring)} maxlength={500} />
    </Section>
  );
}

function AccessFields(props: ActivityFormProps) {
  const words = formWords[props.frame.language];
  const common = activityWords[props.frame.language];
  return (
    <Section id="entrare" title={words.access}>
      <p>{words.accessLead}</p>
      {accessNames.map((name) => (
        <div class="field-row">
          <SelectField
            {...field(props, `accesso.${name}`, common.access[name])}
            empty={words.accessUnknown}
            options={accessValues.map((value) => ({ value, label: common.values[value] }))}
          />
          <TextField
            {...field(props, `accesso_nota.${name}`, words.accessNote(common.access[name]))}
            labelHidden
            placeholder="…"
            maxlength={200}
          />
        </div>
      ))}
    </Section>
  );
}

function SignUpFields(props: ActivityFormProps) {
  const words = formWords[props.frame.language];
  const common = activityWords[props.frame.language];
  return (
    <Section id="iscrizione" title={words.signUp}>
      <RadioGroup
        {...field(props, "iscrizione", words.registration)}
        options={registrationKinds.map((value) => ({ value, label: common.registrations[value] }))}
      />
      <TextField
        {...field(props, "posti", words.capacity)}
        hint={words.capacityHint}
        type="number"
        min="1"
        inputmode="numeric"
      />
      <CheckboxField name="attesa" label={words.waiting} checked={props.typed["attesa"]?.includes("1")} />
      <TextField {...field(props, "iscrizioni_dal", words.opens)} type="date" />
      <TextField
        {...field(props, "chiude_ore", words.closes)}
        hint={words.closesHint}
        type="number"
        min="0"
        inputmode="numeric"
      />
    </Section>
  );
}
