// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../ui/button.tsx";
import { LongTextField } from "../ui/fields.tsx";
import { linkTo } from "../ui/frame.ts";
import type { Frame } from "../ui/frame.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";
import { signedInWords } from "./signed-in.words.ts";

type SignInAgainProps = {
  frame: Frame;
  /** What the form held, field by field, so that nothing typed is lost. */
  typed: { name: string; value: string }[];
  /** Where to be led after signing in. */
  back: string;
};

/** A form that came after its person's access had ended: the words are given back. */
export function SignInAgainPage({ frame, typed, back }: SignInAgainProps) {
  const words = signedInWords[frame.language];
  return (
    <Page frame={frame} title={words.title} hidden>
      <PageTitle title={words.title} lead={typed.length > 0 ? words.text : words.textWithout} />
      <Actions>
        <ButtonLink href={linkTo(frame, `/entra?torna=${encodeURIComponent(back)}`)}>
          {words.signIn}
        </ButtonLink>
      </Actions>
      {typed.length > 0 && (
        <Section id="scritto" title={words.typed}>
          {typed.map(({ name, value }, index) => (
            <LongTextField
              name={`scritto-${index}`}
              label={name}
              value={value}
              rows={Math.min(12, value.split("\n").length + 1)}
            />
          ))}
        </Section>
      )}
    </Page>
  );
}
