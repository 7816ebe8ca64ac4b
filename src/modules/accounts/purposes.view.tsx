// SPDX-License-Identifier: AGPL-3.0-or-later
import { Columns } from "../../ui/columns.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../ui/frame.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { Page } from "../../ui/page.tsx";
import { PageIndex, Section } from "../../ui/section.tsx";
import type { Purpose } from "./purposes.ts";
import { purposesWords } from "./purposes.words.ts";

/** The register of purposes, for anyone. */
export function RegisterPage({ frame, purposes }: { frame: Frame; purposes: readonly Purpose[] }) {
  const words = purposesWords[frame.language];
  const { terms } = words;
  const entries = purposes.map((id) => ({ id, title: words.purposes[id].title }));
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} wide>
      <PageTitle title={words.title} lead={words.lead}>
        <p>{words.noAccount}</p>
      </PageTitle>
      <Columns asideAbove aside={<PageIndex label={words.title} entries={entries} />}>
        {entries.map(({ id, title }) => {
          const said = words.purposes[id];
          return (
            <Section id={id} title={title}>
              <FactList
                facts={[
                  { term: terms.purpose, value: said.purpose },
                  { term: terms.basis, value: said.basis },
                  { term: terms.categories, value: said.categories },
                  { term: terms.recipients, value: said.recipients },
                  { term: terms.retention, value: said.retention },
                ]}
              />
            </Section>
          );
        })}
        <Section id="diritti" title={words.yourRights}>
          <p>{words.rights}</p>
          <p>
            <a href={linkTo(frame, "/io")}>{words.toMyPage}</a>
          </p>
        </Section>
      </Columns>
    </Page>
  );
}
