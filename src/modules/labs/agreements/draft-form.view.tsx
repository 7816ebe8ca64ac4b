// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { keptAgreementPath } from "./agreement-path.ts";
import { agreementKinds, partyKinds, type Agreement } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";

/** Which form of the page the mistakes and the typed words are of. */
export type FormOf = "text" | "party" | "commitment" | "step" | "paper" | "check";
export type FormTyped = {
  of: FormOf;
  /** Of which commitment a check is. */
  about?: string;
  typed: Readonly<Record<string, string | undefined>>;
  mistakes: Readonly<Record<string, string>>;
};
export type FieldShown = { name: string; value: string | undefined; error: string | undefined };

/** What a field of one form shows: what was typed, or what is kept. */
export function fieldsOf(
  frame: Frame,
  form: FormTyped,
  of: FormOf,
  kept: Record<string, string | null> = {},
) {
  const { mistakes } = keepingAgreementWords[frame.language];
  return (name: string): FieldShown => ({
    name,
    value: form.of === of ? form.typed[name] : (kept[name] ?? undefined),
    error: form.of === of && form.mistakes[name] ? mistakes[form.mistakes[name]] : undefined,
  });
}

type TextFormProps = {
  frame: Frame;
  action: string;
  form: FormTyped;
  kept: Record<string, string | null>;
  revision: number;
  ties: readonly { label: string; options: readonly Option[] }[];
  districts: readonly Option[];
};

/** The text of a draft: what, about what, until when. */
export function TextForm({ frame, action, form, kept, revision, ties, districts }: TextFormProps) {
  const words = keepingAgreementWords[frame.language];
  const said = agreementWords[frame.language];
  const field = fieldsOf(frame, form, "text", kept);
  return (
    <form method="post" action={linkTo(frame, action)} novalidate>
      <HiddenFields values={{ revisione: String(revision) }} />
      {districts.length > 1 && (
        <SelectField
          {...field("distretto")}
          label={words.district}
          empty={words.choose}
          options={districts}
        />
      )}
      <SelectField
        {...field("tipo")}
        label={words.kind}
        options={agreementKinds.map((value) => ({ value, label: said.kinds[value] }))}
      />
      <TextField {...field("titolo")} label={words.name} maxlength={200} required />
      <TextField {...field("oggetto")} label={words.about} hint={words.aboutHint} maxlength={300} required />
      {ties.length > 0 && (
        <SelectField
          {...field("legato")}
          label={words.tied}
          hint={words.tiedHint}
          empty={words.notTied}
          options={ties}
        />
      )}
      <LongTextField
        {...field("testo")}
        label={words.body}
        hint={words.bodyHint}
        rows={12}
        maxlength={20000}
      />
      <TextField {...field("fino")} label={words.endsOn} hint={words.endsHint} type="date" />
      <TextField {...field("rivedi")} label={words.reviewOn} hint={words.reviewHint} type="date" />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </form>
  );
}

type PartsProps = {
  frame: Frame;
  agreement: Agreement;
  names: ReadonlyMap<string, string>;
  whens: ReadonlyMap<string, string>;
  form: FormTyped;
  organizations: readonly string[];
};

/** Who signs a draft, and what each promises. */
export function DraftParts({ frame, agreement, names, whens, form, organizations }: PartsProps) {
  const words = keepingAgreementWords[frame.language];
  const said = agreementWords[frame.language];
  const path = keptAgreementPath(agreement.id);
  const party = fieldsOf(frame, form, "party");
  const commitment = fieldsOf(frame, form, "commitment");
  return (
    <>
      <Section id="parti" title={words.partiesTitle}>
        <ul class="list-unstyled">
          {agreement.parties.map((one) => (
            <li>
              <form method="post" action={linkTo(frame, `${path}/parti/${one.id}/rimozione`)}>
                <strong>{names.get(one.id)}</strong> ({said.partyKinds[one.kind]}
                {one.organizationId === null ? "" : `, ${words.linked}`}){" "}
                <Button kind="quiet">{words.removeNamed(names.get(one.id) ?? "")}</Button>
              </form>
            </li>
          ))}
        </ul>
        <form method="post" action={linkTo(frame, `${path}/parti#parti`)} novalidate>
          <h3 class="h5">{words.addParty}</h3>
          <SelectField
            {...party("chi")}
            label={words.partyKind}
            options={partyKinds.map((value) => ({ value, label: said.partyKinds[value] }))}
          />
          <TextField
            {...party("nome")}
            label={words.partyName}
            hint={words.partyHint}
            suggestions={organizations}
            autocomplete="off"
            required
          />
          <Actions>
            <Button kind="secondary">{words.addParty}</Button>
          </Actions>
        </form>
      </Section>
      {agreement.parties.length > 0 && (
        <Section id="impegni" title={words.commitmentsTitle}>
          <ul class="list-unstyled">
            {agreement.commitments.map((one) => (
              <li>
                <form method="post" action={linkTo(frame, `${path}/impegni/${one.id}/rimozione`)}>
                  <strong>{names.get(one.partyId)}</strong>: {one.what}
                  {whens.get(one.id) ? ` (${whens.get(one.id)})` : ""}{" "}
                  <Button kind="quiet">{words.removeNamed(one.what)}</Button>
                </form>
              </li>
            ))}
          </ul>
          <form method="post" action={linkTo(frame, `${path}/impegni#impegni`)} novalidate>
            <h3 class="h5">{words.addCommitment}</h3>
            <SelectField
              {...commitment("parte")}
              label={words.whoDoes}
              empty={words.choose}
              options={agreement.parties.map(({ id: value }) => ({ value, label: names.get(value) ?? "" }))}
            />
            <LongTextField {...commitment("cosa")} label={words.whatDoes} rows={2} maxlength={500} required />
            <TextField {...commitment("dal")} label={words.from} type="date" />
            <TextField {...commitment("entro")} label={words.by} type="date" />
            <Actions>
              <Button kind="secondary">{words.addCommitment}</Button>
            </Actions>
          </form>
        </Section>
      )}
    </>
  );
}
