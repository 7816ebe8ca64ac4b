// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Table } from "../../../ui/table.tsx";
import { publicWords } from "./public.words.ts";
import type { HoursShown, WeekShown } from "./space-page.page.ts";

/** When a space is free and taken, day by day, in words: no names, no colours to be learned. */
export function WeekBlock({ frame, week }: { frame: Frame; week: WeekShown }) {
  const words = publicWords[frame.language];
  const columns = [
    { label: words.dayColumn },
    { label: words.states.free },
    { label: words.states.taken },
    ...(week.hasOpenToAll ? [{ label: words.states["open-to-all"] }] : []),
  ];
  return (
    <>
      <p>{words.weekLead}</p>
      <Table
        id="libero-e-occupato"
        caption={week.title}
        columns={columns}
        rows={week.days.map(({ day, free, taken, openToAll }) => [
          day,
          <HoursList frame={frame} list={free} />,
          <HoursList frame={frame} list={taken} />,
          ...(week.hasOpenToAll ? [<HoursList frame={frame} list={openToAll} />] : []),
        ])}
        data-element="free-busy"
      />
      <Actions>
        {week.previous !== undefined && (
          <ButtonLink kind="quiet" href={week.previous} rel="prev nofollow">
            {words.previous}
          </ButtonLink>
        )}
        {week.next !== undefined && (
          <ButtonLink kind="quiet" href={week.next} rel="next nofollow">
            {words.next}
          </ButtonLink>
        )}
      </Actions>
    </>
  );
}

function HoursList({ frame, list }: { frame: Frame; list: readonly HoursShown[] }) {
  const words = publicWords[frame.language];
  if (list.length === 0) return <>{words.nothing}</>;
  return (
    <>
      {list.map(({ hours, href, label }, index) => (
        <>
          {index > 0 && ", "}
          {href === undefined ? (
            hours
          ) : (
            <a href={linkTo(frame, href)} rel="nofollow">
              <VisuallyHidden>{label} </VisuallyHidden>
              {hours}
            </a>
          )}
        </>
      ))}
    </>
  );
}
