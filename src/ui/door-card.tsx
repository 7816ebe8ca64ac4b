// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child, PropsWithChildren } from "hono/jsx";

import { hooksOf } from "./hooks.ts";
import type { Hooks } from "./hooks.ts";

/** Cards in as many columns as fit, as a list. */
export function CardGrid({ label, children }: PropsWithChildren<{ label?: string }>) {
  const items = [children]
    .flat(2)
    .filter((child) => child !== null && child !== undefined && child !== false);
  return (
    <ul class="card-grid list-unstyled" aria-label={label}>
      {items.map((child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}

type DoorCardProps = Hooks & {
  title: string;
  href: string;
  /** "Aperto fino alle 18.30", "Apre domani alle 9". */
  state?: string;
  /** True when the state is good news now. */
  isOpen?: boolean;
  /** Who is there, or what it is, in one line. */
  line?: string;
  /** Where: distance, street. */
  place?: Child;
  level?: 2 | 3;
};

/** A door one can go through: a typographic card, no picture needed. */
export function DoorCard(props: DoorCardProps) {
  const { title, href, state, isOpen = false, line, place, level = 3 } = props;
  const link = (
    <a class="stretched-link" href={href}>
      {title}
    </a>
  );
  return (
    <article class="it-card door" {...hooksOf(props)}>
      {level === 2 ? <h2 class="it-card-title">{link}</h2> : <h3 class="it-card-title">{link}</h3>}
      {state !== undefined && <p class={isOpen ? "state state-open" : "state"}>{state}</p>}
      {line !== undefined && <p class="it-card-text">{line}</p>}
      {place !== undefined && <p class="it-card-text place">{place}</p>}
    </article>
  );
}
