// SPDX-License-Identifier: AGPL-3.0-or-later
import { CheckboxField, CheckboxGroup, RadioGroup } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { weekdaysInOrder, repeats, rowsOf, shownEnds } from "./activity-form.ts";
import { formWords } from "./activity-form.words.ts";
import { field, type ActivityFormProps } from "./form-field.page.ts";

/** When it happens, as people say it: a day, how often, until when, and when it does not. */
export function WhenFields(props: ActivityFormProps) {
  const { frame, typed, hasOtherRule, mistakes } = props;
  const words = formWords[frame.language];
  const offered = repeats.filter((repeat) => repeat !== "kept" || hasOtherRule);
  const hasExceptions = ["pausa", "salta", "aggiungi"].some((name) =>
    Object.keys(typed)
      .concat(Object.keys(mistakes))
      .some((one) => one.startsWith(name)),
  );
  return (
    <Section id="quando" title={words.when}>
      <div class="field-row">
        <TextField {...field(props, "data", words.day)} type="date" required />
        <TextField {...field(props, "dalle", words.from)} type="time" required />
        <TextField {...field(props, "alle", words.to)} type="time" required />
      </div>
      <TextField {...field(props, "finisce_il", words.lastDay)} hint={words.lastDayHint} type="date" />
      <RadioGroup
        {...field(props, "ripete", words.repeat)}
        options={offered.map((value) => ({ value, label: words.repeats[value] }))}
      />
      <CheckboxGroup
        name="giorni"
        label={words.weekdays}
        hint={words.weekdaysHint}
        error={mistakes["giorni"]}
        options={weekdaysInOrder.map((value) => ({ value, label: words.days[value] }))}
        values={[...(typed["giorni"] ?? [])]}
      />
      <RadioGroup
        {...field(props, "fine", words.end)}
        options={shownEnds.map((value) => ({ value, label: words.ends[value] }))}
      />
      <div class="field-row">
        <TextField {...field(props, "fino_al", words.until)} type="date" />
        <TextField {...field(props, "volte", words.times)} type="number" min="1" inputmode="numeric" />
      </div>
      <details class="exceptions" open={hasExceptions}>
        <summary>{words.pauses}</summary>
        <Exceptions {...props} />
      </details>
    </Section>
  );
}

function Exceptions(props: ActivityFormProps) {
  const { frame, typed } = props;
  const words = formWords[frame.language];
  const rows = (prefix: string) => Array.from({ length: rowsOf(typed, prefix) }, (_, row) => row);
  return (
    <>
      <p>{words.pausesLead}</p>
      <CheckboxGroup
        name="pausa_mesi"
        label={words.pauseMonths}
        error={props.mistakes["pausa_mesi"]}
        options={words.months.map((label, index) => ({ value: String(index + 1), label }))}
        values={[...(typed["pausa_mesi"] ?? [])]}
      />
      <CheckboxField
        name="pausa_feste"
        label={words.holidays}
        checked={typed["pausa_feste"]?.includes("1")}
      />
      {rows("pausa").map((row) => (
        <fieldset class="field">
          <legend class="form-label">{words.pause(row + 1)}</legend>
          <div class="field-row">
            <TextField {...field(props, `pausa.${row}.dal`, words.pauseFrom)} type="date" />
            <TextField {...field(props, `pausa.${row}.al`, words.pauseTo)} type="date" />
            <TextField {...field(props, `pausa.${row}.perche`, words.pauseWhy)} maxlength={120} />
          </div>
        </fieldset>
      ))}
      <div class="field-row">
        {rows("salta").map((row) => (
          <TextField {...field(props, `salta.${row}`, words.skip(row + 1))} type="date" />
        ))}
      </div>
      {rows("aggiungi").map((row) => (
        <fieldset class="field">
          <legend class="form-label">{words.add(row + 1)}</legend>
          <div class="field-row">
            <TextField {...field(props, `aggiungi.${row}.giorno`, words.addDay)} type="date" />
            <TextField {...field(props, `aggiungi.${row}.ora`, words.addTime)} type="time" />
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** What the rule gives, shown back before anything is saved. */
export function DatesBack({ frame, dates }: Pick<ActivityFormProps, "frame" | "dates">) {
  const words = formWords[frame.language];
  if (dates === undefined) return null;
  return (
    <Notice tone="info" title={words.dates} announced>
      <p>{dates.often}</p>
      <ul>
        {dates.first.map((said) => (
          <li>{said}</li>
        ))}
      </ul>
      {dates.more > 0 && <p>{words.datesMore(dates.more)}</p>}
      {dates.taken.length > 0 && (
        <p>
          {words.datesTaken} {dates.taken.join("; ")}.
        </p>
      )}
    </Notice>
  );
}
