// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child, PropsWithChildren } from "hono/jsx";

import type { Assets } from "./frame.ts";
import { hooksOf } from "./hooks.ts";
import type { Hooks } from "./hooks.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Tags } from "./tag.tsx";
import type { Tone } from "./tag.tsx";

/** One fact that decides: distance, open until, free. The icon repeats the words. */
export type Meta = { icon?: IconName; text: Child; tone?: Tone };

type ResultCardProps = Hooks & {
  assets: Assets;
  title: string;
  href: string;
  /** What kind of thing, or whose: above the title. */
  kicker?: string;
  /** What it does, in one line. */
  line?: string;
  meta?: readonly Meta[];
  /** Why it is here: may hold marked words. */
  why?: Child;
  tags?: readonly { label: string; href?: string; tone?: Tone }[];
  /** Keep, call, directions: small forms and links. */
  actions?: Child;
  level?: 2 | 3;
  /** Where the map finds this result: "45.18520,9.15820". */
  point?: { latitude: number; longitude: number };
};

/** One result, to be scanned in a second: name, what it does, what decides, why it is here. */
export function ResultCard(props: ResultCardProps) {
  const { assets, title, href, kicker, line, meta = [], why, tags = [], actions, level = 2, point } = props;
  const link = <a href={href}>{title}</a>;
  return (
    <article
      class="it-card result"
      {...hooksOf(props)}
      data-latitude={point?.latitude}
      data-longitude={point?.longitude}
    >
      {kicker !== undefined && <p class="it-card-category">{kicker}</p>}
      {level === 2 ? <h2 class="it-card-title">{link}</h2> : <h3 class="it-card-title">{link}</h3>}
      {line !== undefined && <p class="it-card-text">{line}</p>}
      <MetaList assets={assets} meta={meta} />
      <Tags tags={tags} />
      {why !== undefined && <p class="why">{why}</p>}
      {actions !== undefined && <div class="actions d-print-none">{actions}</div>}
    </article>
  );
}

/** Class names are written whole: the build keeps only those it can read here. */
const looks = {
  neutral: "list-inline-item",
  info: "list-inline-item meta-info",
  success: "list-inline-item meta-success",
  warning: "list-inline-item meta-warning",
  danger: "list-inline-item meta-danger",
} as const satisfies Record<Tone, string>;

/** Short facts in a row that wraps. */
function MetaList({ assets, meta }: { assets: Assets; meta: readonly Meta[] }) {
  if (meta.length === 0) return null;
  return (
    <ul class="meta list-inline">
      {meta.map(({ icon, text, tone = "neutral" }) => (
        <li class={looks[tone]}>
          {icon !== undefined && <Icon assets={assets} name={icon} />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** The results, as a list that says how many they are. */
export function ResultList({ label, start, children }: PropsWithChildren<{ label: string; start?: number }>) {
  const items = [children]
    .flat(2)
    .filter((child) => child !== null && child !== undefined && child !== false);
  return (
    <ol class="results list-unstyled" aria-label={label} start={start}>
      {items.map((child) => (
        <li>{child}</li>
      ))}
    </ol>
  );
}
