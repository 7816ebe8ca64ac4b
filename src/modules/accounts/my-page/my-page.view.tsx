// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { MyPasskeys, type PasskeyShown } from "../passkeys/passkey.view.tsx";
import { passkeyWords } from "../passkeys/passkey.words.ts";
import { MyIdentities, type IdentityShown } from "../providers/provider.view.tsx";
import { providerWords } from "../providers/provider.words.ts";
import { myPageWords } from "./my-page.words.ts";
import { MyRequests, type RequestShown } from "./my-requests.view.tsx";
import { myRequestsWords } from "./my-requests.words.ts";
import { MySessions, type SessionShown } from "./my-sessions.view.tsx";

export type RoleShown = {
  membershipId: string;
  /** "Redazione: Ambito di Pavia" */
  role: string;
  from: string;
  to: string | undefined;
  abilities: readonly string[];
  /** Where that is worked on, when it is a page of its own. */
  path: string | undefined;
};

export type MyPageProps = {
  frame: Frame;
  notice: "welcome" | "saved" | "asked" | "confirmed" | undefined;
  about: { name: string; email: string; language: "it" | "en"; newEmail?: string };
  mistakes: { nome?: string; lingua?: string; email?: string };
  roles: readonly RoleShown[];
  /** What they asked for; most people nothing. */
  requests: readonly RequestShown[];
  /** Pages of theirs in other rooms; most people none. */
  pages: readonly { label: string; path: string }[];
  everyone: string;
  sessions: readonly SessionShown[];
  passkeys: readonly PasskeyShown[];
  /** The identity provider of this installation, when there is one. */
  providerName: string | undefined;
  identities: readonly IdentityShown[];
  views: readonly { who: string | null; when: string }[];
};

