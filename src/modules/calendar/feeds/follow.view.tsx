// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { agendaWords } from "../views/agenda.words.ts";
import { feedsWords } from "./feeds.words.ts";

type FollowProps = { frame: Frame; name: string; path: string; base: string; query: string };

/** The addresses of a calendar, each with what it is for. */
export function FollowPage({ frame, name, path, base, query }: FollowProps) {
  const words = feedsWords[frame.language];
  const calendar = `${base}/agenda/calendario.ics${query}`;
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${name}`}
      breadcrumbs={[{ label: agendaWords[frame.language].title, path }, { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Section id="calendario" title={words.calendar}>
        <p>{words.calendarLead}</p>
        <Actions>
          <ButtonLink href={calendar.replace(/^https?:/, "webcal:")}>{words.subscribe}</ButtonLink>
          <ButtonLink kind="secondary" href={calendar} download>
            {words.file}
          </ButtonLink>
        </Actions>
        <FactList facts={[{ term: words.address, value: <code class="address-to-copy">{calendar}</code> }]} />
      </Section>
      <Section id="novita" title={words.news}>
        <p>{words.newsLead}</p>
        <FactList
          facts={(["rss", "json"] as const).map((kind) => ({
            term: words[kind],
            value: (
              <a class="address-to-copy" href={`${base}/agenda/novita.${kind}${query}`}>
                {`${base}/agenda/novita.${kind}${query}`}
              </a>
            ),
          }))}
        />
      </Section>
    </Page>
  );
}
