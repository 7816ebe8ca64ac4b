// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { editingWords } from "./editing.words.ts";

type NoteProps = {
  words: { previewNote: string; backToForm: string; toSummary: string };
  path: string;
  back: string;
};

/** What stands over a preview: that nobody else reads it yet, and the ways on. */
export function PreviewNote({ words, path, back }: NoteProps) {
  return (
    <Notice tone="info">
      <p>{words.previewNote}</p>
      <Actions>
        <ButtonLink href={`${path}/riepilogo`}>{words.toSummary}</ButtonLink>
        <ButtonLink kind="secondary" href={back}>
          {words.backToForm}
        </ButtonLink>
      </Actions>
    </Notice>
  );
}

/** A place whose address is reserved has no page. */
export function NoPreviewPage({ frame, back }: { frame: Frame; back: string }) {
  const words = editingWords[frame.language];
  return (
    <Page frame={frame} title={words.preview} hidden>
      <PageTitle title={words.preview} lead={words.previewNone} />
      <ButtonLink href={back}>{words.backToForm}</ButtonLink>
    </Page>
  );
}
