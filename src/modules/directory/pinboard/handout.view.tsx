// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { ButtonLink } from "../../../ui/button.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import type { Fact } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { Unbroken } from "../../../ui/unbroken.tsx";
import { addressLine } from "../records/known-place.ts";
import type { KnownPlace } from "../records/known-place.ts";
import { recordWords } from "../records/record.words.ts";
import { asLine, costLines } from "../records/spoken.ts";
import { leadAndRest, paragraphsOf } from "../records/written-text.ts";
import { PrintButton } from "../search/map-position.view.tsx";
import type { HandoutMap } from "./handout-map.page.ts";
import { HandoutMapPicture } from "./handout-map.view.tsx";
import { pinboardWords } from "./pinboard.words.ts";
import type { Pinned } from "./pinned.ts";

export type HandoutThing = {
  pinned: Pinned;
  /** What has to be checked before one goes; undefined when it is fresh. */
  stale: string | undefined;
  /** Hours on one line, for the thing itself when it is in no place. */
  hours: string;
  places: readonly { place: KnownPlace; hours: string }[];
  qr: { path: string; size: number };
};

export type HandoutProps = {
  frame: Frame;
  things: readonly HandoutThing[];
  note: string;
  large: boolean;
  /** "9 dicembre 2026". */
  today: string;
  shared: string | undefined;
  /** Activities that were asked for, and their entries: absent when none has a date to come. */
  activities: readonly string[];
  dates: Child | undefined;
  /** Absent where no place of it may be shown, or no boundary is known. */
  map: HandoutMap | undefined;
};

/** A sheet to take along. On the screen it says how to print it; on paper only what helps to get there remains. */
export function HandoutPage(props: HandoutProps) {
  const { frame, things, note, large, today, dates, map } = props;
  const words = pinboardWords[frame.language];
  return (
    <Page frame={frame} title={words.handout} islands={["print-page"]} hidden>
      <div class={large ? "handout handout-large" : "handout"}>
        <PageTitle title={words.handout} lead={words.handoutLead(frame.site.name)} />
        <PrintTools {...props} />
        {note !== "" && (
          <Notice tone="neutral" title={words.noteForYou}>
            {paragraphsOf(note).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </Notice>
        )}
        {things.map((thing) => (
          <HandoutEntry frame={frame} thing={thing} numbers={map?.numbers} />
        ))}
        {dates}
        {map !== undefined && <HandoutMapPicture frame={frame} map={map} />}
        <p class="form-text">{words.printedOn(today)}</p>
      </div>
    </Page>
  );
}

function PrintTools({ frame, large, shared, activities }: HandoutProps) {
  const words = pinboardWords[frame.language];
  const query = new URLSearchParams({
    ...(shared && { schede: shared }),
    ...(activities.length > 0 && { attivita: activities.join(",") }),
    ...(!large && { grande: "1" }),
  });
  const board = shared ? `/bacheca?${new URLSearchParams({ schede: shared })}` : "/bacheca";
  return (
    <div class="d-print-none">
      <PrintButton frame={frame} />
      <noscript>
        <p>{words.printHow}</p>
      </noscript>
      <ul class="steps">
        <li>
          <ButtonLink kind="quiet" href={linkTo(frame, `/bacheca/stampa?${query}`)}>
            {large ? words.normalPrint : words.largePrint}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink kind="quiet" href={linkTo(frame, board)}>
            {words.back}
          </ButtonLink>
        </li>
      </ul>
    </div>
  );
}

type Numbers = ReadonlyMap<string, number> | undefined;

function HandoutEntry({ frame, thing, numbers }: { frame: Frame; thing: HandoutThing; numbers: Numbers }) {
  const words = pinboardWords[frame.language];
  const { pinned, stale, qr } = thing;
  const { lead, rest } = leadAndRest(pinned.description);
  const ended = pinned.status === null || pinned.status === "active" ? undefined : words.ended[pinned.status];
  return (
    <article class="handout-entry">
      <div>
        <h2 class="h3">{pinned.name}</h2>
        {pinned.organization !== null && pinned.organization !== pinned.name && <p>{pinned.organization}</p>}
        {ended !== undefined && (
          <p>
            <strong>{ended}.</strong>
          </p>
        )}
        <p>{lead ?? rest}</p>
        <FactList facts={factsOf(frame, thing, numbers)} />
        {stale !== undefined && <p>{stale}</p>}
      </div>
      <Qr path={qr.path} size={qr.size} label={words.page} />
    </article>
  );
}

/** Hours, phone, where and how to get there, cost, what to bring; only what is known. */
function factsOf(frame: Frame, { pinned, hours, places }: HandoutThing, numbers: Numbers): Fact[] {
  const words = pinboardWords[frame.language];
  const common = recordWords[frame.language];
  const phones = pinned.phones.length > 0 ? pinned.phones : places.flatMap(({ place }) => place.phones);
  const dialled = [...new Set(phones.filter(({ type }) => type !== "fax").map(({ number }) => number))];
  const documents = pinned.required_documents.flatMap(({ document }) => document?.trim() || []);
  const facts: (Fact | false)[] = [
    dialled.length > 0 && { term: words.phone, value: <strong>{dialled.join(", ")}</strong> },
    places.length === 0 &&
      pinned.kind !== "organization" && { term: words.hours, value: <Unbroken text={asLine(hours)} /> },
    ...places.map(({ place, hours: there }) => ({
      term: words.where,
      value: whereTold(frame, place, there, numbers?.get(place.id)),
    })),
    pinned.reserved_places > 0 && { term: words.where, value: common.reserved },
    pinned.email !== null && { term: words.mail, value: pinned.email },
    costTold(frame, pinned),
    documents.length > 0 && { term: words.bring, value: documents.join("; ") },
  ];
  return facts.filter((fact) => fact !== false);
}

function whereTold(frame: Frame, place: KnownPlace, hours: string, number: number | undefined): Child {
  const words = pinboardWords[frame.language];
  return (
    <>
      {place.name !== "" && <p>{place.name}</p>}
      <p>
        <strong>{addressLine(place)}</strong> {number !== undefined && words.onMap(number)}
      </p>
      {!place.is_exact && <p>{recordWords[frame.language].onlyArea}</p>}
      {place.transportation && (
        <p>
          {words.way}: {place.transportation}
        </p>
      )}
      <p>
        {words.hours}: <Unbroken text={hours} />
      </p>
    </>
  );
}

function costTold(frame: Frame, pinned: Pinned): Fact | false {
  const words = pinboardWords[frame.language];
  const common = recordWords[frame.language];
  const lines = [pinned.fees_description ?? "", ...costLines(pinned.cost_options, frame.language)].filter(
    Boolean,
  );
  if (pinned.is_free === true) return { term: words.cost, value: common.free };
  if (lines.length > 0) return { term: words.cost, value: lines.join("; ") };
  return pinned.is_free === false && { term: words.cost, value: common.notFree };
}
