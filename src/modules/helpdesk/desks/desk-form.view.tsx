// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { desksPath } from "./desk-path.ts";
import type { DeskTyped } from "./desk-typed.ts";
import { deskWords } from "./desk.words.ts";
import { homeWords } from "./home.words.ts";

export type DeskFormProps = {
  frame: Frame;
  /** Absent of a new desk. */
  id?: string;
  typed: DeskTyped;
  mistakes: Record<string, string>;
  /** To choose from, when there is more than one; of a desk that is there the district stays. */
  districts: readonly Option[];
  places: readonly string[];
  organizations: readonly string[];
};

/** Setting a desk up, or changing it. */
export function DeskFormPage({
  frame,
  id,
  typed,
  mistakes,
  districts,
  places,
  organizations,
}: DeskFormProps) {
  const words = deskWords[frame.language];
  const title = id === undefined ? words.create : `${words.change}: ${typed.nome}`;
  const told = mistakesTold(mistakes, words.mistakes);
  return (
    <Page
      frame={frame}
      title={title}
      hidden
      breadcrumbs={[
        { label: homeWords[frame.language].title, path: "/sportello" },
        { label: words.title, path: desksPath },
        { label: title },
      ]}
    >
      <PageTitle title={title} />
      <ErrorSummary title={words.mistakesTitle} mistakes={told.all} />
      <form method="post" action={linkTo(frame, id === undefined ? desksPath : `${desksPath}/${id}`)}>
        {id === undefined && districts.length > 1 && (
          <SelectField
            name="distretto"
            label={words.district}
            options={districts}
            value={typed.distretto}
            error={told.at("distretto")}
          />
        )}
        <TextField
          name="nome"
          label={words.name}
          hint={words.nameHint}
          value={typed.nome}
          maxlength={120}
          error={told.at("nome")}
          required
        />
        <TextField
          name="luogo"
          label={words.place}
          hint={words.placeHint}
          value={typed.luogo}
          suggestions={places}
          maxlength={240}
          error={told.at("luogo")}
        />
        <TextField
          name="organizzazione"
          label={words.organization}
          hint={words.organizationHint}
          value={typed.organizzazione}
          suggestions={organizations}
          maxlength={240}
          error={told.at("organizzazione")}
        />
        <TextField
          name="orari"
          label={words.hours}
          hint={words.hoursHint}
          value={typed.orari}
          maxlength={2000}
          error={told.at("orari")}
        />
        <TextField
          name="ore"
          label={words.promised}
          hint={words.promisedHint}
          value={typed.ore}
          inputmode="numeric"
          maxlength={6}
          error={told.at("ore")}
          required
        />
        <TextField
          name="blocco"
          label={words.lock}
          hint={words.lockHint}
          value={typed.blocco}
          inputmode="numeric"
          maxlength={4}
          error={told.at("blocco")}
        />
        <Actions>
          <Button>{words.save}</Button>
          <ButtonLink kind="quiet" href={linkTo(frame, id === undefined ? desksPath : `${desksPath}/${id}`)}>
            {words.title}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}
