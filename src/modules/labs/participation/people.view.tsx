// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { OwnFields, type OwnTyped } from "./own-fields.view.tsx";
import type { OwnWords } from "./participant.ts";
import { peoplePath, presencePath } from "./participation-path.ts";
import { peopleWords } from "./people.words.ts";

type LabHere = { id: string; name: string };

type PeopleProps = {
  frame: Frame;
  lab: LabHere;
  people: readonly { id: string; called: string; isCollaborator: boolean }[];
  onlyCollaborators: boolean;
};

/** Who left a name in a lab: by name. There is no other order, and no count beside anybody. */
export function PeoplePage({ frame, lab, people, onlyCollaborators }: PeopleProps) {
  const words = peopleWords[frame.language];
  const path = peoplePath(lab.id);
  return (
    <Page frame={frame} title={`${words.title}: ${lab.name}`} breadcrumbs={crumbs(frame, lab)} hidden>
      <PageTitle title={words.title} kicker={lab.name} lead={words.lead} />
      <Tabs
        assets={frame.assets}
        label={words.view}
        tabs={[
          { label: words.all, href: linkTo(frame, path), current: !onlyCollaborators },
          {
            label: words.onlyCollaborators,
            href: linkTo(frame, `${path}?collabora=1`),
            current: onlyCollaborators,
          },
        ]}
      />
      {people.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneLead}</p>
        </EmptyState>
      )}
      <ul class="link-list">
        {people.map(({ id, called, isCollaborator }) => (
          <li>
            <a class="list-item" href={linkTo(frame, peoplePath(lab.id, id))}>
              {called}
            </a>
            {isCollaborator && <span class="form-text">{words.collaborates}</span>}
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, presencePath(lab.id))}>
          {words.presences}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

function crumbs(frame: Frame, lab: LabHere, called?: string) {
  const words = peopleWords[frame.language];
  return [
    ...keptCrumbs(frame.language, lab),
    ...(called === undefined
      ? [{ label: words.title }]
      : [{ label: words.title, path: peoplePath(lab.id) }, { label: called }]),
  ];
}

export type PersonProps = {
  frame: Frame;
  lab: LabHere;
  id: string;
  own: OwnWords;
  facts: readonly Fact[];
  isCollaborator: boolean;
  link: string;
  qr: { path: string; size: number };
  isSaved: boolean;
  typed: OwnTyped | undefined;
};

/** One of them: what they said, the sheet with their link to give to them, and what they asked for. */
export function PersonPage(props: PersonProps) {
  const { frame, lab, own, id } = props;
  const all = peopleWords[frame.language];
  const words = all.person;
  const to = (part: string) => linkTo(frame, `${peoplePath(lab.id, id)}/${part}`);
  return (
    <Page
      frame={frame}
      title={`${own.called}: ${lab.name}`}
      breadcrumbs={crumbs(frame, lab, own.called)}
      islands={["print-page"]}
      hidden
    >
      <PageTitle title={own.called} kicker={lab.name} />
      {props.isSaved && (
        <Notice tone="success" announced>
          <p>{all.own.done.dati}</p>
        </Notice>
      )}
      <FactList facts={props.facts} />
      <Section id="pagina" title={words.own}>
        <p>{words.ownLead}</p>
        <Qr path={props.qr.path} size={props.qr.size} label={words.qr} />
        <p class="text-break">{props.link}</p>
        <Actions>
          <trama-print hidden>
            <Button type="button" kind="secondary">
              {words.print}
            </Button>
          </trama-print>
        </Actions>
      </Section>
      <div class="d-print-none">
        <Section id="collabora" title={words.collaborator}>
          <p>{words.choseLead}</p>
          <form method="post" action={to("collaborazione")}>
            <input type="hidden" name="collabora" value={props.isCollaborator ? "0" : "1"} />
            <Button kind="secondary">{props.isCollaborator ? words.stopped : words.chose}</Button>
          </form>
        </Section>
        <Section id="dati" title={words.correct}>
          <form method="post" action={to("dati")}>
            <OwnFields frame={frame} own={own} typed={props.typed} />
            <Button kind="secondary">{all.own.save}</Button>
          </form>
        </Section>
        <Section id="cancella" title={words.forget}>
          <p>{words.forgetLead}</p>
          <form method="post" action={to("cancellazione")}>
            <Button kind="danger">{words.forgetNow}</Button>
          </form>
        </Section>
      </div>
    </Page>
  );
}
