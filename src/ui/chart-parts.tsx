// SPDX-License-Identifier: AGPL-3.0-or-later
import { ChartGrounds, Grounded } from "./chart-grounds.tsx";
import { groundOf, percent } from "./chart.ts";
import type { ChartPoint, ChartProps } from "./chart.ts";

/** A whole in its parts: one bar, each part on a ground of its own, and a key below in the same order. */
export function ChartParts({
  id,
  title,
  description,
  points,
}: ChartProps & { points: readonly ChartPoint[] }) {
  const whole = points.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return null;
  const begins = points.map((_, index) =>
    points.slice(0, index).reduce((sum, { value }) => sum + value / whole, 0),
  );
  return (
    <figure class="chart-figure-box">
      <svg class="chart" role="img" aria-labelledby={`${id}-nome ${id}-testo`} width="100%" height="36">
        <title id={`${id}-nome`}>{title}</title>
        <desc id={`${id}-testo`}>{description}</desc>
        <ChartGrounds id={id} />
        {points.map(({ value }, index) =>
          value === 0 ? null : (
            <Grounded
              id={id}
              ground={groundOf(index)}
              x={percent(begins[index]!)}
              y={0}
              width={percent(value / whole)}
              height={36}
            />
          ),
        )}
      </svg>
      <ul class="chart-key" aria-hidden="true">
        {points.map(({ label, said }, index) => (
          <li>
            <svg width="24" height="16" focusable="false">
              <Grounded id={id} ground={groundOf(index)} x="0" y={0} width="24" height={16} />
            </svg>
            <span>
              {label}: {said}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
