// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptSpacePath, requestPath } from "../space-path.ts";
import { keepingWords } from "./keeping.words.ts";
import { SpacesOffice } from "./office.view.tsx";

export type DateShown = {
  id: string;
  said: string;
  state: string;
  /** Who has it or asks for it too, in words. */
  others: string | undefined;
  isAsked: boolean;
  isTaken: boolean;
  canMove: boolean;
  canCancel: boolean;
  canBeAbsent: boolean;
  canArrive: boolean;
  hasArrived: boolean;
};

export type RequestProps = {
  frame: Frame;
  id: string;
  title: string;
  kicker: string;
  space: { id: string; name: string };
  facts: readonly Fact[];
  suspicions: readonly string[];
  isToCall: boolean;
  dates: readonly DateShown[];
  answer: string | null;
  /** The host gives dates while some have gone: they say so again. */
  isRest: boolean;
  typed: { which?: readonly string[]; answer?: string; wayIn?: string; why?: string };
  mistake?: { field: "date" | "motivo"; text: string };
  told?: { tone: "success" | "warning"; text: string };
  hasSites: boolean;
};

/** A request as who keeps the space reads and answers it, with what else is asked for at those times. */
export function RequestPage(props: RequestProps) {
  const { frame, title, kicker, told, space } = props;
  const words = keepingWords[frame.language];
  const asked = props.dates.filter(({ isAsked }) => isAsked);
  const rest = props.dates.filter(({ isAsked }) => !isAsked);
  return (
    <SpacesOffice frame={frame} title={title} kicker={kicker} hasSites={props.hasSites}>
      {told && (
        <Notice tone={told.tone} announced>
          <p>{told.text}</p>
        </Notice>
      )}
      {props.suspicions.length > 0 && (
        <Notice tone="warning">
          <p>
            {words.suspicious} ({props.suspicions.join("; ")})
          </p>
        </Notice>
      )}
      {props.isToCall && (
        <Notice tone="warning">
          <p>{words.callThem}</p>
        </Notice>
      )}
      <p>
        <a href={linkTo(frame, keptSpacePath(space.id))}>{space.name}</a>
      </p>
      <FactList facts={props.facts} />
      {asked.length > 0 && <Decide {...props} dates={asked} />}
      {rest.length > 0 && (
        <Section id="date" title={words.bookings}>
          {rest.map((date) => (
            <OneDate frame={frame} date={date} />
          ))}
        </Section>
      )}
      {props.answer !== null && (
        <Section id="risposta" title={words.answer}>
          <p class="written-text">{props.answer}</p>
        </Section>
      )}
    </SpacesOffice>
  );
}

function Decide({ frame, id, dates, isRest, typed, mistake }: RequestProps) {
  const words = keepingWords[frame.language];
  const path = requestPath(id);
  const free = dates.filter(({ isTaken }) => !isTaken).map((date) => date.id);
  return (
    <Section id="rispondi" title={words.decide}>
      {isRest && (
        <Notice tone="warning" announced>
          <p>{words.takenNow}</p>
        </Notice>
      )}
      <form method="post" action={linkTo(frame, `${path}/accoglimento`)}>
        <CheckboxGroup
          name="date"
          label={words.which}
          values={typed.which ?? free}
          error={mistake?.field === "date" ? mistake.text : undefined}
          options={dates.map(({ id: value, said, others, isTaken }) => ({
            value,
            label: said,
            ...((others !== undefined || isTaken) && {
              hint: [isTaken ? words.clash : undefined, others].filter(Boolean).join(" – "),
            }),
          }))}
        />
        <LongTextField
          name="risposta"
          label={words.answer}
          hint={words.answerHint}
          value={typed.answer}
          rows={2}
          maxlength={1000}
        />
        <LongTextField
          name="ingresso"
          label={words.wayIn}
          hint={words.wayInHint}
          value={typed.wayIn}
          rows={2}
          maxlength={500}
        />
        {isRest && <input type="hidden" name="conferma" value="1" />}
        <Actions>
          <Button>{isRest ? words.acceptRest : words.accept}</Button>
        </Actions>
      </form>
      <form method="post" action={linkTo(frame, `${path}/rifiuto`)}>
        <LongTextField
          name="motivo"
          label={words.refuseWhy}
          value={typed.why}
          error={mistake?.field === "motivo" ? mistake.text : undefined}
          rows={2}
          maxlength={1000}
          required
        />
        <Actions>
          <Button kind="secondary">{words.refuseButton}</Button>
        </Actions>
      </form>
    </Section>
  );
}

/** A time that somebody has or had: what can be done with it. */
function OneDate({ frame, date }: { frame: Frame; date: DateShown }) {
  const words = keepingWords[frame.language];
  const { id, said, state, hasArrived } = date;
  const path = `/redazione/spazi/prenotazioni/${id}`;
  const isOpen = date.canMove || date.canCancel || date.canBeAbsent || date.canArrive;
  const line = `${said}: ${state}${hasArrived ? `, ${words.arrivedDone}` : ""}`;
  if (!isOpen) return <p>{line}</p>;
  const one = (name: string) => ({ name, id: `campo-${name}-${id}` });
  return (
    <details class="booking-date">
      <summary>{line}</summary>
      {date.canArrive && (
        <form method="post" action={linkTo(frame, `${path}/arrivo`)}>
          <Actions>
            <Button kind="secondary">{words.arrivedButton}</Button>
          </Actions>
        </form>
      )}
      {date.canBeAbsent && (
        <form method="post" action={linkTo(frame, `${path}/assenza`)}>
          <p>{words.absentLead}</p>
          <Actions>
            <Button kind="secondary">{words.absentButton}</Button>
          </Actions>
        </form>
      )}
      {date.canMove && (
        <form method="post" action={linkTo(frame, `${path}/spostamento`)}>
          <TextField {...one("giorno")} label={words.move} type="date" required />
          <TextField {...one("dalle")} label={words.moveFrom} type="time" required />
          <TextField {...one("alle")} label={words.moveTo} type="time" required />
          <TextField {...one("motivo")} label={words.moveWhy} maxlength={500} required />
          <Actions>
            <Button kind="secondary">{words.moveButton}</Button>
          </Actions>
        </form>
      )}
      {date.canCancel && (
        <form method="post" action={linkTo(frame, `${path}/annullamento`)}>
          <TextField
            name="motivo"
            id={`campo-perche-${id}`}
            label={words.cancelWhy}
            maxlength={500}
            required
          />
          <Actions>
            <Button kind="danger">{words.cancelButton}</Button>
          </Actions>
        </form>
      )}
    </details>
  );
}
