// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { OwnProps } from "./own-registration.view.tsx";
import { ownWords } from "./own-registration.words.ts";
import { Post } from "./post.view.tsx";

/** The link of a letter leads here: programs that open links to look at them change nothing, a person presses. */
export function CancelPage({ frame, path, shown }: Omit<OwnProps, "askFirstTime">) {
  const words = ownWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.cancelTitle}
      breadcrumbs={[{ label: words.title, path }, { label: words.cancelLink }]}
      hidden
    >
      <PageTitle title={words.cancelTitle} lead={`${shown.activity}${shown.when ? `: ${shown.when}` : ""}`} />
      <p>{words.cancelLead}</p>
      <Post frame={frame} action={`${path}/disdetta`}>
        <Actions>
          <Button>{words.cancelButton}</Button>
          <ButtonLink kind="quiet" href={linkTo(frame, path)}>
            {words.keep}
          </ButtonLink>
        </Actions>
      </Post>
    </Page>
  );
}

type FindProps = {
  frame: Frame;
  code: string;
  contact: string;
  mistake: string | undefined;
};

/** The way back for who has only the code: together with the e-mail or phone it opens their page. */
export function FindRegistrationPage({ frame, code, contact, mistake }: FindProps) {
  const words = ownWords[frame.language].find;
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden>
      <PageTitle title={words.title} lead={words.lead} />
      {mistake !== undefined && (
        <Notice tone="warning" announced>
          <p>{mistake}</p>
        </Notice>
      )}
      <form method="post" action={linkTo(frame, "/iscrizioni")}>
        <TextField
          name="codice"
          label={words.code}
          hint={words.codeHint}
          value={code}
          maxlength={20}
          autocomplete="off"
          required
        />
        <TextField
          name="recapito"
          label={words.contact}
          hint={words.contactHint}
          value={contact}
          maxlength={254}
          required
        />
        <Actions>
          <Button>{words.button}</Button>
        </Actions>
      </form>
    </Page>
  );
}

/** Nothing is left to show. */
export function ErasedPage({ frame }: { frame: Frame }) {
  const words = ownWords[frame.language];
  return (
    <Page frame={frame} title={words.erased} breadcrumbs={[{ label: words.erased }]} hidden>
      <PageTitle title={words.erased} lead={words.erasedLead} />
    </Page>
  );
}
