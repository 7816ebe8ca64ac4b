// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { FormTroubles } from "../../../ui/sealed-form.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { keepingWords } from "./keeping.words.ts";
import { keptNetworkPath, keptNetworksPath, type NetworkLine } from "./network.ts";
import { networkWords } from "./network.words.ts";

type ListProps = {
  frame: Frame;
  lab: { id: string; name: string };
  networks: readonly NetworkLine[];
  state: FormState;
  today: string;
  /** The id that the form will make. */
  fresh: string;
};

/** The networks of a lab, for who keeps it; a page is opened with a name, and given to who runs the network. */
export function KeptNetworksPage({ frame, lab, networks, state, today, fresh }: ListProps) {
  const words = keepingWords[frame.language];
  const shown = networkWords[frame.language];
  const field = (name: string) => ({
    name,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name] && words.mistakes[state.mistakes[name]],
  });
  return (
    <Page
      frame={frame}
      title={words.listTitle(lab.name)}
      breadcrumbs={[...keptCrumbs(frame.language, lab), { label: shown.networks }]}
      hidden
    >
      <PageTitle title={words.listTitle(lab.name)} lead={words.listLead} />
      {networks.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          id="tabella-reti"
          caption={shown.networks}
          columns={[
            { label: words.name },
            { label: words.state },
            { label: words.people, numeric: true },
            { label: words.waiting, numeric: true },
          ]}
          rows={networks.map((network) => [
            <a href={linkTo(frame, keptNetworkPath(network))}>{network.name}</a>,
            shown.statuses[network.status],
            network.people === null ? "" : String(network.people),
            String(network.waiting),
          ])}
        />
      )}
      <Section id="nuova" title={words.begin}>
        <FormTroubles state={state} words={words} />
        <form method="post" action={linkTo(frame, keptNetworksPath(lab.id))} novalidate>
          <HiddenFields values={{ uno: fresh }} />
          <TextField {...field("nome")} label={words.beginName} maxlength={200} required />
          <TextField
            {...field("nata")}
            label={words.born}
            type="date"
            value={filledIn(state.typed, "nata") ?? today}
            required
          />
          <TextField {...field("chi")} label={words.who} hint={words.whoHint} maxlength={80} required />
          <TextField {...field("email")} label={words.email} hint={words.emailHint} type="email" />
          <Actions>
            <Button>{words.beginSend}</Button>
          </Actions>
        </form>
      </Section>
    </Page>
  );
}

type LinkProps = { frame: Frame; called: string; email: string | null; link: string; back: string };

/** A private link, shown once to who gives it by hand. */
export function LinkToGivePage({ frame, called, email, link, back }: LinkProps) {
  const words = keepingWords[frame.language];
  return (
    <Page frame={frame} title={words.linkTitle} breadcrumbs={[{ label: words.linkTitle }]} hidden>
      <PageTitle title={words.linkTitle} lead={words.linkLead(called)} />
      <p class="text-break">
        <a href={link}>{link}</a>
      </p>
      {email !== null && (
        <Notice tone="success">
          <p>{words.linkSent}</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, back)}>
          {words.keptTitle}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
