// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { spacePath, spacesPath } from "../space-path.ts";
import { spaceWords } from "../space.words.ts";
import { statusWords } from "./status.words.ts";

export type StatusProps = {
  frame: Frame;
  /** Path of this page. */
  path: string;
  state: string;
  space: { id: string; name: string };
  place: { id: string; name: string };
  sentOn: string;
  wish: string | undefined;
  dates: readonly { date: string; state: string }[];
  answer: string | null;
  /** Keys and codes; only while some time of theirs is still to come. */
  wayIn: readonly string[];
  houseRules: string | null;
  hasCalendar: boolean;
  cancellable: readonly { id: string; date: string }[];
  cancelHours: number;
  /** They have times that cannot be cancelled here any more. */
  isTooLate: boolean;
  contactNote: string | null;
  /** A time around now: to say that they are there. */
  here: { id: string; date: string; hasArrived: boolean; minutes: number | null } | undefined;
  told?: { tone: "success" | "warning"; text: string };
};

/** What became of a request, for who has its link. */
export function StatusPage(props: StatusProps) {
  const { frame, space, place, told } = props;
  const words = statusWords[frame.language];
  const facts: (Fact | false)[] = [
    {
      term: words.space,
      value: <a href={linkTo(frame, spacePath(space.id))}>{space.name}</a>,
    },
    { term: words.place, value: <a href={linkTo(frame, `/luoghi/${place.id}`)}>{place.name}</a> },
    props.wish !== undefined && { term: words.wish, value: props.wish },
    { term: words.sentOn, value: props.sentOn },
  ];
  return (
    <Page
      frame={frame}
      title={words.title}
      current={spacesPath}
      breadcrumbs={[{ label: spaceWords[frame.language].spaces, path: spacesPath }, { label: words.title }]}
      hidden
    >
      <PageTitle title={words.title} lead={props.state} leadHooks={{ "data-element": "request-state" }} />
      {told && (
        <Notice tone={told.tone} announced>
          <p>{told.text}</p>
        </Notice>
      )}
      <Here {...props} />
      <FactList facts={facts.filter((fact) => fact !== false)} />
      {props.answer !== null && (
        <Section id="risposta" title={words.answer}>
          <p class="written-text">{props.answer}</p>
        </Section>
      )}
      {props.dates.length > 0 && (
        <Table
          id="date"
          caption={words.dates}
          columns={[{ label: words.date }, { label: words.state }]}
          rows={props.dates.map(({ date, state }) => [date, state])}
        />
      )}
      {props.wayIn.length > 0 && (
        <Section id="entrare" title={words.wayIn} data-element="way-in">
          {props.wayIn.map((line) => (
            <p class="written-text">{line}</p>
          ))}
          <p class="form-text">{words.wayInLead}</p>
        </Section>
      )}
      {props.hasCalendar && (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, `${props.path}/calendario.ics`)} download>
            {words.toCalendar}
          </ButtonLink>
        </Actions>
      )}
      <Cancel {...props} />
      <p class="form-text">{words.privacy}</p>
    </Page>
  );
}

function Here({ frame, path, here }: StatusProps) {
  const words = statusWords[frame.language];
  if (!here) return null;
  return (
    <Section id="arrivo" title={words.here}>
      <p>{here.date}</p>
      {here.hasArrived ? (
        <p>{words.hereDone}</p>
      ) : (
        <form method="post" action={linkTo(frame, `${path}/arrivo`)}>
          {here.minutes !== null && <p>{words.hereLead(here.minutes)}</p>}
          <input type="hidden" name="data" value={here.id} />
          <Actions>
            <Button>{words.hereButton}</Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}

function Cancel({ frame, path, cancellable, cancelHours, isTooLate, contactNote }: StatusProps) {
  const words = statusWords[frame.language];
  if (cancellable.length === 0 && !isTooLate) return null;
  return (
    <Section id="annulla" title={words.cancel}>
      {cancellable.length > 0 && (
        <form method="post" action={linkTo(frame, `${path}/annulla`)}>
          <p>{words.cancelLead(cancelHours)}</p>
          <CheckboxGroup
            name="data"
            label={words.cancelWhich}
            options={cancellable.map(({ id, date }) => ({ value: id, label: date }))}
            values={cancellable.length === 1 ? [cancellable[0]!.id] : []}
          />
          <Actions>
            <Button kind="danger">{words.cancelButton}</Button>
          </Actions>
        </form>
      )}
      {isTooLate && (
        <p>
          {words.tooLate}
          {contactNote !== null && ` ${words.tooLateCall} ${contactNote}`}
        </p>
      )}
    </Section>
  );
}
