// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import type { Language } from "../../../foundation/words/words.ts";
import { ContactLinks } from "../../../ui/contact-links.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Assets, Frame } from "../../../ui/frame.ts";
import { Unbroken } from "../../../ui/unbroken.tsx";
import { filterWords } from "../search/filters.words.ts";
import type { AssetBrief, ServiceBrief } from "./brief.ts";
import type { HoursShown } from "./hours-shown.ts";
import { accessFacts } from "./parts.ts";
import type { Accessibility, AccessibilityFacts, SpokenLanguage } from "./parts.ts";
import type { Way } from "./reach.ts";
import { recordWords } from "./record.words.ts";
import { asLine, languageNames } from "./spoken.ts";
import { paragraphsOf } from "./written-text.ts";

/** A text as the organization wrote it, paragraph by paragraph. */
export function Paragraphs({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  return (
    <>
      {paragraphsOf(text).map((paragraph) => (
        <p>
          <Unbroken text={paragraph} />
        </p>
      ))}
    </>
  );
}

/** What holds now as a sentence, then the week, the closures, and what the organization adds. */
export function HoursBlock({ hours }: { hours: HoursShown }) {
  const { lines, closures, notes } = hours.week;
  return (
    <>
      <p>
        <strong>{asLine(hours.sentence)}.</strong>
      </p>
      <FactList
        facts={lines.map((line) => ({ term: asLine(line.days), value: <Unbroken text={line.hours} /> }))}
      />
      {closures.length > 0 && <p>{asLine(closures.join("; "))}.</p>}
      {notes.map((note) => (
        <p>
          <Unbroken text={note} />
        </p>
      ))}
    </>
  );
}

/** The same in two lines, where there are several places. */
export function HoursLine({ hours }: { hours: HoursShown }) {
  const { lines, closures } = hours.week;
  const week = [...lines.map((line) => `${line.days} ${line.hours}`), ...closures].join("; ");
  return (
    <>
      <p>
        <strong>{asLine(hours.sentence)}.</strong>
      </p>
      {week !== "" && (
        <p>
          <Unbroken text={`${asLine(week)}.`} />
        </p>
      )}
    </>
  );
}

type AccessProps = { language: Language; facts: AccessibilityFacts; told: readonly Accessibility[] };

/** How one enters and moves; what nobody checked is not there, and when nothing is known that is said. */
export function AccessBlock({ language, facts, told }: AccessProps) {
  const words = recordWords[language];
  const known = accessFacts.flatMap((fact) => {
    const answer = facts[fact];
    return answer ? [{ term: words.facts[fact], value: asLine(words.answers[answer]) }] : [];
  });
  const texts = told.flatMap(({ description, details }) =>
    [description, details].filter((text): text is string => !!text),
  );
  return (
    <>
      <FactList facts={known} />
      {texts.map((text) => (
        <p>{text}</p>
      ))}
      {facts.wheelchair === undefined && texts.length === 0 && <p>{words.accessibilityUnknown}</p>}
    </>
  );
}

/** The same on one line, where there are several places: "In carrozzina: sì; bagno accessibile: in parte". */
export function AccessLine({ language, facts }: Pick<AccessProps, "language" | "facts">) {
  const words = recordWords[language];
  const known = accessFacts.flatMap((fact) => {
    const answer = facts[fact];
    return answer ? [`${words.facts[fact].toLocaleLowerCase(language)}: ${words.answers[answer]}`] : [];
  });
  return <p>{known.length > 0 ? `${asLine(known.join("; "))}.` : words.accessibilityUnknown}</p>;
}

/** The languages spoken in one line; nothing when nobody said. */
export function spokenFact(languages: readonly SpokenLanguage[], language: Language) {
  const names = languageNames(languages, language);
  return names.length === 0
    ? []
    : [{ term: recordWords[language].languages, value: asLine(names.join(", ")) }];
}

type WaysProps = { assets: Assets; language: Language; ways: readonly Way[] };

export function WaysBlock({ assets, language, ways }: WaysProps) {
  if (ways.length === 0) return <p>{recordWords[language].noContacts}</p>;
  return <ContactLinks assets={assets} contacts={ways} />;
}

/** Services as another page lists them; those that ended say so. */
export function ServiceLinks({ frame, services }: { frame: Frame; services: readonly ServiceBrief[] }) {
  const words = recordWords[frame.language];
  return (
    <RecordLinks
      entries={services.map(({ id, name, line, status }) => ({
        href: linkTo(frame, `/servizi/${id}`),
        name,
        line: ["inactive", "defunct"].includes(status) ? words.noLongerActive : line,
        element: "service-link",
      }))}
    />
  );
}

export function AssetLinks({ frame, assets }: { frame: Frame; assets: readonly AssetBrief[] }) {
  const kinds = filterWords[frame.language].assetKinds;
  return (
    <RecordLinks
      entries={assets.map(({ id, name, line, kind }) => ({
        href: linkTo(frame, `/risorse/${id}`),
        name,
        line: line ?? kinds[kind],
      }))}
    />
  );
}

type RecordLink = { href: string; name: string; line: Child; element?: string };

function RecordLinks({ entries }: { entries: readonly RecordLink[] }) {
  return (
    <ul>
      {entries.map(({ href, name, line, element }) => (
        <li>
          <a href={href} data-element={element}>
            {name}
          </a>
          {line && <span class="form-text">{line}</span>}
        </li>
      ))}
    </ul>
  );
}
