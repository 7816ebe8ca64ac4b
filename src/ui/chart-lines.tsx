// SPDX-License-Identifier: AGPL-3.0-or-later
import { axisEnd, groundOf, percent, writtenLabels } from "./chart.ts";
import type { ChartProps } from "./chart.ts";

const height = 240;
const top = 24;
const bottom = 206;

export type ChartSeries = { label: string; values: readonly number[] };

type ChartLinesProps = ChartProps & {
  /** Under the axis, one for each value of the series. */
  labels: readonly string[];
  /** At most six: more cannot be told apart. */
  series: readonly ChartSeries[];
  sayEnd: (value: number) => string;
};

/**
 * Several things in time, each a line with its own stroke and mark, and a key below in the same order. Made of segments
 * because only they have ends in shares of the picture.
 */
export function ChartLines({ id, title, description, labels, series, sayEnd }: ChartLinesProps) {
  if (series.length === 0 || labels.length < 2) return null;
  const end = axisEnd(Math.max(...series.flatMap(({ values }) => values)));
  const at = (index: number) => percent(0.02 + (0.96 * index) / (labels.length - 1));
  const high = (value: number) => Number((bottom - ((bottom - top) * value) / end).toFixed(1));
  const written = writtenLabels(labels.length, 6);
  return (
    <figure class="chart-figure-box">
      <svg class="chart" role="img" aria-labelledby={`${id}-nome ${id}-testo`} width="100%" height={height}>
        <title id={`${id}-nome`}>{title}</title>
        <desc id={`${id}-testo`}>{description}</desc>
        <text class="chart-label" x="0" y="14">
          {sayEnd(end)}
        </text>
        <line class="chart-rule" x1="0" x2="100%" y1={top} y2={top} />
        <line class="chart-rule" x1="0" x2="100%" y1={(top + bottom) / 2} y2={(top + bottom) / 2} />
        <line class="chart-axis" x1="0" x2="100%" y1={bottom} y2={bottom} />
        {labels.map((label, index) =>
          written.has(index) ? (
            <text
              class="chart-label"
              x={at(index)}
              y={bottom + 20}
              text-anchor={anchorAt(index, labels.length)}
            >
              {label}
            </text>
          ) : null,
        )}
        {series.map(({ values }, number) => (
          <g class={lineClass[groundOf(number) - 1]}>
            {values.slice(1).map((value, index) => (
              <line x1={at(index)} y1={high(values[index] ?? 0)} x2={at(index + 1)} y2={high(value)} />
            ))}
            {values.map((value, index) => (
              <circle cx={at(index)} cy={high(value)} r="4" />
            ))}
          </g>
        ))}
      </svg>
      <ul class="chart-key" aria-hidden="true">
        {series.map(({ label }, number) => (
          <li>
            <svg width="40" height="12" focusable="false">
              <g class={lineClass[groundOf(number) - 1]}>
                <line x1="0" y1="6" x2="40" y2="6" />
                <circle cx="20" cy="6" r="4" />
              </g>
            </svg>
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Labels at the ends stay inside the picture. */
function anchorAt(index: number, count: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index > count * 0.8 ? "end" : "middle";
}

const lineClass = [
  "chart-line chart-line-1",
  "chart-line chart-line-2",
  "chart-line chart-line-3",
  "chart-line chart-line-4",
  "chart-line chart-line-5",
  "chart-line chart-line-6",
];
