// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { fieldOf, type ExchangesProps } from "./exchange-field.view.tsx";
import { ExchangeLines } from "./exchange-lines.view.tsx";
import { exchangesPath } from "./exchange-path.ts";
import { lendableKinds, type Lendable } from "./exchange.ts";
import { exchangeWords } from "./exchange.words.ts";
import type { LendableShown } from "./exchanges.page.ts";

/** What a lab lends and borrows: ours, theirs, and each loan with what can be answered. */
export function Loans(props: ExchangesProps) {
  const { frame, lab, lines, ours, theirs } = props;
  const words = exchangeWords[frame.language];
  const loans = lines.prestiti.filter(({ waits }) => !waits);
  return (
    <Section id="prestiti" title={words.loans}>
      <p>{words.loansLead}</p>
      {loans.length > 0 && (
        <>
          <h3 class="h5">{words.ourLoans}</h3>
          <ExchangeLines frame={frame} labId={lab.id} part="prestiti" lines={loans} />
        </>
      )}
      <h3 class="h5">{words.weLend}</h3>
      {ours.length === 0 ? (
        <p>{words.nothingLent}</p>
      ) : (
        <ul class="list-unstyled">
          {ours.map((lendable) => (
            <li>
              <Ours {...props} lendable={lendable} />
            </li>
          ))}
        </ul>
      )}
      <AddLendable {...props} />
      {theirs.length > 0 && (
        <>
          <h3 class="h5">{words.othersLend}</h3>
          {theirs.map((shown) => (
            <Theirs {...props} shown={shown} />
          ))}
        </>
      )}
    </Section>
  );
}

function Ours({ frame, lab, lendable }: ExchangesProps & { lendable: Lendable }) {
  const words = exchangeWords[frame.language];
  return (
    <form method="post" action={linkTo(frame, `${exchangesPath(lab.id)}/cose/${lendable.id}`)}>
      <HiddenFields values={{ risposta: lendable.isOffered ? "withdrawn" : "offered" }} />
      {saidOf(lendable)}
      {lendable.isOffered ? "" : ` (${words.withdrawn})`}{" "}
      <Button kind="quiet">
        {lendable.isOffered ? words.withdraw : words.offerAgain}
        <span class="visually-hidden">{`: ${lendable.title}`}</span>
      </Button>
    </form>
  );
}

function AddLendable(props: ExchangesProps) {
  const { frame, lab, form } = props;
  const words = exchangeWords[frame.language];
  const field = fieldOf(props, "cose");
  return (
    <details class="fold" open={form.of === "cose"}>
      <summary class="btn btn-outline-primary">{words.addLendable}</summary>
      <form
        class="fold-body"
        method="post"
        action={linkTo(frame, `${exchangesPath(lab.id)}/cose`)}
        novalidate
      >
        <TextField
          {...field("cosa")}
          label={words.lendable}
          hint={words.lendableHint}
          maxlength={200}
          required
        />
        <SelectField
          {...field("tipo")}
          label={words.lendableKind}
          options={lendableKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <LongTextField {...field("condizioni")} label={words.conditions} rows={2} maxlength={500} />
        <Actions>
          <Button>{words.add}</Button>
        </Actions>
      </form>
    </details>
  );
}

function Theirs(props: ExchangesProps & { shown: LendableShown }) {
  const { frame, lab, form, shown } = props;
  const { lendable, taken } = shown;
  const words = exchangeWords[frame.language];
  const field = fieldOf(props, lendable.id);
  return (
    <details class="fold" open={form.of === lendable.id}>
      <summary class="btn btn-outline-primary">{`${lendable.title} (${lendable.lab.name})`}</summary>
      <form
        class="fold-body"
        method="post"
        action={linkTo(frame, `${exchangesPath(lab.id)}/cose/${lendable.id}/prestito`)}
        novalidate
      >
        {lendable.conditions !== null && <p class="written-text">{lendable.conditions}</p>}
        {taken !== undefined && <p>{taken}</p>}
        <TextField {...field("dal")} label={words.from} type="date" required />
        <TextField {...field("al")} label={words.until} type="date" required />
        <LongTextField {...field("parole")} label={words.say} rows={2} maxlength={500} />
        <Actions>
          <Button>{words.askLoan}</Button>
        </Actions>
      </form>
    </details>
  );
}

function saidOf({ title, conditions }: Lendable): string {
  return conditions === null ? title : `${title}: ${conditions}`;
}
