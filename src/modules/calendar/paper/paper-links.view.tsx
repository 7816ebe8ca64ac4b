// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { paperWords } from "./paper.words.ts";

/** The sheets of an activity, each made when it is asked for. */
export function PaperLinks({ frame, path }: { frame: Frame; path: string }) {
  const words = paperWords[frame.language];
  return (
    <Section id="carta" title={words.onPaper}>
      <ul class="d-print-none">
        <li>
          <a href={linkTo(frame, `${path}/volantino.pdf`)}>{words.flyer}</a>
        </li>
        <li>
          <a href={linkTo(frame, `${path}/locandina.pdf`)}>{words.poster}</a>
        </li>
      </ul>
    </Section>
  );
}