/** Who I am here, what I may do and why, and what is known about me. */
export function MyPage(props: MyPageProps) {
  const { frame, notice, mistakes } = props;
  const words = myPageWords[frame.language];
  const said = mistakesByField(mistakes);
  const hasIdentities = props.providerName !== undefined || props.identities.length > 0;
  const entries = [
    { id: "che-cosa-puoi-fare", title: words.may },
    ...(props.requests.length > 0
      ? [{ id: "le-tue-richieste", title: myRequestsWords[frame.language].title }]
      : []),
    ...(props.pages.length > 0 ? [{ id: "altre-pagine", title: words.otherPages }] : []),
    { id: "i-tuoi-dati", title: words.about },
    { id: "dove-sei-dentro", title: words.sessions },
    { id: "passkey", title: passkeyWords[frame.language].title },
    ...(hasIdentities ? [{ id: "identita", title: providerWords[frame.language].title }] : []),
    { id: "chi-ha-guardato", title: words.looked },
    { id: "scarica-o-cancella", title: words.data },
  ];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.title }]}
      islands={["passkey"]}
      hidden
      wide
    >
      <PageTitle title={words.title} lead={words.lead} />
      {notice !== undefined && (
        <Notice tone="success" announced>
          <p>{words[notice]}</p>
        </Notice>
      )}
      <ErrorSummary title={words.mistakesTitle} mistakes={said} />
      <Columns asideAbove aside={<PageIndex label={words.index} entries={entries} />}>
        <Section id="che-cosa-puoi-fare" title={words.may}>
          <MyRoles {...props} />
        </Section>
        {props.requests.length > 0 && (
          <Section id="le-tue-richieste" title={myRequestsWords[frame.language].title}>
            <MyRequests frame={frame} requests={props.requests} />
          </Section>
        )}
        {props.pages.length > 0 && (
          <Section id="altre-pagine" title={words.otherPages}>
            <ul>
              {props.pages.map(({ label, path }) => (
                <li>
                  <a href={linkTo(frame, path)}>{label}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section id="i-tuoi-dati" title={words.about}>
          <AboutMe {...props} />
        </Section>
        <Section id="dove-sei-dentro" title={words.sessions}>
          <MySessions frame={frame} sessions={props.sessions} />
        </Section>
        <Section id="passkey" title={passkeyWords[frame.language].title}>
          <MyPasskeys frame={frame} passkeys={props.passkeys} />
        </Section>
        {hasIdentities && (
          <Section id="identita" title={providerWords[frame.language].title}>
            <MyIdentities frame={frame} identities={props.identities} providerName={props.providerName} />
          </Section>
        )}
        <Section id="chi-ha-guardato" title={words.looked}>
          <p>{words.lookedLead}</p>
          {props.views.length === 0 ? (
            <p>{words.nobodyLooked}</p>
          ) : (
            <Table
              id="sguardi"
              caption={words.lookedCaption}
              columns={[{ label: words.who }, { label: words.when }]}
              rows={props.views.map(({ who, when }) => [who ?? words.someone, when])}
            />
          )}
        </Section>
        <Section id="scarica-o-cancella" title={words.data}>
          <p>{words.dataLead}</p>
          <Actions>
            <ButtonLink kind="secondary" href={linkTo(frame, "/io/dati")}>
              {words.read}
            </ButtonLink>
            <ButtonLink kind="secondary" href={linkTo(frame, "/io/dati.json")} download>
              {words.download}
            </ButtonLink>
            <ButtonLink kind="quiet" href={linkTo(frame, "/io/cancella")}>
              {words.erase}
            </ButtonLink>
          </Actions>
          <p>
            <a href={linkTo(frame, "/registro")}>{words.register}</a>
          </p>
        </Section>
      </Columns>
    </Page>
  );
}

function MyRoles({ frame, roles, everyone }: MyPageProps) {
  const words = myPageWords[frame.language];
  return (
    <>
      {roles.length === 0 && <p>{words.noRoles}</p>}
      {roles.map(({ membershipId, role, from, to, abilities, path }) => (
        <Section id={`ruolo-${membershipId}`} title={role} level={3}>
          <p>
            {words.since(from, to)} {abilities.length === 0 ? words.nothingYet : words.mayLead(role)}
          </p>
          {abilities.length > 0 && (
            <ul>
              {abilities.map((ability) => (
                <li>{ability}</li>
              ))}
            </ul>
          )}
          {path !== undefined && (
            <p>
              <a href={linkTo(frame, path)}>
                {words.goTo}
                <VisuallyHidden>: {role}</VisuallyHidden>
              </a>
            </p>
          )}
          <p>
            <a href={linkTo(frame, `/persone/ruoli/${membershipId}`)}>
              {words.leave}
              <VisuallyHidden>: {role}</VisuallyHidden>
            </a>
          </p>
        </Section>
      ))}
      <p>
        {words.always}: {everyone}
      </p>
      {roles.length > 0 && (
        <p>
          <a href={linkTo(frame, "/persone")}>{words.people}</a>
        </p>
      )}
    </>
  );
}

function AboutMe({ frame, about, mistakes }: MyPageProps) {
  const words = myPageWords[frame.language];
  const languages = [
    { value: "it", label: words.languages.it },
    { value: "en", label: words.languages.en },
  ];
  return (
    <>
      <form method="post" action={linkTo(frame, "/io")}>
        <TextField
          name="nome"
          label={words.name}
          hint={words.nameHint}
          autocomplete="name"
          maxlength={120}
          value={about.name}
          error={mistakes.nome}
        />
        <SelectField
          name="lingua"
          label={words.language}
          options={languages}
          value={about.language}
          error={mistakes.lingua}
        />
        <Button>{words.save}</Button>
      </form>
      <form method="post" action={linkTo(frame, "/io/indirizzo")}>
        <p>
          {words.email}. {words.emailIs(about.email)}
        </p>
        <TextField
          name="email"
          type="email"
          label={words.newEmail}
          hint={words.newEmailHint}
          autocomplete="email"
          maxlength={254}
          value={about.newEmail}
          error={mistakes.email}
          required
        />
        <Button kind="secondary">{words.change}</Button>
      </form>
    </>
  );
}
