// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { FormTroubles } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { keepingWords } from "./keeping.words.ts";
import { CopiesBlock, PhotosBlock, type PhotoState } from "./kept-parts.view.tsx";
import {
  keptPracticePath,
  keptPracticesPath,
  licences,
  practicePath,
  type Practice,
  type PracticeCopy,
  type PracticePhoto,
} from "./practice.ts";
import { practiceWords } from "./practice.words.ts";

type Lab = { id: string; name: string };

type ListProps = { frame: Frame; lab: Lab; practices: readonly (Practice & { waiting: number })[] };

/** The practices of a lab, for who keeps it. */
export function KeptPracticesPage({ frame, lab, practices }: ListProps) {
  const words = keepingWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.listTitle(lab.name)}
      breadcrumbs={[...keptCrumbs(frame.language, lab), { label: practiceWords[frame.language].practices }]}
      hidden
    >
      <PageTitle title={words.listTitle(lab.name)} lead={words.listLead} />
      <Actions>
        <ButtonLink href={linkTo(frame, `${keptPracticesPath(lab.id)}/nuova`)}>{words.begin}</ButtonLink>
      </Actions>
      {practices.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          id="tabella-pratiche"
          caption={practiceWords[frame.language].practices}
          columns={[{ label: words.title }, { label: words.state }, { label: words.waiting, numeric: true }]}
          rows={practices.map((practice) => [
            <a href={linkTo(frame, keptPracticePath(practice))}>{practice.title}</a>,
            words.states[practice.status],
            String(practice.waiting),
          ])}
        />
      )}
    </Page>
  );
}

export type KeptPracticeProps = {
  frame: Frame;
  lab: Lab;
  /** Undefined while it is new. */
  practice: Practice | undefined;
  action: string;
  /** Fields that the form carries along: its id, its origin, the revision it was written on. */
  kept: Record<string, string | undefined>;
  origin: string | undefined;
  networks: readonly { value: string; label: string }[];
  photos: readonly PracticePhoto[];
  copies: readonly PracticeCopy[];
  state: FormState;
  photo: PhotoState;
  told: { tone: "success" | "warning"; text: string } | undefined;
};

/** A practice as who keeps the lab tells it. */
export function KeptPracticePage(props: KeptPracticeProps) {
  const { frame, lab, practice, origin, told } = props;
  const words = keepingWords[frame.language];
  const title = practice?.title ?? words.newTitle;
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        ...keptCrumbs(frame.language, lab),
        { label: practiceWords[frame.language].practices, path: keptPracticesPath(lab.id) },
        { label: title },
      ]}
      hidden
    >
      <PageTitle title={title} kicker={practice && words.states[practice.status]} />
      {told && (
        <Notice tone={told.tone} announced>
          <p>{told.text}</p>
        </Notice>
      )}
      {origin !== undefined && <p>{words.copyOf(origin)}</p>}
      {practice && (
        <Actions>
          {practice.status === "published" && (
            <ButtonLink kind="secondary" href={linkTo(frame, practicePath(practice.id))}>
              {words.publicPage}
            </ButtonLink>
          )}
          <form method="post" action={linkTo(frame, `${keptPracticePath(practice)}/stato`)}>
            <Button
              kind={practice.status === "published" ? "quiet" : "primary"}
              name="passo"
              value={practice.status === "published" ? "withdraw" : "publish"}
            >
              {practice.status === "published" ? words.steps2.withdraw : words.steps2.publish}
            </Button>
          </form>
        </Actions>
      )}
      <StoryForm {...props} />
      {practice && (
        <>
          <PhotosBlock frame={frame} practice={practice} photos={props.photos} state={props.photo} />
          <CopiesBlock frame={frame} practice={practice} copies={props.copies} />
        </>
      )}
    </Page>
  );
}

function StoryForm({ frame, practice, action, kept, networks, state }: KeptPracticeProps) {
  const words = keepingWords[frame.language];
  const { licenceNames } = practiceWords[frame.language];
  const field = (name: string) => ({
    name,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name] && words.mistakes[state.mistakes[name]],
  });
  return (
    <>
      <FormTroubles state={state} words={words} />
      <form method="post" action={linkTo(frame, action)} novalidate>
        <HiddenFields values={kept} />
        <TextField {...field("titolo")} label={words.title} maxlength={160} required />
        <TextField {...field("riga")} label={words.line} maxlength={240} />
        <LongTextField {...field("chi")} label={words.who} hint={words.whoHint} rows={3} />
        <LongTextField {...field("cosa")} label={words.what} rows={6} />
        <LongTextField {...field("costo")} label={words.cost} rows={2} />
        <LongTextField {...field("passi")} label={words.steps} hint={words.stepsHint} rows={6} />
        <LongTextField {...field("persone")} label={words.people} rows={2} />
        <LongTextField {...field("cose")} label={words.things} rows={2} />
        <LongTextField {...field("andata")} label={words.went} rows={5} />
        <LongTextField {...field("evitare")} label={words.avoid} rows={3} />
        <LongTextField {...field("cambiato")} label={words.changed} hint={words.changedHint} rows={3} />
        <TextField {...field("temi")} label={words.tags} hint={words.tagsHint} maxlength={300} />
        <SelectField
          {...field("licenza")}
          label={words.licence}
          options={licences.map((value) => ({ value, label: licenceNames[value] }))}
        />
        <Section id="numeri" title={words.figures}>
          <p>{words.figuresLead}</p>
          <TextField {...field("dal")} label={words.from} type="date" />
          <TextField {...field("al")} label={words.until} type="date" />
          {networks.length > 0 && (
            <SelectField
              {...field("rete")}
              label={words.network}
              options={networks}
              empty={words.anyNetwork}
            />
          )}
        </Section>
        {practice?.status === "published" && (
          <TextField {...field("perche")} label={words.why} hint={words.whyHint} maxlength={300} />
        )}
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </form>
    </>
  );
}
