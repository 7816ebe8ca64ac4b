// SPDX-License-Identifier: AGPL-3.0-or-later
import { Columns } from "../../../ui/columns.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import { notesWords } from "./notes.words.ts";

/** What every public site owes its readers, on one page. */
export function NotesPage({ frame }: { frame: Frame }) {
  const words = notesWords[frame.language];
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} wide>
      <PageTitle title={words.title} lead={words.lead} />
      <Columns asideAbove aside={<PageIndex label={words.index} entries={words.notes} />}>
        {words.notes.map(({ id, title, paragraphs }) => (
          <Section
            id={id}
            title={title}
            data-element={id === "note-legali" ? "legal-notes-section" : undefined}
          >
            <div data-element={id === "note-legali" ? "legal-notes-body" : undefined}>
              {paragraphs.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
              {id === "codice-sorgente" && frame.site.sourceUrl !== undefined && (
                <p>
                  <a href={frame.site.sourceUrl} rel="external noopener">
                    {words.source}
                  </a>
                </p>
              )}
            </div>
          </Section>
        ))}
      </Columns>
    </Page>
  );
}
