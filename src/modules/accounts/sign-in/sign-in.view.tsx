// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { signInWords } from "./sign-in.words.ts";

type Mistake = "emailMissing" | "emailWrong";

type AskProps = {
  frame: Frame;
  /** Where to be led afterwards. */
  back: string;
  typed?: string;
  mistake?: Mistake;
  /** Passkey, identity provider: shown under the form. */
  otherWays?: Child;
  islands?: readonly string[];
};

export function AskPage({ frame, otherWays, islands, ...ask }: AskProps) {
  const words = signInWords[frame.language];
  return (
    <Page frame={frame} title={words.title} islands={islands} hidden>
      <PageTitle title={words.title} lead={words.lead} />
      <AskForm frame={frame} {...ask} />
      {otherWays}
    </Page>
  );
}

function AskForm({ frame, back, typed, mistake }: Pick<AskProps, "frame" | "back" | "typed" | "mistake">) {
  const words = signInWords[frame.language];
  const error = mistake && words[mistake];
  return (
    <>
      {error && (
        <ErrorSummary title={words.mistakes} mistakes={[{ fieldId: "campo-email", message: error }]} />
      )}
      <form method="post" action={linkTo(frame, "/entra")} novalidate>
        <HiddenFields values={{ torna: back }} />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="email"
          value={typed}
          error={error}
          maxlength={254}
          required
        />
        <Actions>
          <Button>{words.send}</Button>
        </Actions>
      </form>
    </>
  );
}

/** `delivery`: whether mail leaves, waits for a server that is away, or is read in the outbox. */
export type Delivery = "leaves" | "late" | "outbox";

export function SentPage({ frame, delivery }: { frame: Frame; delivery: Delivery }) {
  const words = signInWords[frame.language];
  const title = delivery === "outbox" ? words.readyTitle : words.sentTitle;
  return (
    <Page frame={frame} title={title} hidden>
      <PageTitle title={title} lead={delivery === "leaves" ? words.sentLead : undefined} />
      {delivery === "late" && (
        <Notice tone="warning" title={words.lateTitle}>
          <p>{words.lateText}</p>
        </Notice>
      )}
      {delivery === "outbox" ? (
        <Notice tone="info" title={words.outboxTitle}>
          <p>{words.outboxText}</p>
        </Notice>
      ) : (
        <ul>
          {words.sentNotes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <Actions>
        <ButtonLink href={linkTo(frame, "/entra")} kind="quiet">
          {words.askAgain}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** A mail program that opens links in advance stops here: only the button uses the link. */
export function ConfirmPage({ frame, path }: { frame: Frame; path: string }) {
  const words = signInWords[frame.language];
  return (
    <Page frame={frame} title={words.confirmTitle} hidden>
      <PageTitle title={words.confirmTitle} lead={words.confirmLead} />
      <form method="post" action={linkTo(frame, path)}>
        <Actions>
          <Button>{words.enter}</Button>
        </Actions>
      </form>
    </Page>
  );
}

type UselessProps = { frame: Frame; because: "unknown" | "used" | "expired" | "other-browser"; back: string };

export function UselessLinkPage({ frame, because, back }: UselessProps) {
  const { title, text } = signInWords[frame.language][because];
  return (
    <Page frame={frame} title={title} hidden>
      <PageTitle title={title} lead={text} />
      <AskForm frame={frame} back={back} />
    </Page>
  );
}

export function TooManyPage({ frame, minutes }: { frame: Frame; minutes: number }) {
  const words = signInWords[frame.language];
  return (
    <Page frame={frame} title={words.tooManyTitle} hidden>
      <PageTitle title={words.tooManyTitle} lead={words.tooManyText(minutes)} />
    </Page>
  );
}
