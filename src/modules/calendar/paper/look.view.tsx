// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Field } from "../../../ui/field.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { agendaWords } from "../views/agenda.words.ts";
import { paperWords } from "./paper.words.ts";

type LookProps = {
  frame: Frame;
  placeId: string;
  name: string;
  colour: string;
  logo: string | undefined;
  isSaved: boolean;
  mistakes: Record<string, string>;
};

/** The colour and the logo by which the paper of a place is recognized. */
export function LookPage({ frame, placeId, name, colour, logo, isSaved, mistakes }: LookProps) {
  const words = paperWords[frame.language];
  const title = words.lookTitle(name);
  const back = `/luoghi/${placeId}/agenda`;
  const told = mistakesByField(mistakes);
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ label: agendaWords[frame.language].title, path: back }, { label: words.look }]}
      hidden
    >
      <PageTitle title={title} lead={words.lookLead} />
      <ErrorSummary title={words.mistakesTitle} mistakes={told} />
      {isSaved && <Notice tone="success" title={words.saved} />}
      <form
        method="post"
        action={linkTo(frame, `/redazione/agenda/aspetto/${placeId}`)}
        enctype="multipart/form-data"
      >
        <Field name="colore" label={words.colour} error={mistakes["colore"]} required>
          <input
            class="form-control"
            type="color"
            id="campo-colore"
            name="colore"
            value={colour}
            aria-describedby={mistakes["colore"] ? "campo-colore-errore" : undefined}
          />
        </Field>
        {logo !== undefined && (
          <p>
            <img src={logo} alt={words.logo} height={80} />
          </p>
        )}
        <FileField
          name="logo"
          label={words.logo}
          hint={words.logoHint}
          error={mistakes["logo"]}
          accept="image/jpeg,image/png,image/webp"
        />
        {logo !== undefined && <CheckboxField name="togli" value="si" label={words.noLogo} />}
        <Actions>
          <Button>{words.save}</Button>
          <ButtonLink kind="secondary" href={linkTo(frame, `/agenda/stampa?luogo=${placeId}`)}>
            {words.title}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}
