// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import type { Hooks } from "./hooks.ts";

type Cell = Child;

type TableProps = Hooks & {
  /** Anchor, and the name by which the scrolling region is known. */
  id: string;
  caption: string;
  columns: readonly { label: string; numeric?: boolean }[];
  /** The first cell of each row is its header. */
  rows: readonly (readonly Cell[])[];
  /** Figures to compare across rows and columns: on a phone they stay a table, whose names stay in sight. */
  isMatrix?: boolean;
};

/**
 * A table that scrolls in its own frame, by keyboard too, so that the page never does. On a phone each row is a card
 * whose cells say the name of their column. The roles are written because a browser forgets them when it lays rows out
 * otherwise than as a table.
 */
export function Table({ id, caption, columns, rows, isMatrix = false, "data-element": element }: TableProps) {
  return (
    <div
      class={isMatrix ? "table-responsive table-matrix" : "table-responsive table-cards"}
      role="region"
      aria-labelledby={`${id}-titolo`}
      tabindex={0}
      data-element={element}
    >
      <table class="table" id={id} role="table">
        <caption class="caption-top" id={`${id}-titolo`}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label, numeric }) => (
              <th scope="col" role="columnheader" class={numeric === true ? "numeric" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(([head, ...cells]) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {head}
              </th>
              {cells.map((cell, index) => {
                const { label, numeric } = columns[index + 1] ?? { label: "" };
                return (
                  <td role="cell" data-label={label} class={numeric === true ? "numeric" : undefined}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
