// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child, PropsWithChildren } from "hono/jsx";

type ColumnsProps = PropsWithChildren<{ aside: Child; asideFirst?: boolean }>;

/** Reading on one side, filters or an index on the other; one column on a phone, aside first when it steers the list. */
export function Columns({ aside, asideFirst = false, children }: ColumnsProps) {
  return (
    <div class={asideFirst ? "columns columns-aside-first" : "columns"}>
      <div class="columns-aside">{aside}</div>
      <div class="columns-main">{children}</div>
    </div>
  );
}
