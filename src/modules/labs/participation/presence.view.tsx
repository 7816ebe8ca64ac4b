// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { Count, Heads } from "./heads.view.tsx";
import { NewcomerForm, type NewcomerTyped } from "./newcomer.view.tsx";
import { deviceWords, RememberDates } from "./offline-parts.view.tsx";
import { peoplePath, presencePath } from "./participation-path.ts";
import type { LabHere } from "./presence-dates.view.tsx";
import type { DateKnown, PersonShown, PresenceShown } from "./presence.page.ts";
import { presenceWords } from "./presence.words.ts";

export type PresenceProps = {
  frame: Frame;
  lab: LabHere;
  activity: { id: string; name: string };
  occurrenceId: string;
  date: string;
  isCancelled: boolean;
  shown: PresenceShown;
  /** Numbers for the forms of this page, as many as it has. */
  newMark: () => string;
  /** As a device knows this date without network. */
  known: DateKnown;
  /** What a device closes forms with that wait for the network. */
  boxKey: string;
  said: { tone: "success" | "warning"; text: string } | undefined;
  typed: NewcomerTyped | undefined;
};

/** Who is at a date: heads with a press, who comes back with a tick, a name only from who wants to leave it. */
export function PresencePage(props: PresenceProps) {
  const { frame, lab, activity, shown, newMark, said } = props;
  const words = presenceWords[frame.language];
  const path = presencePath(lab.id, props.occurrenceId);
  const to = (part: string) => linkTo(frame, `${path}/${part}`);
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${activity.name}`}
      breadcrumbs={[
        ...keptCrumbs(frame.language, lab),
        { label: words.title, path: presencePath(lab.id) },
        { label: activity.name },
      ]}
      islands={["kept-forms", "remember-dates"]}
      hidden
    >
      <RememberDates frame={frame} dates={[props.known]} boxKey={props.boxKey} />
      <trama-kept-forms data-key={props.boxKey} data-words={JSON.stringify(deviceWords(frame))}>
        <div data-part>
          <PageTitle title={activity.name} kicker={`${words.title}, ${lab.name}`} lead={props.date}>
            <p class="attendance-summary">
              <span data-here={shown.counted === null ? String(shown.present) : undefined}>
                {words.here(shown.present)}
              </span>{" "}
              {shown.named > 0 && words.named(shown.named)}
            </p>
            {shown.counted !== null && <p>{words.counted(shown.counted)}</p>}
          </PageTitle>
          {props.isCancelled && (
            <Notice tone="warning">
              <p>{words.cancelled}</p>
            </Notice>
          )}
        </div>
        <div role="status" data-status>
          {said !== undefined && (
            <Notice tone={said.tone}>
              <p>{said.text}</p>
            </Notice>
          )}
        </div>
        <div data-part>
          <Heads frame={frame} marks={to("segni")} shown={shown} newMark={newMark} />
          <Again frame={frame} to={to} people={shown.people} />
          <Registered frame={frame} marks={to("segni")} shown={shown} newMark={newMark} />
          <NewcomerForm frame={frame} action={to("nomi")} shown={shown} newId={newMark} typed={props.typed} />
          <Count frame={frame} marks={to("segni")} counted={shown.counted} mark={newMark()} />
        </div>
      </trama-kept-forms>
      <Actions>
        <ButtonLink kind="quiet" href={linkTo(frame, presencePath(lab.id))}>
          {words.allDates}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, peoplePath(lab.id))}>
          {words.people}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

type AgainProps = { frame: Frame; to: (part: string) => string; people: readonly PersonShown[] };

function Again({ frame, to, people }: AgainProps) {
  const words = presenceWords[frame.language];
  return (
    <Section id="chi-torna" title={words.again}>
      {people.length === 0 ? <p>{words.nobodyYet}</p> : <p>{words.againLead}</p>}
      <ul class="attendance-list">
        {people.map((one) => (
          <PersonRow frame={frame} to={to} one={one} />
        ))}
      </ul>
    </Section>
  );
}

function PersonRow({ frame, to, one }: { frame: Frame; to: (part: string) => string; one: PersonShown }) {
  const words = presenceWords[frame.language];
  const anchor = `persona-${one.id}`;
  return (
    <li id={anchor}>
      <strong>{one.called}</strong>
      {one.isHere && <p class="is-here">{words.present}</p>}
      <form method="post" action={`${to("presenti")}#${anchor}`} data-kept="">
        <input type="hidden" name="persona" value={one.id} />
        <input type="hidden" name="qui" value={one.isHere ? "0" : "1"} />
        <Button kind={one.isHere ? "quiet" : "primary"}>
          {one.isHere ? words.undo : words.isHere}
          <span class="visually-hidden">: {one.called}</span>
        </Button>
      </form>
      {one.isToAsk && (
        <form class="first-ever" method="post" action={`${to("prima-volta")}#${anchor}`} data-kept="">
          <fieldset>
            <legend>{words.firstAsk}</legend>
            <p class="form-text">{words.firstAskHint}</p>
            <input type="hidden" name="persona" value={one.id} />
            <Button kind="secondary" name="prima" value="1">
              {words.yes}
            </Button>{" "}
            <Button kind="secondary" name="prima" value="0">
              {words.no}
            </Button>{" "}
            <Button kind="quiet" name="prima" value="-">
              {words.rather}
            </Button>
          </fieldset>
        </form>
      )}
      {one.isHere && (
        <details class="quiet-fold" open={one.leads || one.broughtIdea}>
          <summary>
            {words.more}
            <span class="visually-hidden"> {one.called}</span>
          </summary>
          <form class="fold-body" method="post" action={`${to("di-piu")}#${anchor}`} data-kept="">
            <input type="hidden" name="persona" value={one.id} />
            <CheckboxField id={`guida-${one.id}`} name="guida" label={words.leads} checked={one.leads} />
            <CheckboxField id={`idea-${one.id}`} name="idea" label={words.idea} checked={one.broughtIdea} />
            <Button kind="secondary">{words.save}</Button>
          </form>
        </details>
      )}
    </li>
  );
}

type RegisteredProps = { frame: Frame; marks: string; shown: PresenceShown; newMark: () => string };

function Registered({ frame, marks, shown, newMark }: RegisteredProps) {
  const words = presenceWords[frame.language];
  if (shown.registered.length === 0) return null;
  return (
    <Section id="iscritti" title={words.registered}>
      <ul class="attendance-list">
        {shown.registered.map(({ id, called, people, came }) => (
          <li>
            <strong>{called}</strong>
            {came > 0 && <p class="is-here">{words.came1(came, people)}</p>}
            <form method="post" action={`${marks}#iscritti`} data-kept="">
              <input type="hidden" name="segno" value={newMark()} data-new />
              <input type="hidden" name="tipo" value="iscrizione" />
              <input type="hidden" name="iscrizione" value={id} />
              <input type="hidden" name="persone" value={came > 0 ? "0" : String(people)} />
              <Button kind={came > 0 ? "quiet" : "primary"}>
                {came > 0 ? words.undo : words.isHere}
                <span class="visually-hidden">: {called}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
