// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import type { HoursShown } from "./hours-shown.ts";
import { addressLine, waysTo } from "./known-place.ts";
import type { KnownPlace } from "./known-place.ts";
import { AccessLine, HoursLine, Paragraphs } from "./record-parts.view.tsx";
import { recordWords } from "./record.words.ts";

type Whereabouts = Pick<
  KnownPlace,
  "is_exact" | "address" | "municipality" | "neighbourhood" | "latitude" | "longitude" | "transportation"
>;

/** The address and the ways there: the device's own map, or one in the browser. */
export function AddressBlock({ frame, place }: { frame: Frame; place: Whereabouts }) {
  const words = recordWords[frame.language];
  const ways = waysTo(place);
  const line = addressLine(place);
  return (
    <>
      {line !== undefined && (
        <p>
          <strong>{line}</strong>
        </p>
      )}
      {!place.is_exact && <p>{words.onlyArea}</p>}
      <Paragraphs text={place.transportation} />
      {ways !== undefined && (
        <ul class="steps d-print-none">
          <li>
            <a href={ways.device}>{words.wayOnDevice}</a>
          </li>
          <li>
            <a href={ways.map} rel="external noopener">
              {words.wayOnMap}
            </a>
          </li>
        </ul>
      )}
    </>
  );
}

export function placeName(place: Pick<KnownPlace, "name">, frame: Frame): string {
  return place.name || recordWords[frame.language].unnamedPlace;
}

type PlaceOnPageProps = {
  frame: Frame;
  place: KnownPlace;
  hours?: HoursShown;
  /** Asked for when the page tells how one gets in. */
  access?: boolean;
  /** What is particular there. */
  note?: Child;
};

/** A place on another record's page: its name as a link, where it is, and what is asked for. */
export function PlaceOnPage({ frame, place, hours, access = false, note }: PlaceOnPageProps) {
  if (place.location_type !== "physical") return <FarPlace frame={frame} place={place} />;
  return (
    <div class="place-block">
      <h3 class="h5">
        <a href={linkTo(frame, `/luoghi/${place.id}`)}>{placeName(place, frame)}</a>
      </h3>
      {note}
      <AddressBlock frame={frame} place={place} />
      {hours !== undefined && <HoursLine hours={hours} />}
      {access && <AccessLine language={frame.language} facts={place.accessibility_facts} />}
    </div>
  );
}

/** A place where nobody goes: a web address or a postal one. */
function FarPlace({ frame, place }: { frame: Frame; place: KnownPlace }) {
  const words = recordWords[frame.language];
  const term = place.location_type === "virtual" ? words.inNetwork : words.byPost;
  const value = addressLine(place) ?? place.name;
  return value ? <FactList facts={[{ term, value }]} /> : null;
}
