// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { keptAgreementPath } from "./agreement-path.ts";
import { outcomes, type Agreement } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";
import { fieldsOf, type FormTyped } from "./draft-form.view.tsx";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";

type ChecksProps = {
  frame: Frame;
  agreement: Agreement;
  names: ReadonlyMap<string, string>;
  form: FormTyped;
  today: string;
};

/** Writing how each commitment went: one fold each, the same three answers. */
export function ChecksSection({ frame, agreement, names, form, today }: ChecksProps) {
  const words = keepingAgreementWords[frame.language];
  const said = agreementWords[frame.language];
  if (agreement.commitments.length === 0) return null;
  return (
    <Section id="com-e-andata" title={words.checksTitle}>
      <p>{words.checkLead}</p>
      {agreement.commitments.map((one) => {
        const isThis = form.of === "check" && form.about === one.id;
        const field = fieldsOf(frame, isThis ? form : { ...form, of: "text" }, "check", { quando: today });
        const idOf = (name: string) => `campo-${name}-${one.id}`;
        return (
          <details class="fold" open={isThis}>
            <summary class="btn btn-outline-primary">{`${names.get(one.partyId)}: ${one.what}`}</summary>
            <form
              class="fold-body"
              method="post"
              action={linkTo(frame, `${keptAgreementPath(agreement.id)}/impegni/${one.id}/verifica`)}
              novalidate
            >
              <RadioGroup
                {...field("esito")}
                id={idOf("esito")}
                label={words.outcome}
                options={outcomes.map((value) => ({ value, label: said.outcomes[value] }))}
                inRow
              />
              <TextField
                {...field("quando")}
                id={idOf("quando")}
                label={words.checkedOn}
                type="date"
                required
              />
              <LongTextField
                {...field("nota")}
                id={idOf("nota")}
                label={words.checkSaid}
                rows={2}
                maxlength={1000}
              />
              <Actions>
                <Button kind="secondary">{words.check}</Button>
              </Actions>
            </form>
          </details>
        );
      })}
    </Section>
  );
}
