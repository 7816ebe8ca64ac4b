// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { LongTextField, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { Assembly } from "../assembly/assembly.ts";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import { RoomForm } from "../room-form.view.tsx";
import { planWords } from "./plan.words.ts";

export type PlanProps = {
  frame: Frame;
  assembly: Assembly;
  action: string;
  hidden: Readonly<Record<string, string>>;
  state: FormState;
  places: readonly string[];
  spaces: readonly Option[];
  /** Those who were called are told why it changes. */
  asksReason: boolean;
  isNew: boolean;
};

/** When and where a meeting is. */
export function PlanPage(props: PlanProps) {
  const { frame, assembly, state, places, spaces, isNew } = props;
  const words = planWords[frame.language];
  const title = isNew ? words.newTitle : words.editTitle;
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name],
  });
  return (
    <Page frame={frame} title={title} hidden breadcrumbs={[...keptCrumbs(frame, assembly), { label: title }]}>
      <PageTitle title={title} kicker={assembly.name} />
      <RoomForm frame={frame} action={props.action} state={state} hidden={props.hidden}>
        <TextField {...field("nome", words.name, words.nameHint)} maxlength={160} />
        <div class="field-row">
          <TextField {...field("giorno", words.day)} type="date" required />
          <TextField {...field("dalle", words.from)} type="time" required />
          <TextField {...field("alle", words.to)} type="time" required />
        </div>
        <TextField
          {...field("luogo", words.place, words.placeHint)}
          suggestions={places}
          autocomplete="off"
          maxlength={160}
        />
        {spaces.length > 0 && (
          <SelectField
            {...field("stanza", words.room, words.roomHint)}
            empty={words.roomNone}
            options={spaces}
          />
        )}
        <TextField {...field("link", words.link, words.linkHint)} type="url" maxlength={500} />
        <CheckboxField
          name="aperta"
          label={words.open}
          hint={words.openHint}
          checked={filledIn(state.typed, "aperta") === "1"}
        />
        {props.asksReason && (
          <LongTextField {...field("perche", words.reason, words.reasonHint)} rows={2} maxlength={300} />
        )}
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </RoomForm>
    </Page>
  );
}
