// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { linkTo, type Frame } from "../../../ui/frame.ts";

type PostProps = PropsWithChildren<{ frame: Frame; action: string }>;

/** A form with one act. */
export function Post({ frame, action, children }: PostProps) {
  return (
    <form method="post" action={linkTo(frame, action)}>
      {children}
    </form>
  );
}
