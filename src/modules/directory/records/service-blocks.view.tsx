// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { contactAddress } from "../../../ui/contact-links.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { waits, type AnswersTold } from "./answers-told.ts";
import type { HoursShown } from "./hours-shown.ts";
import { PlaceOnPage } from "./known-place.view.tsx";
import type { NextStep } from "./next-steps.ts";
import type { Way } from "./reach.ts";
import type { Block, RecordAround } from "./record-frame.view.tsx";
import {
  AssetLinks,
  HoursBlock,
  Paragraphs,
  ServiceLinks,
  spokenFact,
  WaysBlock,
} from "./record-parts.view.tsx";
import { recordWords } from "./record.words.ts";
import type { ServicePlace, ServiceRecord } from "./service.ts";
import { serviceWords } from "./service.words.ts";
import { asLine, costLines, listed } from "./spoken.ts";
import { termName, termsOfTaxonomy } from "./term.ts";

export type ServicePageProps = {
  around: RecordAround;
  service: ServiceRecord;
  steps: readonly NextStep[];
  ways: readonly Way[];
  /** Its hours where it has one place or none; otherwise each place has its own. */
  hours: HoursShown | undefined;
  places: readonly { place: ServicePlace; hours: HoursShown | undefined }[];
  /** How soon it answers who is sent there, when that is known. */
  answers?: AnswersTold | undefined;
};

/** The eight blocks in the order of the municipal model, then what else is in the same places. */
export function serviceBlocks(props: ServicePageProps): (Block | false)[] {
  const { around, service } = props;
  const { language } = around.frame;
  const words = serviceWords[language];
  const common = recordWords[language];
  return [
    {
      id: "a-chi",
      title: words.addressed,
      element: "service-addressed",
      content: addressed(props),
      group: "eligibility",
    },
    { id: "come", title: words.howTo, element: "service-how-to", content: howTo(props) },
    { id: "serve", title: words.needed, element: "service-needed", content: needed(props) },
    !!service.outcome_description && {
      id: "ottieni",
      title: words.achieved,
      element: "service-achieved",
      content: <Paragraphs text={service.outcome_description} />,
    },
    {
      id: "orari",
      title: words.calendar,
      element: "service-calendar-text",
      content: times(props),
      group: "hours",
    },
    { id: "accedi", title: words.access, content: access(props), group: "address" },
    { id: "condizioni", title: words.conditions, content: conditions(props), group: "cost" },
    { id: "contatti", title: words.contacts, content: contacts(props), group: "contacts" },
    service.services_there.length > 0 && {
      id: "vicino",
      title: common.otherServicesThere,
      content: <ServiceLinks frame={around.frame} services={service.services_there} />,
    },
    service.assets_there.length > 0 && {
      id: "risorse",
      title: common.assetsHere,
      content: <AssetLinks frame={around.frame} assets={service.assets_there} />,
    },
  ];
}

function addressed({ around: { frame }, service }: ServicePageProps): Child {
  const words = serviceWords[frame.language];
  const targets = termsOfTaxonomy(service.terms, "targets").map((term) => termName(term, frame.language));
  const ages = words.ages(service.minimum_age, service.maximum_age);
  const areas = service.areas.flatMap(({ name }) => name ?? []);
  const nothing = targets.length + areas.length === 0 && ages === "" && !service.eligibility_description;
  return (
    <>
      <Paragraphs text={service.eligibility_description} />
      {targets.length === 1 && <p>{targets[0]}.</p>}
      {targets.length > 1 && (
        <ul>
          {targets.map((target) => (
            <li>{target}</li>
          ))}
        </ul>
      )}
      {ages !== "" && <p>{ages}.</p>}
      {areas.length > 0 && <p>{words.areas(areas.join(", "))}.</p>}
      {nothing && <p>{words.anyone}</p>}
    </>
  );
}

function howTo({ around: { frame }, service }: ServicePageProps): Child {
  const words = serviceWords[frame.language];
  const modes = service.access_modes.map((mode) => words.modes[mode]);
  return (
    <>
      <Paragraphs text={service.application_process} />
      {modes.length > 0 && <p>{words.reached(listed(modes, frame.language))}</p>}
      {modes.length === 0 && !service.application_process && <p>{words.howUnknown}</p>}
    </>
  );
}

