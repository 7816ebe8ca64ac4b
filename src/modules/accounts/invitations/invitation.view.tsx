// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CardGrid, DoorCard } from "../../../ui/door-card.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { HiddenFields, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import type { InvitationState } from "./invitation.ts";
import { invitationWords } from "./invitation.words.ts";

type Inner = { frame: Frame; title: string; lead?: string; children: Child };

function InnerPage({ frame, title, lead, children }: Inner) {
  const words = invitationWords[frame.language];
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ label: words.people, path: "/persone" }, { label: title }]}
      hidden
    >
      <PageTitle title={title} lead={lead} />
      {children}
    </Page>
  );
}

type RoleChoice = { code: string; name: string; meant: string };

/** The first question: to what. */
export function ChooseRolePage({
  frame,
  roles,
  lacksDistricts,
}: {
  frame: Frame;
  roles: readonly RoleChoice[];
  /** Nobody can be invited to a district yet, and the reader may add one. */
  lacksDistricts: boolean;
}) {
  const words = invitationWords[frame.language];
  return (
    <InnerPage frame={frame} title={words.title} lead={words.toWhat}>
      <CardGrid label={words.toWhat}>
        {roles.map(({ code, name, meant }) => (
          <DoorCard
            title={name}
            href={linkTo(frame, `/persone/invita?ruolo=${code}`)}
            line={meant}
            level={2}
          />
        ))}
      </CardGrid>
      {lacksDistricts && (
        <Notice>
          <p>{words.noDistricts}</p>
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/territorio")}>
              {words.addDistrict}
            </ButtonLink>
          </Actions>
        </Notice>
      )}
    </InnerPage>
  );
}

export type InviteProps = {
  frame: Frame;
  role: RoleChoice;
  /** What the role can be of; undefined when it is of the installation itself. */
  things: readonly Option[] | undefined;
  /** When there are more things than a list can show: how many, and what was searched. */
  search: { text: string; all: number } | undefined;
  typed: { di?: string; email?: string; fino?: string };
  mistakes: { ruolo?: string; di?: string; email?: string; fino?: string };
  today: string;
};

/** The second: of what, to whom, until when. */
export function InvitePage({ frame, role, things, search, typed, mistakes, today }: InviteProps) {
  const words = invitationWords[frame.language];
  const said = mistakesByField(mistakes);
  return (
    <InnerPage frame={frame} title={words.titleFor(role.name)} lead={role.meant}>
      <ErrorSummary title={words.mistakesTitle} mistakes={said} />
      {search !== undefined && (
        <SearchBox
          action={linkTo(frame, "/persone/invita")}
          label={words.search}
          submit={<Button kind="secondary">{words.searchButton}</Button>}
        >
          <HiddenFields values={{ ruolo: role.code }} />
          <TextField
            name="cerca"
            label={words.search}
            hint={`${words.searchHint} ${words.found(things?.length ?? 0, search.all)}`}
            value={search.text}
            type="search"
          />
        </SearchBox>
      )}
      {things?.length === 0 && search === undefined ? (
        <Notice>
          <p>{words.noThings}</p>
        </Notice>
      ) : (
        <form method="post" action={linkTo(frame, "/persone/inviti")}>
          <HiddenFields values={{ ruolo: role.code }} />
          {things !== undefined && (
            <SelectField
              name="di"
              label={words.thing}
              hint={words.thingHint}
              options={things}
              value={typed.di ?? (things.length === 1 ? things[0]?.value : undefined)}
              empty={things.length === 1 ? undefined : "–"}
              error={mistakes.di}
              required
            />
          )}
          <TextField
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            autocomplete="off"
            maxlength={254}
            value={typed.email}
            error={mistakes.email}
          />
          <TextField
            name="fino"
            type="date"
            label={words.until}
            hint={words.untilHint}
            min={today}
            value={typed.fino}
            error={mistakes.fino}
          />
          <Button>{words.send}</Button>
        </form>
      )}
      <Actions>
        <ButtonLink kind="quiet" href={linkTo(frame, "/persone/invita")}>
          {words.otherRole}
        </ButtonLink>
      </Actions>
    </InnerPage>
  );
}

type ReadyProps = {
  frame: Frame;
  id: string;
  role: string;
  state: InvitationState;
  email: string | null;
  until: string;
  /** Only in the browser that made it, for some minutes. */
  link: string | undefined;
};

/** An invitation that was made: its link once, then its state. */
export function InvitationPage({ frame, id, role, state, email, until, link }: ReadyProps) {
  const words = invitationWords[frame.language];
  const isNew = link !== undefined || state === "waiting";
  return (
    <InnerPage frame={frame} title={isNew ? words.ready : words.states[state]} lead={words.readyLead(role)}>
      {email !== null && state === "waiting" && (
        <Notice tone="success" announced>
          <p>{words.mailed(email)}</p>
        </Notice>
      )}
      {email === null && link === undefined && state === "waiting" && (
        <Notice>
          <p>{words.linkGone}</p>
        </Notice>
      )}
      {link !== undefined && (
        <Notice tone="success" title={words.linkLabel} announced>
          <p class="text-break">
            <a href={link}>{link}</a>
          </p>
          <p>{words.linkNow}</p>
        </Notice>
      )}
      <FactList facts={[{ term: words.state, value: words.states[state] }]} />
      {state === "waiting" && (
        <>
          <p>{words.onlyOnce(until)}</p>
          <form method="post" action={linkTo(frame, `/persone/inviti/${id}/ritiro`)}>
            <Button kind="secondary">{words.withdraw}</Button>
          </form>
        </>
      )}
      <Actions>
        <ButtonLink kind="quiet" href={linkTo(frame, "/persone")}>
          {words.back}
        </ButtonLink>
      </Actions>
    </InnerPage>
  );
}
