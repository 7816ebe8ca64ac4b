// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { claimWords } from "./claim.words.ts";

/** Where somebody stands with an organization. */
export type ClaimStanding =
  | { as: "visitor"; typed?: string; mistake?: string }
  | { as: "contact" }
  | { as: "proven"; email: string }
  | { as: "waiting"; claimId: string; when: string; codeMistake?: string; typedCode?: string }
  | {
      as: "stranger";
      typed?: string;
      mistake?: string;
      /** Why the last claim was refused. */
      refused?: string;
    };

export type ClaimProps = {
  frame: Frame;
  organization: { id: string; name: string; hasNumber: boolean };
  /** The organization's own domains, as people read them: "@auser.example". */
  domains: string;
  standing: ClaimStanding;
  done: "granted" | "withdrawn" | undefined;
  /** Something that stands in the way, in words. */
  told?: string;
};

/** Somebody says that an organization is theirs: who they are, how it is proven, what comes next. */
export function ClaimPage(props: ClaimProps) {
  const { frame, organization, standing, done, told } = props;
  const words = claimWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title(organization.name)}
      breadcrumbs={[
        { label: words.organizations, path: "/organizzazioni" },
        { label: organization.name, path: `/organizzazioni/${organization.id}` },
        { label: words.crumb },
      ]}
      hidden
    >
      <PageTitle
        title={words.title(organization.name)}
        lead={standing.as === "contact" ? undefined : words.lead}
      />
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{words[done]}</p>
        </Notice>
      )}
      {told !== undefined && (
        <Notice tone="warning" announced>
          <p>{told}</p>
        </Notice>
      )}
      <Standing {...props} />
    </Page>
  );
}

function Standing(props: ClaimProps): Child {
  const { frame, organization, standing, done } = props;
  const words = claimWords[frame.language];
  const path = linkTo(frame, `/rivendica/${organization.id}`);
  switch (standing.as) {
    case "visitor":
      return (
        <>
          <HowItIsProven {...props} />
          <WayIn {...props} path={path} {...standing} />
        </>
      );
    case "contact":
      return (
        <>
          {done === undefined && <p>{words.already}</p>}
          <Actions>
            <ButtonLink href={linkTo(frame, "/redazione")}>{words.toRecords}</ButtonLink>
            <ButtonLink kind="secondary" href={linkTo(frame, "/persone/invita?ruolo=organization-contact")}>
              {words.invite}
            </ButtonLink>
            <ButtonLink kind="quiet" href={linkTo(frame, `/organizzazioni/${organization.id}`)}>
              {words.page}
            </ButtonLink>
          </Actions>
        </>
      );
    case "proven":
      return (
        <form method="post" action={path}>
          <p>{words.domainProven(standing.email)}</p>
          <Button>{words.takeNow}</Button>
        </form>
      );
    case "waiting":
      return <Waiting {...props} path={path} {...standing} />;
    case "stranger":
      return (
        <>
          {standing.refused !== undefined && (
            <Notice tone="neutral" title={words.refusedTitle}>
              <p>{standing.refused}</p>
            </Notice>
          )}
          <HowItIsProven {...props} />
          <form method="post" action={path}>
            <Mistake frame={frame} field="nota" mistake={standing.mistake} />
            <LongTextField
              name="nota"
              label={words.note}
              hint={words.noteHint}
              value={standing.typed}
              error={standing.mistake}
              maxlength={1000}
              rows={3}
              required
            />
            <Button>{words.ask}</Button>
          </form>
        </>
      );
  }
}

function HowItIsProven({ frame, domains, organization }: ClaimProps) {
  const words = claimWords[frame.language];
  return (
    <Section id="come" title={words.howTitle}>
      <ul>
        {domains !== "" && <li>{words.howDomain(domains)}</li>}
        {organization.hasNumber && <li>{words.howPhone}</li>}
        <li>{words.howDistrict}</li>
      </ul>
    </Section>
  );
}

type WayInProps = { frame: Frame; path: string; typed?: string; mistake?: string };

function WayIn({ frame, path, typed, mistake }: WayInProps) {
  const words = claimWords[frame.language];
  return (
    <Section id="entra" title={words.signInTitle}>
      <form method="post" action={`${path}/entra`}>
        <Mistake frame={frame} field="email" mistake={mistake} />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="email"
          maxlength={254}
          value={typed}
          error={mistake}
          required
        />
        <Actions>
          <Button>{words.send}</Button>
          <ButtonLink kind="quiet" href={`${linkTo(frame, "/entra")}?torna=${encodeURIComponent(path)}`}>
            {words.haveAccount}
          </ButtonLink>
        </Actions>
      </form>
    </Section>
  );
}

type WaitingProps = {
  frame: Frame;
  organization: { hasNumber: boolean };
  path: string;
  when: string;
  codeMistake?: string;
  typedCode?: string;
};

function Waiting({ frame, organization, path, when, codeMistake, typedCode }: WaitingProps) {
  const words = claimWords[frame.language];
  return (
    <>
      <Section id="aspetta" title={words.waitingTitle}>
        <p>{words.waiting(when)}</p>
        <form method="post" action={`${path}/ritiro`}>
          <Button kind="quiet">{words.withdraw}</Button>
        </form>
      </Section>
      {organization.hasNumber && (
        <Section id="codice" title={words.codeTitle}>
          <p>{words.codeLead}</p>
          <form method="post" action={`${path}/codice`}>
            <Mistake frame={frame} field="codice" mistake={codeMistake} />
            <TextField
              name="codice"
              label={words.code}
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={12}
              value={typedCode}
              error={codeMistake}
              required
            />
            <Button>{words.tryCode}</Button>
          </form>
        </Section>
      )}
    </>
  );
}

function Mistake({ frame, field, mistake }: { frame: Frame; field: string; mistake: string | undefined }) {
  if (mistake === undefined) return null;
  const title = claimWords[frame.language].mistakesTitle;
  return <ErrorSummary title={title} mistakes={[{ fieldId: `campo-${field}`, message: mistake }]} />;
}
