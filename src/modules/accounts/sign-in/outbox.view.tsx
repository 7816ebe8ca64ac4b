// SPDX-License-Identifier: AGPL-3.0-or-later
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { signInWords } from "./sign-in.words.ts";

/** `written` is the moment as spoken. */
type Shown = { to: string; subject: string; text: string; written: string };

/** What would have been sent, for the administrator of an installation without a mail server. */
export function OutboxPage({ frame, letters }: { frame: Frame; letters: Shown[] }) {
  const words = signInWords[frame.language].outbox;
  return (
    <Page frame={frame} title={words.title} hidden>
      <PageTitle title={words.title} lead={words.lead} />
      {letters.length === 0 && (
        <EmptyState title={words.empty}>
          <p>{words.emptyText}</p>
        </EmptyState>
      )}
      {letters.length > 0 && (
        <ol class="list-unstyled">
          {letters.map(({ to, subject, text, written }) => (
            <li class="section">
              <h2 class="h5">{subject}</h2>
              <FactList
                facts={[
                  { term: words.to, value: to },
                  { term: words.written, value: written },
                ]}
              />
              <Letter text={text} />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}

const address = /(https?:\/\/\S+)/;

/** Plain text as it would be read in a mail program: lines kept, addresses that can be followed or copied. */
function Letter({ text }: { text: string }) {
  return (
    <>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph) => (
          <p>
            {paragraph.split(address).map((part) => (address.test(part) ? <a href={part}>{part}</a> : part))}
          </p>
        ))}
    </>
  );
}
