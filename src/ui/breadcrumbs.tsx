// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "./frame.ts";
import type { Frame } from "./frame.ts";

/** One step of the way here; without a path it is this page. `path` has no language prefix. */
export type Crumb = { label: string; path?: string };

type BreadcrumbsProps = { frame: Frame; label: string; home: string; crumbs: readonly Crumb[] };

/** The way from home to this page; nothing when there is no way to tell. */
export function Breadcrumbs({ frame, label, home, crumbs }: BreadcrumbsProps) {
  if (crumbs.length === 0) return null;
  const steps: Crumb[] = [{ label: home, path: "/" }, ...crumbs];
  return (
    <nav class="breadcrumb-container" aria-label={label} data-element="breadcrumb">
      <ol class="breadcrumb">
        {steps.map((step) => (
          <li class="breadcrumb-item">
            {step.path === undefined ? (
              <span aria-current="page">{step.label}</span>
            ) : (
              <a href={linkTo(frame, step.path)}>{step.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
