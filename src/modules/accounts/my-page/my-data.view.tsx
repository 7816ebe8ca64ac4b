// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import type { PartShown } from "./my-data.page.ts";
import { myDataWords } from "./my-data.words.ts";
import { myPageWords } from "./my-page.words.ts";

type Part = keyof (typeof myPageWords)["it"]["parts"];

type Inner = { frame: Frame; title: string };

function crumbs({ frame, title }: Inner) {
  return [{ label: myPageWords[frame.language].title, path: "/io" }, { label: title }];
}

/** Everything that is downloaded, as a page: to be read and printed. */
export function MyDataPage({ frame, parts }: { frame: Frame; parts: readonly PartShown<Part>[] }) {
  const words = myPageWords[frame.language];
  const told = myDataWords[frame.language];
  const title = words.allTitle;
  const empty = parts.filter(({ records }) => records.length === 0);
  return (
    <Page frame={frame} title={title} breadcrumbs={crumbs({ frame, title })} hidden>
      <PageTitle title={title} lead={words.allLead} />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/io/dati.json")} download>
          {words.download}
        </ButtonLink>
      </Actions>
      <p>{told.numbersLeftOut}</p>
      {parts
        .filter(({ records }) => records.length > 0)
        .map(({ id, records }) => (
          <Section id={id} title={words.parts[id]}>
            {records.map((facts) => (
              <FactList facts={facts} />
            ))}
            {id === "drafts" && <p>{told.draftWhole}</p>}
          </Section>
        ))}
      {empty.length > 0 && (
        <Section id="niente" title={told.nothingIn}>
          <ul>
            {empty.map(({ id }) => (
              <li>{words.parts[id]}</li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

type EraseProps = { frame: Frame; isBlocked: boolean; mistake?: string };

/** Asks for the word that says it is meant. */
export function ErasePage({ frame, isBlocked, mistake }: EraseProps) {
  const words = myPageWords[frame.language];
  const title = words.eraseTitle;
  const mistakes = mistake === undefined ? [] : [{ fieldId: "campo-conferma", message: mistake }];
  return (
    <Page frame={frame} title={title} breadcrumbs={crumbs({ frame, title })} hidden>
      <PageTitle title={title} lead={words.eraseLead} />
      <ErrorSummary title={words.mistakesTitle} mistakes={mistakes} />
      {isBlocked ? (
        <Notice tone="warning" title={words.eraseBlocked}>
          <p>{words.eraseBlockedHint}</p>
        </Notice>
      ) : (
        <form method="post" action={linkTo(frame, "/io/cancella")}>
          <p>{words.eraseForever}</p>
          <TextField
            name="conferma"
            label={words.eraseType}
            autocomplete="off"
            maxlength={20}
            error={mistake}
            required
          />
          <Button kind="danger">{words.eraseNow}</Button>
        </form>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/io")}>
          {words.keepIt}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

export function ErasedPage({ frame }: { frame: Frame }) {
  const words = myPageWords[frame.language];
  return (
    <Page frame={frame} title={words.erased} hidden>
      <PageTitle title={words.erased} lead={words.erasedLead} />
    </Page>
  );
}

/** The button that makes a new address one's own: looking at the link changes nothing. */
export function ConfirmAddressPage({ frame, token }: { frame: Frame; token: string }) {
  const words = myPageWords[frame.language];
  const title = words.confirmTitle;
  return (
    <Page frame={frame} title={title} breadcrumbs={crumbs({ frame, title })} hidden>
      <PageTitle title={title} lead={words.confirmLead} />
      <form method="post" action={linkTo(frame, `/io/indirizzo/${token}`)}>
        <Button>{words.confirm}</Button>
      </form>
    </Page>
  );
}

export type AddressOver = keyof (typeof myPageWords)["it"]["over"];

export function AddressOverPage({ frame, why }: { frame: Frame; why: AddressOver }) {
  const words = myPageWords[frame.language];
  const { title, hint } = words.over[why];
  return (
    <Page frame={frame} title={title} breadcrumbs={crumbs({ frame, title })} hidden>
      <PageTitle title={title} lead={hint} />
    </Page>
  );
}
