// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { LongTextField, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { RoomForm } from "../room-form.view.tsx";
import { assemblyKinds, assemblyStatuses, quorumKinds } from "./assembly.ts";
import { assemblyWords } from "./assembly.words.ts";
import { keptCrumbs } from "./keeping.view.tsx";
import { keepingWords } from "./keeping.words.ts";

export type AssemblyFormProps = {
  frame: Frame;
  title: string;
  action: string;
  hidden: Readonly<Record<string, string>>;
  state: FormState;
  labs: readonly Option[];
  /** Where one who answers for several districts must say which. */
  districts: readonly Option[];
  isNew: boolean;
};

/** The form of an assembly. */
export function AssemblyFormPage(props: AssemblyFormProps) {
  const { frame, title, state, labs, districts, isNew } = props;
  const words = keepingWords[frame.language];
  const names = assemblyWords[frame.language];
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name],
  });
  return (
    <Page frame={frame} title={title} hidden breadcrumbs={[...keptCrumbs(frame), { label: title }]}>
      <PageTitle title={title} />
      <RoomForm frame={frame} action={props.action} state={state} hidden={props.hidden}>
        <TextField {...field("nome", words.name, words.nameHint)} maxlength={160} required />
        <SelectField
          {...field("tipo", words.kind)}
          options={assemblyKinds.map((value) => ({ value, label: names.kinds[value] }))}
        />
        {labs.length > 0 && (
          <SelectField {...field("laboratorio", words.lab)} empty={words.labNone} options={labs} />
        )}
        {isNew && districts.length > 1 && (
          <SelectField {...field("ambito", words.district)} options={districts} />
        )}
        <LongTextField {...field("scopo", words.purpose, words.purposeHint)} rows={2} maxlength={1000} />
        <LongTextField {...field("come", words.howToJoin, words.howToJoinHint)} rows={2} maxlength={1000} />
        <LongTextField {...field("regole", words.rules, words.rulesHint)} rows={5} maxlength={8000} />
        <CheckboxField
          name="aperte"
          label={words.open}
          hint={words.openHint}
          checked={filledIn(state.typed, "aperte") === "1"}
        />
        <TextField {...field("giorni", words.notice)} type="number" min="0" max="90" />
        <div class="field-row">
          <SelectField
            {...field("tipo_numero", words.quorumKind)}
            options={quorumKinds.map((value) => ({ value, label: names.quorums[value] }))}
          />
          <TextField {...field("numero", words.quorum, words.quorumHint)} type="number" min="1" />
        </div>
        <TextField
          {...field("deleghe", words.delegations, words.delegationsHint)}
          type="number"
          min="0"
          max="10"
        />
        <SelectField
          {...field("stato", words.status)}
          options={assemblyStatuses.map((value) => ({ value, label: names.statuses[value] }))}
        />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </RoomForm>
    </Page>
  );
}
