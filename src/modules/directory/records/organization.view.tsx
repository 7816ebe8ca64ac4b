// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Tags } from "../../../ui/tag.tsx";
import type { HoursShown } from "./hours-shown.ts";
import type { KnownPlace } from "./known-place.ts";
import { PlaceOnPage } from "./known-place.view.tsx";
import type { OrganizationRecord } from "./organization.ts";
import { placeWords } from "./place.words.ts";
import { roleOf, type Way } from "./reach.ts";
import { RecordFrame } from "./record-frame.view.tsx";
import type { RecordAround } from "./record-frame.view.tsx";
import { AssetLinks, ServiceLinks, WaysBlock } from "./record-parts.view.tsx";
import { recordWords } from "./record.words.ts";
import { termName } from "./term.ts";

export type OrganizationPageProps = {
  around: RecordAround;
  organization: OrganizationRecord;
  places: readonly { place: KnownPlace; hours: HoursShown }[];
  ways: readonly Way[];
  /** What other rooms show of it: what is on. */
  more: readonly { id: string; title: string; content: Child }[];
};

/** An organization: who it is, what it does, where, whom to ask. */
export function OrganizationPage(props: OrganizationPageProps) {
  const { around, organization, places, ways, more } = props;
  const { frame } = around;
  const { language } = frame;
  const words = placeWords[language];
  const common = recordWords[language];
  const roles = [...new Set(organization.contacts.flatMap((contact) => roleOf(contact) ?? []))];
  const official = officialFacts(props);

  return (
    <RecordFrame
      around={around}
      title={organization.name}
      kicker={organization.alternate_name ?? undefined}
      description={organization.description}
      isDemonstration={organization.is_demonstration}
      runBy={organization.id}
      list={{ path: "/organizzazioni", label: common.organizations }}
      head={
        <Tags
          label={common.about}
          tags={organization.terms.map((term) => ({ label: termName(term, language) }))}
        />
      }
      blocks={[
        {
          id: "servizi",
          title: words.whatItDoes,
          content:
            organization.services.length > 0 ? (
              <ServiceLinks frame={frame} services={organization.services} />
            ) : (
              <p>{words.noServices}</p>
            ),
        },
        ...more,
        (places.length > 0 || organization.reserved_places > 0) && {
          id: "dove",
          title: words.seats,
          content: (
            <>
              {places.map(({ place, hours }) => (
                <PlaceOnPage frame={frame} place={place} hours={hours} />
              ))}
              {organization.reserved_places > 0 && <p>{common.reserved}</p>}
            </>
          ),
        },
        organization.assets.length > 0 && {
          id: "risorse",
          title: common.ownAssets,
          content: <AssetLinks frame={frame} assets={organization.assets} />,
        },
        roles.length > 0 && { id: "persone", title: words.people, content: <p>{roles.join("; ")}.</p> },
        {
          id: "contatti",
          title: common.contacts,
          content: <WaysBlock assets={frame.assets} language={language} ways={ways} />,
          group: "contacts",
        },
        official.length > 0 && {
          id: "dati",
          title: words.officialData,
          content: <FactList facts={official} />,
        },
      ]}
    />
  );
}

function officialFacts({
  around: { frame },
  organization,
}: OrganizationPageProps): { term: string; value: Child }[] {
  const words = placeWords[frame.language];
  const { parent, tax_id: taxId, legal_status: legal, year_incorporated: year } = organization;
  return [
    ...(parent
      ? [
          {
            term: words.partOf,
            value: <a href={linkTo(frame, `/organizzazioni/${parent.id}`)}>{parent.name}</a>,
          },
        ]
      : []),
    ...(legal ? [{ term: words.legalStatus, value: legal }] : []),
    ...(taxId ? [{ term: words.taxId, value: taxId }] : []),
    ...organization.organization_identifiers.map((one) => ({
      term: one.identifier_type,
      value: one.identifier,
    })),
    ...(year ? [{ term: words.since, value: String(year) }] : []),
  ];
}
