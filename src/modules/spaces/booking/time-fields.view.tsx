// SPDX-License-Identifier: AGPL-3.0-or-later
import { CheckboxField } from "../../../ui/choices.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import type { Frame } from "../../../ui/frame.ts";
import { askWords } from "./ask.words.ts";

/** Day, hours, and how often: the same for who asks and for the host. */
export function TimeFields({ frame, state }: { frame: Frame; state: Omit<SealedState, "seal"> }) {
  const words = askWords[frame.language];
  const { typed, mistakes = {} } = state;
  const field = (name: string) => ({
    name,
    value: filledIn(typed, name),
    error: mistakes[name] && words.mistakes[mistakes[name]],
  });
  const repeats = filledIn(typed, "ripeti") ?? "no";
  return (
    <>
      <TextField {...field("giorno")} label={words.day} type="date" required />
      <TextField {...field("dalle")} label={words.from} type="time" required />
      <TextField {...field("alle")} label={words.to} hint={words.toHint} type="time" required />
      <details class="fold" open={repeats !== "no"}>
        <summary class="btn btn-outline-primary">{words.repeatMore}</summary>
        <div class="fold-body">
          <SelectField
            {...field("ripeti")}
            value={repeats}
            label={words.repeat}
            options={(["no", "settimana", "due-settimane"] as const).map((value) => ({
              value,
              label: words.repeats[value],
            }))}
          />
          <TextField {...field("fino")} label={words.until} hint={words.untilHint} type="date" />
          <TextField {...field("volte")} label={words.times} inputmode="numeric" maxlength={2} />
          <CheckboxField
            name="senza-feste"
            label={words.skipHolidays}
            checked={filledIn(typed, "senza-feste") !== undefined}
          />
          <CheckboxField
            name="senza-agosto"
            label={words.skipAugust}
            checked={filledIn(typed, "senza-agosto") !== undefined}
          />
        </div>
      </details>
    </>
  );
}
