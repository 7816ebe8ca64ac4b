// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { membershipWords } from "./membership.words.ts";

export type ColleagueShown = {
  personId: string;
  name: string | undefined;
  /** Only for who answers for what they work for: then the name leads to their page. */
  email: string | undefined;
  /** "Redazione: Ambito di Pavia" */
  role: string;
  until: string | undefined;
  /** The membership that this reader may end. */
  endable: string | undefined;
};

export type InvitationShown = {
  id: string;
  email: string | null;
  role: string;
  until: string;
  isYours: boolean;
};

type PeopleProps = {
  frame: Frame;
  colleagues: readonly ColleagueShown[];
  waiting: readonly InvitationShown[];
  mayInvite: boolean;
  belongs: boolean;
};

/** Who works here, for the things that the reader belongs to or answers for. */
export function PeoplePage({ frame, colleagues, waiting, mayInvite, belongs }: PeopleProps) {
  const words = membershipWords[frame.language];
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden wide>
      <PageTitle title={words.title} lead={words.lead}>
        {mayInvite && (
          <Actions>
            <ButtonLink href={linkTo(frame, "/persone/invita")}>{words.invite}</ButtonLink>
          </Actions>
        )}
      </PageTitle>
      {colleagues.length === 0 ? (
        <EmptyState title={belongs ? words.nobody : words.noRoles}>
          <p>{belongs ? words.nobodyHint : words.noRolesHint}</p>
        </EmptyState>
      ) : (
        <Table
          id="chi-lavora-qui"
          caption={words.whoWorksHere}
          columns={[
            { label: words.name },
            { label: words.role },
            { label: words.until },
            { label: words.act },
          ]}
          rows={colleagues.map((colleague) => [
            <Who frame={frame} colleague={colleague} />,
            colleague.role,
            colleague.until ?? words.open,
            <EndLink frame={frame} colleague={colleague} />,
          ])}
        />
      )}
      {waiting.length > 0 && (
        <Table
          id="inviti"
          caption={words.waiting}
          columns={[
            { label: words.toWhom },
            { label: words.role },
            { label: words.validUntil },
            { label: words.act },
          ]}
          rows={waiting.map(({ id, email, role, until, isYours }) => [
            email ?? words.whoHasTheLink,
            role,
            until,
            isYours && (
              <form method="post" action={linkTo(frame, `/persone/inviti/${id}/ritiro`)}>
                <Button kind="secondary">
                  {words.withdraw} <VisuallyHidden>{words.withdrawWhat(role)}</VisuallyHidden>
                </Button>
              </form>
            ),
          ])}
        />
      )}
    </Page>
  );
}

function Who({ frame, colleague: { personId, name, email } }: { frame: Frame; colleague: ColleagueShown }) {
  const words = membershipWords[frame.language];
  if (email === undefined) return <>{name ?? words.noName}</>;
  return (
    <>
      <a href={linkTo(frame, `/persone/${personId}`)}>{name ?? email}</a>
      {name !== undefined && (
        <>
          <br />
          {email}
        </>
      )}
    </>
  );
}

function EndLink({ frame, colleague }: { frame: Frame; colleague: ColleagueShown }) {
  const words = membershipWords[frame.language];
  if (colleague.endable === undefined) return null;
  return (
    <a href={linkTo(frame, `/persone/ruoli/${colleague.endable}`)}>
      {words.end}{" "}
      <VisuallyHidden>
        {words.endWhat(colleague.role, colleague.name ?? colleague.email ?? words.noName)}
      </VisuallyHidden>
    </a>
  );
}

type EndProps = {
  frame: Frame;
  membershipId: string;
  role: string;
  name: string;
  isOwn: boolean;
  /** Without anybody who keeps the installation nobody could invite: it says so instead of asking. */
  isLastAdministrator: boolean;
};

/** Asks once more before a role is ended. */
export function EndPage({ frame, membershipId, role, name, isOwn, isLastAdministrator }: EndProps) {
  const words = membershipWords[frame.language];
  const back = linkTo(frame, isOwn ? "/io" : "/persone");
  return (
    <Page
      frame={frame}
      title={words.endTitle}
      breadcrumbs={[{ label: words.title, path: "/persone" }, { label: words.endTitle }]}
      hidden
    >
      <PageTitle title={words.endTitle} />
      {isLastAdministrator ? (
        <Notice tone="warning" title={words.lastAdministrator}>
          <p>{words.lastAdministratorHint}</p>
        </Notice>
      ) : (
        <form method="post" action={linkTo(frame, `/persone/ruoli/${membershipId}/fine`)}>
          <p>{isOwn ? words.leaveQuestion(role) : words.endQuestion(role, name)}</p>
          <p>{isOwn ? words.leaveMeans : words.endMeans}</p>
          <Button kind="danger">{words.endNow}</Button>
        </form>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={back}>
          {words.keep}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

type PersonProps = {
  frame: Frame;
  name: string;
  email: string;
  since: string;
  /** Each role in words, with its dates. */
  roles: readonly { role: string; when: string }[];
};

/** Somebody's page, for who answers for what they work for. That it was opened is written in their view log. */
export function PersonPage({ frame, name, email, since, roles }: PersonProps) {
  const words = membershipWords[frame.language];
  const { page } = words;
  return (
    <Page
      frame={frame}
      title={name}
      breadcrumbs={[{ label: words.title, path: "/persone" }, { label: name }]}
      hidden
    >
      <PageTitle title={name} lead={page.lead} />
      <FactList
        facts={[
          { term: page.email, value: <a href={`mailto:${email}`}>{email}</a> },
          { term: page.since, value: since },
        ]}
      />
      <Section id="ruoli" title={page.roles}>
        {roles.length === 0 ? (
          <p>{page.none}</p>
        ) : (
          <ul>
            {roles.map(({ role, when }) => (
              <li>
                {role}, {when}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
