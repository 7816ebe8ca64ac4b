// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { channelKinds } from "../lab/lab.ts";
import { publicLabWords } from "../public/public.words.ts";
import { rowsIn, type Mistakes } from "./lab-form.ts";
import { labFormWords } from "./lab-form.words.ts";
import { LabOffice } from "./office.view.tsx";

export type LabFormProps = {
  frame: Frame;
  /** Absent of a new one. */
  lab: { id: string; name: string } | undefined;
  action: string;
  typed: Typed;
  mistakes: Mistakes;
  /** Somebody else saved meanwhile: nothing was written, and saving again would write over theirs. */
  isStale: boolean;
  /** Names to propose. */
  organizations: readonly string[];
  /** Of which it may be, when it is not said by who holds it. */
  districts: readonly Option[];
  hidden: Record<string, string>;
};

/** The form of a lab: what it is, how to get in, who answers, where it tells of itself, what feeds it. */
export function LabFormPage(props: LabFormProps) {
  const { frame, lab, action, mistakes, hidden, districts } = props;
  const words = labFormWords[frame.language];
  const field = fieldOf(props);
  return (
    <LabOffice
      frame={frame}
      lab={lab}
      title={lab ? words.editTitle(lab.name) : words.newTitle}
      lead={lab ? undefined : words.newLead}
    >
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={mistakesByField(mistakes, (key) => words.mistakes[key] ?? words.mistakesTitle)}
      />
      {props.isStale && (
        <Notice tone="warning" announced>
          <p>{words.stale}</p>
        </Notice>
      )}
      <form method="post" action={linkTo(frame, action)} novalidate>
        <HiddenFields values={hidden} />
        <Section id="che-cosa" title={words.what}>
          {districts.length > 1 && (
            <SelectField
              {...field("distretto")}
              label={words.district}
              empty={words.choose}
              options={districts}
            />
          )}
          <TextField {...field("nome")} label={words.name} maxlength={160} required />
          <TextField {...field("riga")} label={words.line} hint={words.lineHint} maxlength={200} required />
          <LongTextField {...field("benvenuto")} label={words.welcome} hint={words.welcomeHint} rows={4} />
          <LongTextField {...field("proporre")} label={words.proposals} hint={words.proposalsHint} rows={4} />
          <TextField {...field("nato")} label={words.founded} type="date" />
        </Section>
        <Section id="chi" title={words.who}>
          <TextField
            {...field("organizza")}
            label={words.organization}
            hint={words.organizationHint}
            suggestions={[...props.organizations]}
            maxlength={160}
          />
          <TextField {...field("ruolo")} label={words.role} hint={words.roleHint} maxlength={160} />
          <TextField {...field("telefono")} label={words.phone} type="tel" maxlength={40} />
          <TextField {...field("email")} label={words.email} type="email" maxlength={254} />
        </Section>
        <Rows {...props} />
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </form>
    </LabOffice>
  );
}

function Rows(props: LabFormProps) {
  const { frame, typed } = props;
  const words = labFormWords[frame.language];
  const names = publicLabWords[frame.language].channel;
  const field = fieldOf(props);
  return (
    <>
      <Section id="canali" title={words.channels}>
        {numbers(rowsIn(typed, "canale")).map((row) => (
          <div class="row-of-fields">
            <SelectField
              {...field(`canale.${row}.tipo`)}
              label={words.channelKind(row + 1)}
              options={channelKinds.map((value) => ({ value, label: names[value] }))}
            />
            <TextField
              {...field(`canale.${row}.indirizzo`)}
              label={words.channel(row + 1)}
              type="url"
              maxlength={300}
            />
          </div>
        ))}
      </Section>
      <Section id="risorse" title={words.resources}>
        <p>{words.resourcesLead}</p>
        {numbers(rowsIn(typed, "risorsa")).map((row) => (
          <div class="row-of-fields">
            <TextField {...field(`risorsa.${row}.nome`)} label={words.resource(row + 1)} maxlength={160} />
            <TextField {...field(`risorsa.${row}.da`)} label={words.resourceFrom(row + 1)} maxlength={160} />
            <TextField {...field(`risorsa.${row}.dal`)} label={words.resourceSince(row + 1)} type="date" />
            <TextField {...field(`risorsa.${row}.al`)} label={words.resourceUntil(row + 1)} type="date" />
          </div>
        ))}
        <p class="form-text">{words.moreRows}</p>
      </Section>
    </>
  );
}

/** The name, what was typed and what is wrong of a field, as every control takes them. */
function fieldOf({ frame, typed, mistakes }: Pick<LabFormProps, "frame" | "typed" | "mistakes">) {
  const words = labFormWords[frame.language];
  return (name: string) => {
    const wrong = mistakes[name];
    const error = wrong === undefined ? undefined : (words.mistakes[wrong] ?? words.mistakesTitle);
    return { name, value: typed[name]?.at(-1), error };
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
