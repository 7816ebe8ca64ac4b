// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { hostWords } from "./registered.words.ts";

export type CallShown = {
  id: string;
  name: string;
  phone: string | null;
  activity: string;
  activityPath: string;
  say: string;
  date: string | undefined;
  until: string | undefined;
  reason: string | null;
};

/** What to tell by phone, or in person, to who left no e-mail: the most urgent first. */
export function CallsPage({ frame, calls }: { frame: Frame; calls: readonly CallShown[] }) {
  const words = hostWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.calls}
      breadcrumbs={[
        { label: words.office, path: "/redazione" },
        { label: words.agenda, path: "/redazione/agenda" },
        { label: words.calls },
      ]}
      hidden
    >
      <PageTitle title={words.calls} lead={words.callsLead} />
      {calls.length === 0 && (
        <EmptyState title={words.callsEmpty}>
          <p>{words.callsEmptyLead}</p>
        </EmptyState>
      )}
      <ol class="list-unstyled">
        {calls.map((call) => (
          <li class="section">
            <h2 class="h5">{call.name}</h2>
            <p>
              {call.phone === null ? (
                words.inPerson
              ) : (
                <a class="call-number" href={`tel:${call.phone.replaceAll(/[^+\d]/g, "")}`}>
                  {call.phone}
                </a>
              )}
            </p>
            <p>
              <strong>{call.say}</strong> <a href={linkTo(frame, call.activityPath)}>{call.activity}</a>
              {call.date !== undefined && `, ${call.date}`}
              {call.until !== undefined && ` – ${call.until}`}
            </p>
            {call.reason !== null && <p>{words.reason(call.reason)}</p>}
            <form method="post" action={linkTo(frame, `/redazione/agenda/da-chiamare/${call.id}`)}>
              <Actions>
                <Button kind="secondary">
                  {words.called}
                  <span class="visually-hidden"> {call.name}</span>
                </Button>
              </Actions>
            </form>
          </li>
        ))}
      </ol>
    </Page>
  );
}
