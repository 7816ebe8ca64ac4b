// SPDX-License-Identifier: AGPL-3.0-or-later
import { axisEnd, percent, writtenLabels } from "./chart.ts";
import type { ChartPoint, ChartProps } from "./chart.ts";

const height = 220;
const top = 24;
const bottom = 190;

type ChartColumnsProps = ChartProps & {
  points: readonly ChartPoint[];
  /** The figure at the end of the axis, as it is read. */
  sayEnd: (value: number) => string;
};

/** One column a month, or a day: how something goes in time. */
export function ChartColumns({ id, title, description, points, sayEnd }: ChartColumnsProps) {
  if (points.length === 0) return null;
  const end = axisEnd(Math.max(...points.map(({ value }) => value)));
  const written = writtenLabels(points.length, 6);
  const wide = 1 / points.length;
  return (
    <svg class="chart" role="img" aria-labelledby={`${id}-nome ${id}-testo`} width="100%" height={height}>
      <title id={`${id}-nome`}>{title}</title>
      <desc id={`${id}-testo`}>{description}</desc>
      <text class="chart-label" x="0" y="14">
        {sayEnd(end)}
      </text>
      <line class="chart-rule" x1="0" x2="100%" y1={top} y2={top} />
      <line class="chart-rule" x1="0" x2="100%" y1={(top + bottom) / 2} y2={(top + bottom) / 2} />
      {points.map(({ value }, index) => {
        const tall = ((bottom - top) * value) / end;
        return (
          <rect
            class="chart-ground chart-ground-1"
            x={percent(wide * (index + 0.15))}
            y={bottom - tall}
            width={percent(wide * 0.7)}
            height={tall}
          />
        );
      })}
      <line class="chart-axis" x1="0" x2="100%" y1={bottom} y2={bottom} />
      {points.map(({ label }, index) =>
        written.has(index) ? (
          <text class="chart-label" x={percent(wide * (index + 0.15))} y={bottom + 20}>
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}
