// SPDX-License-Identifier: AGPL-3.0-or-later
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes from half a minute to two, the longest first. */
const longest = [
  "journeys/accessibility",
  "proof/crash",
  "proof/cluster",
  "journeys/keep-the-directory",
  "hidden/hidden-address",
  "tests/doors",
  "helpdesk/journey",
  "barriers",
  "browser",
  "journeys/",
  "tests/start",
  "attack/",
];

/** What is long begins first, also where nobody has run the tests before: one that comes last is waited for alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usually = await BaseSequencer.prototype.sort.call(this, files);
    return usually.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((part) => moduleId.includes(part));
  return rank === -1 ? longest.length : rank;
}
