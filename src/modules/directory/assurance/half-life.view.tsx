// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import { keepingWords } from "../keeping/keeping.words.ts";
import { fieldGroups, type FieldGroup, type HalfLives } from "./assurance.ts";
import { checksWords } from "./checks.words.ts";
import { halfLifeWords } from "./half-life.words.ts";

export type HalfLifeProps = {
  frame: Frame;
  works: Works;
  present: HalfLives;
  typed: Partial<Record<FieldGroup, string>>;
  mistakes: Record<string, string>;
  isSaved: boolean;
  effects: Record<FieldGroup, { months: number; records: number }[]>;
};

/** For how long checks hold, with what each choice would do. */
export function HalfLifePage(props: HalfLifeProps) {
  const { frame, works, isSaved, mistakes } = props;
  const words = halfLifeWords[frame.language];
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/verifiche"
      title={words.title}
      lead={words.lead}
    >
      {isSaved && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      <ErrorSummary title={words.mistakes} mistakes={mistakesByField(mistakes, () => words.mistake)} />
      <HalfLifeForm {...props} />
      <Section id="effetto" title={words.effects}>
        <Effects {...props} />
      </Section>
    </KeepingPage>
  );
}

function HalfLifeForm({ frame, present, typed, mistakes, effects }: HalfLifeProps) {
  const words = halfLifeWords[frame.language];
  const { titles } = checksWords[frame.language];
  return (
    <form method="post" action={linkTo(frame, "/redazione/verifiche/durata")}>
      {fieldGroups.map((group) => {
        const months = present[group];
        const records = effects[group].find((effect) => effect.months === months)?.records ?? 0;
        return (
          <TextField
            name={group}
            type="number"
            min="1"
            max="60"
            inputmode="numeric"
            label={words.monthsOf(titles[group])}
            hint={words.hint(months, records)}
            value={typed[group] ?? String(months)}
            error={mistakes[group] === undefined ? undefined : words.mistake}
            required
          />
        );
      })}
      <Actions>
        <Button>{words.save}</Button>
        <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/verifiche")}>
          {words.back}
        </ButtonLink>
      </Actions>
    </form>
  );
}

function Effects({ frame, present, effects }: HalfLifeProps) {
  const words = halfLifeWords[frame.language];
  const { titles } = checksWords[frame.language];
  const { count } = keepingWords[frame.language];
  const choices = [...new Set(Object.values(effects).flatMap((row) => row.map(({ months }) => months)))];
  return (
    <Table
      id="tabella-effetto"
      caption={words.effectsTable}
      isMatrix
      columns={[
        { label: words.part },
        ...choices
          .toSorted((a, b) => a - b)
          .map((months) => ({ label: words.monthsSaid(months), numeric: true })),
      ]}
      rows={fieldGroups.map((group) =>
        [titles[group] as Child].concat(
          effects[group].map(({ months, records }) =>
            months === present[group] ? <strong>{count(records)}</strong> : count(records),
          ),
        ),
      )}
    />
  );
}
