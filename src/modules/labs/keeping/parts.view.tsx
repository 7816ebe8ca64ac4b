// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";

import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { daySaid } from "../../accounts/said.ts";
import { keptLabPath } from "../lab-path.ts";
import { labPlaceKinds, type Lab, type LabPlace, type Partner } from "../lab/lab.ts";
import type { Mistakes } from "./lab-form.ts";
import { labFormWords } from "./lab-form.words.ts";
import { BackToLab, LabOffice } from "./office.view.tsx";
import { partsOfLabWords } from "./parts.words.ts";

type Tried = { of: string | undefined; typed: Typed; mistakes: Mistakes } | undefined;
type PartsProps = {
  frame: Frame;
  lab: Lab;
  tried: Tried;
  /** Names to propose. */
  names: readonly string[];
  told: string | undefined;
};

/** The places of a lab: those it has, each with its own form, and one more. */
export function PlacesPage(props: PartsProps) {
  const { frame, lab, tried, told } = props;
  const words = partsOfLabWords[frame.language];
  return (
    <LabOffice frame={frame} lab={lab} title={words.placesTitle} lead={words.placesLead} told={told}>
      <Wrong frame={frame} tried={tried} />
      {lab.places.length === 0 && <p>{words.noPlaces}</p>}
      {lab.places.map((place) => (
        <OneThing
          frame={frame}
          path={`${keptLabPath(lab.id)}/luoghi/${place.id}`}
          title={place.name}
          about={[
            words.kinds[place.kind],
            place.locationId === null ? words.notInDirectory : words.inDirectory,
            ...datesSaid(place, frame),
          ].join(", ")}
          isOpen={tried?.of === place.id}
        >
          <PlaceFields {...props} place={place} />
        </OneThing>
      ))}
      <Section id="nuovo" title={words.addPlace}>
        <form method="post" action={linkTo(frame, `${keptLabPath(lab.id)}/luoghi`)} novalidate>
          <PlaceFields {...props} place={undefined} />
          <Actions>
            <Button>{words.addPlace}</Button>
          </Actions>
        </form>
      </Section>
      <BackToLab frame={frame} lab={lab} />
    </LabOffice>
  );
}

