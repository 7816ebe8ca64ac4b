// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Assets } from "./frame.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

export type TabLink = { label: string; href: string; current?: boolean; icon?: IconName };

/** The same things seen in different ways, each with its own address. */
export function Tabs({ assets, label, tabs }: { assets: Assets; label: string; tabs: readonly TabLink[] }) {
  return (
    <nav class="d-print-none" aria-label={label}>
      <ul class="nav nav-tabs">
        {tabs.map((tab) => (
          <li class="nav-item">
            <a
              class={tab.current === true ? "nav-link active" : "nav-link"}
              href={tab.href}
              aria-current={tab.current === true ? "page" : undefined}
            >
              {tab.icon !== undefined && <Icon assets={assets} name={tab.icon} />}
              <span>{tab.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
