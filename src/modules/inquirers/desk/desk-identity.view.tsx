// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { IdentityFields, IdentityNotice, mistakesOf, type Filled } from "../identity/identity-form.view.tsx";
import { fieldNames } from "../identity/identity.page.ts";
import { bonds, proofs, telling } from "../identity/identity.ts";
import { identityWords } from "../identity/identity.words.ts";
import { mistakesWords } from "../identity/mistakes.words.ts";
import type { Desk } from "../threads/thread.ts";
import { AtDesk, peoplePath } from "./people.view.tsx";
import { peopleWords } from "./people.words.ts";

type Crumbs = { frame: Frame; id: string; last: string };

function crumbs({ frame, id, last }: Crumbs) {
  const words = peopleWords[frame.language];
  return [
    { label: words.yourDesk, path: "/sportello" },
    { label: words.title, path: peoplePath },
    { label: words.thread, path: `${peoplePath}/${id}` },
    { label: last },
  ];
}

type WhoProps = Filled & { frame: Frame; id: string; isAddressWithheld: boolean; why: string };

/** What a person said of themselves, to be read and corrected at the desk. */
export function WhoPage({ frame, id, isAddressWithheld, why, typed, mistakes }: WhoProps) {
  const words = peopleWords[frame.language];
  const said = identityWords[frame.language];
  const wrong = mistakesWords[frame.language];
  const error = (name: string) => mistakes[name] && wrong.mistakes[mistakes[name]];
  const path = `${peoplePath}/${id}`;
  return (
    <Page frame={frame} title={words.who} breadcrumbs={crumbs({ frame, id, last: words.who })} hidden>
      <PageTitle title={words.who} lead={words.whoLead} />
      <ErrorSummary title={wrong.title} mistakes={mistakesOf(frame, { mistakes })} />
      <IdentityNotice frame={frame} />
      {isAddressWithheld && (
        <Notice tone="warning">
          <p>
            {words.hiddenAddress}{" "}
            <a href={linkTo(frame, `${path}/dati?perche=${why}&indirizzo=1`)}>{words.showAddress}</a>
          </p>
        </Notice>
      )}
      <form
        method="post"
        action={linkTo(frame, `${path}/dati`)}
        class="d-print-none"
        novalidate
        autocomplete="off"
      >
        <input type="hidden" name="senza" value={isAddressWithheld ? "indirizzo" : ""} />
        <IdentityFields
          frame={frame}
          typed={typed}
          mistakes={mistakes}
          without={isAddressWithheld ? ["address"] : []}
        />
        <Section id="minorenne" title={words.guardian}>
          <p class="form-text">{words.guardianHint}</p>
          <TextField
            name="garante"
            label={said.fields.name}
            value={typed["garante"]}
            autocomplete="off"
            maxlength={120}
          />
          <SelectField
            name="legame"
            label={words.bond}
            options={bonds.map((bond) => ({ value: bond, label: said.bonds[bond] }))}
            value={typed["legame"]}
            empty={words.choose}
            error={error("legame")}
          />
          <SelectField
            name="visto"
            label={words.proof}
            options={proofs.map((proof) => ({ value: proof, label: said.proofs[proof] }))}
            value={typed["visto"]}
            empty={words.choose}
            error={error("visto")}
          />
        </Section>
        <Actions>
          <Button>{words.save}</Button>
          <ButtonLink kind="secondary" href={linkTo(frame, path)}>
            {words.back}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

type RecognizeProps = Filled & { frame: Frame; id: string; desks: readonly Desk[] };

/** Who has lost the card tells what they had left; the answer is yes or no. */
export function RecognizePage({ frame, id, desks, typed, mistakes }: RecognizeProps) {
  const words = peopleWords[frame.language];
  const said = identityWords[frame.language];
  const wrong = mistakesWords[frame.language];
  const title = words.recognizeTitle;
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        { label: words.yourDesk, path: "/sportello" },
        { label: words.title, path: peoplePath },
        { label: title },
      ]}
      hidden
    >
      <PageTitle title={title} lead={words.recognizeLead} />
      <ErrorSummary title={wrong.title} mistakes={mistakesOf(frame, { mistakes })} />
      <form
        method="post"
        action={linkTo(frame, `${peoplePath}/${id}/riconosci`)}
        novalidate
        autocomplete="off"
      >
        <AtDesk frame={frame} desks={desks} id="sportello-riconosci" />
        <TextField
          name="parola"
          label={words.theirWord}
          error={mistakes["parola"] && wrong.mistakes[mistakes["parola"]]}
          autocomplete="off"
          maxlength={120}
        />
        {telling.map((field) => (
          <TextField
            name={fieldNames[field]}
            label={said.fields[field]}
            type={field === "born" ? "date" : "text"}
            value={typed[fieldNames[field]]}
            autocomplete="off"
            maxlength={254}
          />
        ))}
        <CheckboxField name="tessera" label={words.giveCard} checked />
        <Actions>
          <Button>{words.check}</Button>
          <ButtonLink kind="secondary" href={linkTo(frame, peoplePath)}>
            {words.title}
          </ButtonLink>
        </Actions>
      </form>
      <Section id="non-sa" title={words.cannot}>
        <p>{words.cannotHint}</p>
        <ButtonLink kind="secondary" href={linkTo(frame, `${peoplePath}/nuovo`)}>
          {words.start}
        </ButtonLink>
      </Section>
    </Page>
  );
}
