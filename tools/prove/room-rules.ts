// SPDX-License-Identifier: AGPL-3.0-or-later
import { carriesMark } from "./mark.ts";

/** What must be true of the other rooms whatever happened, each as the rows for which it is not. */
export const roomRules: Record<string, string> = {
  "contact without its trace, or with two": `
    select from helpdesk.contact c where c.source <> 'import' and (
      select count(*) from foundation.activity a where a.thing_id = c.id and a.verb = 'contact.recorded') <> 1`,
  "trace of a contact that is not there": `
    select from foundation.activity a where a.verb = 'contact.recorded' and not exists (
      select from helpdesk.contact c where c.id = a.thing_id)`,
  "contact without its need, or with two": `
    select from helpdesk.contact c where ${carriesMark("c.id")}
      and (select count(*) from helpdesk.need n where n.contact_id = c.id) <> 1`,
  "stored, and still a draft": `
    select from helpdesk.contact_draft d join helpdesk.contact c on c.territory_id = d.territory_id and c.id = d.id`,
  "thread without its trace, or with two": `
    select from inquirers.inquirer i where ${carriesMark("i.id")} and (
      select count(*) from foundation.activity a where a.thing_id = i.id and a.verb = 'thread.started') <> 1`,
  "thread without its card, its word or the desk that knows it": `
    select from inquirers.inquirer i where ${carriesMark("i.id")} and (i.code_hash is null or i.recall_hash is null or not exists (
      select from inquirers.known_at k where k.territory_id = i.territory_id and k.inquirer_id = i.id))`,
  "activity without its trace, or with two": `
    select from calendar.activity c where c.name like 'marca%' and (
      select count(*) from foundation.activity a where a.thing_id = c.id and a.verb = 'activity.drafted') <> 1`,
  "activity without its dates": `
    select from calendar.activity c where c.name like 'marca%' and (
      select count(*) from calendar.occurrence o where o.territory_id = c.territory_id and o.activity_id = c.id) < 50`,
  "activity published without its trace, or with two": `
    select from calendar.activity c where c.name like 'marca%' and (c.status = 'published')::int <> (
      select count(*) from foundation.activity a where a.thing_id = c.id and a.verb = 'activity.published')`,
  "registration without its trace, or with two": `
    select from calendar.registration r where r.called like 'marca%' and (
      select count(*) from foundation.activity a where a.thing_id = r.id and a.verb = 'registration.made') <> 1`,
  "registration without who comes": `
    select from calendar.registration r where r.called like 'marca%' and r.people <> (
      select count(*) from calendar.participant p where p.territory_id = r.territory_id and p.registration_id = r.id)`,
  "registration of which nobody is told, or told twice": `
    select from calendar.registration r where r.called like 'marca%' and (
      select count(*) from calendar.notice n where n.territory_id = r.territory_id and n.registration_id = r.id and n.told_at is not null) <> 1`,
  "told without its letter, or with two": `
    select from calendar.registration r where r.called like 'marca%' and (
      select count(*) from foundation.mail m where m.to_address = r.email) <> 1`,
  "seats given twice": `
    select from calendar.registration r join calendar.activity c on c.territory_id = r.territory_id and c.id = r.activity_id
    where r.status in ('confirmed', 'offered') group by r.territory_id, r.occurrence_id, c.capacity having sum(r.people) > c.capacity`,
  "two with one number in a line": `
    select from calendar.registration r where r.status = 'waiting' group by r.territory_id, r.activity_id, r.line_number having count(*) > 1`,
  "waits for a date that has seats": `
    select from calendar.registration w join calendar.activity c on c.territory_id = w.territory_id and c.id = w.activity_id
    where w.called like 'marca%' and w.status = 'waiting' and c.capacity > (
      select coalesce(sum(r.people), 0) from calendar.registration r
      where r.territory_id = w.territory_id and r.occurrence_id = w.occurrence_id and r.status in ('confirmed', 'offered'))`,
  "head that was marked without its trace": `
    select from calendar.attendance h where ${carriesMark("h.id")} group by h.occurrence_id having count(*) > (
      select coalesce(sum((a.details->>'marks')::int), 0) from foundation.activity a
      where a.thing_id = h.occurrence_id and a.verb = 'attendance.marked')`,
  "point without its trace, or with two": `
    select from assemblies.agenda_item i where ${carriesMark("i.id")} and (
      select count(*) from foundation.activity a where a.thing_id = i.id and a.verb = 'agenda-item.added') <> 1`,
  "two points in one place of an agenda": `
    select from assemblies.agenda_item i where i.meeting_id is not null group by i.territory_id, i.meeting_id, i.place having count(*) > 1`,
  "words of minutes that are not kept": `
    select from assemblies.agenda_item i where ${carriesMark("i.id")} and i.revision - 1 <> (
      select count(*) from assemblies.writing w where w.territory_id = i.territory_id and w.item_id = i.id and w.minutes = i.minutes)`,
  "words of minutes without their trace, or with two": `
    select from assemblies.writing w where ${carriesMark("w.item_id")} and (
      select count(*) from foundation.activity a
      where a.thing_id = w.item_id and a.verb = 'minutes.written' and (a.details->>'revision')::int = w.revision) <> 1`,
  "minutes with words that did not begin": `
    select from assemblies.meeting g where g.minutes_status = 'none' and exists (
      select from assemblies.agenda_item i where i.territory_id = g.territory_id and i.meeting_id = g.id and i.minutes is not null)`,
  "vote with more or fewer ballots than voters": `
    select from assemblies.vote v where (
      select count(*) from assemblies.ballot b where b.territory_id = v.territory_id and b.vote_id = v.id) <> (
      select count(*) from assemblies.entitled e where e.territory_id = v.territory_id and e.vote_id = v.id and e.has_voted)`,
};
