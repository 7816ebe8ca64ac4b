// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { linkTo, type Frame } from "../../ui/frame.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { Page } from "../../ui/page.tsx";
import { providerWords } from "./provider.words.ts";

type WayProps = { frame: Frame; name: string; back: string; isSignedIn?: boolean };

/** A link, not a form: the way leads to another site, where forms of ours may not go. */
export function ProviderWay({ frame, name, back, isSignedIn = false }: WayProps) {
  const words = providerWords[frame.language];
  const href = `${linkTo(frame, "/entra/identita")}?torna=${encodeURIComponent(back)}`;
  return (
    <Actions>
      <ButtonLink kind="secondary" href={href} rel="nofollow">
        {isSignedIn ? words.link(name) : words.signIn(name)}
      </ButtonLink>
    </Actions>
  );
}

export type ProviderOver = keyof (typeof providerWords)["it"]["over"];

type OverProps = { frame: Frame; name: string; why: ProviderOver };

/** Why somebody came back and is not in, and how to go on. */
export function ProviderOverPage({ frame, name, why }: OverProps) {
  const words = providerWords[frame.language];
  const { title, hint } = words.over[why];
  return (
    <Page frame={frame} title={title} hidden>
      <PageTitle title={title} lead={hint} />
      <ProviderWay frame={frame} name={name} back="/" />
      <Actions>
        <ButtonLink kind="quiet" href={linkTo(frame, "/entra")}>
          {words.toSignIn}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
