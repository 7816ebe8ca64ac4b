// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { MonthsForm } from "../figures/months.view.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { doorKinds, type DoorMistake } from "./door.ts";
import type { DoorShown } from "./doors.page.ts";
import { doorsWords } from "./doors.words.ts";

export type DoorTyped = { texts: Record<string, string[]>; mistakes: { [field in DoorMistake]?: true } };

export type DoorsProps = {
  frame: Frame;
  lab: { id: string; name: string };
  path: string;
  months: { from: string; until: string };
  doors: readonly DoorShown[];
  activities: readonly { id: string; name: string }[];
  today: string;
  newId: string;
  isSaved: boolean;
  typed: DoorTyped | undefined;
  definitions: readonly string[];
};

/** The doors of a lab, with who came in by each, and how many stay. */
export function DoorsPage(props: DoorsProps) {
  const { frame, lab, path, doors, typed } = props;
  const words = doorsWords[frame.language];
  const isNew = typed !== undefined && doors.every(({ id }) => id !== typed.texts["porta"]?.at(-1));
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${lab.name}`}
      breadcrumbs={[...keptCrumbs(frame.language, lab), { label: words.title }]}
      hidden
    >
      <PageTitle title={words.title} kicker={lab.name} lead={words.lead} />
      {props.isSaved && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      {doors.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneLead}</p>
        </EmptyState>
      ) : (
        <MonthsForm frame={frame} action={linkTo(frame, path)} months={props.months} today={props.today} />
      )}
      {doors.map((door) => (
        <Door props={props} door={door} />
      ))}
      {doors.length > 0 && (
        <details class="quiet-fold">
          <summary>{words.how}</summary>
          <div class="fold-body">
            {props.definitions.map((one) => (
              <p>{one}</p>
            ))}
          </div>
        </details>
      )}
      <Section id="nuova" title={words.open}>
        <DoorForm props={props} door={undefined} typed={isNew ? typed : undefined} />
      </Section>
    </Page>
  );
}

function Door({ props, door }: { props: DoorsProps; door: DoorShown }) {
  const { frame, path, typed } = props;
  const words = doorsWords[frame.language];
  const isThis = typed?.texts["porta"]?.at(-1) === door.id;
  return (
    <Section id={`porta-${door.id}`} title={door.name}>
      <p>
        {door.kindCode !== "other" && `${door.kind}. `}
        {door.state}
      </p>
      {door.line !== null && <p>{door.line}</p>}
      <FactList facts={door.facts} />
      {door.unknown !== "" && <p class="form-text">{door.unknown}</p>}
      <details class="quiet-fold" open={isThis}>
        <summary>
          {words.change}
          <span class="visually-hidden"> {door.name}</span>
        </summary>
        <div class="fold-body">
          <DoorForm props={props} door={door} typed={isThis ? typed : undefined} />
          <form method="post" action={linkTo(frame, `${path}/chiusura`)}>
            <input type="hidden" name="porta" value={door.id} />
            <input type="hidden" name="chiusa" value={door.isClosed ? "0" : "1"} />
            <Button kind="quiet">
              {door.isClosed ? words.openAgain : words.close}
              <span class="visually-hidden">: {door.name}</span>
            </Button>
          </form>
        </div>
      </details>
    </Section>
  );
}

type FormProps = { props: DoorsProps; door: DoorShown | undefined; typed: DoorTyped | undefined };

function DoorForm({ props, door, typed }: FormProps) {
  const { frame, path, activities } = props;
  const words = doorsWords[frame.language];
  const id = door?.id ?? typed?.texts["porta"]?.at(-1) ?? props.newId;
  const said = (name: string) => typed?.texts[name]?.at(-1);
  const key = door?.id ?? "nuova";
  return (
    <form method="post" action={linkTo(frame, path)}>
      <input type="hidden" name="porta" value={id} />
      <TextField
        id={`nome-${key}`}
        name="nome"
        label={words.name}
        value={typed ? (said("nome") ?? "") : door?.name}
        maxlength={120}
        error={typed?.mistakes.name && words.mistakes.name}
        required
      />
      <SelectField
        id={`tipo-${key}`}
        name="tipo"
        label={words.kind}
        value={said("tipo") ?? door?.kindCode ?? "other"}
        options={doorKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <LongTextField
        id={`riga-${key}`}
        name="riga"
        label={words.line}
        hint={words.lineHint}
        rows={2}
        maxlength={300}
        value={typed ? (said("riga") ?? "") : (door?.line ?? "")}
      />
      <TextField
        id={`apre-${key}`}
        name="apre"
        label={words.openedOn}
        type="date"
        value={said("apre") ?? door?.openedOn ?? props.today}
        error={typed?.mistakes.openedOn && words.mistakes.openedOn}
      />
      {activities.length === 0 ? (
        <p class="form-text">{words.noActivities}</p>
      ) : (
        <CheckboxGroup
          id={`attivita-${key}`}
          name="attivita"
          label={words.activities}
          hint={words.activitiesHint}
          values={typed?.texts["attivita"] ?? door?.activityIds ?? []}
          options={activities.map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <Button kind={door ? "secondary" : "primary"}>{door ? words.save : words.open}</Button>
    </form>
  );
}

type WayInProps = {
  frame: Frame;
  doors: readonly {
    name: string;
    line: string | null;
    activities: readonly { id: string; name: string }[];
  }[];
};

/** The open doors, on the home of a lab. */
export function DoorsShown({ frame, doors }: WayInProps) {
  return (
    <ul>
      {doors.map(({ name, line, activities }) => (
        <li>
          <strong>{name}</strong>
          {line !== null && <p class="mb-0">{line}</p>}
          {activities.map((one, index) => (
            <>
              {index > 0 && " · "}
              <a href={linkTo(frame, `/agenda/${one.id}`)}>{one.name}</a>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}
