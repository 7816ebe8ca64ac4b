// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { ContactLinks } from "../../../ui/contact-links.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { LinkedData } from "../../../ui/metadata.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { activityPageWords } from "./activity-page.words.ts";
import type { ActivityShown, NamedLink } from "./activity.page.ts";

export type ActivityPageProps = {
  frame: Frame;
  shown: ActivityShown;
  metadata?: LinkedData[];
  /** Above it: that it is a preview. */
  note?: Child;
  /** How one signs up, as a section; without it one sentence says whether it is needed. */
  signUp?: Child;
  /** The sheets of it to print. */
  files?: Child;
  /** The picture beside a link to it. */
  image?: string | undefined;
  /** Where who may write it does. */
  edit?: string;
  isHidden?: boolean;
};

/** An activity: when it is next, what it is, where, for whom, what it costs, how one gets in, whom to ask. */
export function ActivityPage(props: ActivityPageProps) {
  const { frame, shown, metadata, note, signUp, files, image, edit, isHidden } = props;
  const words = activityPageWords[frame.language];
  return (
    <Page
      frame={frame}
      title={shown.title}
      description={shown.description ?? undefined}
      breadcrumbs={[{ label: words.agenda, path: "/agenda" }, { label: shown.title }]}
      current="/agenda"
      metadata={metadata}
      image={image}
      hidden={isHidden}
    >
      {note}
      <PageTitle title={shown.title} kicker={shown.kind} lead={shown.often}>
        {edit !== undefined && (
          <Actions>
            <ButtonLink kind="secondary" href={edit}>
              {words.edit}
            </ButtonLink>
          </Actions>
        )}
      </PageTitle>
      {shown.isCancelled && (
        <Notice tone="danger" title={words.cancelled}>
          {shown.reason && <p>{words.because(shown.reason)}</p>}
        </Notice>
      )}
      <Dates frame={frame} shown={shown} />
      {!shown.isCancelled &&
        (signUp ?? (
          <Section id="partecipare" title={words.signUp}>
            <p>{shown.registration}.</p>
          </Section>
        ))}
      {shown.description && (
        <Section id="cosa" title={words.what}>
          <Paragraphs text={shown.description} />
        </Section>
      )}
      <Section id="dove" title={words.where}>
        <FactList
          facts={[
            ...fact(words.place, shown.place && <Linked link={shown.place} />),
            ...fact(undefined, shown.address),
            ...fact(words.find, shown.find ?? undefined),
          ]}
        />
        {shown.ways && (
          <p>
            <a href={shown.ways.map} rel="noreferrer">
              {words.openMap}
            </a>
          </p>
        )}
        {shown.access.length > 0 ? (
          <>
            <h3 class="h5">{words.access}</h3>
            <ul>
              {shown.access.map((said) => (
                <li>{said}</li>
              ))}
            </ul>
          </>
        ) : (
          <p class="form-text">{words.accessUnknown}</p>
        )}
      </Section>
      <Section id="per-chi" title={words.forWhom}>
        <FactList
          facts={[
            ...fact(words.audience, shown.audience.length > 0 ? shown.audience.join(" · ") : undefined),
            ...fact(words.cost, shown.costNote ? `${shown.cost}. ${shown.costNote}` : shown.cost),
            ...fact(words.languages, shown.languages),
            ...fact(words.bring, shown.bring ?? undefined),
          ]}
        />
      </Section>
      <Section id="chi" title={words.who}>
        <FactList
          facts={[
            ...fact(words.organizer, shown.organizer && <Linked link={shown.organizer} />),
            ...fact(words.together, shown.together.length > 0 ? <Links links={shown.together} /> : undefined),
          ]}
        />
        <Contact frame={frame} shown={shown} />
      </Section>
      <p class="d-print-none">
        <a href={linkTo(frame, "/agenda")}>← {words.agenda}</a>
      </p>
      {files}
    </Page>
  );
}

function Dates({ frame, shown }: { frame: Frame; shown: ActivityShown }) {
  const words = activityPageWords[frame.language];
  return (
    <Section id="date" title={shown.dates.length > 1 ? words.next : words.when}>
      {shown.dates.length === 0 ? (
        <p>{words.noneLeft}</p>
      ) : (
        <ul class="activity-dates">
          {shown.dates.map(({ id, said, note, isCancelled }) => (
            <li id={`data-${id}`}>
              {isCancelled ? <s>{said}</s> : said}
              {note !== undefined && <span class="form-text"> – {note}</span>}
            </li>
          ))}
        </ul>
      )}
      {shown.moreDates !== undefined && <p>{shown.moreDates}</p>}
    </Section>
  );
}

function Contact({ frame, shown: { contact } }: { frame: Frame; shown: ActivityShown }) {
  const words = activityPageWords[frame.language];
  if (contact === undefined) return null;
  const ways = [
    ...(contact.phone ? [{ kind: "phone" as const, value: contact.phone }] : []),
    ...(contact.email ? [{ kind: "mail" as const, value: contact.email }] : []),
  ];
  return (
    <>
      <h3 class="h5">{words.ask}</h3>
      {contact.name && <p>{contact.name}</p>}
      <ContactLinks assets={frame.assets} contacts={ways} />
    </>
  );
}

function fact(term: string | undefined, value: Child) {
  return value === undefined || value === null ? [] : [{ term: term ?? "", value }];
}

function Linked({ link: { name, href } }: { link: NamedLink }) {
  return href === undefined ? <>{name}</> : <a href={href}>{name}</a>;
}

function Links({ links }: { links: readonly NamedLink[] }) {
  return (
    <>
      {links.map((link, index) => (
        <>
          {index > 0 && ", "}
          <Linked link={link} />
        </>
      ))}
    </>
  );
}

function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  );
}
