// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { ContactFormProps } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { newContactPath } from "./contact-path.ts";
import { offlineWords } from "./offline.words.ts";
import { QueueStatus } from "./queue-status.view.tsx";
import { Told } from "./told.view.tsx";

export type OfflineProps = Pick<ContactFormProps, "frame" | "groups" | "targets" | "areaNames">;

/** The same form for when there is no network: nothing of anybody is in it, so that a device may keep it. */
export function OfflinePage(props: OfflineProps) {
  const { frame } = props;
  const words = offlineWords[frame.language];
  const form = contactFormWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: words.home, path: "/sportello" }, { label: words.title }]}
      islands={["access-keys", "contact-needs", "contact-queue"]}
      hidden
      wide
    >
      <PageTitle title={words.title} lead={words.lead} />
      <p>{words.safe}</p>
      <QueueStatus frame={frame} />
      <trama-access-keys>
        <form
          id="contatto"
          class="contact-form"
          method="post"
          action={linkTo(frame, newContactPath)}
          novalidate
          autocomplete="off"
        >
          <HiddenFields values={{ id: "" }} />
          <div class="contact-told">
            <Told {...props} desks={[]} typed={{}} mistakes={{}} thread={undefined} asksNext={false} />
          </div>
          <div class="contact-look-up">
            <p>{words.search}</p>
            <p>
              <ButtonLink kind="secondary" href={linkTo(frame, newContactPath)}>
                {words.again}
              </ButtonLink>
            </p>
          </div>
          <div class="contact-end">
            <Actions>
              <Button name="azione" value="salva" accesskey="s">
                {form.save}
              </Button>
            </Actions>
          </div>
        </form>
      </trama-access-keys>
    </Page>
  );
}
