// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { Icon } from "../../../ui/icon.tsx";

type GroupCheckProps = {
  frame: Frame;
  /** "Orari verificati il 9 dicembre 2026." */
  said: string;
  isStale: boolean;
  /** Where one tells that it is not so. */
  report: { href: string; label: string };
};

/** How far what stands above it can be trusted, and the way to say that it is wrong. */
export function GroupCheck({ frame, said, isStale, report }: GroupCheckProps) {
  return (
    <p class="form-text">
      {isStale && <Icon assets={frame.assets} name="warning" size="xs" />} {said}{" "}
      <a href={report.href} class="d-print-none" rel="nofollow">
        {report.label}
      </a>
    </p>
  );
}
