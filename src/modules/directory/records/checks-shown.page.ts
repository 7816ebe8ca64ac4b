// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { isStale, type GroupAssurance } from "../assurance/assurance.ts";
import { checkSaid, staleSaid } from "../assurance/checks.page.ts";
import { checksWords } from "../assurance/checks.words.ts";
import type { EditableKind } from "../editing/editable.ts";
import { reportPath } from "../reports/report-path.ts";
import type { ChecksShown } from "./checks-shown.ts";

/** What the page of a record says of its checks, and where each group is reported. */
export function checksShown(
  { kind, id }: { kind: EditableKind; id: string },
  groups: readonly GroupAssurance[],
  frame: Frame,
): ChecksShown {
  const words = checksWords[frame.language];
  const shown = groups.map((one) => {
    const needsCheck = isStale(one.state);
    const label = needsCheck ? words.noLongerSo : words.wrong;
    const report = { href: linkTo(frame, reportPath(kind, id, one.group)), label };
    return [one.group, { said: checkSaid(one, frame.language), isStale: needsCheck, report }];
  });
  return { stale: staleSaid(groups, frame.language), groups: Object.fromEntries(shown) };
}
