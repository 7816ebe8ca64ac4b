// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Typed } from "../../../foundation/typed.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { daySaid } from "../../accounts/said.ts";
import {
  lineageOf,
  pictureOfLineage,
  type LineageNode,
  type LineagePicture,
  type Origin,
} from "./lineage.ts";
import {
  practiceParts,
  type Practice,
  type PracticeContent,
  type PracticeEdition,
  type PracticeFigures,
  type PracticePart,
} from "./practice.ts";
import { practiceWords } from "./practice.words.ts";

/** A part of a story with its title; steps are a list. */
export type PartShown = { part: PracticePart; title: string; texts: readonly string[] };

/** The parts that were told, in order. */
export function partsShown(content: PracticeContent, language: Language): PartShown[] {
  const { parts } = practiceWords[language];
  return practiceParts.flatMap((part) => {
    const told = content[part];
    const texts = Array.isArray(told) ? told : paragraphs(told as string | null);
    return texts.length === 0 ? [] : [{ part, title: parts[part], texts }];
  });
}

function paragraphs(text: string | null): string[] {
  return (text ?? "")
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** "12 volte, 340 presenze in tutto, dal 1 ottobre 2026 a oggi." */
export function figuresSaid(
  figures: PracticeFigures | undefined,
  { figuresFrom, figuresUntil }: PracticeContent,
  language: Language,
): string | undefined {
  if (!figures || figuresFrom === null) return undefined;
  const until = figuresUntil === null ? undefined : daySaid(figuresUntil.toString(), language);
  return practiceWords[language].figuresSaid(
    figures.dates,
    figures.heads,
    daySaid(figuresFrom.toString(), language),
    until,
  );
}

/** The lineage as a list and as a picture; undefined when nobody copied and it was not copied. */
export type LineageShown = { nodes: LineageNode[]; picture: LineagePicture };

export function lineageShown(origins: readonly Origin[], frame: Frame): LineageShown | undefined {
  if (origins.length < 2) return undefined;
  const nodes = lineageOf(origins).map((node) =>
    Object.assign(node, { href: node.href?.startsWith("/") ? linkTo(frame, node.href) : node.href }),
  );
  return { nodes, picture: pictureOfLineage(nodes) };
}

export type EditionShown = { label: string; why: string; href: string };

/** The editions but the newest of which the page is. */
export function editionsShown(
  editions: readonly PracticeEdition[],
  path: string,
  language: Language,
): EditionShown[] {
  const words = practiceWords[language];
  return editions.map(({ number, why, changedAt }) => ({
    label: words.edition(number, daySaid(romeDate(changedAt).toString(), language)),
    why: why ?? words.firstEdition,
    href: `${path}?versione=${number}`,
  }));
}

/** A story as its form has it. */
export function typedOf(content: PracticeContent): Typed {
  return {
    titolo: [content.title],
    riga: some(content.line),
    chi: some(content.who),
    cosa: some(content.what),
    costo: some(content.cost),
    passi: content.steps.length === 0 ? [] : [content.steps.join("\n")],
    persone: some(content.peopleNeeded),
    cose: some(content.thingsNeeded),
    andata: some(content.howItWent),
    evitare: some(content.toAvoid),
    cambiato: some(content.whatChanged),
    temi: content.tags.length === 0 ? [] : [content.tags.join(", ")],
    licenza: [content.licence],
    dal: some(content.figuresFrom?.toString() ?? null),
    al: some(content.figuresUntil?.toString() ?? null),
    rete: some(content.networkId),
  };
}

function some(text: string | null): string[] {
  return text === null ? [] : [text];
}

/** A story to begin from another: all but what is of that lab alone. */
export function copyOf(practice: Practice): Typed {
  const {
    dal: _from,
    al: _until,
    rete: _network,
    andata: _went,
    chi: _who,
    cambiato: _changed,
    ...kept
  } = typedOf(practice);
  return { ...kept, da: [practice.id] };
}

/** The whole story as Markdown, to be taken elsewhere. */
export function markdownOf(
  practice: Practice,
  { url, figures, language }: { url: string; figures: string | undefined; language: Language },
): string {
  const words = practiceWords[language];
  const blocks = [
    `# ${practice.title}`,
    practice.line,
    `${words.of}: ${practice.labName}. ${url}`,
    ...partsShown(practice, language).flatMap(({ part, title, texts }) => [
      `## ${title}`,
      part === "steps" ? texts.map((text, index) => `${index + 1}. ${text}`).join("\n") : texts.join("\n\n"),
    ]),
    ...(figures === undefined ? [] : [`## ${words.figures}`, figures]),
    practice.tags.length > 0 && `${words.tags}: ${practice.tags.join(", ")}`,
    `${words.licence}: ${practice.licence}`,
  ];
  return `${blocks.filter((block) => block !== null && block !== false).join("\n\n")}\n`;
}
