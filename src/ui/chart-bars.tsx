// SPDX-License-Identifier: AGPL-3.0-or-later
import { axisEnd, percent, shortened } from "./chart.ts";
import type { ChartPoint, ChartProps } from "./chart.ts";

const rowHeight = 46;

/**
 * Bars, one under the other, each with its name and figure above it. Widths are shares of the picture and heights are
 * pixels: on a phone the type stays as large as on a wide screen.
 */
export function ChartBars({
  id,
  title,
  description,
  points,
}: ChartProps & { points: readonly ChartPoint[] }) {
  if (points.length === 0) return null;
  const end = axisEnd(Math.max(...points.map(({ value }) => value)));
  return (
    <svg
      class="chart"
      role="img"
      aria-labelledby={`${id}-nome ${id}-testo`}
      width="100%"
      height={points.length * rowHeight}
    >
      <title id={`${id}-nome`}>{title}</title>
      <desc id={`${id}-testo`}>{description}</desc>
      {points.map(({ label, value, said }, index) => (
        <>
          <text class="chart-label" x="0" y={index * rowHeight + 16}>
            {shortened(label)}
          </text>
          <text class="chart-figure" x="100%" y={index * rowHeight + 16} text-anchor="end">
            {said}
          </text>
          <rect class="chart-track" x="0" y={index * rowHeight + 23} width="100%" height="14" />
          <rect
            class="chart-ground chart-ground-1"
            x="0"
            y={index * rowHeight + 23}
            width={percent(value / end)}
            height="14"
          />
        </>
      ))}
    </svg>
  );
}
