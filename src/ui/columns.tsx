// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child, PropsWithChildren } from "hono/jsx";

type ColumnsProps = PropsWithChildren<{
  aside: Child;
  /** Filters: on the left, and above the list on a phone. */
  asideFirst?: boolean;
  /** An index: on the right, but above the text on a phone. */
  asideAbove?: boolean;
}>;

/** Reading on one side, filters, an index or contacts on the other; one column on a phone, the aside last unless told. */
export function Columns({ aside, asideFirst = false, asideAbove = false, children }: ColumnsProps) {
  const look = asideFirst
    ? "columns columns-aside-first"
    : asideAbove
      ? "columns columns-aside-above"
      : "columns";
  return (
    <div class={look}>
      <div class="columns-aside">{aside}</div>
      <div class="columns-main">{children}</div>
    </div>
  );
}
