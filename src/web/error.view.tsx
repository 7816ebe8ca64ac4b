// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";
import { linkTo } from "../ui/frame.ts";
import type { Frame } from "../ui/frame.ts";
import { PageTitle } from "../ui/page-title.tsx";
import { Page } from "../ui/page.tsx";
import { SearchBox } from "../ui/search-box.tsx";
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
      <ul class="link-list">
        {onward.places && (
          <li>
            <a class="list-item" href={linkTo(frame, "/luoghi")}>
              {words.places}
            </a>
          </li>
        )}
        <li>
          <a class="list-item" href={linkTo(frame, "/")}>
            {words.home}
          </a>
        </li>
      </ul>
    </Page>
  );
}