function needed({ around: { frame }, service }: ServicePageProps): Child {
  const words = serviceWords[frame.language];
  const documents = service.required_documents.filter(({ document, uri }) => document?.trim() || uri);
  if (documents.length === 0) return <p>{words.documentsUnknown}</p>;
  return (
    <ul>
      {documents.map(({ document, uri }) => {
        const href = uri ? contactAddress({ kind: "web", value: uri }) : undefined;
        const name = document?.trim() || uri;
        if (href === undefined) return <li>{name}</li>;
        return (
          <li>
            <a href={href} rel="external noopener" data-element="service-file">
              {name}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function times({ around: { frame }, service, hours, places, answers }: ServicePageProps): Child {
  const words = serviceWords[frame.language];
  const several = places.filter((one) => one.hours !== undefined);
  return (
    <>
      {hours !== undefined && <HoursBlock hours={hours} />}
      {several.map(({ place, hours: there }) => (
        <div class="place-block">
          <h3 class="h5">{place.name}</h3>
          <HoursBlock hours={there!} />
        </div>
      ))}
      <FactList facts={waits(answers, service.wait_time, words)} />
    </>
  );
}

function access({ around: { frame }, service, places, steps }: ServicePageProps): Child {
  const common = recordWords[frame.language];
  const words = serviceWords[frame.language];
  const spoken = spokenFact(
    service.languages.concat(...service.places.map((place) => place.languages)),
    frame.language,
  );
  return (
    <>
      <AccessLink steps={steps} words={words} />
      {places.map(({ place }) => (
        <PlaceOnPage
          frame={frame}
          place={place}
          access
          note={<Paragraphs text={place.there.description} />}
        />
      ))}
      {service.reserved_places > 0 && (
        <Notice tone="neutral">
          <p>{common.reserved}</p>
        </Notice>
      )}
      <FactList
        facts={[
          ...spoken,
          ...(service.interpretation_services
            ? [{ term: words.interpretation, value: service.interpretation_services }]
            : []),
        ]}
      />
    </>
  );
}

/** The one link by which one enters, named as the municipal model names it. */
function AccessLink({ steps, words }: { steps: readonly NextStep[]; words: (typeof serviceWords)["it"] }) {
  const online = steps.find((step) => step.kind === "apply");
  if (online) {
    const href = contactAddress({ kind: "web", value: online.address });
    if (href === undefined) return null;
    return (
      <p>
        <a
          href={href}
          rel="external noopener"
          data-element={online.toBook ? "service-booking-access" : "service-online-access"}
        >
          {online.toBook ? words.book : words.apply}
        </a>
      </p>
    );
  }
  const call = steps.find((step) => step.kind === "call");
  const href = call && contactAddress({ kind: "phone", value: call.number });
  if (call === undefined || href === undefined) return null;
  return (
    <p>
      <a href={href} data-element={call.toBook ? "service-booking-access" : "service-generic-access"}>
        {call.toBook ? words.bookCalling(call.number) : words.call(call.number)}
      </a>
    </p>
  );
}

function conditions({ around: { frame }, service }: ServicePageProps): Child {
  const words = serviceWords[frame.language];
  const common = recordWords[frame.language];
  const costs = costLines(service.cost_options, frame.language);
  const isKnown = service.is_free !== null || costs.length > 0 || !!service.fees_description;
  const cost = (
    <>
      {service.is_free !== null && <p>{service.is_free ? common.free : common.notFree}.</p>}
      <Paragraphs text={service.fees_description} />
      {costs.map((line) => (
        <p>{line}</p>
      ))}
      {!isKnown && <p>{common.costUnknown}</p>}
    </>
  );
  return (
    <>
      <FactList
        facts={[
          { term: common.cost, value: cost },
          ...textFact(words.conditionsOfUse, service.conditions_description),
          ...textFact(words.accreditations, service.accreditations),
          ...textFact(words.licences, service.licenses),
        ]}
      />
    </>
  );
}

function textFact(term: string, text: string | null) {
  return text ? [{ term, value: <Paragraphs text={text} /> }] : [];
}

function contacts({ around: { frame }, service, ways }: ServicePageProps): Child {
  const words = serviceWords[frame.language];
  const common = recordWords[frame.language];
  const { organization } = service;
  const more = service.additional_urls.flatMap(({ url, label }) => {
    const href = contactAddress({ kind: "web", value: url });
    return href === undefined ? [] : [{ href, label: label ?? url }];
  });
  return (
    <>
      {organization && (
        <p>
          {common.managedBy}{" "}
          <a href={linkTo(frame, `/organizzazioni/${organization.id}`)} data-element="service-area">
            {organization.name}
          </a>
        </p>
      )}
      <WaysBlock assets={frame.assets} language={frame.language} ways={ways} />
      {more.length > 0 && (
        <FactList
          facts={[
            {
              term: asLine(words.moreOnline),
              value: more.map(({ href, label }) => (
                <p>
                  <a href={href} rel="external noopener">
                    {label}
                  </a>
                </p>
              )),
            },
          ]}
        />
      )}
    </>
  );
}
