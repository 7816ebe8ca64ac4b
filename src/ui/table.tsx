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
};

/** A table that scrolls in its own frame, by keyboard too, so that the page never does. */
export function Table({ id, caption, columns, rows, "data-element": element }: TableProps) {
  return (
    <div
      class="table-responsive"
      role="region"
      aria-labelledby={`${id}-titolo`}
      tabindex={0}
      data-element={element}
    >
      <table class="table" id={id}>
        <caption class="caption-top" id={`${id}-titolo`}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th scope="col" class={numeric === true ? "text-end" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td class={columns[index + 1]?.numeric === true ? "text-end" : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
