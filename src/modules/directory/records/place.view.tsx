// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Tags } from "../../../ui/tag.tsx";
import type { HoursShown } from "./hours-shown.ts";
import { AddressBlock, placeName } from "./known-place.view.tsx";
import type { PlaceRecord } from "./place.ts";
import { placeWords } from "./place.words.ts";
import { roleOf, type Way } from "./reach.ts";
import { RecordFrame } from "./record-frame.view.tsx";
import type { RecordAround } from "./record-frame.view.tsx";
import {
  AccessBlock,
  AssetLinks,
  HoursBlock,
  ServiceLinks,
  spokenFact,
  WaysBlock,
} from "./record-parts.view.tsx";
import { recordWords } from "./record.words.ts";
import { asLine } from "./spoken.ts";
import { termName, termsOfTaxonomy } from "./term.ts";

export type PlacePageProps = {
  around: RecordAround;
  place: PlaceRecord;
  hours: HoursShown;
  ways: readonly Way[];
  /** What other rooms show of it: what is on, rooms to use. */
  more: readonly { id: string; title: string; content: Child }[];
};

/** A place as a home page: is it open, who is there, how one gets in, what one can do. */
export function PlacePage(props: PlacePageProps) {
  const { around, place, hours, ways, more } = props;
  const { frame } = around;
  const { language } = frame;
  const words = placeWords[language];
  const common = recordWords[language];
  const kinds = termsOfTaxonomy(place.terms, "places");

  return (
    <RecordFrame
      around={around}
      title={placeName(place, frame)}
      kicker={kinds.map((kind) => termName(kind, language)).join(", ") || undefined}
      description={place.description}
      isDemonstration={place.is_demonstration}
      runBy={place.organization?.id}
      list={{ path: "/luoghi", label: common.places }}
      head={
        <>
          <p>
            <strong>{asLine(hours.sentence)}.</strong>
          </p>
          <Tags
            label={common.about}
            tags={termsOfTaxonomy(place.terms, "categories").map((term) => ({
              label: termName(term, language),
            }))}
          />
        </>
      }
      blocks={[
        {
          id: "dove",
          title: common.where,
          content: <AddressBlock frame={frame} place={place} />,
          group: "address",
        },
        { id: "orari", title: common.hours, content: <HoursBlock hours={hours} />, group: "hours" },
        { id: "chi", title: words.who, content: who(props) },
        {
          id: "entrare",
          title: words.howToEnter,
          content: (
            <>
              <AccessBlock language={language} facts={place.accessibility_facts} told={place.accessibility} />
              <FactList facts={spokenFact(place.languages, language)} />
            </>
          ),
        },
        ...more,
        {
          id: "servizi",
          title: common.servicesHere,
          content:
            place.services.length > 0 ? (
              <ServiceLinks frame={frame} services={place.services} />
            ) : (
              <p>{words.nothingHere}</p>
            ),
        },
        place.assets.length > 0 && {
          id: "risorse",
          title: common.assetsHere,
          content: <AssetLinks frame={frame} assets={place.assets} />,
        },
        {
          id: "contatti",
          title: common.contacts,
          content: <WaysBlock assets={frame.assets} language={language} ways={ways} />,
          group: "contacts",
        },
      ]}
    />
  );
}

/** Who keeps it open, and whom one meets by role: never a surname. */
function who({ around: { frame }, place }: PlacePageProps): Child {
  const words = placeWords[frame.language];
  const common = recordWords[frame.language];
  const roles = [...new Set(place.contacts.flatMap((contact) => roleOf(contact) ?? []))];
  if (roles.length === 0 && place.organization === null) return <p>{words.nothingHere}</p>;
  return (
    <>
      {place.organization && (
        <p>
          {words.hostedBy}{" "}
          <a href={linkTo(frame, `/organizzazioni/${place.organization.id}`)}>{place.organization.name}</a>.
        </p>
      )}
      {roles.length > 0 && (
        <p>
          {common.yourContact}: {roles.join("; ")}.
        </p>
      )}
    </>
  );
}
