// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { filledIn } from "../../../ui/form-state.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { askWords } from "../booking/ask.words.ts";
import { SpacesOffice } from "../keeping/office.view.tsx";
import { keptSeasonPath, keptSpacePath, requestPath } from "../space-path.ts";
import type { Space } from "../space.ts";
import type { Season } from "./season.ts";
import { seasonWords } from "./season.words.ts";
import { SlotFields } from "./wish.view.tsx";

type NewSeasonProps = {
  frame: Frame;
  space: Space;
  typed: Typed;
  mistakes: Readonly<Record<string, string>>;
  hasSites: boolean;
};

export function NewSeasonPage({ frame, space, typed, mistakes, hasSites }: NewSeasonProps) {
  const words = seasonWords[frame.language];
  const field = (name: string) => ({
    name,
    value: filledIn(typed, name),
    error: mistakes[name] && words.mistakes[mistakes[name]],
  });
  return (
    <SpacesOffice
      frame={frame}
      title={words.newTitle}
      kicker={space.name}
      lead={words.newLead(space.name)}
      hasSites={hasSites}
    >
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={mistakesByField(mistakes, (key) => words.mistakes[key] ?? words.mistakesTitle)}
      />
      <form method="post" action={linkTo(frame, `${keptSpacePath(space.id)}/stagioni/nuova`)} novalidate>
        <TextField {...field("nome")} label={words.name} hint={words.nameHint} maxlength={120} required />
        <TextField {...field("dal")} label={words.starts} type="date" required />
        <TextField {...field("al")} label={words.ends} type="date" required />
        <TextField {...field("chiedi-dal")} label={words.wishesFrom} type="date" required />
        <TextField {...field("chiedi-al")} label={words.wishesUntil} type="date" required />
        <CheckboxField
          name="senza-feste"
          label={words.skipHolidays}
          checked={Object.keys(typed).length === 0 || filledIn(typed, "senza-feste") !== undefined}
        />
        <LongTextField
          {...field("nota")}
          label={words.note}
          hint={words.noteHint}
          rows={3}
          maxlength={2000}
        />
        <Actions>
          <Button>{words.create}</Button>
        </Actions>
      </form>
    </SpacesOffice>
  );
}

export type WishShown = {
  id: string;
  who: string;
  slot: string;
  space: string;
  state: string;
  isWaiting: boolean;
  people: string | undefined;
  purpose: string | null;
  otherwise: string | null;
  /** Whom it meets, as said: group, hours and space. */
  meets: readonly string[];
  typed: Typed;
  conflict: readonly { date: string; state: string }[] | undefined;
  free: number;
  mistake: string | undefined;
};

type SeasonProps = {
  frame: Frame;
  season: Season;
  space: Space;
  lead: string;
  state: string;
  shareLink: string;
  spaces: readonly Pick<Space, "id" | "name">[];
  /** The days of the week that somebody asks for, each with its wishes beside each other. */
  days: readonly { name: string; wishes: readonly WishShown[] }[];
  told?: { tone: "success" | "warning"; text: string };
  hasSites: boolean;
};

/** The wishes of a season side by side, with who meets whom, and the giving of each. */
export function SeasonPage(props: SeasonProps) {
  const { frame, season, days, told, state } = props;
  const words = seasonWords[frame.language];
  const all = days.flatMap(({ wishes }) => wishes);
  return (
    <SpacesOffice
      frame={frame}
      title={season.name}
      kicker={`${props.space.name}: ${state}`}
      lead={props.lead}
      hasSites={props.hasSites}
    >
      {told && (
        <Notice tone={told.tone} announced>
          <p>{told.text}</p>
        </Notice>
      )}
      {season.closedAt === null && (
        <p>
          {words.share}: <a href={props.shareLink}>{props.shareLink}</a>
        </p>
      )}
      <Section id="richieste" title={words.wishes}>
        {all.length === 0 ? (
          <p>{words.noWishes}</p>
        ) : (
          days
            .filter(({ wishes }) => wishes.length > 0)
            .map(({ name, wishes }) => (
              <Table
                id={`giorno-${wishes[0]!.id}`}
                caption={`${name}: ${wishes.length}`}
                columns={[words.group, words.slot, words.which, words.clashes, ""].map((label) => ({
                  label,
                }))}
                rows={wishes.map((wish) => [
                  <a href={linkTo(frame, requestPath(wish.id))}>{wish.who}</a>,
                  wish.slot,
                  wish.space,
                  wish.meets.length > 0 ? <strong>{wish.meets.join("; ")}</strong> : words.noClash,
                  wish.isWaiting ? <a href={`#${wish.id}`}>{wish.state}</a> : wish.state,
                ])}
                data-element="season-day"
              />
            ))
        )}
      </Section>
      {all
        .filter(({ isWaiting }) => isWaiting)
        .map((wish) => (
          <GiveOne frame={frame} wish={wish} spaces={props.spaces} />
        ))}
      {season.closedAt === null && <Close frame={frame} season={season} />}
    </SpacesOffice>
  );
}

function GiveOne({ frame, wish, spaces }: { frame: Frame; wish: WishShown } & Pick<SeasonProps, "spaces">) {
  const words = seasonWords[frame.language];
  const asks = askWords[frame.language];
  const path = requestPath(wish.id);
  const field = (name: string) => ({
    name,
    id: `campo-${name}-${wish.id}`,
    value: filledIn(wish.typed, name),
    error: undefined,
  });
  return (
    <Section id={wish.id} title={`${wish.who}: ${wish.slot}`}>
      <p>{[wish.people, wish.purpose].filter(Boolean).join(". ")}</p>
      {wish.otherwise !== null && <p>{words.otherwiseSaid(wish.otherwise)}</p>}
      {wish.meets.length > 0 && (
        <p>
          {words.clashes}: <strong>{wish.meets.join("; ")}</strong>
        </p>
      )}
      {wish.mistake !== undefined && (
        <Notice tone="warning" announced>
          <p>{wish.mistake}</p>
        </Notice>
      )}
      {wish.conflict && (
        <Table
          id={`date-${wish.id}`}
          caption={words.dates}
          columns={[{ label: asks.date }, { label: asks.state }]}
          rows={wish.conflict.map(({ date, state }) => [date, state])}
        />
      )}
      <form method="post" action={linkTo(frame, `${path}/stagione#${wish.id}`)} novalidate>
        <p class="form-text">{words.giveHint}</p>
        <SlotFields frame={frame} spaces={spaces} field={field} />
        <Actions>
          <Button>{words.giveButton}</Button>
          {wish.free > 0 && (
            <Button kind="secondary" name="conferma" value="1">
              {words.giveRest(wish.free)}
            </Button>
          )}
        </Actions>
      </form>
      <form method="post" action={linkTo(frame, `${path}/stagione/rifiuto#${wish.id}`)} novalidate>
        <TextField name="motivo" id={`campo-motivo-${wish.id}`} label={words.why} maxlength={1000} required />
        <Actions>
          <Button kind="secondary">{words.refuseButton}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function Close({ frame, season }: { frame: Frame; season: Season }) {
  const words = seasonWords[frame.language];
  return (
    <Section id="chiudi" title={words.close}>
      <p>{words.closeLead}</p>
      <form method="post" action={linkTo(frame, `${keptSeasonPath(season.id)}/chiusura`)}>
        <LongTextField name="nota" label={words.closeNote} rows={2} maxlength={1000} />
        <Actions>
          <Button kind="secondary">{words.closeButton}</Button>
        </Actions>
      </form>
    </Section>
  );
}
