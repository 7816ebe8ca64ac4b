// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { IdentityFields, IdentityNotice, mistakesOf, type Filled } from "../identity/identity-form.view.tsx";
import { mistakesWords } from "../identity/mistakes.words.ts";
import { filoWords } from "./filo.words.ts";
import { HappenedList, ViewsTable } from "./thread-parts.view.tsx";
import type { HappenedShown, ViewShown } from "./thread.page.ts";

/** Where a page of a thread hangs: the person's own pages, or a desk's. */
export type Hung = {
  frame: Frame;
  crumb: { label: string; path: string };
  back: { label: string; path: string };
};

/** What somebody says of themselves, to be written or corrected by them. */
export function OwnIdentityPage({ frame, ...filled }: Filled & { frame: Frame }) {
  const words = filoWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.editTitle}
      breadcrumbs={[{ label: words.title, path: "/filo/mio" }, { label: words.editTitle }]}
      hidden
    >
      <PageTitle title={words.editTitle} />
      <ErrorSummary title={mistakesWords[frame.language].title} mistakes={mistakesOf(frame, filled)} />
      <IdentityNotice frame={frame} />
      <form method="post" action={linkTo(frame, "/filo/mio/dati")} novalidate autocomplete="off">
        <IdentityFields frame={frame} {...filled} />
        <Actions>
          <Button>{words.save}</Button>
          <ButtonLink kind="secondary" href={linkTo(frame, "/filo/mio")}>
            {words.back}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

type CopyProps = Hung & {
  facts: readonly { term: string; value: string }[];
  happened: readonly HappenedShown[];
  shares: readonly { text: string; state: string }[];
  desks: readonly { name: string; since: string }[];
  views: readonly ViewShown[];
  objections: readonly string[];
};

/** Everything that is known of a thread, to be read and printed. */
export function CopyPage({
  frame,
  crumb,
  back,
  facts,
  happened,
  shares,
  desks,
  views,
  objections,
}: CopyProps) {
  const words = filoWords[frame.language];
  const lines = (texts: readonly string[]) =>
    texts.length === 0 ? (
      <p>{words.empty}</p>
    ) : (
      <ul>
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    );
  return (
    <Page
      frame={frame}
      title={words.copyTitle}
      breadcrumbs={[crumb, { label: words.copyTitle }]}
      islands={["print-page"]}
      hidden
    >
      <PageTitle title={words.copyTitle} lead={words.copyLead} />
      <Actions>
        <trama-print hidden>
          <Button type="button">{words.print}</Button>
        </trama-print>
        <ButtonLink kind="secondary" href={linkTo(frame, back.path)}>
          {back.label}
        </ButtonLink>
      </Actions>
      <Section id="di-me" title={words.known}>
        {facts.length === 0 ? <p>{words.empty}</p> : <FactList facts={facts} />}
      </Section>
      <Section id="successo" title={words.happened}>
        <HappenedList frame={frame} happened={happened} />
      </Section>
      <Section id="condiviso" title={words.shared}>
        {lines(shares.map(({ text, state }) => `${text} (${state})`))}
      </Section>
      <Section id="sportelli" title={words.desks}>
        {lines(desks.map(({ name, since }) => `${name} (${since})`))}
      </Section>
      <Section id="non-voglio" title={words.wishes}>
        {lines(objections)}
      </Section>
      <Section id="chi-ha-guardato" title={words.views}>
        <ViewsTable frame={frame} views={views} />
      </Section>
    </Page>
  );
}

/** Asks for the word that says it is meant. */
export function EraseThreadPage({
  frame,
  crumb,
  back,
  action,
  mistake,
}: Hung & { action: string; mistake?: string }) {
  const words = filoWords[frame.language];
  const mistakes = mistake === undefined ? [] : [{ fieldId: "campo-conferma", message: mistake }];
  return (
    <Page frame={frame} title={words.eraseTitle} breadcrumbs={[crumb, { label: words.eraseTitle }]} hidden>
      <PageTitle title={words.eraseTitle} lead={words.eraseLead} />
      <ErrorSummary title={words.mistakes} mistakes={mistakes} />
      <p>{words.eraseOpen}</p>
      <form method="post" action={linkTo(frame, action)} novalidate>
        <TextField
          name="conferma"
          label={words.eraseType}
          autocomplete="off"
          maxlength={20}
          error={mistake}
          required
        />
        <Actions>
          <Button kind="danger">{words.eraseNow}</Button>
          <ButtonLink kind="secondary" href={linkTo(frame, back.path)}>
            {words.keepIt}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

/** The proof that a thread was erased: for whoever has its number. */
export function ReceiptPage({
  frame,
  facts,
}: {
  frame: Frame;
  facts: readonly { term: string; value: string }[];
}) {
  const words = filoWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.receiptTitle}
      breadcrumbs={[{ label: words.receiptTitle }]}
      islands={["print-page"]}
      hidden
    >
      <PageTitle title={words.receiptTitle} lead={words.receiptLead} />
      <FactList facts={facts} />
      <Actions>
        <trama-print hidden>
          <Button type="button">{words.print}</Button>
        </trama-print>
      </Actions>
    </Page>
  );
}
