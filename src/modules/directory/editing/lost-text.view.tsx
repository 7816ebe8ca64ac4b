// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink } from "../../../ui/button.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { reviewWords } from "./review.words.ts";

type LostTextProps = {
  frame: Frame;
  texts: readonly { name: string; label: string; text: string }[];
  /** Where to sign in and come back; absent when it is not a matter of signing in. */
  signIn?: string;
};

/** Somebody wrote where they may no longer save: what they wrote is theirs to take away. */
export function LostTextPage({ frame, texts, signIn }: LostTextProps) {
  const words = reviewWords[frame.language];
  return (
    <Page frame={frame} title={words.lost} hidden>
      <PageTitle title={words.lost} lead={words.lostLead} />
      {signIn !== undefined && (
        <p>
          <ButtonLink href={linkTo(frame, signIn)}>{words.lostSignIn}</ButtonLink>
        </p>
      )}
      {texts.map(({ name, label, text }) => (
        <LongTextField
          name={name}
          label={label}
          value={text}
          maxlength={1_000_000}
          rows={Math.min(12, 2 + Math.ceil(text.length / 80))}
        />
      ))}
    </Page>
  );
}
