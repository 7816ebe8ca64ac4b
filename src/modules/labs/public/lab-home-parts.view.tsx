// SPDX-License-Identifier: AGPL-3.0-or-later
import { ContactLinks } from "../../../ui/contact-links.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { daySaid } from "../../accounts/said.ts";
import type { LabHomeProps, PlaceShown } from "./lab-home.page.ts";
import { publicLabWords } from "./public.words.ts";

/** How one comes in: what the lab says of its door, its places, whom to ask for. */
export function WayIn({ frame, lab, places }: LabHomeProps) {
  const words = publicLabWords[frame.language];
  const main = places.filter(({ isMain }) => isMain);
  const others = places.filter(({ isMain }) => !isMain);
  const contacts = [
    ...(lab.phone === null ? [] : [{ kind: "phone" as const, value: lab.phone }]),
    ...(lab.email === null ? [] : [{ kind: "mail" as const, value: lab.email }]),
  ];
  return (
    <>
      {lab.welcome !== null && <p class="written-text">{lab.welcome}</p>}
      <FactList
        facts={[
          ...(main.length > 0 ? [{ term: words.mainPlace, value: <PlaceList places={main} /> }] : []),
          ...(others.length > 0 ? [{ term: words.otherPlaces, value: <PlaceList places={others} /> }] : []),
          ...(lab.referenceRole === null ? [] : [{ term: words.askFor, value: lab.referenceRole }]),
          ...(contacts.length === 0
            ? []
            : [{ term: words.contacts, value: <ContactLinks assets={frame.assets} contacts={contacts} /> }]),
        ]}
      />
    </>
  );
}

function PlaceList({ places }: { places: readonly PlaceShown[] }) {
  return (
    <ul class="list-unstyled mb-0">
      {places.map(({ name, href, address, map }) => (
        <li>
          {href === undefined ? name : <a href={href}>{name}</a>}
          {address !== undefined && (
            <>
              {", "}
              {map === undefined ? (
                address
              ) : (
                <a href={map} rel="external noopener">
                  {address}
                </a>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who makes the lab: who answers for it, who brings what, what feeds it. */
export function WhoIsThere({ frame, lab, partners, resources }: LabHomeProps) {
  const words = publicLabWords[frame.language];
  const link = (name: string, id: string | null) =>
    id === null ? name : <a href={linkTo(frame, `/organizzazioni/${id}`)}>{name}</a>;
  return (
    <>
      {lab.foundedOn !== null && <p>{words.founded(daySaid(lab.foundedOn.toString(), frame.language))}</p>}
      <FactList
        facts={[
          ...(lab.organizationName === null
            ? []
            : [{ term: words.reference, value: link(lab.organizationName, lab.organizationId) }]),
          ...(partners.length === 0
            ? []
            : [
                {
                  term: words.together,
                  value: (
                    <ul class="mb-0">
                      {partners.map(({ name, organizationId, brings }) => (
                        <li>
                          {link(name, organizationId)}
                          {brings !== null && `: ${brings}`}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          ...(resources.length === 0
            ? []
            : [
                {
                  term: words.resources,
                  value: (
                    <ul class="mb-0">
                      {resources.map(({ name, from }) => (
                        <li>{words.resource(name, from)}</li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </>
  );
}

/** Sheets that are made when they are asked for: the month of the lab and of each place, the flyer of each coming activity. */
export function PaperOfLab({ frame, lab, places, flyers }: LabHomeProps) {
  const words = publicLabWords[frame.language];
  return (
    <>
      <p>{words.paperLead}</p>
      <ul class="d-print-none">
        <li>
          <a href={linkTo(frame, `/agenda/stampa?lab=${lab.id}`)}>{words.wholeProgramme}</a>
        </li>
        {places.flatMap(({ name, locationId }) =>
          locationId === null
            ? []
            : [
                <li>
                  <a href={linkTo(frame, `/agenda/stampa?luogo=${locationId}`)}>
                    {words.monthProgramme(name)}
                  </a>
                </li>,
              ],
        )}
        {flyers.map(({ id, name }) => (
          <li>
            <a href={linkTo(frame, `/agenda/${id}/volantino.pdf`)}>{words.flyerOf(name)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
