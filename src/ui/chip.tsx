// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import type { Assets } from "./frame.ts";
import { Icon } from "./icon.tsx";

type ChipProps = {
  assets: Assets;
  label: string;
  /** The page without this filter. */
  href: string;
  /** What following it does, whole: "Togli il filtro: gratis". Contains the label. */
  remove: string;
};

/** A filter that is on; following it takes it off. */
export function Chip({ assets, label, href, remove }: ChipProps) {
  return (
    <a class="chip" href={href} aria-label={remove} rel="nofollow">
      <span class="chip-label">{label}</span>
      <Icon assets={assets} name="close" size="sm" />
    </a>
  );
}

/** The filters that are on, in a row that wraps. */
export function Chips({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <div class="chips d-print-none" role="group" aria-label={label}>
      {children}
    </div>
  );
}
