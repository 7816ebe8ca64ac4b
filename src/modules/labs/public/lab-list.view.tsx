// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { SearchMap } from "../../../ui/search-map.tsx";
import { labsPath } from "../lab-path.ts";
import type { LabCard } from "./lab-list.page.ts";
import { publicLabWords } from "./public.words.ts";

type LabListProps = {
  frame: Frame;
  above: Child | undefined;
  cards: readonly LabCard[];
  points: string;
};

/** The labs of this territory: what each is, where, what comes next; on the map too. */
export function LabListPage({ frame, above, cards, points }: LabListProps) {
  const words = publicLabWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.description}
      current={labsPath}
      breadcrumbs={[{ label: words.labs }]}
      islands={cards.length === 0 ? [] : ["search-map"]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      {above}
      {cards.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <SearchMap frame={frame} points={points} list=".results" />
          <p class="summary mt-4">{words.count(cards.length)}</p>
          <ResultList label={words.all}>
            {cards.map(({ name, href, line, where, next, state, point }) => (
              <ResultCard
                assets={frame.assets}
                title={name}
                href={href}
                line={line}
                point={point}
                meta={[
                  { icon: "place", text: where },
                  ...(next === undefined ? [] : [{ icon: "hours" as const, text: next }]),
                ]}
                tags={state === undefined ? [] : [{ label: state, tone: "warning" }]}
              />
            ))}
          </ResultList>
          <Actions>
            <ButtonLink kind="quiet" href={linkTo(frame, "/agora")}>
              {words.agora}
            </ButtonLink>
            <ButtonLink kind="quiet" href={linkTo(frame, "/patti")}>
              {words.agreements}
            </ButtonLink>
          </Actions>
        </>
      )}
    </Page>
  );
}
