// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { SelectField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import type { Field } from "../../inquirers/identity/identity.ts";
import { agreements, shareDays, usualShareDays } from "../../inquirers/shares/share.ts";
import { shareFields, type ShareMistake } from "./share-fields.ts";
import { shareWords } from "./share.words.ts";

/** What may be shared of a person for one referral, and what already is. */
export type SharingShown = {
  /** What their thread keeps; undefined when there is no thread. */
  kept: readonly Field[] | undefined;
  now: { fields: readonly Field[]; until: string } | undefined;
  mistake: ShareMistake | undefined;
  typed: Record<string, string[]>;
};

type ShareProps = SharingShown & { frame: Frame; action: string };

/** What the receiver may know: nothing, until the person says what. */
export function ShareSection(props: ShareProps): Child {
  const { frame, action, kept, now } = props;
  const words = shareWords[frame.language];
  const named = (list: readonly Field[]) => list.map((field) => words.fields[field].toLowerCase()).join(", ");
  return (
    <Section id="condivisione" title={words.title}>
      {now ? (
        <form method="post" action={`${action}/condivisione/ritiro`}>
          <p>{words.shared(named(now.fields), now.until)}</p>
          <p class="form-text">{words.law}</p>
          <Actions>
            <Button kind="secondary">{words.withdraw}</Button>
          </Actions>
        </form>
      ) : kept === undefined ? (
        <p>{words.nobody}</p>
      ) : kept.length === 0 ? (
        <p>{words.nothingKept}</p>
      ) : (
        <ShareForm {...props} kept={kept} />
      )}
    </Section>
  );
}

function ShareForm({ frame, action, kept, mistake, typed }: ShareProps & { kept: readonly Field[] }) {
  const words = shareWords[frame.language];
  return (
    <details class="choice" open={mistake !== undefined}>
      <summary>{words.share}</summary>
      <div class="choice-body">
        <form method="post" action={`${action}/condivisione`}>
          <ErrorSummary
            title={words.errors}
            mistakes={
              mistake ? [{ fieldId: `campo-${shareFields.what}`, message: words.mistakes[mistake] }] : []
            }
          />
          <p>{words.ask}</p>
          <CheckboxGroup
            name={shareFields.what}
            label={words.what}
            options={kept.map((field) => ({ value: field, label: words.fields[field] }))}
            values={typed[shareFields.what] ?? []}
            error={mistake && words.mistakes[mistake]}
          />
          <SelectField
            name={shareFields.days}
            label={words.days}
            options={shareDays.map((days) => ({ value: String(days), label: words.daysSaid(days) }))}
            value={typed[shareFields.days]?.at(-1) ?? String(usualShareDays)}
          />
          <SelectField
            name={shareFields.agreed}
            label={words.agreed}
            options={agreements.map((one) => ({ value: one, label: words.agreements[one] }))}
            value={typed[shareFields.agreed]?.at(-1) ?? "spoken"}
          />
          <p class="form-text">{words.law}</p>
          <Actions>
            <Button kind="secondary">{words.share}</Button>
          </Actions>
        </form>
      </div>
    </details>
  );
}

/** For a desk that receives: what the person agreed that it reads, once asked for. */
export function SharedWithUs({
  frame,
  action,
  shared,
}: {
  frame: Frame;
  action: string;
  shared: { facts: readonly Fact[]; until: string } | "there";
}) {
  const words = shareWords[frame.language];
  return (
    <Section id="condivisione" title={words.person}>
      {shared === "there" ? (
        <ShowShared frame={frame} action={action} />
      ) : (
        <>
          <FactList facts={shared.facts} />
          <p class="form-text">{words.until(shared.until)}</p>
        </>
      )}
    </Section>
  );
}

/** For who receives: the button behind which what was agreed is read, and noted. */
export function ShowShared({ frame, action }: { frame: Frame; action: string }) {
  const words = shareWords[frame.language];
  return (
    <form method="post" action={`${action}/persona`}>
      <p class="form-text">{words.showHint}</p>
      <Actions>
        <Button kind="secondary">{words.show}</Button>
      </Actions>
    </form>
  );
}
