// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import type { LineageShown } from "./practice-shown.page.ts";
import { practiceWords } from "./practice.words.ts";

type LineageProps = { frame: Frame; lineage: LineageShown; current: string };

/** Who copied whom: a picture with numbers, and beside it the list that says them. */
export function LineageBlock({ frame, lineage: { nodes, picture }, current }: LineageProps) {
  const words = practiceWords[frame.language];
  return (
    <Section id="copie" title={words.lineage}>
      <p>{words.lineageLead}</p>
      <svg
        class="lineage"
        role="img"
        aria-labelledby="copie-nome copie-testo"
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
      >
        <title id="copie-nome">{words.lineagePicture}</title>
        <desc id="copie-testo">{words.lineageSaid(nodes.length)}</desc>
        {picture.lines.map((line) => (
          <line class="chart-axis" {...line} />
        ))}
        {picture.dots.map(({ x, y, number }) => (
          <>
            <circle class="lineage-dot" cx={x} cy={y} r="14" />
            <text class="lineage-number" x={x} y={y + 5} text-anchor="middle">
              {number}
            </text>
          </>
        ))}
      </svg>
      <ol>
        {nodes.map(({ id, name, by, where, href, under }) => (
          <li>
            {id === current || href === undefined ? (
              <strong>{name}</strong>
            ) : (
              <a href={href} {...(href.startsWith("/") ? {} : { rel: "nofollow ugc noopener" })}>
                {name}
              </a>
            )}
            , {by === name ? where : `${by}, ${where}`}
            {under !== undefined && ` (${words.from(under)})`}
          </li>
        ))}
      </ol>
    </Section>
  );
}
