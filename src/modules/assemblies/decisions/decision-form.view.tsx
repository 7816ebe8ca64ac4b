// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { decisionFormWords } from "./decision-form.words.ts";
import { waysByHand } from "./decision.ts";
import { decisionWords } from "./decision.words.ts";

/** What a form of a decision shows: fields by their names, as they were typed. */
export type DecisionTyped = Readonly<Record<string, string | undefined>>;

type DecisionFormProps = {
  frame: Frame;
  action: string;
  /** Of the decision: sent twice it is one. */
  id: string;
  /** Tells this form's fields from those of the others of the page. */
  mark: string;
  typed: DecisionTyped;
  mistakes?: Readonly<Record<string, string>>;
  /** How many may vote; 0 when nobody's presence is written. */
  entitled: number;
  /** Voted online: what was voted and how many did is not written by hand. */
  isVoted?: boolean;
};

/** What was decided, who does it, by when, and how many were for it. */
export function DecisionForm(props: DecisionFormProps) {
  const { frame, action, id, mark, typed, mistakes = {}, isVoted = false } = props;
  const words = decisionFormWords[frame.language];
  const at = (name: string) => ({
    id: `campo-${name}-${mark}`,
    name,
    value: typed[name],
    error: mistakes[name],
  });
  return (
    <form method="post" action={action}>
      <input type="hidden" name="id" value={id} />
      {typed["revisione"] !== undefined && (
        <input type="hidden" name="revisione" value={typed["revisione"]} />
      )}
      {isVoted ? (
        <>
          <input type="hidden" name="cosa" value={typed["cosa"]} />
          <input type="hidden" name="come" value="consensus" />
        </>
      ) : (
        <LongTextField
          {...at("cosa")}
          label={words.what}
          hint={words.whatHint}
          rows={2}
          maxlength={1000}
          required
        />
      )}
      <TextField {...at("chi")} label={words.who} hint={words.whoHint} maxlength={200} />
      <TextField {...at("entro")} label={words.due} type="date" />
      {!isVoted && <How {...props} />}
      <Button kind="secondary">{words.save}</Button>
    </form>
  );
}

type HowProps = Pick<DecisionFormProps, "frame" | "mark" | "typed" | "mistakes" | "entitled">;

/** The way and the counts; counts of a consensus are not read. */
export function How({
  frame,
  mark,
  typed,
  mistakes = {},
  entitled,
  ways = waysByHand,
}: HowProps & { ways?: readonly (typeof waysByHand)[number][] }) {
  const words = decisionFormWords[frame.language];
  const names = decisionWords[frame.language].ways;
  const count = (name: string, label: string) => (
    <TextField
      id={`campo-${name}-${mark}`}
      name={name}
      label={label}
      type="number"
      inputmode="numeric"
      min="0"
      value={typed[name]}
      error={mistakes[name]}
    />
  );
  return (
    <>
      <RadioGroup
        id={`campo-come-${mark}`}
        name="come"
        label={words.how}
        value={typed["come"] ?? "consensus"}
        error={mistakes["come"]}
        options={ways.map((way) => ({ value: way, label: names[way] }))}
      />
      <fieldset class="field vote-counts">
        <legend class="form-label">{words.counts}</legend>
        <p class="form-text">{entitled > 0 ? words.countsHint(entitled) : words.countsFree}</p>
        <div class="count-fields">
          {count("favorevoli", words.for)}
          {count("contrari", words.against)}
          {count("astenuti", words.abstained)}
        </div>
      </fieldset>
    </>
  );
}
