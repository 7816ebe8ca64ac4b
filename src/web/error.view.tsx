// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";
import { linkTo } from "../ui/frame.ts";
import type { Frame } from "../ui/frame.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Page } from "../ui/page.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { Section } from "../ui/section.tsx";
import type { ErrorWords } from "./error.words.ts";

type ErrorPageProps = {
  frame: Frame;
  words: ErrorWords;
  title: string;
  text: string;
  /** Only a fault has one: what to quote when telling us. */
  number?: string;
  /** The ways onward that this installation has. */
  onward: { search: boolean; places: boolean };
};

/** No dead end: what happened, what to do now, and the same question as the home page. */
export function ErrorPage({ frame, words, title, text, number, onward }: ErrorPageProps) {
  return (
    <Page frame={frame} title={title} hidden>
      <PageTitle title={title} lead={text} />
      {number !== undefined && (
        <p>
          {words.number}: <strong>{number}</strong>
        </p>
      )}
      {onward.search && (
        <SearchBox
          action={linkTo(frame, "/servizi")}
          label={words.search}
          submit={<Button>{words.searchButton}</Button>}
        >
          <TextField name="q" type="search" label={words.search} />
        </SearchBox>
      )}
      <Section id="altre-vie" title={words.otherWays}>
        <Actions>
          {onward.places && (
            <ButtonLink href={linkTo(frame, "/luoghi")} kind="secondary">
              {words.places}
            </ButtonLink>
          )}
          <ButtonLink href={linkTo(frame, "/")} kind="quiet">
            {words.home}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}
