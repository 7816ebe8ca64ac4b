// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { signInWords } from "./sign-in.words.ts";

type LockedProps = {
  frame: Frame;
  back: string;
  /** Passkey: shown before the link. */
  otherWays?: Child;
  islands?: readonly string[];
};

/** A screen left alone: says nothing of whose it is. */
export function LockedPage({ frame, back, otherWays, islands }: LockedProps) {
  const words = signInWords[frame.language];
  return (
    <Page frame={frame} title={words.lockedTitle} islands={islands} hidden>
      <PageTitle title={words.lockedTitle} lead={words.lockedLead} />
      {otherWays}
      <Actions>
        <form method="post" action={linkTo(frame, "/entra/sblocco")}>
          <HiddenFields values={{ torna: back }} />
          <Button>{words.unlock}</Button>
        </form>
        <form method="post" action={linkTo(frame, "/esci")}>
          <Button kind="secondary">{words.notMe}</Button>
        </form>
      </Actions>
    </Page>
  );
}

export function LeavePage({ frame, isIn }: { frame: Frame; isIn: boolean }) {
  const words = signInWords[frame.language];
  return (
    <Page frame={frame} title={isIn ? words.leaveTitle : words.leftTitle} hidden>
      <PageTitle title={isIn ? words.leaveTitle : words.leftTitle} lead={isIn ? undefined : words.leftLead} />
      {isIn ? (
        <form method="post" action={linkTo(frame, "/esci")}>
          <Actions>
            <Button>{words.leave}</Button>
          </Actions>
        </form>
      ) : (
        <Actions>
          <ButtonLink href={linkTo(frame, "/")}>{words.home}</ButtonLink>
          <ButtonLink href={linkTo(frame, "/entra")} kind="secondary">
            {words.title}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}
