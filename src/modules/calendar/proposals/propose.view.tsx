// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { activityKinds, prices } from "../activities/activity.ts";
import { activityWords } from "../activities/activity.words.ts";
import { formWords } from "../editing/activity-form.words.ts";
import { agendaWords } from "../views/agenda.words.ts";
import { proposePath, type ProposalStatus } from "./proposal.ts";
import { proposalWords } from "./proposal.words.ts";

export type ProposePageProps = {
  frame: Frame;
  typed: Typed;
  mistakes: Readonly<Record<string, string>>;
  notice: string | undefined;
  places: readonly string[];
  areas: readonly string[];
  seal: string;
};

const repeats = ["no", "week", "month-weekday"] as const;

/** Anybody proposes something to do: few fields, no account. */
export function ProposePage(props: ProposePageProps) {
  const { frame, typed, mistakes, notice, seal } = props;
  const words = proposalWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: agendaWords[frame.language].title, path: "/agenda" }, { label: words.title }]}
      current="/agenda"
    >
      <PageTitle title={words.title} lead={words.lead} />
      <SealedForm
        frame={frame}
        action={proposePath}
        state={{ typed, mistakes, notice, seal }}
        words={{ mistakesTitle: words.errors }}
      >
        <WhatFields {...props} />
        <WhenAndWhere {...props} />
        <AboutYou {...props} />
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
      </SealedForm>
    </Page>
  );
}

function field({ typed, mistakes }: ProposePageProps, name: string, label: string) {
  return { name, label, value: typed[name]?.at(-1), error: mistakes[name] };
}

function WhatFields(props: ProposePageProps) {
  const { language } = props.frame;
  const form = formWords[language];
  const kinds = activityWords[language].kinds;
  return (
    <>
      <TextField {...field(props, "nome", form.name)} hint={form.nameHint} maxlength={160} required />
      <SelectField
        {...field(props, "tipo", form.kind)}
        options={activityKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <LongTextField
        {...field(props, "descrizione", form.description)}
        hint={form.descriptionHint}
        rows={3}
      />
      <TextField {...field(props, "per", form.audience)} hint={form.audienceHint} maxlength={200} />
      <SelectField
        {...field(props, "costo", form.price)}
        options={prices.map((value) => ({ value, label: activityWords[language].prices[value] }))}
      />
    </>
  );
}

function WhenAndWhere(props: ProposePageProps) {
  const { frame, places, areas } = props;
  const form = formWords[frame.language];
  const words = proposalWords[frame.language];
  return (
    <>
      <div class="field-row">
        <TextField {...field(props, "data", form.day)} type="date" required />
        <TextField {...field(props, "dalle", form.from)} type="time" required />
        <TextField {...field(props, "alle", form.to)} type="time" required />
      </div>
      <RadioGroup
        {...field(props, "ripete", form.repeat)}
        options={repeats.map((value) => ({ value, label: words.repeats[value] }))}
      />
      <TextField {...field(props, "fino_al", words.until)} hint={words.untilHint} type="date" />
      <TextField
        {...field(props, "luogo", form.place)}
        hint={form.placeHint}
        suggestions={places}
        autocomplete="off"
        maxlength={160}
        required
      />
      <TextField
        {...field(props, "zona", form.area)}
        hint={form.areaHint}
        suggestions={areas}
        autocomplete="off"
        maxlength={120}
      />
    </>
  );
}

function AboutYou(props: ProposePageProps) {
  const words = proposalWords[props.frame.language];
  return (
    <>
      <TextField
        {...field(props, "organizza", words.organizer)}
        hint={words.organizerHint}
        maxlength={160}
        required
      />
      <TextField
        {...field(props, "nome_tuo", words.proposer)}
        hint={words.proposerHint}
        maxlength={120}
        autocomplete="name"
      />
      <TextField
        {...field(props, "contatto", words.contact)}
        hint={words.contactHint}
        maxlength={254}
        autocomplete="email"
      />
      <LongTextField {...field(props, "nota", words.note)} hint={words.noteHint} rows={3} maxlength={2000} />
    </>
  );
}

type StatusProps = {
  frame: Frame;
  status: ProposalStatus;
  said: string;
  sentOn: string;
  hasJustArrived: boolean;
};

/** What became of it, by its link. */
export function ProposalStatusPage({ frame, status, said, sentOn, hasJustArrived }: StatusProps) {
  const words = proposalWords[frame.language];
  const isThere = status.status === "published" || status.status === "cancelled";
  return (
    <Page frame={frame} title={words.statusTitle} breadcrumbs={[{ label: words.statusTitle }]} hidden>
      {hasJustArrived && (
        <Notice tone="success" announced>
          <p>{words.arrived}</p>
        </Notice>
      )}
      <PageTitle title={words.statusTitle} lead={words.statusLead(status.name)} />
      <p>
        <strong>{said}</strong> {words.sentOn(sentOn)}
      </p>
      {status.answer !== null && (
        <>
          <h2 class="h5">{words.answer}</h2>
          <p>{status.answer}</p>
        </>
      )}
      {isThere && (
        <Actions>
          <ButtonLink href={linkTo(frame, `/agenda/${status.activityId}`)}>{words.see}</ButtonLink>
        </Actions>
      )}
    </Page>
  );
}
