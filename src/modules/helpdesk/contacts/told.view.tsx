// SPDX-License-Identifier: AGPL-3.0-or-later
import { RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, SelectField } from "../../../ui/fields.tsx";
import type { ContactFormProps } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { channels, doneKinds } from "./contact.ts";
import { contactWords } from "./contact.words.ts";
import { CardCode, FactFields } from "./fact-fields.view.tsx";
import { NeedFields } from "./need-fields.view.tsx";

export type ToldProps = Pick<
  ContactFormProps,
  "frame" | "desks" | "typed" | "mistakes" | "groups" | "targets" | "areaNames" | "thread" | "asksNext"
>;

/** What is asked of who writes: how they came, what they said, what was done, what is still to do. */
export function Told(props: ToldProps) {
  const { frame, desks, typed, mistakes, thread } = props;
  const words = contactFormWords[frame.language];
  const codes = contactWords[frame.language];
  const mistakeOf = (name: string) => {
    const mistake = mistakes[name];
    return mistake && words.mistake[mistake];
  };
  const textOf = (name: string) => typed[name]?.at(-1);
  return (
    <>
      {desks.length === 1 ? (
        <input type="hidden" name="sportello" value={desks[0]!.id} data-name={desks[0]!.name} />
      ) : (
        <SelectField
          name="sportello"
          label={words.desk}
          options={desks.map(({ id: value, name: label }) => ({ value, label }))}
          value={textOf("sportello")}
          error={mistakeOf("sportello")}
        />
      )}
      <RadioGroup
        name="canale"
        label={words.channel}
        options={channels.map((value) => ({ value, label: codes.channels[value] }))}
        value={textOf("canale") ?? "in-person"}
        error={mistakeOf("canale")}
        inRow
      />
      <LongTextField
        name="richiesta"
        label={words.asked}
        hint={words.askedHint}
        rows={3}
        value={textOf("richiesta")}
        error={mistakeOf("richiesta")}
        accesskey="p"
      />
      <NeedFields {...props} />
      <DoneField {...props} />
      <RadioGroup
        name="esito"
        label={words.fate}
        options={[
          { value: "aperto", label: words.fates.open },
          { value: "chiuso", label: words.fates.closed },
        ]}
        value={textOf("esito") ?? "aperto"}
        accesskey="e"
      />
      {props.asksNext && <NextField {...props} />}
      <FactFields {...props} />
      <CardCode frame={frame} value={textOf("codice")} error={mistakeOf("codice")} thread={thread} />
    </>
  );
}

function DoneField({ frame, typed }: ToldProps) {
  const words = contactFormWords[frame.language];
  const codes = contactWords[frame.language];
  const chosen = typed["fatto"] ?? [];
  return (
    <fieldset class="field choices-in-row" id="campo-fatto">
      <legend class="form-label">
        {words.done}
        <kbd class="key-hint" aria-hidden="true">
          F
        </kbd>
      </legend>
      {doneKinds.map((value, index) => (
        <div class="form-check">
          <input
            class="form-check-input"
            type="checkbox"
            id={`campo-fatto-${index}`}
            name="fatto"
            value={value}
            checked={chosen.includes(value)}
            accesskey={index === 0 ? "f" : undefined}
          />
          <label class="form-check-label" for={`campo-fatto-${index}`}>
            {codes.dones[value]}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** Nobody goes away with a number alone: one more question, asked once. */
function NextField({ frame }: ToldProps) {
  const words = contactFormWords[frame.language];
  return (
    <div class="contact-next">
      <RadioGroup
        name="dopo"
        label={words.next}
        hint={words.nextWhy}
        accesskey="d"
        options={(["together", "follow-up", "enough-said"] as const).map((value) => ({
          value,
          label: words.nexts[value],
        }))}
      />
    </div>
  );
}
