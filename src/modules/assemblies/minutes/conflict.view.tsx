// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { writingWords } from "./writing.words.ts";

type ConflictProps = {
  frame: Frame;
  title: string;
  action: string;
  back: string;
  saved: string;
  mine: string;
  merged: string;
  fate: string;
  revision: number;
};

/** Two wrote the same item: both texts, and one to save in their place. */
export function ConflictPage({ frame, title, action, back, ...texts }: ConflictProps) {
  const words = writingWords[frame.language];
  return (
    <Page frame={frame} title={words.conflictTitle} hidden>
      <PageTitle title={words.conflictTitle} kicker={title} lead={words.conflictLead} />
      <Section id="salvato" title={words.conflictSaved}>
        <p class="written-text">{texts.saved || words.emptyText}</p>
      </Section>
      <Section id="mio" title={words.conflictMine}>
        <p class="written-text">{texts.mine || words.emptyText}</p>
      </Section>
      <form method="post" action={action}>
        <input type="hidden" name="revisione" value={String(texts.revision)} />
        <input type="hidden" name="esito" value={texts.fate} />
        <LongTextField
          name="testo"
          label={words.conflictMerged}
          hint={words.conflictMergedHint}
          value={texts.merged}
          rows={Math.min(24, 6 + texts.merged.split("\n").length)}
          maxlength={40_000}
        />
        <Actions>
          <Button>{words.conflictSave}</Button>
          <ButtonLink kind="quiet" href={linkTo(frame, back)}>
            {words.conflictBack}
          </ButtonLink>
        </Actions>
      </form>
    </Page>
  );
}

type WritingsProps = {
  frame: Frame;
  title: string;
  back: string;
  writings: readonly { head: string; text: string }[];
};

/** Every text that was saved under an item. */
export function WritingsPage({ frame, title, back, writings }: WritingsProps) {
  const words = writingWords[frame.language];
  return (
    <Page frame={frame} title={words.writingsTitle(title)} hidden>
      <PageTitle title={words.writings} kicker={title} lead={words.writingsLead} />
      <ol class="minutes-comments">
        {writings.map(({ head, text }) => (
          <li>
            <p class="form-text">{head}</p>
            <p class="written-text">{text || words.emptyText}</p>
          </li>
        ))}
      </ol>
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, back)}>
          {words.toMinutes}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
