// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

/** Only on paper: addresses behind links, where a page came from. */
export function PrintOnly({ children }: PropsWithChildren) {
  return <div class="d-none d-print-block">{children}</div>;
}

/** Said to those who listen, not shown to those who look. */
export function VisuallyHidden({ children }: PropsWithChildren) {
  return <span class="visually-hidden">{children}</span>;
}

/** Not on paper: what only a screen can do. */
export function ScreenOnly({ children }: PropsWithChildren) {
  return <div class="d-print-none">{children}</div>;
}

/** Where there is room beside the rest: not on phones, nor where a page is enlarged as much. */
export function WideOnly({ children }: PropsWithChildren) {
  return <div class="d-none d-md-block">{children}</div>;
}
