// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { Count, Heads } from "./heads.view.tsx";
import { NewcomerForm } from "./newcomer.view.tsx";
import { deviceWords } from "./offline-parts.view.tsx";
import { offlinePresenceWords } from "./offline-presence.words.ts";
import { offlineScope } from "./participation-path.ts";

/** The page is kept, so it has no numbers of presses: the script makes each. */
const noNumber = () => "";

/**
 * The presences without network: the dates that a device knows, or one of them with the forms to count with. Which, and
 * what it is called, the device knows; forms go to addresses below that of the date.
 */
export function OfflinePresencePage({ frame }: { frame: Frame }) {
  const words = offlinePresenceWords[frame.language];
  const device = deviceWords(frame);
  const shown = { lastWalkIn: undefined, doors: [], doorId: null };
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[...keptCrumbs(frame.language), { label: words.title }]}
      islands={["kept-forms", "opened-dates"]}
      hidden
    >
      <PageTitle title={words.title} lead={words.lead} />
      <trama-opened-dates data-words={JSON.stringify(device.here)}>
        <div data-list>
          <div data-none>
            <EmptyState title={words.none}>
              <p>{words.noneLead}</p>
            </EmptyState>
          </div>
          <div data-some hidden>
            <Section id="incontri" title={words.dates}>
              <ul class="link-list" data-lines></ul>
            </Section>
          </div>
          <template>
            <li>
              <a class="list-item" href={linkTo(frame, offlineScope)}></a>
              <span class="form-text"></span>
            </li>
          </template>
        </div>
        <div data-date hidden>
          <trama-kept-forms data-shell data-words={JSON.stringify(device)}>
            <h2 data-name></h2>
            <p data-when></p>
            <p class="attendance-summary">
              <span data-here="0"></span>
            </p>
            <p>{words.names}</p>
            <div role="status" data-status></div>
            <Heads frame={frame} marks="segni" shown={shown} newMark={noNumber} />
            <NewcomerForm frame={frame} action="nomi" shown={shown} newId={noNumber} typed={undefined} />
            <Count frame={frame} marks="segni" counted={null} mark="" />
          </trama-kept-forms>
        </div>
      </trama-opened-dates>
      <Actions>
        {/* The same address again: with network it is the real page. */}
        <ButtonLink kind="quiet" href="">
          {words.again}
        </ButtonLink>
      </Actions>
    </Page>
  );
}