function PlaceFields({ frame, lab, tried, names, place }: PartsProps & { place: LabPlace | undefined }) {
  const words = partsOfLabWords[frame.language];
  const typed = place && {
    luogo: [place.name],
    tipo: [place.kind],
    sue: place.takesActivities ? ["1"] : [],
    dal: day(place.since),
    al: day(place.until),
  };
  const beginning = { tipo: [lab.places.length === 0 ? "main" : "connected"], sue: ["1"] };
  const shown = tried !== undefined && tried.of === place?.id ? tried.typed : (typed ?? beginning);
  const field = fieldOf(frame, tried, place?.id, shown);
  return (
    <>
      <TextField
        {...field("luogo")}
        label={words.place}
        hint={words.placeHint}
        suggestions={[...names]}
        maxlength={160}
        required
      />
      <SelectField
        {...field("tipo")}
        label={words.kind}
        options={labPlaceKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <CheckboxField
        name="sue"
        id={idOf("sue", place?.id)}
        label={words.takes}
        checked={shown["sue"]?.at(-1) === "1"}
      />
      <Dates frame={frame} field={field} />
    </>
  );
}

/** Who makes a lab together with it: those there are, each with its own form, and one more. */
export function PartnersPage(props: PartsProps) {
  const { frame, lab, tried, told } = props;
  const words = partsOfLabWords[frame.language];
  return (
    <LabOffice frame={frame} lab={lab} title={words.partnersTitle} lead={words.partnersLead} told={told}>
      <Wrong frame={frame} tried={tried} />
      {lab.partners.length === 0 && <p>{words.noPartners}</p>}
      {lab.partners.map((partner) => (
        <OneThing
          frame={frame}
          path={`${keptLabPath(lab.id)}/insieme/${partner.id}`}
          title={partner.name}
          about={[partner.brings, ...datesSaid(partner, frame)].filter(Boolean).join(", ")}
          isOpen={tried?.of === partner.id}
        >
          <PartnerFields {...props} partner={partner} />
        </OneThing>
      ))}
      <Section id="nuovo" title={words.addPartner}>
        <form method="post" action={linkTo(frame, `${keptLabPath(lab.id)}/insieme`)} novalidate>
          <PartnerFields {...props} partner={undefined} />
          <Actions>
            <Button>{words.addPartner}</Button>
          </Actions>
        </form>
      </Section>
      <BackToLab frame={frame} lab={lab} />
    </LabOffice>
  );
}

function PartnerFields({ frame, tried, names, partner }: PartsProps & { partner: Partner | undefined }) {
  const words = partsOfLabWords[frame.language];
  const typed: Typed = partner
    ? {
        chi: [partner.name],
        porta: partner.brings === null ? [] : [partner.brings],
        dal: day(partner.since),
        al: day(partner.until),
      }
    : {};
  const shown = tried !== undefined && tried.of === partner?.id ? tried.typed : typed;
  const field = fieldOf(frame, tried, partner?.id, shown);
  return (
    <>
      <TextField
        {...field("chi")}
        label={words.who}
        hint={words.whoHint}
        suggestions={[...names]}
        maxlength={160}
        required
      />
      <TextField {...field("porta")} label={words.brings} maxlength={300} />
      <Dates frame={frame} field={field} />
    </>
  );
}

type OneProps = PropsWithChildren<{
  frame: Frame;
  path: string;
  title: string;
  about: string;
  isOpen: boolean;
}>;

function OneThing({ frame, path, title, about, isOpen, children }: OneProps) {
  const words = partsOfLabWords[frame.language];
  return (
    <details class="booking-date" open={isOpen}>
      <summary>
        {title}
        {about === "" ? "" : `: ${about}`}
      </summary>
      <form method="post" action={linkTo(frame, path)} novalidate>
        {children}
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </form>
      <form method="post" action={linkTo(frame, `${path}/rimozione`)}>
        <Button kind="quiet">{words.remove}</Button>
        <p class="form-text">{words.removeHint}</p>
      </form>
    </details>
  );
}

function Dates({ frame, field }: { frame: Frame; field: ReturnType<typeof fieldOf> }) {
  const words = partsOfLabWords[frame.language];
  return (
    <>
      <TextField {...field("dal")} label={words.since} type="date" />
      <TextField {...field("al")} label={words.until} hint={words.untilHint} type="date" />
    </>
  );
}

function Wrong({ frame, tried }: { frame: Frame; tried: Tried }) {
  const words = partsOfLabWords[frame.language];
  const said = labFormWords[frame.language].mistakes;
  return (
    <ErrorSummary
      title={words.mistakesTitle}
      mistakes={Object.entries(tried?.mistakes ?? {}).map(([name, key]) => ({
        fieldId: idOf(name, tried?.of),
        message: said[key] ?? words.mistakesTitle,
      }))}
    />
  );
}

/** Several forms on one page: each control has an id of its own. */
function idOf(name: string, of: string | undefined): string {
  return of === undefined ? `campo-${name}` : `campo-${name}-${of}`;
}

function fieldOf(frame: Frame, tried: Tried, of: string | undefined, typed: Typed) {
  const said = labFormWords[frame.language].mistakes;
  return (name: string) => {
    const wrong = tried !== undefined && tried.of === of ? tried.mistakes[name] : undefined;
    return {
      name,
      id: idOf(name, of),
      value: typed[name]?.at(-1),
      error: wrong === undefined ? undefined : said[wrong],
    };
  };
}

type Dated = { since: Temporal.PlainDate | null; until: Temporal.PlainDate | null };

function datesSaid({ since, until }: Dated, frame: Frame): string[] {
  const words = partsOfLabWords[frame.language];
  return [
    ...(since === null ? [] : [words.from(daySaid(since.toString(), frame.language))]),
    ...(until === null ? [] : [words.to(daySaid(until.toString(), frame.language))]),
  ];
}

function day(date: Temporal.PlainDate | null): string[] {
  return date === null ? [] : [date.toString()];
}
