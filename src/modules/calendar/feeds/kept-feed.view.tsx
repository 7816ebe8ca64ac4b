// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptWords } from "./kept-feed.words.ts";

const listPath = "/redazione/agenda/calendari";

type ListProps = {
  frame: Frame;
  typed: Partial<Record<"nome" | "indirizzo" | "organizza" | "luogo", string>>;
  mistakes: Record<string, string>;
  feeds: { href: string; name: string; from: string; state: string; activities: string }[];
};

/** The calendars that are kept in step, and where one adds another. */
export function FeedListPage({ frame, typed, mistakes, feeds }: ListProps) {
  const words = keptWords[frame.language];
  const told = mistakesByField(mistakes);
  const field = (name: "nome" | "indirizzo" | "organizza" | "luogo") => ({
    name,
    value: typed[name],
    error: mistakes[name],
  });
  return (
    <Page frame={frame} title={words.title} breadcrumbs={crumbs(frame)} hidden>
      <PageTitle title={words.title} lead={words.lead} />
      <ErrorSummary title={words.mistakesTitle} mistakes={told} />
      <Section id="elenco" title={words.list}>
        {feeds.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Table
            id="tabella-calendari"
            caption={words.list}
            columns={[
              { label: words.name },
              { label: words.from },
              { label: words.state },
              { label: words.activities, numeric: true },
            ]}
            rows={feeds.map(({ href, name, from, state, activities }) => [
              <a href={href}>{name}</a>,
              from,
              state,
              activities,
            ])}
          />
        )}
      </Section>
      <Section id="nuovo" title={words.add}>
        <form method="post" action={linkTo(frame, listPath)} enctype="multipart/form-data">
          <TextField {...field("nome")} label={words.name} hint={words.nameHint} maxlength={120} required />
          <TextField {...field("organizza")} label={words.organization} hint={words.organizationHint} />
          <TextField {...field("luogo")} label={words.place} hint={words.placeHint} />
          <TextField {...field("indirizzo")} label={words.url} hint={words.urlHint} maxlength={500} />
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            error={mistakes["file"]}
            accept=".ics,text/calendar"
          />
          <Button>{words.read}</Button>
        </form>
      </Section>
    </Page>
  );
}

type FeedProps = {
  frame: Frame;
  path: string;
  name: string;
  from: string;
  isAsked: boolean;
  isEnded: boolean;
  isPublic: boolean;
  done: string | undefined;
  mistake: string | undefined;
  goodAt: string | undefined;
  told: string[];
  activities: { href: string; name: string; status: string }[];
};

/** One calendar: how its last reading went, what came of it, and what one can do. */
export function FeedPage(props: FeedProps) {
  const { frame, path, name, from, isAsked, isEnded, isPublic, done, mistake, goodAt, told, activities } =
    props;
  const words = keptWords[frame.language];
  const act = (what: string, label: string, kind: "primary" | "secondary" | "danger") => (
    <form method="post" action={linkTo(frame, `${path}/${what}`)}>
      <Button kind={kind}>{label}</Button>
    </form>
  );
  return (
    <Page
      frame={frame}
      title={name}
      breadcrumbs={[...crumbs(frame).slice(0, 2), { label: words.title, path: listPath }, { label: name }]}
      hidden
    >
      <PageTitle title={name} lead={from} />
      {done !== undefined && <Notice tone="success" title={done} announced />}
      {mistake !== undefined && (
        <Notice tone="warning" title={mistake}>
          <p>
            {goodAt === undefined ? words.neverGood : words.badSince(goodAt)}. {words.stays}
          </p>
        </Notice>
      )}
      <Section id="attivita" title={words.found}>
        <p>
          {words.count(activities.length)}. {isPublic ? words.foundPublic : words.foundDraft}
        </p>
        <ul>
          {activities.map(({ href, name: activity, status }) => (
            <li>
              <a href={href}>{activity}</a> – {status}
            </li>
          ))}
        </ul>
      </Section>
      {told.length > 0 && (
        <Section id="lasciati" title={words.told}>
          <ul>
            {told.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {!isEnded && (
        <>
          <Actions>
            {!isPublic && activities.length > 0 && act("pubblicazione", words.publish, "primary")}
            {isAsked && act("lettura", words.again, "secondary")}
            {act("fine", words.end, "danger")}
          </Actions>
          <p class="form-text">{words.endHint}</p>
        </>
      )}
    </Page>
  );
}

function crumbs(frame: Frame) {
  const words = keptWords[frame.language];
  return [
    { label: words.backOffice, path: "/redazione" },
    { label: words.agenda, path: "/redazione/agenda" },
    { label: words.title },
  ];
}
