// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { ChartColumns } from "../../../ui/chart-columns.tsx";
import { ContactLinks } from "../../../ui/contact-links.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { NetworkShown } from "./network-page.page.ts";
import { networkPath, networksPath, type NetworkLine } from "./network.ts";
import { networkWords } from "./network.words.ts";

type Lab = { id: string; name: string };

/** The networks that were born in a lab: at work, resting, ended. */
export function NetworksPage({
  frame,
  lab,
  networks,
}: {
  frame: Frame;
  lab: Lab;
  networks: readonly NetworkLine[];
}) {
  const words = networkWords[frame.language];
  const of = (...statuses: string[]) => networks.filter(({ status }) => statuses.includes(status));
  return (
    <Page
      frame={frame}
      title={words.networksOf(lab.name)}
      description={words.networksLead}
      current="/laboratori"
      breadcrumbs={[
        { label: words.labs, path: "/laboratori" },
        { label: lab.name, path: `/laboratori/${lab.id}` },
        { label: words.networks },
      ]}
    >
      <PageTitle title={words.networksOf(lab.name)} lead={words.networksLead} />
      {networks.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      <NetworkCards frame={frame} networks={of("active")} level={2} />
      {of("paused").length > 0 && (
        <Section id="in-pausa" title={words.resting}>
          <NetworkCards frame={frame} networks={of("paused")} level={3} />
        </Section>
      )}
      {of("ended").length > 0 && (
        <Section id="concluse" title={words.past}>
          <NetworkCards frame={frame} networks={of("ended")} level={3} />
        </Section>
      )}
    </Page>
  );
}

type CardsProps = { frame: Frame; networks: readonly NetworkLine[]; level: 2 | 3 };

export function NetworkCards({ frame, networks, level }: CardsProps) {
  const words = networkWords[frame.language];
  if (networks.length === 0) return null;
  return (
    <ResultList label={words.networks}>
      {networks.map(({ id, name, whatTheyDo, meets, people, status }) => (
        <ResultCard
          assets={frame.assets}
          level={level}
          title={name}
          href={linkTo(frame, networkPath(id))}
          line={whatTheyDo?.split("\n")[0]}
          meta={[
            ...(people === null ? [] : [{ text: words.people(people) }]),
            ...(meets === null ? [] : [{ icon: "hours" as const, text: meets }]),
          ]}
          tags={status === "active" ? [] : [{ label: words.statuses[status] }]}
        />
      ))}
    </ResultList>
  );
}

/** A network of help: what they do, how one joins, when, where, and its story. */
export function NetworkPage({ frame, lab, shown }: { frame: Frame; lab: Lab; shown: NetworkShown }) {
  const words = networkWords[frame.language];
  const { network, people, places, links, dates, notice } = shown;
  const isOpen = network.status === "active";
  return (
    <Page
      frame={frame}
      title={network.name}
      description={network.whatTheyDo ?? undefined}
      current="/laboratori"
      breadcrumbs={[
        { label: words.labs, path: "/laboratori" },
        { label: lab.name, path: `/laboratori/${lab.id}` },
        { label: words.networks, path: networksPath(lab.id) },
        { label: network.name },
      ]}
    >
      <PageTitle title={network.name} kicker={words.kicker} lead={people} />
      {notice !== undefined && (
        <Notice tone="info">
          <p>{notice}</p>
        </Notice>
      )}
      {network.whatTheyDo !== null && <p class="written-text">{network.whatTheyDo}</p>}
      <Section id="entrare" title={words.howToJoin}>
        {network.howToJoin !== null && <p class="written-text">{network.howToJoin}</p>}
        <FactList
          facts={[
            ...fact(words.meets, network.meets),
            ...fact(words.whoToAsk, network.whoToAsk),
            ...(places.length === 0 ? [] : [{ term: words.where, value: <Names names={places} /> }]),
            {
              term: words.bornFrom,
              value: <a href={linkTo(frame, `/laboratori/${lab.id}`)}>{lab.name}</a>,
            },
          ]}
        />
        {isOpen && (
          <>
            <Actions>
              <ButtonLink href={linkTo(frame, `${networkPath(network.id)}/partecipa`)}>
                {words.join}
              </ButtonLink>
            </Actions>
            <p class="form-text">{words.joinLead}</p>
          </>
        )}
      </Section>
      {isOpen && (network.phone !== null || network.email !== null) && (
        <Section id="contatti" title={words.contacts}>
          <ContactLinks
            assets={frame.assets}
            contacts={[
              ...(network.phone === null ? [] : [{ kind: "phone" as const, value: network.phone }]),
              ...(network.email === null ? [] : [{ kind: "mail" as const, value: network.email }]),
            ]}
          />
        </Section>
      )}
      {dates.length > 0 && (
        <Section id="appuntamenti" title={words.dates}>
          <ul>
            {dates.map(({ label, when, href }) => (
              <li>
                {when}: <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {links.length > 0 && (
        <Section id="insieme" title={words.handInHand}>
          <Names names={links} />
        </Section>
      )}
      <Story frame={frame} shown={shown} />
      <p>
        <a href={linkTo(frame, networksPath(lab.id))}>{words.all}</a>
      </p>
    </Page>
  );
}

function fact(term: string, value: string | null) {
  return value === null ? [] : [{ term, value }];
}

function Names({ names }: { names: readonly { label: string; href: string | undefined }[] }): Child {
  return (
    <ul class="list-unstyled mb-0">
      {names.map(({ label, href }) => (
        <li>{href === undefined ? label : <a href={href}>{label}</a>}</li>
      ))}
    </ul>
  );
}

/** From its birth on, in a table; how it grew beside it, when it was counted twice. */
function Story({ frame, shown: { moments, growth } }: { frame: Frame; shown: NetworkShown }) {
  const words = networkWords[frame.language];
  if (moments.length === 0) return null;
  return (
    <Section id="storia" title={words.story}>
      {growth.length > 1 && (
        <ChartColumns
          id="crescita"
          title={words.growth}
          description={growth.map(({ day, people }) => words.peopleOn(people, day)).join("; ")}
          points={growth.map(({ month, people }) => ({ label: month, value: people, said: String(people) }))}
          sayEnd={(value) => String(value)}
        />
      )}
      <Table
        id="tabella-storia"
        caption={words.storyTable}
        columns={[{ label: words.when }, { label: words.what }, { label: words.howMany, numeric: true }]}
        rows={moments.map(({ day, title, told, people }) => [
          day,
          told === null ? title : `${title}. ${told}`,
          people === null ? "" : String(people),
        ])}
      />
    </Section>
  );
}
