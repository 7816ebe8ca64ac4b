// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { assemblyPath, type Assembly } from "../assembly/assembly.ts";
import { formWords } from "../form.words.ts";
import { crumbs } from "../proposals/propose.view.tsx";
import { ContactFields } from "./contact-fields.view.tsx";
import { joinWords } from "./join.words.ts";

type JoinProps = { frame: Frame; assembly: Assembly; state: SealedState };

/** Somebody asks to belong, without an account. */
export function JoinPage({ frame, assembly, state }: JoinProps) {
  const words = joinWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[...crumbs(frame, assembly), { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead(assembly.name)} />
      <SealedForm
        frame={frame}
        action={`${assemblyPath(assembly.id)}/entra`}
        state={state}
        words={{ mistakesTitle: formWords[frame.language].toCorrect }}
      >
        <ContactFields frame={frame} state={state} />
        <TextField
          name="per"
          label={words.standsFor}
          hint={words.standsForHint}
          value={filledIn(state.typed, "per")}
          maxlength={160}
        />
        <LongTextField
          name="perche"
          label={words.why}
          hint={words.whyHint}
          value={filledIn(state.typed, "perche")}
          rows={3}
          maxlength={1000}
        />
        <p>{words.privacy}</p>
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
      </SealedForm>
    </Page>
  );
}
