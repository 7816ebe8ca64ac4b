// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn, type SealedState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SealedForm } from "../../../ui/sealed-form.tsx";
import { networkPath, type Network } from "./network.ts";
import { networkWords } from "./network.words.ts";

type JoinProps = { frame: Frame; network: Network; lab: { id: string; name: string }; state: SealedState };

/** "Vorrei farne parte": a name and a way to be answered, no account. */
export function JoinPage({ frame, network, lab, state }: JoinProps) {
  const shown = networkWords[frame.language];
  const words = shown.form;
  const field = (name: string) => ({
    name,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name] && words.mistakes[state.mistakes[name]],
  });
  const path = networkPath(network.id);
  return (
    <Page
      frame={frame}
      title={words.title(network.name)}
      current="/laboratori"
      breadcrumbs={[
        { label: lab.name, path: `/laboratori/${lab.id}` },
        { label: network.name, path },
        { label: shown.join },
      ]}
      hidden
    >
      <PageTitle title={words.title(network.name)} lead={words.lead} />
      {network.status === "active" ? (
        <SealedForm frame={frame} action={`${path}/partecipa`} state={state} words={words}>
          <TextField
            {...field("nome")}
            label={words.called}
            hint={words.calledHint}
            maxlength={80}
            required
          />
          <TextField {...field("contatto")} label={words.contact} maxlength={254} required />
          <LongTextField {...field("messaggio")} label={words.told} hint={words.toldHint} rows={4} />
          <Actions>
            <Button>{words.send}</Button>
          </Actions>
          <p class="form-text">{words.privacy}</p>
        </SealedForm>
      ) : (
        <Notice tone="warning">
          <p>{words.notNow}</p>
        </Notice>
      )}
    </Page>
  );
}

/** The message left. */
export function JoinedPage({ frame, network }: { frame: Frame; network: Network }) {
  const words = networkWords[frame.language].form;
  const path = networkPath(network.id);
  return (
    <Page
      frame={frame}
      title={words.sentTitle}
      current="/laboratori"
      breadcrumbs={[{ label: network.name, path }, { label: words.sentTitle }]}
      hidden
    >
      <PageTitle title={words.sentTitle} lead={words.sent(network.name)} />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, path)}>
          {words.back}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
