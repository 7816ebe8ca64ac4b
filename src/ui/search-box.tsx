// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child, PropsWithChildren } from "hono/jsx";

type SearchBoxProps = PropsWithChildren<{
  action: string;
  /** What the form is for, for those who move by landmarks. */
  label: string;
  id?: string;
  /** The question a page exists for: larger, and set apart. */
  prominent?: boolean;
  /** The button, and what stands beside it. */
  submit: Child;
}>;

/** The one question: fields side by side where there is room, one under the other on a phone. */
export function SearchBox({ action, label, id, prominent = false, submit, children }: SearchBoxProps) {
  return (
    <search>
      <form
        class={prominent ? "search-box search-box-prominent d-print-none" : "search-box d-print-none"}
        method="get"
        action={action}
        id={id}
        aria-label={label}
      >
        {children}
        <div class="search-box-submit">{submit}</div>
      </form>
    </search>
  );
}
