// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Tags } from "../../../ui/tag.tsx";
import { filterWords } from "../search/filters.words.ts";
import type { AssetRecord } from "./asset.ts";
import type { HoursShown } from "./hours-shown.ts";
import { AddressBlock, PlaceOnPage } from "./known-place.view.tsx";
import { placeWords } from "./place.words.ts";
import type { Way } from "./reach.ts";
import { RecordFrame } from "./record-frame.view.tsx";
import type { RecordAround } from "./record-frame.view.tsx";
import {
  AccessBlock,
  HoursBlock,
  Paragraphs,
  ServiceLinks,
  spokenFact,
  WaysBlock,
} from "./record-parts.view.tsx";
import { recordWords } from "./record.words.ts";
import { asLine } from "./spoken.ts";
import { termName } from "./term.ts";

export type AssetPageProps = {
  around: RecordAround;
  asset: AssetRecord;
  /** Absent when it is nothing that opens: a skill, a river. */
  hours: HoursShown | undefined;
  ways: readonly Way[];
  /** What the room that keeps it shows, first of all. */
  more: readonly { id: string; title: string; content: Child }[];
};

/** Something the territory already has: how one uses it, where, whom to ask. */
export function AssetPage(props: AssetPageProps) {
  const { around, asset, hours, ways, more } = props;
  const { frame } = around;
  const { language } = frame;
  const words = placeWords[language];
  const common = recordWords[language];

  return (
    <RecordFrame
      around={around}
      title={asset.name}
      kicker={filterWords[language].assetKinds[asset.kind]}
      description={asset.description}
      isDemonstration={asset.is_demonstration}
      runBy={asset.organization?.id}
      list={{ path: "/risorse", label: common.assets }}
      head={
        <>
          {hours !== undefined && (
            <p>
              <strong>{asLine(hours.sentence)}.</strong>
            </p>
          )}
          <Tags
            label={common.about}
            tags={asset.terms.map((term) => ({ label: termName(term, language) }))}
          />
        </>
      }
      blocks={[
        ...more,
        { id: "uso", title: words.howToUse, content: use(props), group: "cost" },
        { id: "dove", title: common.where, content: where(props), group: "address" },
        hours !== undefined && {
          id: "orari",
          title: common.hours,
          content: <HoursBlock hours={hours} />,
          group: "hours",
        },
        (asset.place !== null || Object.keys(asset.accessibility_facts).length > 0) && {
          id: "entrare",
          title: words.howToEnter,
          content: (
            <AccessBlock
              language={language}
              facts={{ ...asset.place?.accessibility_facts, ...asset.accessibility_facts }}
              told={asset.place?.accessibility ?? []}
            />
          ),
        },
        asset.services_there.length > 0 && {
          id: "servizi",
          title: common.otherServicesThere,
          content: <ServiceLinks frame={frame} services={asset.services_there} />,
        },
        {
          id: "contatti",
          title: common.contacts,
          content: (
            <>
              {asset.organization && (
                <p>
                  {common.managedBy}{" "}
                  <a href={linkTo(frame, `/organizzazioni/${asset.organization.id}`)}>
                    {asset.organization.name}
                  </a>
                </p>
              )}
              <WaysBlock assets={frame.assets} language={language} ways={ways} />
            </>
          ),
          group: "contacts",
        },
      ]}
    />
  );
}

function use({ around: { frame }, asset }: AssetPageProps): Child {
  const words = placeWords[frame.language];
  const common = recordWords[frame.language];
  return (
    <>
      {asset.how_to_use ? <Paragraphs text={asset.how_to_use} /> : <p>{words.useUnknown}</p>}
      {asset.is_free !== null && <p>{asset.is_free ? common.free : common.notFree}.</p>}
      <FactList facts={spokenFact(asset.languages, frame.language)} />
    </>
  );
}

/** Its place when it has one; otherwise its own point, or the municipality. */
function where({ around: { frame }, asset }: AssetPageProps): Child {
  if (asset.place) return <PlaceOnPage frame={frame} place={asset.place} />;
  const { latitude, longitude, municipality } = asset;
  return <AddressBlock frame={frame} place={{ ...nowhere, latitude, longitude, municipality }} />;
}

const nowhere = { is_exact: true, address: null, neighbourhood: null, transportation: null };
