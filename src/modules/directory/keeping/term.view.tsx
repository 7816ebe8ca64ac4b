// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { keepingWords } from "./keeping.words.ts";
import type { MergePreview } from "./term.ts";
import { termWords } from "./term.words.ts";

export type TermFields = { nome: string; inglese: string; sotto: string };

type FormProps = {
  frame: Frame;
  action: string;
  typed: TermFields;
  parents: Option[];
  mistakes: Record<string, string>;
};

/** The name of a term in both languages, and where it stands. */
export function TermForm({ frame, action, typed, parents, mistakes }: FormProps) {
  const words = termWords[frame.language];
  const { mistakes: title, save } = keepingWords[frame.language];
  const told = mistakesTold(mistakes, words.mistakes);
  return (
    <form method="post" action={action}>
      <ErrorSummary title={title} mistakes={told.all} />
      <TextField
        name="nome"
        label={words.name}
        value={typed.nome}
        maxlength={120}
        error={told.at("nome")}
        required
      />
      <TextField
        name="inglese"
        label={words.nameEn}
        hint={words.nameEnHint}
        value={typed.inglese}
        maxlength={120}
        error={told.at("inglese")}
      />
      <SelectField
        name="sotto"
        label={words.parent}
        empty={words.atTop}
        value={typed.sotto}
        options={parents}
        error={told.at("sotto")}
      />
      <Actions>
        <Button>{save}</Button>
      </Actions>
    </form>
  );
}

export type TermProps = Omit<FormProps, "action"> & {
  works: Works;
  term: { id: string; name: string; code: string; uses: number; hasChildren: boolean };
  /** The terms with which it could be made one. */
  others: Option[];
  preview: (MergePreview & { intoId: string; intoName: string; canBeSynonym: boolean }) | undefined;
  done: string | undefined;
};

/** One term: its name, its place, and what else can be done with it. */
export function TermPage(props: TermProps) {
  const { frame, works, term, done } = props;
  const words = termWords[frame.language];
  const path = linkTo(frame, `/redazione/temi/${term.id}`);
  const canGo = term.uses === 0 && !term.hasChildren;
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/temi"
      title={term.name}
      lead={words.code(term.code)}
    >
      {done !== undefined && words.done[done] !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <Section id="cambia" title={words.change}>
        <TermForm {...props} action={path} />
      </Section>
      <Section id="ordine" title={words.order}>
        <p>{words.orderLead}</p>
        <form method="post" action={`${path}/ordine`}>
          <Actions>
            <Button kind="secondary" name="verso" value="su">
              {words.up}
            </Button>
            <Button kind="secondary" name="verso" value="giu">
              {words.down}
            </Button>
          </Actions>
        </form>
      </Section>
      <Merging {...props} path={path} />
      <Section id="togli" title={words.remove}>
        <p>{canGo ? words.removeLead : words.cannotRemove(term.uses)}</p>
        {canGo && (
          <form method="post" action={`${path}/togli`}>
            <Button kind="danger">{words.remove}</Button>
          </form>
        )}
      </Section>
    </KeepingPage>
  );
}

function Merging({ frame, term, others, preview, path }: TermProps & { path: string }) {
  const words = termWords[frame.language];
  return (
    <Section id="unisci" title={words.merge}>
      <p>{words.mergeLead}</p>
      <form method="get" action={`${path}#unisci`}>
        <SelectField
          name="in"
          label={words.into}
          empty={words.choose}
          value={preview?.intoId}
          options={others}
          required
        />
        <Button kind="secondary">{words.seeMerge}</Button>
      </form>
      {preview && (
        <form method="post" action={`${path}/unione`}>
          <h3 class="h4">{words.mergePreview(term.name, preview.intoName)}</h3>
          <ul>
            <li>{words.moving(preview.moving)}</li>
            {preview.doubles > 0 && <li>{words.doubles(preview.doubles)}</li>}
            {preview.children > 0 && <li>{words.children(preview.children)}</li>}
          </ul>
          <HiddenFields values={{ in: preview.intoId }} />
          {preview.canBeSynonym && (
            <CheckboxField name="sinonimo" label={words.asSynonym(term.name, preview.intoName)} checked />
          )}
          <Actions>
            <Button>{words.doMerge}</Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}
