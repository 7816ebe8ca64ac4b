// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { assemblyPath, type Assembly } from "../assembly/assembly.ts";
import { assemblyWords } from "../assembly/assembly.words.ts";
import { formWords } from "../form.words.ts";
import { proposeWords } from "./propose.words.ts";

type ProposeProps = {
  frame: Frame;
  assembly: Assembly;
  state: SealedState;
  isAtDesk: boolean;
};

/** Anybody proposes a point: a sentence, no account. */
export function ProposePage({ frame, assembly, state, isAtDesk }: ProposeProps) {
  const words = proposeWords[frame.language];
  const field = (name: string, label: string, hint: string) => ({
    name,
    label,
    hint,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name],
  });
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[...crumbs(frame, assembly), { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead(assembly.name)} />
      {isAtDesk && <p>{words.atDesk}</p>}
      <SealedForm
        frame={frame}
        action={`${assemblyPath(assembly.id)}/proponi${isAtDesk ? "?sportello=1" : ""}`}
        state={state}
        words={{ mistakesTitle: formWords[frame.language].toCorrect }}
      >
        <TextField {...field("punto", words.what, words.whatHint)} maxlength={160} required />
        <LongTextField {...field("perche", words.why, words.whyHint)} rows={4} maxlength={2000} />
        <TextField
          {...field("nome", words.proposer, words.proposerHint)}
          maxlength={120}
          autocomplete={isAtDesk ? "off" : "name"}
        />
        <TextField
          {...field("contatto", words.contact, words.contactHint)}
          maxlength={254}
          autocomplete={isAtDesk ? "off" : "email"}
        />
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
      </SealedForm>
    </Page>
  );
}

export function crumbs({ language }: Frame, { id, name }: Pick<Assembly, "id" | "name">) {
  return [
    { label: assemblyWords[language].title, path: "/assemblee" },
    { label: name, path: assemblyPath(id) },
  ];
}

type StatusProps = {
  frame: Frame;
  assembly: Pick<Assembly, "id" | "name">;
  title: string;
  said: readonly string[];
  sentOn: string;
  code: string | undefined;
  slipPath: string;
  answer: string | null;
  /** The meeting that everybody may read of. */
  meetingPath: string | undefined;
  decisions: readonly string[];
  decided: string | undefined;
  hasJustArrived: boolean;
};

/** What became of a point, by its link. */
export function ItemStatusPage(props: StatusProps) {
  const { frame, assembly, said, answer, decisions } = props;
  const words = proposeWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.statusTitle}
      breadcrumbs={[...crumbs(frame, assembly), { label: words.statusTitle }]}
      hidden
    >
      {props.hasJustArrived && (
        <Notice tone="success" announced>
          <p>{words.arrived}</p>
        </Notice>
      )}
      <PageTitle title={props.title} kicker={words.to(assembly.name)} />
      {said.map((sentence, at) => (
        <p>{at === 0 ? <strong>{sentence}</strong> : sentence}</p>
      ))}
      <p>{props.sentOn}</p>
      {answer !== null && (
        <>
          <h2 class="h5">{words.answer}</h2>
          <p>{answer}</p>
        </>
      )}
      {(decisions.length > 0 || props.decided !== undefined) && (
        <Section id="decisioni" title={words.decided}>
          {decisions.length > 0 ? (
            <ul>
              {decisions.map((decision) => (
                <li>{decision}</li>
              ))}
            </ul>
          ) : (
            <p>{props.decided}</p>
          )}
        </Section>
      )}
      {props.code !== undefined && <p>{props.code}</p>}
      <Actions>
        {props.meetingPath !== undefined && (
          <ButtonLink href={linkTo(frame, props.meetingPath)}>{words.seeMeeting}</ButtonLink>
        )}
        <ButtonLink kind="secondary" href={linkTo(frame, props.slipPath)}>
          {words.print}
        </ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, assemblyPath(assembly.id))}>
          {words.seeAssembly}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

type FindProps = { frame: Frame; typed: string; mistake: string | undefined };

/** For who has the slip and not the link. */
export function FindItemPage({ frame, typed, mistake }: FindProps) {
  const words = proposeWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.findTitle}
      breadcrumbs={[
        { label: assemblyWords[frame.language].title, path: "/assemblee" },
        { label: words.findTitle },
      ]}
      hidden
    >
      <PageTitle title={words.findTitle} lead={words.findLead} />
      <form id="modulo" method="get" action={linkTo(frame, "/assemblee/proposte")}>
        <TextField
          name="codice"
          label={words.codeField}
          hint={words.codeHint}
          value={typed}
          error={mistake}
          maxlength={12}
          autocomplete="off"
        />
        <Actions>
          <Button>{words.find}</Button>
        </Actions>
      </form>
    </Page>
  );
}

type SlipProps = {
  frame: Frame;
  assembly: Pick<Assembly, "id" | "name">;
  title: string;
  code: string | undefined;
  qr: { path: string; size: number };
  address: string;
  again: string;
  isAtDesk: boolean;
  children?: Child;
};

/** A slip of paper for who has no e-mail: what they proposed, and how to learn what became of it. */
export function SlipPage({ frame, assembly, title, code, qr, address, again, isAtDesk }: SlipProps) {
  const words = proposeWords[frame.language];
  return (
    <Page frame={frame} title={words.slipTitle} hidden>
      <PageTitle title={title} kicker={words.to(assembly.name)} />
      <Qr path={qr.path} size={qr.size} label={words.slipScan} />
      {code !== undefined && <p class="h2">{code}</p>}
      <p>{words.slipHow(address)}</p>
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, again)}>
          {words.slipAnother}
        </ButtonLink>
        {isAtDesk && (
          <ButtonLink kind="quiet" href={linkTo(frame, "/sportello")}>
            {words.backToDesk}
          </ButtonLink>
        )}
      </Actions>
    </Page>
  );
}
