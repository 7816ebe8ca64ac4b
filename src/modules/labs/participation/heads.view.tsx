// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { HeadCountForm } from "../../../ui/head-count.tsx";
import { Section } from "../../../ui/section.tsx";
import type { PresenceShown } from "./presence.page.ts";
import { presenceWords } from "./presence.words.ts";

type HeadsProps = {
  frame: Frame;
  marks: string;
  shown: Pick<PresenceShown, "lastWalkIn">;
  newMark: () => string;
};

/** Who comes in: one press a head. */
export function Heads({ frame, marks, shown, newMark }: HeadsProps) {
  const words = presenceWords[frame.language];
  return (
    <Section id="teste" title={words.headsTitle}>
      <p>{words.headsLead}</p>
      <div class="head-buttons">
        {[1, 2, 5].map((count) => (
          <form method="post" action={`${marks}#teste`} data-kept="heads">
            <WalkInFields people={count} mark={newMark()} isNew />
            <Button>
              <span aria-hidden="true">{words.add(count)}</span>
              <span class="visually-hidden">{words.addSaid(count)}</span>
            </Button>
          </form>
        ))}
        <form method="post" action={`${marks}#teste`} data-kept="heads">
          <WalkInFields people={1} mark={newMark()} isNew />
          <input type="hidden" name="prima" value="1" />
          <Button kind="secondary">{words.firstAdd}</Button>
        </form>
      </div>
      <p class="form-text">{words.firstHint}</p>
      {shown.lastWalkIn && (
        <form method="post" action={`${marks}#teste`} data-kept="">
          <WalkInFields people={0} mark={shown.lastWalkIn.id} />
          <Button kind="quiet">{words.removeLast}</Button>
        </form>
      )}
    </Section>
  );
}

function WalkInFields({ people, mark, isNew }: { people: number; mark: string; isNew?: boolean }) {
  return (
    <>
      <input type="hidden" name="segno" value={mark} data-new={isNew} />
      <input type="hidden" name="tipo" value="passaggio" />
      <input type="hidden" name="persone" value={String(people)} />
    </>
  );
}

type CountProps = { frame: Frame; marks: string; counted: number | null; mark: string };

/** One number for all who are there. */
export function Count({ frame, marks, counted, mark }: CountProps) {
  const words = presenceWords[frame.language];
  return (
    <Section id="conta" title={words.countTitle}>
      <p>{words.countLead}</p>
      <HeadCountForm
        frame={frame}
        action={`${marks}#conta`}
        mark={mark}
        counted={counted}
        island={{ "data-kept": "again" }}
      />
    </Section>
  );
}
