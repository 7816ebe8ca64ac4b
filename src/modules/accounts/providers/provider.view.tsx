// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Table } from "../../../ui/table.tsx";
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

export type IdentityShown = { issuer: string; name: string; since: string };

type IdentitiesProps = {
  frame: Frame;
  identities: readonly IdentityShown[];
  providerName: string | undefined;
};

/** The outside identities that open one's account, each with the button that takes it off, and the way to link one. */
export function MyIdentities({ frame, identities, providerName }: IdentitiesProps) {
  const words = providerWords[frame.language];
  return (
    <>
      {identities.length > 0 && (
        <>
          <p>{words.unlinkMeans}</p>
          <Table
            id="identita-tue"
            caption={words.linked}
            columns={[{ label: words.who }, { label: words.since }, { label: words.act }]}
            rows={identities.map(({ issuer, name, since }) => [
              name,
              since,
              <form method="post" action={linkTo(frame, "/io/identita/togli")}>
                <HiddenFields values={{ di: issuer }} />
                <Button kind="secondary">
                  {words.unlink} <VisuallyHidden>{name}</VisuallyHidden>
                </Button>
              </form>,
            ])}
          />
        </>
      )}
      {providerName !== undefined && identities.length === 0 && (
        <>
          <p>{words.lead(providerName)}</p>
          <ProviderWay frame={frame} name={providerName} back={linkTo(frame, "/io")} isSignedIn />
        </>
      )}
    </>
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
