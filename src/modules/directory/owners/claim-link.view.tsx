// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { claimWords } from "./claim.words.ts";

/** The way for an organization to keep what is said of it, under every record that it runs. */
export function ClaimLink({ frame, organizationId }: { frame: Frame; organizationId: string | undefined }) {
  if (organizationId === undefined) return null;
  return (
    <p class="d-print-none">
      <a href={linkTo(frame, `/rivendica/${organizationId}`)}>{claimWords[frame.language].link}</a>
    </p>
  );
}
