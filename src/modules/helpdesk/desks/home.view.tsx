// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { homeWords } from "./home.words.ts";
import type { StandingDesk } from "./standing.ts";

export function HomePage({ frame, desks }: { frame: Frame; desks: readonly StandingDesk[] }) {
  const words = homeWords[frame.language];
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden wide>
      <PageTitle title={words.title} />
      <Section id="sportelli" title={words.yourDesks}>
        <ul>
          {desks.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
