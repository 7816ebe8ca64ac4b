// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink } from "../../../ui/button.tsx";
import { contactAddress } from "../../../ui/contact-links.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Tag, Tags } from "../../../ui/tag.tsx";
import type { Tone } from "../../../ui/tag.tsx";
import { soonest } from "./hours-shown.ts";
import type { NextStep } from "./next-steps.ts";
import type { ServiceStatus } from "./parts.ts";
import { RecordFrame } from "./record-frame.view.tsx";
import { recordWords } from "./record.words.ts";
import { serviceBlocks } from "./service-blocks.view.tsx";
import type { ServicePageProps } from "./service-blocks.view.tsx";
import type { ServiceRecord } from "./service.ts";
import { serviceWords } from "./service.words.ts";
import { asLine } from "./spoken.ts";
import { termName, termsOfTaxonomy } from "./term.ts";

const tones: Record<ServiceStatus, Tone> = {
  active: "success",
  inactive: "neutral",
  defunct: "neutral",
  "temporarily closed": "warning",
};

/** A service: what it is, what to do now, then the eight blocks of the municipal model in their order. */
export function ServicePage(props: ServicePageProps) {
  const { around, service, hours, places } = props;
  const { frame } = around;
  const words = serviceWords[frame.language];
  const topics = termsOfTaxonomy(service.terms, "categories");
  const now = hours ?? soonest(places.flatMap((place) => place.hours ?? []));

  return (
    <RecordFrame
      around={around}
      title={service.name}
      kicker={service.organization?.name}
      description={service.description}
      isDemonstration={service.is_demonstration}
      runBy={service.organization?.id}
      list={{ path: "/servizi", label: recordWords[frame.language].services }}
      titleElement="service-title"
      leadElement="service-description"
      head={
        <>
          <p>
            <Tag tone={tones[service.status]} data-element="service-status">
              {words.statuses[service.status]}
            </Tag>{" "}
            {service.status === "active" && now !== undefined && <span>{asLine(now.sentence)}</span>}
          </p>
          <Tags
            label={recordWords[frame.language].about}
            tags={topics.map((term) => ({
              label: termName(term, frame.language),
              href: linkTo(frame, `/servizi?categoria=${encodeURIComponent(term.code)}`),
              element: "service-topic",
            }))}
          />
        </>
      }
      blocks={serviceBlocks(props)}
    >
      <StatusNotice frame={frame} service={service} />
      <NextSteps {...props} />
    </RecordFrame>
  );
}

/** Why it is not as usual, and, when it is over, where to go next. */
function StatusNotice({ frame, service }: { frame: Frame; service: ServiceRecord }) {
  const words = serviceWords[frame.language];
  const { status, alert, organization } = service;
  if (status === "active") {
    return alert ? (
      <Notice tone="warning">
        <p>{alert}</p>
      </Notice>
    ) : null;
  }
  const topic = termsOfTaxonomy(service.terms, "categories")[0];
  const next = topic ? `/servizi?categoria=${encodeURIComponent(topic.code)}` : "/servizi";
  return (
    <Notice tone="warning" title={words.statuses[status]}>
      <p>{alert ?? words.reasons[status]}</p>
      <ul>
        <li>
          <a href={linkTo(frame, next)}>
            {topic ? words.nextFor(termName(topic, frame.language)) : words.nextAny}
          </a>
        </li>
        {organization && (
          <li>
            <a href={linkTo(frame, `/organizzazioni/${organization.id}`)}>
              {words.nextOrganization(organization.name)}
            </a>
          </li>
        )}
      </ul>
    </Notice>
  );
}

/** Call, apply, go, write: as buttons, the most direct first. */
function NextSteps({ around: { frame }, steps, service }: ServicePageProps) {
  const words = serviceWords[frame.language];
  const links = steps.flatMap((step) => stepLink(step, words));
  if (service.status === "inactive" || service.status === "defunct") return null;
  return (
    <div class="d-print-none" role="group" aria-label={words.now}>
      <h2 class="h3">{words.now}</h2>
      {links.length === 0 && service.reserved_places === 0 && <p>{words.noWay}</p>}
      <ul class="steps">
        {links.map(({ href, label }, index) => (
          <li>
            <ButtonLink href={href} kind={index === 0 ? "primary" : "secondary"}>
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

type ServiceWords = (typeof serviceWords)["it"];

function stepLink(step: NextStep, words: ServiceWords): { href: string; label: string }[] {
  const href = stepAddress(step);
  if (href === undefined) return [];
  if (step.kind === "call")
    return [{ href, label: step.toBook ? words.bookCalling(step.number) : words.call(step.number) }];
  if (step.kind === "apply") return [{ href, label: step.toBook ? words.book : words.apply }];
  if (step.kind === "go")
    return [
      {
        href,
        label:
          step.places === 1
            ? words.go(step.place.name || step.place.municipality || "")
            : words.goAny(step.places),
      },
    ];
  return [{ href, label: words.write }];
}

function stepAddress(step: NextStep): string | undefined {
  if (step.kind === "go") return "#accedi";
  if (step.kind === "call") return contactAddress({ kind: "phone", value: step.number });
  return contactAddress({ kind: step.kind === "write" ? "mail" : "web", value: step.address });
}
