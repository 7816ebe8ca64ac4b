// SPDX-License-Identifier: AGPL-3.0-or-later

/** The grounds by which parts are told apart without colour, named by the chart: "anni-fondo-2". The first is plain. */
export function ChartGrounds({ id }: { id: string }) {
  return (
    <defs>
      <Ground id={`${id}-fondo-2`}>
        <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" />
      </Ground>
      <Ground id={`${id}-fondo-3`}>
        <circle cx="4" cy="4" r="1.6" class="chart-dot" />
      </Ground>
      <Ground id={`${id}-fondo-4`}>
        <path d="M0 4h8" />
      </Ground>
      <Ground id={`${id}-fondo-5`}>
        <path d="M0 4h8M4 0v8" />
      </Ground>
      <Ground id={`${id}-fondo-6`}>
        <path d="M-2 6l4 4M0 0l8 8M6-2l4 4" />
      </Ground>
    </defs>
  );
}

function Ground({ id, children }: { id: string; children: unknown }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <g class="chart-lines">{children}</g>
    </pattern>
  );
}

type GroundedProps = {
  /** Of the chart. */
  id: string;
  /** From 1 to 6. */
  ground: number;
  x: string;
  y: number;
  width: string;
  height: number;
};

/** A rectangle on its ground: the colour below, the lines or dots over it, an edge around. */
export function Grounded({ id, ground, x, y, width, height }: GroundedProps) {
  return (
    <>
      <rect class={groundClass[ground - 1]} x={x} y={y} width={width} height={height} />
      {ground > 1 && <rect x={x} y={y} width={width} height={height} fill={`url(#${id}-fondo-${ground})`} />}
    </>
  );
}

const groundClass = [
  "chart-ground chart-ground-1",
  "chart-ground chart-ground-2",
  "chart-ground chart-ground-3",
  "chart-ground chart-ground-4",
  "chart-ground chart-ground-5",
  "chart-ground chart-ground-6",
];
