// SPDX-License-Identifier: AGPL-3.0-or-later
// Written by "npm run schema" from the migrations: do not edit.
import type { InstantColumn, JsonColumn, DateColumn, ClockTimeColumn } from "./columns.ts";
import type { ColumnType } from "kysely";

type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

interface AccountsChallenge {
  browser_hash: Buffer;
  expires_at: InstantColumn;
  id: string;
  kind: string;
  return_to: Generated<string>;
  secret: JsonColumn;
  used_at: InstantColumn | null;
}

interface AccountsInvitation {
  accepted_at: InstantColumn | null;
  accepted_by: string | null;
  created_at: InstantColumn;
  /**
   * personal(collaboration): whom the invitation was sent to, when it went by e-mail
   */
  email: string | null;
  ends_on: DateColumn | null;
  expires_at: InstantColumn;
  id: string;
  invited_by: string;
  of_id: string | null;
  of_kind: string;
  role: string;
  token_hash: Buffer;
  withdrawn_at: InstantColumn | null;
}

interface AccountsMembership {
  ended_by: string | null;
  ends_on: DateColumn | null;
  given_by: string | null;
  id: string;
  of_id: string | null;
  of_kind: string;
  person_id: string;
  role: string;
  starts_on: DateColumn;
}

interface AccountsNewAddress {
  /**
   * personal(sign-in): the address to be confirmed; swept a day after the link expires
   */
  email: string;
  expires_at: InstantColumn;
  person_id: string;
  token_hash: Buffer;
  used_at: InstantColumn | null;
}

interface AccountsOutsideIdentity {
  issuer: string;
  /**
   * The level of assurance the provider last stated (SpidL1…3 or its own)
   */
  level: string | null;
  linked_at: InstantColumn;
  person_id: string;
  /**
   * personal(sign-in): how the identity provider calls this person
   */
  subject: string;
}

interface AccountsPasskey {
  /**
   * personal(security): the name a person gave to this passkey
   */
  called: string;
  counter: number;
  created_at: InstantColumn;
  /**
   * personal(sign-in): WebAuthn credential
   */
  credential_id: string;
  id: string;
  person_id: string;
  /**
   * personal(sign-in): the public half of the key; the other never leaves the device
   */
  public_key: Buffer;
  transports: Generated<string[]>;
  used_at: InstantColumn | null;
}

interface AccountsPerson {
  created_at: InstantColumn;
  /**
   * personal(sign-in): where the sign-in link goes; after erasure "erased-ID@invalid"
   */
  email: string;
  erased_at: InstantColumn | null;
  id: string;
  /**
   * personal(sign-in): in which language mails are written
   */
  language: Generated<string>;
  /**
   * personal(collaboration): how colleagues see who wrote; optional
   */
  name: string | null;
}

interface AccountsSession {
  created_at: InstantColumn;
  /**
   * personal(security): kind of browser ("Firefox, Android"), so that a person recognizes their own sessions; never an address
   */
  device: string | null;
  ended_at: InstantColumn | null;
  expires_at: InstantColumn;
  id: string;
  /**
   * A screen left alone at a desk: nothing is shown until the person signs in again
   */
  locked_at: InstantColumn | null;
  person_id: string;
  seen_at: InstantColumn;
  signed_in_by: string;
  token_hash: Buffer;
}

interface AccountsSignInLink {
  browser_hash: Buffer | null;
  created_at: InstantColumn;
  /**
   * personal(sign-in): whom the link is for; swept a day after it expires
   */
  email: string;
  expires_at: InstantColumn;
  id: string;
  invitation_id: string | null;
  /**
   * The mail that carries it; without one it was made at the command line
   */
  mail_id: string | null;
  return_to: Generated<string>;
  token_hash: Buffer;
  used_at: InstantColumn | null;
  /**
   * Asked for on a page that anybody may use (claiming an organization): an address without account gets one when the link is used
   */
  welcomes: Generated<boolean>;
}

interface AccountsView {
  id: string;
  person_id: string;
  viewed_at: InstantColumn;
  viewer_id: string;
  what: string;
}

interface AssembliesAgendaItem {
  /**
   * The open decision that one comes back to under this item
   */
  about_decision: string | null;
  answer: string | null;
  /**
   * The meeting whose minutes are approved under this item; null of every other
   */
  approves: string | null;
  assembly_id: string;
  body: string | null;
  /**
   * Since when the proposer, who left a number, is to be called with news; null when there is nothing to tell
   */
  call_since: InstantColumn | null;
  carried_from: string | null;
  /**
   * What is printed on the slip, for who reads the answer without a link
   */
  code: string | null;
  /**
   * personal(assemblies): e-mail or phone for the answer; forgotten 30 days after the answer
   */
  contact: string | null;
  created_at: InstantColumn;
  decided_at: InstantColumn | null;
  forgotten_at: InstantColumn | null;
  /**
   * SHA-256 of the form it was sent with: sent twice it is one
   */
  form_hash: Buffer | null;
  id: string;
  /**
   * The point with which it was joined: its answer is that one's
   */
  joined_to: string | null;
  language: Generated<string>;
  made_at_desk: Generated<boolean>;
  /**
   * The meeting on whose agenda it is; null while it waits
   */
  meeting_id: string | null;
  /**
   * What was said, as the minutes tell it
   */
  minutes: string | null;
  /**
   * What the proposer was told of the meeting that had it on its agenda; null until its minutes are shared
   */
  outcome_told: string | null;
  /**
   * When they were told: thirty days later who proposed it is forgotten
   */
  outcome_told_at: InstantColumn | null;
  place: number | null;
  /**
   * personal(assemblies): who proposes, as they say it; forgotten 30 days after the answer
   */
  proposer: string | null;
  /**
   * Raised by every change: two who write the same point at once lose nothing
   */
  revision: Generated<number>;
  status: Generated<string>;
  suspicions: Generated<string[]>;
  territory_id: string;
  title: string;
  /**
   * SHA-256 of the token of the link that says what became of it
   */
  token_hash: Buffer | null;
}

interface AssembliesAssembly {
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it first
   */
  created_by: string | null;
  has_open_meetings: Generated<boolean>;
  how_to_join: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  kind: string;
  lab_id: string | null;
  last_modified: InstantColumn;
  /**
   * How many members one member may stand for at a meeting
   */
  most_delegations: Generated<number>;
  name: string;
  /**
   * How many days before a meeting it is called
   */
  notice_days: Generated<number>;
  organization_id: string | null;
  purpose: string | null;
  /**
   * Heads, or percent of the members; null without a quorum
   */
  quorum: number | null;
  quorum_kind: Generated<string>;
  revision: Generated<number>;
  rules: string | null;
  status: Generated<string>;
  territory_id: string;
}

interface AssembliesAttachment {
  body: Buffer;
  created_at: InstantColumn;
  /**
   * personal(accountability): who loaded it
   */
  created_by: string | null;
  file_name: string;
  hash: Buffer;
  id: string;
  item_id: string | null;
  media_type: string;
  meeting_id: string;
  territory_id: string;
  /**
   * How the list of papers calls it
   */
  title: string;
}

interface AssembliesAttendanceAnswer {
  meeting_id: string;
  member_id: string;
  said_at: InstantColumn;
  says: string;
  territory_id: string;
}

interface AssembliesBallot {
  choice: string;
  /**
   * A random code that its voter alone was shown; published with the choice when the vote is closed
   */
  receipt: string;
  territory_id: string;
  vote_id: string;
}

interface AssembliesCorrection {
  correction: string;
  id: string;
  item_id: string | null;
  made_at: InstantColumn;
  /**
   * personal(accountability): who wrote it
   */
  made_by: string | null;
  meeting_id: string;
  reason: string;
  territory_id: string;
}

interface AssembliesDecision {
  assembly_id: string;
  /**
   * Of hands or ballots {"for": n, "against": n, "abstained": n}; null for a consensus
   */
  counts: JsonColumn | null;
  decided_at: InstantColumn;
  due_on: DateColumn | null;
  how: string;
  id: string;
  item_id: string | null;
  last_modified: InstantColumn;
  meeting_id: string;
  /**
   * The later day by which it is now expected; due_on stays as it was decided
   */
  moved_to: DateColumn | null;
  number: number;
  outcome: string | null;
  /**
   * Who does it, as the minutes say: a group, a role or a first name; it is published
   */
  owner_name: string | null;
  revision: Generated<number>;
  status: Generated<string>;
  territory_id: string;
  what: string;
}

interface AssembliesDecisionEvent {
  decision_id: string;
  id: string;
  made_at: InstantColumn;
  /**
   * personal(accountability): who wrote it
   */
  made_by: string | null;
  moved_to: DateColumn | null;
  /**
   * How it went, as it is published; without names of people
   */
  note: string | null;
  status: string;
  territory_id: string;
}

interface AssembliesDelegation {
  ended_at: InstantColumn | null;
  from_member_id: string;
  id: string;
  made_at: InstantColumn;
  made_by: string;
  meeting_id: string;
  territory_id: string;
  to_member_id: string;
}

interface AssembliesEntitled {
  /**
   * Who casts it: the member, or the one whom they delegated
   */
  cast_by: string;
  has_voted: Generated<boolean>;
  member_id: string;
  territory_id: string;
  vote_id: string;
}

interface AssembliesMeeting {
  assembly_id: string;
  closed_at: InstantColumn | null;
  convoked_at: InstantColumn | null;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it first
   */
  created_by: string | null;
  ends_at: InstantColumn;
  /**
   * People who came and are not members, by head count
   */
  guests: Generated<number>;
  id: string;
  /**
   * It was called fewer days before than the rules say: allowed, and said
   */
  is_convoked_late: Generated<boolean>;
  is_demonstration: Generated<boolean>;
  /**
   * Whether anybody may come and read of it; of a closed one only members and keepers learn
   */
  is_open: Generated<boolean>;
  last_modified: InstantColumn;
  /**
   * Where one takes part from afar; told to who was called, and on the page when meetings are open
   */
  link: string | null;
  location_id: string | null;
  minutes_approved_at: InstantColumn | null;
  minutes_approved_in: string | null;
  /**
   * none, draft (being written), shared (members comment), approved (locked: only corrections that are seen)
   */
  minutes_status: Generated<string>;
  name: string | null;
  opened_at: InstantColumn | null;
  place_name: string | null;
  remote_guests: Generated<number>;
  revision: Generated<number>;
  /**
   * SEQUENCE of RFC 5545: raised by every change that calendars must know
   */
  sequence: Generated<number>;
  /**
   * The room of spaces.space that was booked for it
   */
  space_id: string | null;
  starts_at: InstantColumn;
  status: Generated<string>;
  status_reason: string | null;
  territory_id: string;
}

interface AssembliesMember {
  asked_at: InstantColumn | null;
  assembly_id: string;
  /**
   * personal(assemblies): how they are called, as they chose; forgotten 30 days after they leave, or when they ask
   */
  called: string | null;
  channel: Generated<string>;
  decided_at: InstantColumn | null;
  /**
   * personal(assemblies): where convocations go; forgotten with the name
   */
  email: string | null;
  forgotten_at: InstantColumn | null;
  /**
   * SHA-256 of the form it was asked with: sent twice it is one
   */
  form_hash: Buffer | null;
  id: string;
  /**
   * personal(assemblies): the language of the letters
   */
  language: Generated<string>;
  /**
   * When they left, were declined, or their mandate ended: thirty days later they are forgotten
   */
  left_at: InstantColumn | null;
  /**
   * Raised to give a new link: the old one is shut
   */
  link_number: Generated<number>;
  organization_id: string | null;
  part: Generated<string>;
  /**
   * personal(assemblies): the account of the member, where they have one
   */
  person_id: string | null;
  /**
   * personal(assemblies): the number to call; forgotten with the name
   */
  phone: string | null;
  since: DateColumn;
  /**
   * The group or the body they speak for, as it is written
   */
  stands_for: string | null;
  status: Generated<string>;
  territory_id: string;
  /**
   * SHA-256 of the token of the member's own page
   */
  token_hash: Buffer | null;
  until: DateColumn | null;
  /**
   * personal(assemblies): what they wrote when they asked to belong; forgotten with the name
   */
  why: string | null;
}

interface AssembliesMinutesComment {
  answer: string | null;
  answered_at: InstantColumn | null;
  /**
   * personal(assemblies): what they say; it stays with the minutes, without a name once they are forgotten
   */
  body: string;
  id: string;
  item_id: string | null;
  meeting_id: string;
  member_id: string | null;
  /**
   * personal(assemblies): the account of who wrote, where they have one
   */
  person_id: string | null;
  territory_id: string;
  written_at: InstantColumn;
}

interface AssembliesNotice {
  channel: string;
  created_at: InstantColumn;
  id: string;
  meeting_id: string;
  member_id: string;
  /**
   * Why it was moved or cancelled, as it is told
   */
  reason: string | null;
  sequence: number;
  territory_id: string;
  told_at: InstantColumn | null;
  /**
   * personal(accountability): who made the call
   */
  told_by: string | null;
  what: string;
}

interface AssembliesPresence {
  came_at: InstantColumn;
  id: string;
  is_remote: Generated<boolean>;
  left_at: InstantColumn | null;
  meeting_id: string;
  member_id: string;
  territory_id: string;
}

interface AssembliesTurn {
  asked_at: InstantColumn;
  began_at: InstantColumn | null;
  /**
   * personal(assemblies): a guest who asks to speak, as they are called; forgotten when the meeting closes
   */
  called: string | null;
  ended_at: InstantColumn | null;
  id: string;
  meeting_id: string;
  member_id: string | null;
  territory_id: string;
}

interface AssembliesVote {
  closed_at: InstantColumn | null;
  closes_at: InstantColumn;
  /**
   * Counted at its end {"for": n, "against": n, "abstained": n}
   */
  counts: JsonColumn | null;
  decision_id: string | null;
  due_on: DateColumn | null;
  id: string;
  item_id: string;
  meeting_id: string;
  opened_at: InstantColumn;
  /**
   * personal(accountability): who opened it
   */
  opened_by: string | null;
  /**
   * Who does it if it passes, as the minutes say: a group, a role or a first name; it is published
   */
  owner_name: string | null;
  /**
   * How many were entitled when it opened: the list is frozen then
   */
  people: number;
  question: string;
  /**
   * How many ballots it needs to hold, abstentions among them; null when any number does
   */
  quorum: number | null;
  status: Generated<string>;
  territory_id: string;
  /**
   * When members were written to that it is open
   */
  told_at: InstantColumn | null;
}

interface AssembliesWriting {
  item_id: string;
  minutes: string | null;
  revision: number;
  territory_id: string;
  written_at: InstantColumn;
  /**
   * personal(accountability): who saved it
   */
  written_by: string | null;
}

interface CalendarAbsence {
  occurrence_id: string;
  registration_id: string;
  said_at: InstantColumn;
  territory_id: string;
}

interface CalendarActivity {
  /**
   * Facts {"wheelchair": {"value": "yes" | "partly" | "no", "note": text}, "toilet": …}; what is not there nobody knows
   */
  accessibility: Generated<JsonColumn>;
  /**
   * Starts that the rule does not give, as texts of the clock of Europe/Rome (RDATE)
   */
  added_starts: Generated<JsonColumn>;
  /**
   * Where one finds it, when not at the address of the place: the side door, the bus stop
   */
  address: string | null;
  /**
   * The municipality or neighbourhood, where it is no place of the directory
   */
  area_code: string | null;
  /**
   * Codes of every area in which it is, written here so that views ask no other room
   */
  areas: Generated<string[]>;
  audience: string | null;
  /**
   * Seats of each date, or of the series; null is as many as come
   */
  capacity: number | null;
  contact_email: string | null;
  /**
   * Whom to ask: the role, as it is published
   */
  contact_name: string | null;
  contact_phone: string | null;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it first
   */
  created_by: string | null;
  /**
   * The last day up to which dates are stored
   */
  dates_until: DateColumn | null;
  description: string | null;
  /**
   * The first start on the clock of Europe/Rome (DTSTART;TZID=Europe/Rome)
   */
  first_start: ClockTimeColumn;
  id: string;
  is_demonstration: Generated<boolean>;
  is_for_families: Generated<boolean>;
  kind: Generated<string>;
  languages: Generated<string[]>;
  last_modified: InstantColumn;
  location_id: string | null;
  maximum_age: number | null;
  minimum_age: number | null;
  /**
   * How long each date lasts, by the clock that never changes (RFC 5545: the same exact duration)
   */
  minutes: number;
  name: string;
  /**
   * Who organizes it; not always whose the place is
   */
  organization_id: string | null;
  /**
   * Who organizes it, as it is written; it stands alone for an informal group, and when the organization leaves the directory
   */
  organizer_name: string | null;
  /**
   * Month and day of the patron saint where it is, a holiday there
   */
  patron_day: string | null;
  /**
   * Months (1–12) of every year without dates
   */
  pause_months: Generated<number[]>;
  /**
   * Stretches of days without dates [{"from": date, "to": date, "why": text | null}], in order and apart from each other
   */
  pauses: Generated<JsonColumn>;
  pauses_on_holidays: Generated<boolean>;
  /**
   * Where it is, as it is written; it stands alone for a park or a courtyard, and when the place leaves the directory
   */
  place_name: string | null;
  price: Generated<string>;
  price_note: string | null;
  published_at: InstantColumn | null;
  /**
   * How many hours before a date its registrations close; null at its start
   */
  registration_closes_hours: number | null;
  registration_kind: Generated<string>;
  registration_opens_at: InstantColumn | null;
  /**
   * Raised by every change of any kind: a form says which one it was filled over
   */
  revision: Generated<number>;
  /**
   * The last day up to which its space was asked for; each night the dates after it are asked for as they come near. Null before the first time
   */
  room_until: DateColumn | null;
  /**
   * RRULE without its name; null for a single date
   */
  rule: string | null;
  /**
   * SEQUENCE of RFC 5545: raised by every change that people who follow it must learn of
   */
  sequence: Generated<number>;
  /**
   * Single days without their date (EXDATE)
   */
  skipped_dates: Generated<ArrayType<DateColumn>>;
  space_id: string | null;
  status: Generated<string>;
  /**
   * Why it was cancelled or rejected, as people are told
   */
  status_reason: string | null;
  /**
   * Starts that the rule gives up to that day and pauses, holidays and skipped days take away (EXDATE), as texts of the clock of Europe/Rome: calendar files read them instead of counting
   */
  taken_away: Generated<JsonColumn>;
  territory_id: string;
  waiting_list: Generated<boolean>;
  what_to_bring: string | null;
}

interface CalendarAttendance {
  /**
   * Made on the device of who marks: sent twice it is one
   */
  id: string;
  is_first_time: boolean | null;
  kind: string;
  /**
   * When it was marked, by the clock of the device where the line was away; the later mark stands
   */
  marked_at: InstantColumn;
  /**
   * personal(accountability): who marked it
   */
  marked_by: string | null;
  occurrence_id: string;
  /**
   * How many came; 0 takes a mark back
   */
  people: number;
  received_at: InstantColumn;
  registration_id: string | null;
  territory_id: string;
}

interface CalendarCoOrganizer {
  activity_id: string;
  organization_id: string;
  territory_id: string;
}

interface CalendarFeed {
  /**
   * What was read last and whole: the same again changes nothing
   */
  body: Buffer | null;
  checked_at: InstantColumn | null;
  created_at: InstantColumn;
  /**
   * personal(accountability): who began to keep it
   */
  created_by: string | null;
  ended_at: InstantColumn | null;
  /**
   * When it was last read whole: what came then stays until it is read again
   */
  good_at: InstantColumn | null;
  id: string;
  location_id: string | null;
  /**
   * Why it could not be read the last time: a code; null when it could
   */
  mistake: string | null;
  name: string;
  organization_id: string | null;
  /**
   * Since when what comes is public at once; null while it is only drafts
   */
  published_at: InstantColumn | null;
  territory_id: string;
  /**
   * Events that could not be taken the last time [{"name": text, "because": code}]
   */
  told: Generated<JsonColumn>;
  /**
   * Where it is asked; null of a file
   */
  url: string | null;
}

interface CalendarFeedEntry {
  activity_id: string;
  /**
   * SHA-256 of the event as it was read: unchanged, its activity is left as it is
   */
  entry_hash: Buffer;
  feed_id: string;
  territory_id: string;
  uid: string;
}

interface CalendarLook {
  colour: string;
  location_id: string;
  /**
   * Its logo among the pictures (foundation.picture)
   */
  logo: Buffer | null;
  territory_id: string;
}

interface CalendarNotice {
  activity_id: string;
  channel: string;
  created_at: InstantColumn;
  id: string;
  occurrence_id: string | null;
  /**
   * Why, as the host says it to everybody
   */
  reason: string | null;
  registration_id: string;
  territory_id: string;
  /**
   * When the letter was written, or a host said that they called; null while it waits
   */
  told_at: InstantColumn | null;
  /**
   * personal(accountability): who told the person, where no letter could
   */
  told_by: string | null;
  what: string;
}

interface CalendarOccurrence {
  activity_id: string;
  ends_at: InstantColumn;
  id: string;
  /**
   * A person gave it another time or place: a change of the rule leaves it there
   */
  is_moved: Generated<boolean>;
  last_modified: Generated<InstantColumn>;
  /**
   * Where this date is, when not where the activity usually is
   */
  location_id: string | null;
  /**
   * Where the rule put it, on the clock of Europe/Rome (RECURRENCE-ID): a date that moved keeps it
   */
  original_start: ClockTimeColumn;
  /**
   * The same, when it is no place of the directory
   */
  place_name: string | null;
  /**
   * Why it was moved or cancelled, as people are told
   */
  reason: string | null;
  starts_at: InstantColumn;
  status: Generated<string>;
  territory_id: string;
}

interface CalendarParticipant {
  /**
   * Years, of a child; stays as a figure when the name is forgotten
   */
  age: number | null;
  /**
   * personal(registrations): a first name, when they gave one; forgotten with the registration
   */
  called: string | null;
  is_child: Generated<boolean>;
  number: number;
  registration_id: string;
  territory_id: string;
}

interface CalendarProposal {
  activity_id: string;
  answer: string | null;
  /**
   * personal(proposals): e-mail or phone for the answer; forgotten 30 days after the answer
   */
  contact: string | null;
  created_at: InstantColumn;
  decided_at: InstantColumn | null;
  decided_by: string | null;
  forgotten_at: InstantColumn | null;
  /**
   * SHA-256 of the form it was sent with: sent twice it is one proposal
   */
  form_hash: Buffer;
  language: Generated<string>;
  /**
   * personal(proposals): what they wrote to the host; forgotten 30 days after the answer
   */
  note: string | null;
  /**
   * personal(proposals): who proposes, as they say it; forgotten 30 days after the answer
   */
  proposer: string | null;
  /**
   * Signs that a program filled the form: trap, fast, links
   */
  suspicions: Generated<string[]>;
  territory_id: string;
  /**
   * SHA-256 of the token of the status link
   */
  token_hash: Buffer | null;
}

interface CalendarRegistration {
  activity_id: string;
  /**
   * personal(registrations): SHA-256 of the token of the calendar with all dates of one e-mail, which only its letters tell; forgotten with it
   */
  calendar_hash: Buffer | null;
  /**
   * personal(registrations): how who registered is called; forgotten 30 days after the last date, or when they ask
   */
  called: string | null;
  /**
   * How they wish to be told: a letter, a call, or in person (none)
   */
  channel: Generated<string>;
  /**
   * Six signs that a person can read out and a host can type; null once forgotten
   */
  code: string | null;
  created_at: InstantColumn;
  /**
   * personal(registrations): where confirmation and reminders go; forgotten 30 days after the last date, or when they ask
   */
  email: string | null;
  /**
   * Why a host took it away, as the person is told
   */
  end_reason: string | null;
  ended_at: InstantColumn | null;
  forgotten_at: InstantColumn | null;
  /**
   * SHA-256 of the form it was sent with: sent twice it is one registration
   */
  form_hash: Buffer;
  /**
   * Until when an offered seat is held for them
   */
  held_until: InstantColumn | null;
  id: string;
  /**
   * Whether it is the first time ever that they take part in something like this; null when not asked or not said
   */
  is_first_time: boolean | null;
  /**
   * personal(registrations): the language of the letters
   */
  language: Generated<string>;
  /**
   * Order of the waiting list of an activity: a lower number is served first
   */
  line_number: number | null;
  made_at_desk: Generated<boolean>;
  /**
   * The host who wrote it, when it was made at the desk
   */
  made_by: string | null;
  /**
   * The date; null is the whole series
   */
  occurrence_id: string | null;
  people: Generated<number>;
  /**
   * personal(registrations): the number to call for changes; forgotten 30 days after the last date, or when they ask
   */
  phone: string | null;
  /**
   * Since when it holds seats; of a series they are those of the dates that end after
   */
  seated_at: InstantColumn | null;
  /**
   * confirmed and offered hold seats; waiting stands in line; lapsed did not answer an offer in time; cancelled by who registered, removed by a host
   */
  status: string;
  territory_id: string;
  /**
   * SHA-256 of the token of their own page
   */
  token_hash: Buffer | null;
  wants_reminders: Generated<boolean>;
}

interface DirectoryAsk {
  /**
   * personal(upkeep): where the mails go; forgotten 30 days after the campaign ended
   */
  address: string | null;
  answered_at: InstantColumn | null;
  campaign_id: string;
  id: string;
  /**
   * personal(upkeep): in which language the mails are written
   */
  language: string;
  mailed_at: InstantColumn | null;
  mails: Generated<number>;
  /**
   * When the next mail is due; null when there is none to come
   */
  next_at: InstantColumn | null;
  /**
   * personal(upkeep): whose account it is, when the address is that of a contact with account; forgotten with the address
   */
  person_id: string | null;
  refused_at: InstantColumn | null;
}

interface DirectoryAskLink {
  ask_id: string;
  expires_at: InstantColumn;
  token_hash: Buffer;
}

interface DirectoryAskRecord {
  ask_id: string;
  confirmed_at: InstantColumn | null;
  kind: string;
  record_id: string;
}

interface DirectoryAskRefused {
  /**
   * personal(upkeep): SHA-256 of the address: enough not to write to it, not enough to read it
   */
  address_hash: Buffer;
  refused_at: InstantColumn;
}

interface DirectoryAsset {
  accessibility_facts: Generated<JsonColumn>;
  area_code: string | null;
  assured_date: DateColumn | null;
  description: string | null;
  email: string | null;
  extra: Generated<JsonColumn>;
  hours: JsonColumn | null;
  /**
   * How one uses it or whom to ask, by role and never by name
   */
  how_to_use: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  is_free: boolean | null;
  kind: string;
  languages: Generated<JsonColumn>;
  last_modified: InstantColumn;
  latitude: number | null;
  location_id: string | null;
  longitude: number | null;
  name: string;
  organization_id: string | null;
  phones: Generated<JsonColumn>;
  territory_id: string | null;
  url: string | null;
}

interface DirectoryAssurance {
  /**
   * personal(accountability): who checked; empty for a load of data, a link by mail to somebody without account
   */
  assured_by: string | null;
  assured_date: DateColumn;
  field_group: string;
  kind: string;
  method: string;
  record_id: string;
}

interface DirectoryAttribute {
  id: string;
  label: string | null;
  link_entity: string;
  link_id: string;
  taxonomy_term_id: string;
  value: string | null;
}

interface DirectoryCampaign {
  area_code: string | null;
  ended_at: InstantColumn | null;
  id: string;
  is_stale_only: boolean;
  record_kind: string | null;
  season: string;
  started_at: InstantColumn;
  /**
   * personal(accountability): who started it
   */
  started_by: string | null;
  territory_id: string | null;
}

interface DirectoryCheckCall {
  called_at: InstantColumn | null;
  /**
   * personal(accountability): who has it on the screen; nobody else gets it until held_until
   */
  held_by: string | null;
  held_until: InstantColumn | null;
  kind: string;
  not_before: InstantColumn | null;
  record_id: string;
  /**
   * personal(accountability): who put it off until not_before; the others may still get it
   */
  skipped_by: string | null;
  unanswered: Generated<number>;
  /**
   * The number that turned out to be somebody else's: the record is not called again until it has another
   */
  wrong_number: string | null;
}

interface DirectoryClaim {
  /**
   * personal(collaboration): what was answered, for who asked
   */
  answer: string | null;
  asked_at: InstantColumn;
  /**
   * personal(collaboration): who asks
   */
  claimant_id: string;
  /**
   * Read on the telephone by somebody of the district to whoever answers the number on record, and typed by who asks: kept as it is read, six digits would not be hidden by a hash; seven days, five tries, gone with the answer
   */
  code: string | null;
  code_made_at: InstantColumn | null;
  /**
   * personal(accountability): who called
   */
  code_made_by: string | null;
  code_tries: Generated<number>;
  decided_at: InstantColumn | null;
  /**
   * personal(accountability): who answered; null when an address or a code did
   */
  decided_by: string | null;
  id: string;
  /**
   * personal(collaboration): what they say of themselves; only who decides reads it
   */
  note: string | null;
  organization_id: string;
  /**
   * What proved it: an address of the organization's domain, a code read to its telephone, somebody's decision
   */
  proven_by: string | null;
  state: string;
  territory_id: string | null;
}

interface DirectoryDescribed {
  categories: string[] | null;
  id: string | null;
  targets: string[] | null;
  words: string | null;
}

interface DirectoryDraft {
  author_id: string;
  /**
   * The number of the revision it started from; 0 for a new record, or when the form showed an older state than the present one
   */
  based_on: number;
  /**
   * The form as typed: nothing is lost, valid or not
   */
  content: JsonColumn;
  id: string;
  kind: string;
  record_id: string;
  saved_at: InstantColumn;
  step: string | null;
}

interface DirectoryEdition {
  /**
   * When this edition began, by the clock of the database: what "not modified since" is answered with
   */
  changed_at: Generated<InstantColumn>;
  is_the_only_one: Generated<boolean>;
  number: number;
}

interface DirectoryFinding {
  access_modes: string[];
  /**
   * Codes of the areas in which it lies
   */
  areas: string[];
  assured_date: DateColumn | null;
  categories: string[];
  full_text: Generated<string>;
  id: Generated<number>;
  /**
   * The position is that of the municipality, because the address may not be shown: no distance is said
   */
  is_area_only: Generated<boolean>;
  is_free: boolean | null;
  /**
   * Whether that day has come, as of the last hour: it ranks lower and says so
   */
  is_stale: Generated<boolean>;
  kind: string;
  languages: string[];
  latitude: number | null;
  line: string | null;
  location_id: string | null;
  longitude: number | null;
  maximum_age: number | null;
  minimum_age: number | null;
  municipality: string | null;
  name: string;
  name_text: Generated<string>;
  neighbourhood: string | null;
  organization_name: string | null;
  place_name: string | null;
  /**
   * Point on a sphere, metres, so that the index answers "nearest first"
   */
  position: Generated<string | null>;
  postal_code: string | null;
  /**
   * Codes of the areas for which it works; empty when not declared
   */
  serves: string[];
  /**
   * The first day on which a group of its fields is stale; null when one was never checked
   */
  stale_from: DateColumn | null;
  targets: string[];
  territory_id: string | null;
  thing_id: string;
  timetable_id: number | null;
  wheelchair: string | null;
  words: string;
}

interface DirectoryFindingChange {
  edition: number;
  /**
   * Null when so many changed that all are to be read again
   */
  finding_id: number | null;
  kind: string | null;
}

interface DirectoryFindingSaid {
  access_modes: string[] | null;
  areas: string[] | null;
  assured_date: DateColumn | null;
  categories: string[] | null;
  hours: JsonColumn | null;
  is_area_only: boolean | null;
  is_free: boolean | null;
  kind: string | null;
  languages: string[] | null;
  latitude: number | null;
  line: string | null;
  location_id: string | null;
  longitude: number | null;
  maximum_age: number | null;
  minimum_age: number | null;
  municipality: string | null;
  name: string | null;
  neighbourhood: string | null;
  organization_name: string | null;
  patron_day: string | null;
  place_name: string | null;
  postal_code: string | null;
  serves: string[] | null;
  targets: string[] | null;
  territory_id: string | null;
  thing_id: string | null;
  wheelchair: string | null;
  words: string | null;
}

interface DirectoryFindingSource {
  access_modes: string[] | null;
  areas: string[] | null;
  assured_date: DateColumn | null;
  categories: string[] | null;
  hours: JsonColumn | null;
  is_area_only: boolean | null;
  is_free: boolean | null;
  kind: string | null;
  languages: string[] | null;
  latitude: number | null;
  line: string | null;
  location_id: string | null;
  longitude: number | null;
  maximum_age: number | null;
  minimum_age: number | null;
  municipality: string | null;
  name: string | null;
  neighbourhood: string | null;
  organization_name: string | null;
  patron_day: string | null;
  place_name: string | null;
  postal_code: string | null;
  serves: string[] | null;
  stale_from: DateColumn | null;
  targets: string[] | null;
  territory_id: string | null;
  thing_id: string | null;
  wheelchair: string | null;
  words: string | null;
}

interface DirectoryHalfLife {
  field_group: string;
  months: number;
}

interface DirectoryKept {
  assured_date: DateColumn | null;
  id: string | null;
  is_demonstration: boolean | null;
  kind: string | null;
  last_modified: InstantColumn | null;
  name: string | null;
  organization_id: string | null;
  status: string | null;
  territory_id: string | null;
  works: boolean | null;
}

interface DirectoryLikelyPair {
  first_id: string;
  kind: string;
  reasons: string[];
  score: number;
  second_id: string;
}

interface DirectoryLocation {
  accessibility: Generated<JsonColumn>;
  /**
   * HSDS-IT: structured facts {"wheelchair": "yes" | "partly" | "no", "toilet": …, "parking": …, "hearing": …, "pram": …}
   */
  accessibility_facts: Generated<JsonColumn>;
  /**
   * HSDS-IT: full, area (municipality only) or hidden (never leaves the back office: safe houses)
   */
  address_visibility: Generated<string>;
  addresses: Generated<JsonColumn>;
  alternate_name: string | null;
  /**
   * HSDS-IT: the smallest known area (neighbourhood or municipality) in which it lies
   */
  area_code: string | null;
  assured_date: DateColumn | null;
  contacts: Generated<JsonColumn>;
  description: string | null;
  external_identifier: string | null;
  external_identifier_type: string | null;
  extra: Generated<JsonColumn>;
  /**
   * HSDS-IT timetable: HSDS schedules as rules, exceptions, holidays, by appointment; null is unknown, not closed
   */
  hours: JsonColumn | null;
  id: string;
  is_demonstration: Generated<boolean>;
  languages: Generated<JsonColumn>;
  last_modified: InstantColumn;
  latitude: number | null;
  location_type: string;
  longitude: number | null;
  name: string | null;
  organization_id: string | null;
  phones: Generated<JsonColumn>;
  territory_id: string | null;
  transportation: string | null;
  url: string | null;
}

interface DirectoryLying {
  code: string | null;
  id: string | null;
}

interface DirectoryMerge {
  /**
   * What else followed, by id: memberships and invitations of an organization, claims, waiting reports; and how fresh the survivor was before
   */
  followed: Generated<JsonColumn>;
  /**
   * The record that went, whole
   */
  gone: JsonColumn;
  gone_id: string;
  id: string;
  kind: string;
  merged_at: InstantColumn;
  /**
   * personal(accountability): who decided it
   */
  merged_by: string | null;
  /**
   * What stood on the one that went and now stands on the other
   */
  moved: Generated<JsonColumn>;
  /**
   * Of one that was undone: what had changed since and stayed as it was
   */
  staying: JsonColumn | null;
  survivor_after: JsonColumn;
  /**
   * The one that stayed, whole, before and after
   */
  survivor_before: JsonColumn;
  survivor_id: string;
  territory_id: string | null;
  undone_at: InstantColumn | null;
  /**
   * personal(accountability): who took them apart
   */
  undone_by: string | null;
}

interface DirectoryOpenLocation {
  id: string | null;
  is_exact: boolean | null;
  last_modified: InstantColumn | null;
  organization_id: string | null;
  record: JsonColumn | null;
}

interface DirectoryOrganization {
  additional_websites: Generated<JsonColumn>;
  alternate_name: string | null;
  assured_date: DateColumn | null;
  contacts: Generated<JsonColumn>;
  description: string | null;
  email: string | null;
  /**
   * HSDS fields that no page shows (programs, funding…), kept so that an import followed by an export loses nothing
   */
  extra: Generated<JsonColumn>;
  id: string;
  is_demonstration: Generated<boolean>;
  last_modified: InstantColumn;
  legal_status: string | null;
  logo: string | null;
  name: string;
  organization_identifiers: Generated<JsonColumn>;
  parent_organization_id: string | null;
  phones: Generated<JsonColumn>;
  tax_id: string | null;
  tax_status: string | null;
  territory_id: string | null;
  uri: string | null;
  website: string | null;
  year_incorporated: number | null;
}

interface DirectoryPublicPlace {
  areas: string[] | null;
  hours: JsonColumn | null;
  is_area_only: boolean | null;
  languages: JsonColumn | null;
  latitude: number | null;
  location_id: string | null;
  longitude: number | null;
  municipality: string | null;
  neighbourhood: string | null;
  organization_id: string | null;
  patron_day: string | null;
  place_name: string | null;
  postal_code: string | null;
  wheelchair: string | null;
}

interface DirectoryReport {
  /**
   * personal(reports): what the reviewer answered; forgotten after 24 months
   */
  answer: string | null;
  /**
   * The status that the closed service gets
   */
  close_to: string | null;
  /**
   * personal(reports): where the answer goes, read by nobody; forgotten 30 days after the answer
   */
  contact_email: string | null;
  created_at: InstantColumn;
  decided_at: InstantColumn | null;
  /**
   * personal(accountability): who decided
   */
  decided_by: string | null;
  first_at: InstantColumn | null;
  /**
   * personal(accountability): the first of the two people who close a service
   */
  first_by: string | null;
  forgotten_at: InstantColumn | null;
  /**
   * SHA-256 of the form it was sent with: sent twice it is one report
   */
  form_hash: Buffer | null;
  id: string;
  kind: string;
  language: Generated<string>;
  /**
   * The revision that accepting it made
   */
  made_revision: number | null;
  /**
   * How the reviewer made sure: call, visit, owner, office
   */
  method: string | null;
  /**
   * personal(reports): what somebody wrote; forgotten after 24 months
   */
  note: string | null;
  /**
   * How it was accepted, or why it was rejected: a code
   */
  outcome: string | null;
  /**
   * personal(reports): the right values as they were typed, by field; forgotten after 24 months
   */
  proposed: Generated<JsonColumn>;
  /**
   * The record; of a missing one, the id it will have
   */
  record_id: string;
  /**
   * The revision to check, of a correction that is live already
   */
  revision: number | null;
  /**
   * What the record said of this when the report arrived, by field; forgotten after 24 months
   */
  seen: Generated<JsonColumn>;
  source: string;
  state: Generated<string>;
  /**
   * Why it may be spam; it waits in the queue all the same
   */
  suspicions: Generated<string[]>;
  /**
   * The district that answers for it, as it was when the report arrived
   */
  territory_id: string | null;
  /**
   * The report with whose decision this one was closed
   */
  together_with: string | null;
  /**
   * SHA-256 of the token of the status link
   */
  token_hash: Buffer | null;
  what: string;
}

interface DirectoryRevision {
  act: string;
  changed_at: InstantColumn;
  changed_by: string | null;
  /**
   * Null when the record was withdrawn
   */
  content: JsonColumn | null;
  kind: string;
  number: number;
  record_id: string;
  undoes: number | null;
}

interface DirectoryServedArea {
  area_code: string | null;
  description: string | null;
  extent: string | null;
  extent_type: string | null;
  id: string | null;
  known_name: string | null;
  known_uri: string | null;
  name: string | null;
  service_id: string | null;
  uri: string | null;
}

interface DirectoryService {
  /**
   * HSDS-IT: how one reaches it: in person, by phone, online, at home, by mail
   */
  access_modes: Generated<string[]>;
  accreditations: string | null;
  additional_urls: Generated<JsonColumn>;
  alert: string | null;
  alternate_name: string | null;
  application_process: string | null;
  application_url: string | null;
  assured_date: DateColumn | null;
  assurer_email: string | null;
  /**
   * HSDS-IT: conditions of residence, income (ISEE) and use (condizioni di servizio)
   */
  conditions_description: string | null;
  contacts: Generated<JsonColumn>;
  cost_options: Generated<JsonColumn>;
  description: string | null;
  eligibility_description: string | null;
  email: string | null;
  extra: Generated<JsonColumn>;
  fees_description: string | null;
  hours: JsonColumn | null;
  id: string;
  interpretation_services: string | null;
  is_demonstration: Generated<boolean>;
  /**
   * HSDS-IT: true free, false with a cost, null not known
   */
  is_free: boolean | null;
  languages: Generated<JsonColumn>;
  last_modified: InstantColumn;
  licenses: string | null;
  maximum_age: number | null;
  minimum_age: number | null;
  name: string;
  organization_id: string | null;
  /**
   * HSDS-IT: what one gets (cosa si ottiene)
   */
  outcome_description: string | null;
  phones: Generated<JsonColumn>;
  required_documents: Generated<JsonColumn>;
  status: Generated<string>;
  territory_id: string | null;
  url: string | null;
  wait_time: string | null;
}

interface DirectoryServiceArea {
  /**
   * HSDS-IT: ISTAT code, or the custom area made from a polygon; null when the source only gave a name
   */
  area_code: string | null;
  description: string | null;
  extent: string | null;
  extent_type: string | null;
  id: string;
  name: string | null;
  service_id: string;
  uri: string | null;
}

interface DirectoryServiceAtLocation {
  contacts: Generated<JsonColumn>;
  description: string | null;
  hours: JsonColumn | null;
  id: string;
  location_id: string;
  phones: Generated<JsonColumn>;
  service_id: string;
}

interface DirectorySynonym {
  means: string[];
  term: string;
}

interface DirectoryTaxonomy {
  description: string | null;
  id: string;
  key: string;
  name: string;
  name_en: string | null;
  uri: string | null;
  version: string | null;
}

interface DirectoryTaxonomyTerm {
  code: string;
  description: string | null;
  id: string;
  name: string;
  name_en: string | null;
  /**
   * HSDS-IT: code in the national list of social interventions, left for the district to fill
   */
  nomenclatore_code: string | null;
  parent_id: string | null;
  position: Generated<number>;
  taxonomy_id: string;
  term_uri: string | null;
}

interface DirectoryTermCode {
  code: string | null;
  taxonomy: string | null;
  taxonomy_term_id: string | null;
}

interface DirectoryTermMerge {
  /**
   * Terms that stood under it
   */
  children: string[];
  /**
   * Attributes of records that said both terms already: they were doubles and went
   */
  folded: JsonColumn;
  /**
   * The term as it was
   */
  gone: JsonColumn;
  gone_code: string;
  id: string;
  into_id: string;
  merged_at: InstantColumn;
  /**
   * Attributes (ids) that now say the other term
   */
  moved: string[];
  taxonomy_id: string;
  undone_at: InstantColumn | null;
}

interface DirectoryTimetable {
  hours: JsonColumn;
  hours_key: Generated<string>;
  id: Generated<number>;
  known_from: InstantColumn | null;
  known_until: InstantColumn | null;
  /**
   * Computed by the engine that also writes the label; null when the hours are unknown. Valid from known_from to known_until
   */
  open_times: string | null;
  patron_day: string | null;
}

interface DirectoryToldApart {
  first_id: string;
  second_id: string;
  told_at: InstantColumn;
  /**
   * personal(accountability): who said so
   */
  told_by: string | null;
}

interface DirectoryTombstone {
  deleted_at: Generated<InstantColumn>;
  id: string;
  type: string;
}

interface DirectoryTrait {
  kind: string;
  record_id: string;
  trait: string;
  value: string;
}

interface DirectoryTraitSource {
  kind: string | null;
  record_id: string | null;
  trait: string | null;
  value: string | null;
}

interface DirectoryUnansweredSearch {
  area_code: Generated<string>;
  asked_on: DateColumn;
  /**
   * Names of the filters that were on, not their values
   */
  filters: Generated<string[]>;
  kind: string;
  times: Generated<number>;
  words: string;
}

interface DirectoryUncompared {
  kind: string;
  record_id: string;
}

interface DirectoryUpload {
  /**
   * What the latest reading was asked to do: what each row of a CSV is, what its columns fill, whose the boundaries are
   */
  asked: JsonColumn | null;
  /**
   * Who asked for the latest reading: it is done with the roles that they hold when it begins
   */
  asked_by: string | null;
  content: Buffer | null;
  file_name: string;
  id: string;
  /**
   * What each row of a CSV is and what each column fills, as it was read; chosen columns say so
   */
  mapping: JsonColumn | null;
  /**
   * What the import did: counts, and what is wrong row by row
   */
  report: JsonColumn | null;
  rows_to_write: Generated<number>;
  rows_written: Generated<number>;
  /**
   * When the writing was last seen going on: one that has stopped for minutes was interrupted, and may be begun again
   */
  seen_at: InstantColumn | null;
  size_bytes: number;
  state: string;
  uploaded_at: InstantColumn;
  uploaded_by: string;
}

interface DirectoryWord {
  word: string;
}

interface FoundationActivity {
  /**
   * personal(accountability): who acted: "visitor", "keeper", or "person:" and the id of an account; after erasure the id is nobody's
   */
  actor: string;
  /**
   * Figures and codes that explain the act; an object, without personal data
   */
  details: Generated<JsonColumn>;
  /**
   * When the act was done
   */
  happened_at: Generated<InstantColumn>;
  /**
   * UUID version 7: ordered by time of making
   */
  id: string;
  /**
   * The kind of thing acted upon: "service", "referral"
   */
  thing: string;
  /**
   * Which one; empty for acts upon many, such as an import
   */
  thing_id: string | null;
  /**
   * What was done, as room thing and act: "service.published"
   */
  verb: string;
}

interface FoundationMail {
  /**
   * Files that go with it: [{"name", "type", "base64"}]
   */
  attachments: Generated<JsonColumn>;
  created_at: InstantColumn;
  /**
   * True when the address was given for this letter alone: the row goes as soon as the letter left, or was given up
   */
  forget_once_sent: Generated<boolean>;
  /**
   * When it was decided not to try again: refused for good, or too old to be of use
   */
  given_up_at: InstantColumn | null;
  id: string;
  /**
   * Why the mail server did not take it, without addresses
   */
  last_mistake: string | null;
  /**
   * personal(following): where one press ends such letters; null of letters that are not of a list
   */
  leave_url: string | null;
  sent_at: InstantColumn | null;
  subject: string;
  /**
   * personal(sign-in): what it says; holds links, so it is shown to administrators only when no mail server is configured
   */
  text: string;
  /**
   * personal(sign-in): whom it goes to; mails are swept 30 days after they were sent
   */
  to_address: string;
  /**
   * When it was last handed to the mail server, or is being
   */
  tried_at: InstantColumn | null;
  tries: Generated<number>;
}

interface FoundationMigration {
  /**
   * When it was applied
   */
  applied_at: Generated<InstantColumn>;
  /**
   * SHA-256 of the file when it was applied: an edited file is refused
   */
  hash: string;
  /**
   * File name without .sql
   */
  name: string;
}

interface FoundationPicture {
  created_at: InstantColumn;
  hash: Buffer;
  height: number;
  width: number;
}

interface FoundationPictureCopy {
  body: Buffer;
  hash: Buffer;
  width: number;
}

interface FoundationPictureUse {
  hash: Buffer;
  thing_id: string;
  used_by: string;
}

interface FoundationSetting {
  /**
   * Name of the setting, as listed in src/foundation/setting.ts
   */
  key: string;
  /**
   * Its value
   */
  value: JsonColumn;
}

interface FoundationTryCount {
  /**
   * When counting begins again, in milliseconds since 1970
   */
  expire: number;
  /**
   * What is limited, then HMAC-SHA-256 of who or what is counted, under a key of the installation
   */
  key: string;
  /**
   * Tries so far
   */
  points: number;
}

interface HelpdeskChangedMonth {
  desk_id: string;
  id: Generated<number>;
  month: string;
  territory_id: string;
}

interface HelpdeskContact {
  /**
   * personal(help): between which ages somebody is, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread
   */
  age_band: string | null;
  /**
   * personal(help): where somebody lives, by municipality or neighbourhood, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread
   */
  area_code: string | null;
  /**
   * personal(help): what was asked, in the person's own words, as a sealed text; forgotten after a time, the facts stay
   */
  asked: string | null;
  channel: string;
  desk_id: string;
  /**
   * What was done at once, codes of contact.ts
   */
  done: Generated<string[]>;
  first_time: boolean | null;
  /**
   * personal(help): how somebody says their gender, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread
   */
  gender: string | null;
  /**
   * When the person came; of one written without network it is earlier than stored_at
   */
  happened_at: InstantColumn;
  /**
   * personal(help): with whom somebody lives, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread
   */
  household: string | null;
  /**
   * Made by the browser that writes it: however often the same contact is sent, it is one row
   */
  id: string;
  inquirer_id: string | null;
  /**
   * personal(help): how somebody knew of the desk, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread
   */
  knew_by: string | null;
  /**
   * personal(help): which language somebody speaks, if they said it; a fact for counting, tied to nobody unless the contact is tied to a thread
   */
  language: string | null;
  received_by: string | null;
  revision: Generated<number>;
  /**
   * Where it was written: in the form, offline and sent later, or in a table of the past that was imported
   */
  source: Generated<string>;
  stored_at: InstantColumn;
  territory_id: string;
  words_forgotten_at: InstantColumn | null;
}

interface HelpdeskContactCorrection {
  changed_at: InstantColumn;
  /**
   * personal(accountability): who corrected it
   */
  changed_by: string | null;
  contact_id: string;
  number: number;
  territory_id: string;
  was: JsonColumn;
}

interface HelpdeskContactDraft {
  author_id: string;
  /**
   * personal(help): what was typed, by field, as a sealed text
   */
  content: string;
  desk_id: string;
  /**
   * The id that the contact will have
   */
  id: string;
  saved_at: InstantColumn;
  territory_id: string;
}

interface HelpdeskContactPin {
  contact_id: string;
  kind: string;
  territory_id: string;
  thing_id: string;
}

interface HelpdeskDesk {
  /**
   * The day from which nobody is received there any more; what happened there stays
   */
  closed_on: DateColumn | null;
  created_at: InstantColumn;
  /**
   * Timetable, as of directory.location; null follows the place
   */
  hours: JsonColumn | null;
  id: string;
  /**
   * Invented: it goes when a district takes the installation for its own
   */
  is_demonstration: Generated<boolean>;
  location_id: string | null;
  /**
   * After how many minutes without use the screens of who works there are locked
   */
  lock_minutes: Generated<number>;
  name: string;
  organization_id: string | null;
  /**
   * Hours a week that the desk promises to be open: a community point, at least 6
   */
  promised_hours: Generated<number>;
  territory_id: string;
}

interface HelpdeskDiaryEntry {
  about_day: DateColumn;
  desk_id: string;
  id: string;
  /**
   * Left to who comes next, until they say that they took it
   */
  is_handover: Generated<boolean>;
  /**
   * personal(desk-work): a few words, without names of people who came; sealed with the installation's key
   */
  note: string;
  taken_at: InstantColumn | null;
  taken_by: string | null;
  territory_id: string;
  written_at: InstantColumn;
  /**
   * personal(desk-work): who wrote it
   */
  written_by: string | null;
}

interface HelpdeskFactBlock {
  desk_id: string;
  /**
   * As packed-block.ts writes it: codes alone, neither names nor words
   */
  facts: Buffer;
  made_at: InstantColumn;
  month: string;
  territory_id: string;
}

interface HelpdeskFollowUp {
  answered_through: string | null;
  /**
   * The desk that asks
   */
  desk_id: string;
  done_at: InstantColumn | null;
  due_on: DateColumn | null;
  id: string;
  /**
   * The person agrees that the provider reads it; else the provider never does
   */
  is_told_to_provider: Generated<boolean>;
  need_id: string;
  outcome: string | null;
  outcome_by: string | null;
  planned_at: InstantColumn;
  referral_id: string | null;
  territory_id: string;
  tried_at: InstantColumn | null;
  /**
   * How many times the desk tried without reaching them
   */
  tries: Generated<number>;
  /**
   * How the person wishes to be asked; null when they do not wish it
   */
  way: string | null;
  /**
   * What the person wants now: it is enough, another door, the same again
   */
  what_now: string | null;
  /**
   * personal(help): what they said, for the desk, as a sealed text; forgotten a year after
   */
  words: string | null;
}

interface HelpdeskFollowUpLink {
  expires_at: InstantColumn;
  follow_up_id: string;
  made_at: InstantColumn;
  territory_id: string;
  token_hash: Buffer;
}

interface HelpdeskMandate {
  desk_id: string;
  /**
   * When its person, and who answers for the desk, were told that it ends; null not yet
   */
  end_told_at: InstantColumn | null;
  /**
   * From this moment it no longer holds, whatever its dates say
   */
  ended_at: InstantColumn | null;
  ends_on: DateColumn;
  /**
   * The body that gave it (association, municipality), as it calls itself
   */
  given_by: string;
  id: string;
  person_id: string;
  recorded_at: InstantColumn;
  recorded_by: string | null;
  starts_on: DateColumn;
  territory_id: string;
}

interface HelpdeskNeed {
  /**
   * What it is about: the code of a term of the taxonomy categories, the same that services have. Not a reference: terms are merged and taken away, what was said stays
   */
  category_code: string | null;
  closed_at: InstantColumn | null;
  contact_id: string;
  /**
   * The desk that owns it now
   */
  desk_id: string;
  /**
   * How it closed: done here, the person said it was enough, by a referral, at a follow-up, the person gave up, the thread was lost
   */
  ending: string | null;
  id: string;
  inquirer_id: string | null;
  opened_at: InstantColumn;
  outcome: string | null;
  /**
   * Who says so: the person, the desk, the provider
   */
  outcome_by: string | null;
  /**
   * The desk that received it; it stays when another becomes the owner
   */
  received_by_desk_id: string;
  /**
   * How often it was opened again
   */
  reopened: Generated<number>;
  revision: Generated<number>;
  state: Generated<string>;
  /**
   * For whom it is, when it was said: the code of a term of the taxonomy targets
   */
  target_code: string | null;
  territory_id: string;
  unmet_reason: string | null;
  /**
   * Since when no record answers it: what the district reads as missing
   */
  unmet_since: InstantColumn | null;
}

interface HelpdeskNeedOffer {
  answered_at: InstantColumn | null;
  /**
   * personal(accountability): who answered for it
   */
  answered_by: string | null;
  from_desk_id: string;
  id: string;
  need_id: string;
  offered_at: InstantColumn;
  /**
   * personal(accountability): who asked the other desk
   */
  offered_by: string | null;
  state: Generated<string>;
  territory_id: string;
  to_desk_id: string;
}

interface HelpdeskPastLoad {
  contacts: number;
  desk_id: string;
  file_name: string;
  id: string;
  loaded_at: InstantColumn;
  /**
   * personal(accountability): who loaded it
   */
  loaded_by: string | null;
  needs: number;
  territory_id: string;
}

interface HelpdeskPublishedMonth {
  month: string;
  published_at: InstantColumn;
  /**
   * personal(accountability): who published it
   */
  published_by: string | null;
  /**
   * Tables with margins; null is a number that is not told
   */
  tables: JsonColumn;
  territory_id: string;
  /**
   * Numbers about fewer people were hidden, and those that would tell them
   */
  threshold: number;
}

interface HelpdeskReferral {
  accepted_at: InstantColumn | null;
  accompanied_by: string | null;
  /**
   * When the provider first said yes, no or elsewhere
   */
  answered_at: InstantColumn | null;
  appointment_at: InstantColumn | null;
  /**
   * The referral that was refused, redirected or left unanswered before this one
   */
  came_from_id: string | null;
  /**
   * When the clock strikes next
   */
  clock_at: InstantColumn | null;
  /**
   * How far the clock went with who does not answer: a reminder, then the supervisor, then another door
   */
  clock_stage: string | null;
  contacted_at: InstantColumn | null;
  created_at: InstantColumn;
  ended_at: InstantColumn | null;
  from_desk_id: string;
  id: string;
  mode: string;
  need_id: string;
  /**
   * personal(help): what the provider must know of the need, without names, as a sealed text; forgotten a year after the end
   */
  note: string | null;
  /**
   * What became of the need by this way, as the strongest witness says: the person, then the desk, then the provider
   */
  outcome: string | null;
  outcome_by: string | null;
  /**
   * Why it was rejected or cancelled: a code of reason.ts
   */
  reason: string | null;
  requested_at: InstantColumn | null;
  /**
   * Raised by each step of a person: who acts on what is no longer so is told, and nothing is overwritten
   */
  revision: Generated<number>;
  /**
   * Do you have room? Asked before anybody is named
   */
  room: string | null;
  room_answered_at: InstantColumn | null;
  room_asked_at: InstantColumn | null;
  status: Generated<string>;
  territory_id: string;
  to_desk_id: string | null;
  /**
   * personal(collaboration): where the provider is written to; an office, seldom a person
   */
  to_email: string | null;
  to_kind: string;
  /**
   * What the recipient was called when it was asked: it stays when the record goes
   */
  to_name: string;
  /**
   * Who runs the service, too: its contacts answer on their page
   */
  to_organization_id: string | null;
  /**
   * personal(collaboration): the number the desk phones the provider at
   */
  to_phone: string | null;
  to_service_id: string | null;
  urgency: Generated<string>;
}

interface HelpdeskReferralLink {
  expires_at: InstantColumn;
  made_at: InstantColumn;
  referral_id: string;
  territory_id: string;
  token_hash: Buffer;
}

interface HelpdeskReferralStep {
  id: string;
  /**
   * personal(help): their words, as a sealed text; forgotten a year after the end
   */
  note: string | null;
  outcome: string | null;
  /**
   * personal(accountability): who did it, when signed in
   */
  person_id: string | null;
  reason: string | null;
  referral_id: string;
  /**
   * Of the referral after the step: a reminder of the clock leaves it as it was
   */
  revision: number;
  side: string;
  step: string;
  taken_at: InstantColumn;
  territory_id: string;
  /**
   * Their desk, the organization's page, the link of a mail, the desk that phoned, the person's own link or code
   */
  through: string;
}

interface HelpdeskShift {
  asked_at: InstantColumn | null;
  /**
   * Who keeps it asked for somebody else to take it; they keep it until somebody does
   */
  asked_by: string | null;
  /**
   * It does not take place; its weekly pattern does not bring it back
   */
  cancelled_at: InstantColumn | null;
  desk_id: string;
  ends_at: InstantColumn;
  id: string;
  on_day: DateColumn;
  pattern_id: string | null;
  person_id: string | null;
  starts_at: InstantColumn;
  territory_id: string;
}

interface HelpdeskShiftPattern {
  desk_id: string;
  ends: string;
  from_on: DateColumn;
  id: string;
  made_at: InstantColumn;
  made_by: string | null;
  /**
   * Null while nobody keeps it: its dates are there to be taken
   */
  person_id: string | null;
  starts: string;
  territory_id: string;
  until_on: DateColumn | null;
  /**
   * Monday is 1, Sunday 7 (ISO 8601)
   */
  weekday: number;
}

interface HelpdeskTraining {
  /**
   * When its person, and who answers for their desks, were told that it runs out; null not yet
   */
  end_told_at: InstantColumn | null;
  held_on: DateColumn;
  id: string;
  person_id: string;
  recorded_at: InstantColumn;
  recorded_by: string | null;
  territory_id: string;
  /**
   * Last day on which it counts; null does not run out
   */
  valid_until: DateColumn | null;
  what: string;
}

interface InquirersDetail {
  field: string;
  /**
   * personal(identity): keyed hash of name, phone or e-mail, so that who says exactly the same is found without reading anybody
   */
  find_hash: Buffer | null;
  inquirer_id: string;
  /**
   * personal(identity): AES-256-GCM with the person's key, bound to district, thread and field
   */
  sealed: Buffer;
  territory_id: string;
  written_at: InstantColumn;
  written_by: string;
}

interface InquirersErasure {
  asked: string;
  erased_at: InstantColumn;
  id: string;
  inquirer_id: string;
  /**
   * SHA-256 of the wrapped key, of which no copy is left: null when there was no key
   */
  key_hash: Buffer | null;
  territory_id: string;
  what: JsonColumn;
}

interface InquirersInquirer {
  /**
   * Whether the address may be shown and shared, only the area, or nothing of it at all (somebody looks for them)
   */
  address_rule: Generated<string>;
  /**
   * personal(thread): keyed hash of the short code on the card; null when they took none
   */
  code_hash: Buffer | null;
  created_at: InstantColumn;
  erased_at: InstantColumn | null;
  id: string;
  /**
   * personal(thread): keyed hash of a word that only they know, to have a new card when the first is lost
   */
  recall_hash: Buffer | null;
  /**
   * The last day on which anybody or the person used the thread: forgetting counts from it
   */
  seen_on: Generated<DateColumn>;
  territory_id: string;
}

interface InquirersKnownAt {
  desk_id: string;
  /**
   * How the desk was called then, to tell the person
   */
  desk_name: string;
  inquirer_id: string;
  since: InstantColumn;
  territory_id: string;
}

interface InquirersMandate {
  bond: string;
  inquirer_id: string;
  recorded_at: InstantColumn;
  recorded_by: string | null;
  /**
   * personal(minors): the name of who answers for them, written with the minor's own key
   */
  sealed: Buffer;
  seen: string;
  territory_id: string;
}

interface InquirersObjection {
  inquirer_id: string;
  raised_at: InstantColumn;
  raised_by: string;
  territory_id: string;
  to_what: string;
}

interface InquirersPersonKey {
  inquirer_id: string;
  made_at: InstantColumn;
  territory_id: string;
  wrapped: Buffer;
}

interface InquirersShare {
  /**
   * How they agreed: aloud at the desk, on a signed paper, by themselves with their card
   */
  agreed: string;
  agreed_at: InstantColumn;
  /**
   * How the recipient is called, to tell the person
   */
  called: string;
  desk_id: string | null;
  ends_at: InstantColumn;
  fields: string[];
  id: string;
  inquirer_id: string;
  organization_id: string | null;
  recorded_by: string | null;
  referral_id: string;
  territory_id: string;
  withdrawn_at: InstantColumn | null;
}

interface InquirersView {
  /**
   * The desk or organization, as it was called then
   */
  called: string;
  fields: string[];
  id: string;
  inquirer_id: string;
  purpose: string;
  territory_id: string;
  through: string;
  viewed_at: InstantColumn;
  viewer_id: string | null;
}

interface InquirersWrongTry {
  desk_id: string | null;
  id: string;
  inquirer_id: string | null;
  territory_id: string;
  tried_at: InstantColumn;
}

interface LabsActivityCalled {
  activity_id: string | null;
  name: string | null;
  territory_id: string | null;
}

interface LabsActivityOfLab {
  activity_id: string | null;
  lab_id: string | null;
  territory_id: string | null;
}

interface LabsActivityShownByLab {
  activity_id: string | null;
  lab_id: string | null;
  territory_id: string | null;
}

interface LabsAgreement {
  activity_id: string | null;
  body: Generated<string>;
  closed_because: string | null;
  closed_on: DateColumn | null;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it first
   */
  created_by: string | null;
  ends_on: DateColumn | null;
  id: string;
  in_force_at: InstantColumn | null;
  is_demonstration: Generated<boolean>;
  kind: string;
  /**
   * The lab that keeps it; null for the district's own
   */
  lab_id: string | null;
  last_modified: InstantColumn;
  location_id: string | null;
  object_kind: Generated<string>;
  /**
   * What it is about, as the text says it
   */
  object_name: string | null;
  /**
   * The review date of which who keeps it was reminded
   */
  reminded_for: DateColumn | null;
  /**
   * The agreement that this one renews
   */
  renewed_from: string | null;
  review_on: DateColumn | null;
  revision: Generated<number>;
  space_id: string | null;
  starts_on: DateColumn | null;
  status: Generated<string>;
  territory_id: string;
  title: string;
  /**
   * The text that is signed (labs.agreement_text); 0 before the first
   */
  version: Generated<number>;
}

interface LabsAgreementParty {
  agreement_id: string;
  /**
   * personal(agreements): the first name of a citizen; forgotten twelve months after the agreement is over, or when they ask. The signed text names them by their number
   */
  called: string | null;
  forgotten_at: InstantColumn | null;
  id: string;
  kind: string;
  name: string | null;
  organization_id: string | null;
  place: number;
  territory_id: string;
}

interface LabsAgreementSignature {
  agreement_id: string;
  created_at: InstantColumn;
  how: string;
  id: string;
  party_id: string;
  /**
   * personal(agreements): the account that signed, where somebody signed in
   */
  person_id: string | null;
  /**
   * personal(agreements): the signed sheet, read by who keeps the agreement; forgotten twelve months after the agreement is over
   */
  scan: Buffer | null;
  scan_type: string | null;
  /**
   * In which role: the president, the parish priest, a neighbour
   */
  signed_as: string;
  signed_on: DateColumn;
  territory_id: string;
  text_hash: Buffer;
  version: number;
}

interface LabsAgreementText {
  agreement_id: string;
  /**
   * SHA-256 of the text: what a signature is of
   */
  hash: Buffer;
  said: string;
  territory_id: string;
  version: number;
  written_at: InstantColumn;
}

interface LabsAttendedDate {
  activity_id: string | null;
  heads: number | null;
  occurrence_id: string | null;
  starts_at: InstantColumn | null;
  territory_id: string | null;
}

interface LabsBroughtIdea {
  created_at: InstantColumn | null;
  id: string | null;
  kind: string | null;
  lab_id: string | null;
  territory_id: string | null;
}

interface LabsCame {
  activity_id: string | null;
  brought_idea: boolean | null;
  id: string | null;
  lab_id: string | null;
  leads: boolean | null;
  occurrence_id: string | null;
  participant_id: string | null;
  registration_id: string | null;
  starts_at: InstantColumn | null;
  territory_id: string | null;
}

interface LabsCommitment {
  agreement_id: string;
  by_on: DateColumn | null;
  from_on: DateColumn | null;
  id: string;
  party_id: string;
  place: number;
  territory_id: string;
  what: string;
}

interface LabsCommitmentCheck {
  checked_on: DateColumn;
  commitment_id: string;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it
   */
  created_by: string | null;
  id: string;
  outcome: string;
  said: string | null;
  territory_id: string;
}

interface LabsDateOfLab {
  activity_id: string | null;
  activity_name: string | null;
  door_id: string | null;
  ends_at: InstantColumn | null;
  lab_id: string | null;
  led_by: string | null;
  occurrence_id: string | null;
  registration_kind: string | null;
  starts_at: InstantColumn | null;
  status: string | null;
  territory_id: string | null;
}

interface LabsDiaryDraft {
  lab_id: string;
  /**
   * The note that it changes, or will be
   */
  note_id: string;
  /**
   * personal(diary): who is writing; it goes when the note is kept, or after 60 days
   */
  person_id: string;
  saved_at: InstantColumn;
  territory_id: string;
  typed: JsonColumn;
}

interface LabsDiaryNote {
  about_day: DateColumn;
  body: string;
  created_at: InstantColumn;
  decision_id: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  lab_id: string;
  last_modified: InstantColumn;
  meeting_id: string | null;
  occurrence_id: string | null;
  /**
   * Hash of a kept picture; whoever can be recognized said yes, or it is not shown
   */
  picture: Buffer | null;
  picture_alt: string | null;
  /**
   * The question of the window of reflection, as a code; null when it was skipped
   */
  prompt: string | null;
  published_at: InstantColumn | null;
  reflection: string | null;
  revision: Generated<number>;
  /**
   * What its words are found by, in Italian
   */
  search: Generated<string>;
  tags: Generated<string[]>;
  territory_id: string;
  /**
   * private: only who wrote it; team: who keeps the lab; public: everybody. Each note by itself
   */
  visibility: Generated<string>;
  /**
   * Who was there, by role: codes, never names
   */
  who: Generated<string[]>;
  /**
   * personal(diary): who wrote it; of an erased account it leads to nobody
   */
  written_by: string | null;
}

interface LabsDiaryRevision {
  changed_at: InstantColumn;
  /**
   * personal(diary): who changed it
   */
  changed_by: string | null;
  /**
   * {"aboutDay", "visibility", "body", "prompt", "reflection", "who", "tags"}
   */
  content: JsonColumn;
  note_id: string;
  revision: number;
  territory_id: string;
}

interface LabsDiaryWish {
  lab_id: string;
  leaves_to_team: boolean;
  /**
   * personal(diary): whose wish it is
   */
  person_id: string;
  said_at: InstantColumn;
  territory_id: string;
}

interface LabsDoor {
  closed_on: DateColumn | null;
  id: string;
  kind: Generated<string>;
  lab_id: string;
  line: string | null;
  name: string;
  opened_on: DateColumn;
  territory_id: string;
}

interface LabsFirstAnswer {
  activity_id: string | null;
  is_first_time: boolean | null;
  occurrence_id: string | null;
  participant_id: string | null;
  people: number | null;
  starts_at: InstantColumn | null;
  territory_id: string | null;
}

interface LabsFollower {
  /**
   * personal(following): the municipality or neighbourhood where they are, if they say it
   */
  area_code: string | null;
  /**
   * personal(following): codes of that area and of its municipality, by which nearness is known
   */
  areas: Generated<string[]>;
  asked_at: InstantColumn;
  /**
   * personal(following): what they can do, in their words; nobody else reads it
   */
  can_also: string | null;
  confirmed_at: InstantColumn | null;
  created_at: InstantColumn;
  /**
   * personal(following): where letters go; erased when they leave, 7 days after an unconfirmed request, or after two years in which they confirm and change nothing
   */
  email: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  /**
   * personal(following): the language of the letters
   */
  language: Generated<string>;
  last_news_at: InstantColumn | null;
  /**
   * personal(following): the account, where they have one: letters go to its address
   */
  person_id: string | null;
  /**
   * When they last asked, confirmed or changed something
   */
  seen_at: InstantColumn;
  /**
   * They are counted among who can do something, without a name
   */
  shares_skills: Generated<boolean>;
  /**
   * personal(following): what they can do, as codes; counted only when they share it
   */
  skills: Generated<string[]>;
  takes_invitations: Generated<boolean>;
  takes_news: Generated<boolean>;
  territory_id: string;
  /**
   * SHA-256 of the token of their own page
   */
  token_hash: Buffer;
}

interface LabsFollowing {
  created_at: InstantColumn;
  follower_id: string;
  id: string;
  /**
   * False while it was only asked for with an address: it counts once its owner says yes
   */
  is_confirmed: Generated<boolean>;
  lab_id: string | null;
  territory_id: string;
  theme: string | null;
}

interface LabsInvitation {
  body: string;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it
   */
  created_by: string | null;
  delivered_at: InstantColumn | null;
  id: string;
  lab_id: string;
  /**
   * How many received it; shown in steps, and never when few
   */
  reached: number | null;
  /**
   * To whom: who shares one of these and takes invitations; empty is everybody who does
   */
  skills: Generated<string[]>;
  territory_id: string;
}

interface LabsInvitationAnswer {
  answered_at: InstantColumn;
  /**
   * personal(following): how they are called, as they wrote it for the lab; forgotten 90 days after
   */
  called: string | null;
  /**
   * personal(following): e-mail or phone that they left to the lab; forgotten 90 days after
   */
  contact: string | null;
  forgotten_at: InstantColumn | null;
  id: string;
  invitation_id: string;
  /**
   * personal(following): what they wrote to the lab; forgotten 90 days after
   */
  message: string | null;
  territory_id: string;
}

interface LabsInvitationSent {
  follower_id: string;
  invitation_id: string;
  lab_id: string;
  month: DateColumn;
  territory_id: string;
}

interface LabsLab {
  /**
   * Codes of every area in which its places are, written here so that views ask no other room
   */
  areas: Generated<string[]>;
  /**
   * Where it tells of itself [{"kind": "web" | "facebook" | "instagram" | "telegram" | "whatsapp" | "newsletter" | "other", "url": text}]
   */
  channels: Generated<JsonColumn>;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it first
   */
  created_by: string | null;
  email: string | null;
  founded_on: DateColumn | null;
  id: string;
  is_demonstration: Generated<boolean>;
  last_modified: InstantColumn;
  line: string | null;
  name: string;
  /**
   * The reference organization
   */
  organization_id: string | null;
  /**
   * The same as it is written; it stands alone for an informal group, and when the organization leaves the directory
   */
  organization_name: string | null;
  phone: string | null;
  /**
   * The points this house chose to hold itself to, in its order [{"code": text, "name": text | null}]; null for the usual ones; a name for those it wrote itself
   */
  points: JsonColumn | null;
  proposals: string | null;
  published_at: InstantColumn | null;
  /**
   * Whom to ask for: the role, as it is published, not a name
   */
  reference_role: string | null;
  /**
   * Projects and resources that feed it [{"name": text, "from": text | null, "since": date | null, "until": date | null}]
   */
  resources: Generated<JsonColumn>;
  revision: Generated<number>;
  status: Generated<string>;
  territory_id: string;
  welcome: string | null;
}

interface LabsLabPlace {
  id: string;
  kind: string;
  lab_id: string;
  /**
   * The contacts of the lab write what happens there: who answers for the place put it here
   */
  lets_write: Generated<boolean>;
  location_id: string | null;
  /**
   * As it is written; it stands alone for a courtyard or a park
   */
  place_name: string;
  since: DateColumn | null;
  /**
   * Every activity there is the lab's, unless a tie says otherwise
   */
  takes_activities: Generated<boolean>;
  territory_id: string;
  until: DateColumn | null;
}

interface LabsLendable {
  conditions: string | null;
  created_at: InstantColumn;
  id: string;
  is_demonstration: Generated<boolean>;
  is_offered: Generated<boolean>;
  /**
   * A thing, or hours of people who know how: by what they know, without a name
   */
  kind: Generated<string>;
  lab_id: string;
  territory_id: string;
  title: string;
}

interface LabsLesson {
  /**
   * personal(accountability): who wrote it
   */
  created_by: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  lab_id: string;
  said: string;
  territory_id: string;
  written_on: DateColumn;
  year: number;
}

interface LabsLoan {
  answer: string | null;
  created_at: InstantColumn;
  from_on: DateColumn;
  id: string;
  last_modified: InstantColumn;
  lendable_id: string;
  returned_on: DateColumn | null;
  said: string | null;
  status: Generated<string>;
  /**
   * The district of the lab that lends
   */
  territory_id: string;
  to_lab_id: string;
  /**
   * The district of the lab that borrows
   */
  to_territory_id: string;
  until_on: DateColumn;
}

interface LabsNetwork {
  /**
   * What the directory shows of it, so that it is found beside services
   */
  asset_id: string | null;
  born_on: DateColumn;
  created_at: InstantColumn;
  email: string | null;
  ended_on: DateColumn | null;
  how_to_join: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  lab_id: string;
  last_modified: InstantColumn;
  /**
   * When and how they meet, in their words
   */
  meets: string | null;
  name: string;
  phone: string | null;
  revision: Generated<number>;
  status: Generated<string>;
  territory_id: string;
  /**
   * Codes of the directory's categories under which people look for it
   */
  topics: Generated<string[]>;
  what_they_do: string | null;
  /**
   * As it is published: a role or a first name that its members chose to show
   */
  who_to_ask: string | null;
}

interface LabsNetworkKeeper {
  /**
   * personal(networks): a first name, for who runs it with them and for the facilitators; never published
   */
  called: string | null;
  created_at: InstantColumn;
  /**
   * personal(networks): where the link and requests to join go; never published
   */
  email: string | null;
  id: string;
  /**
   * personal(networks): the language of the letters
   */
  language: Generated<string>;
  network_id: string;
  territory_id: string;
  /**
   * SHA-256 of the token of the private link; a new link ends the one before
   */
  token_hash: Buffer;
}

interface LabsNetworkLink {
  id: string;
  network_id: string;
  organization_id: string | null;
  service_id: string | null;
  territory_id: string;
}

interface LabsNetworkMoment {
  created_at: InstantColumn;
  happened_on: DateColumn;
  id: string;
  kind: string;
  network_id: string;
  /**
   * How many take part, as its members say
   */
  people: number | null;
  territory_id: string;
  told: string | null;
}

interface LabsNetworkPlace {
  id: string;
  location_id: string | null;
  network_id: string;
  /**
   * Only where the directory has no such place
   */
  place_name: string | null;
  position: number;
  territory_id: string;
}

interface LabsNetworkRequest {
  answered_at: InstantColumn | null;
  /**
   * personal(networks): how they are called; forgotten 30 days after they were answered, or 90 days after they wrote
   */
  called: string | null;
  /**
   * personal(networks): e-mail or phone for the answer; forgotten with the name
   */
  contact: string | null;
  created_at: InstantColumn;
  forgotten_at: InstantColumn | null;
  /**
   * SHA-256 of the form it was sent with: sent twice it is one
   */
  form_hash: Buffer;
  id: string;
  /**
   * personal(networks): in which language they wrote
   */
  language: Generated<string>;
  network_id: string;
  suspicions: Generated<string[]>;
  territory_id: string;
  /**
   * personal(networks): what they wrote; forgotten with the name
   */
  told: string | null;
}

interface LabsParticipant {
  /**
   * personal(labs): the first name they gave; forgotten 12 months after they last came, or when they ask
   */
  called: string | null;
  /**
   * self: on their own page; told: they said it to a facilitator
   */
  collaborator_chose: string | null;
  /**
   * Since when they are a collaborator, because they chose to; stays as a figure when the name is forgotten
   */
  collaborator_since: DateColumn | null;
  collaborator_until: DateColumn | null;
  /**
   * personal(labs): e-mail or phone, if they left one; forgotten with the name
   */
  contact: string | null;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it first
   */
  created_by: string | null;
  /**
   * By which door they came in; null when nobody knows
   */
  door_id: string | null;
  /**
   * Whether they had never taken part in anything like this before; null when they did not say
   */
  first_ever: boolean | null;
  /**
   * It was asked: it is asked once
   */
  first_ever_asked: Generated<boolean>;
  forgotten_at: InstantColumn | null;
  id: string;
  is_demonstration: Generated<boolean>;
  lab_id: string;
  /**
   * personal(labs): the language of their page
   */
  language: Generated<string>;
  since: DateColumn;
  territory_id: string;
  /**
   * SHA-256 of the token of their own page
   */
  token_hash: Buffer | null;
}

interface LabsParticipation {
  activity_id: string;
  /**
   * They brought an idea of their own
   */
  brought_idea: Generated<boolean>;
  /**
   * Made of the participant and the date, so that two devices that mark the same make one; also the id of the walk-in
   */
  id: string;
  lab_id: string;
  /**
   * They led, without the facilitator
   */
  leads: Generated<boolean>;
  marked_at: InstantColumn;
  /**
   * personal(accountability): who marked it
   */
  marked_by: string | null;
  occurrence_id: string;
  participant_id: string;
  received_at: InstantColumn;
  /**
   * Their registration, when they had one with the same contact: then the head is that one
   */
  registration_id: string | null;
  territory_id: string;
}

interface LabsPartner {
  /**
   * What it brings: people, rooms, a van, an afternoon
   */
  brings: string | null;
  id: string;
  lab_id: string;
  name: string;
  organization_id: string | null;
  since: DateColumn | null;
  territory_id: string;
  until: DateColumn | null;
}

interface LabsPhaseEvent {
  decided_at: InstantColumn;
  /**
   * personal(accountability): who decided it
   */
  decided_by: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  /**
   * Whether the lab's public page tells it
   */
  is_public: Generated<boolean>;
  lab_id: string;
  /**
   * Why, for the facilitators; about the lab, never about a person
   */
  note: string | null;
  /**
   * hook-up (aggancio), activation (attivazione), upkeep (manutenzione), resting (a riposo)
   */
  phase: string;
  /**
   * The figures of the signs on that day, by sign
   */
  signs: Generated<JsonColumn>;
  starts_on: DateColumn;
  /**
   * What the signs said on the day it was decided; null when there were too few
   */
  suggested: string | null;
  territory_id: string;
}

interface LabsPhoto {
  alt: string;
  /**
   * Nobody can be recognized in it, or who can was asked and said yes
   */
  consent: string;
  created_at: InstantColumn;
  id: string;
  lab_id: string;
  picture: Buffer;
  position: number;
  territory_id: string;
}

interface LabsPoint {
  code: string;
  is_met: boolean;
  lab_id: string;
  /**
   * Null of what was so already when it was first looked at
   */
  since: DateColumn | null;
  territory_id: string;
}

interface LabsPractice {
  /**
   * The practice that it was started from; it may be of another district, so it is no foreign key
   */
  copied_from: string | null;
  cost: string | null;
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it first
   */
  created_by: string | null;
  /**
   * The page shows the lab's figures from this day, as they are when it is read
   */
  figures_from: DateColumn | null;
  figures_until: DateColumn | null;
  full_text: Generated<string>;
  how_it_went: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  lab_id: string;
  last_modified: InstantColumn;
  licence: Generated<string>;
  line: string | null;
  network_id: string | null;
  people_needed: string | null;
  published_at: InstantColumn | null;
  revision: Generated<number>;
  status: Generated<string>;
  steps: Generated<string[]>;
  tags: Generated<string[]>;
  territory_id: string;
  things_needed: string | null;
  title: string;
  to_avoid: string | null;
  what: string | null;
  /**
   * What was done otherwise than in the practice it was started from
   */
  what_changed: string | null;
  /**
   * Who did it: groups and roles, not names of people
   */
  who: string | null;
}

interface LabsPracticeCopy {
  answer: string | null;
  created_at: InstantColumn;
  decided_at: InstantColumn | null;
  /**
   * personal(practices): where the answer goes; forgotten 30 days after it, or 90 days after they wrote
   */
  email: string | null;
  forgotten_at: InstantColumn | null;
  /**
   * SHA-256 of the form it was sent with: sent twice it is one
   */
  form_hash: Buffer;
  group_name: string;
  id: string;
  is_demonstration: Generated<boolean>;
  /**
   * personal(practices): in which language they wrote
   */
  language: Generated<string>;
  place_name: string;
  practice_id: string;
  since: DateColumn | null;
  status: Generated<string>;
  suspicions: Generated<string[]>;
  territory_id: string;
  url: string | null;
  what_changed: string | null;
}

interface LabsPracticePhoto {
  alt: string;
  /**
   * nobody: nobody can be recognized in it; asked: who can said yes
   */
  consent: string;
  created_at: InstantColumn;
  id: string;
  picture: Buffer;
  position: number;
  practice_id: string;
  territory_id: string;
}

interface LabsPracticeRevision {
  changed_at: InstantColumn;
  /**
   * personal(accountability): who changed it
   */
  changed_by: string | null;
  /**
   * The practice whole, as it read then
   */
  content: JsonColumn;
  number: number;
  practice_id: string;
  territory_id: string;
  /**
   * What was changed, as who changed it says
   */
  why: string | null;
}

interface LabsPublishedHalf {
  /**
   * {"all": figures, "labs": [{"id", "name", …figures}]}; a number that is not told is null
   */
  figures: JsonColumn;
  /**
   * 2026-1 is January to June, 2026-2 July to December
   */
  half: string;
  is_demonstration: Generated<boolean>;
  published_at: InstantColumn;
  territory_id: string;
  threshold: number;
}

interface LabsSharing {
  activity_id: string;
  answered_at: InstantColumn | null;
  asked_at: InstantColumn;
  /**
   * Which of the two labs asked: the other one answers
   */
  asked_by: string;
  id: string;
  lab_id: string;
  said: string | null;
  status: Generated<string>;
  /**
   * The district of the lab whose the activity is: it holds who came, and counts them
   */
  territory_id: string;
  with_lab_id: string;
  /**
   * The district of the second lab
   */
  with_territory_id: string;
}

interface LabsTie {
  activity_id: string;
  door_id: string | null;
  /**
   * False for what happens at its place and is not its own
   */
  is_ours: Generated<boolean>;
  lab_id: string;
  /**
   * Who leads it, when the lab said so
   */
  led_by: string | null;
  network_id: string | null;
  territory_id: string;
}

interface LabsVisit {
  asked_by: string;
  created_at: InstantColumn;
  guest_lab_id: string | null;
  guest_learned: string | null;
  /**
   * The district of the lab that comes
   */
  guest_territory_id: string | null;
  host_lab_id: string;
  host_learned: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  last_modified: InstantColumn;
  said: string | null;
  status: string;
  /**
   * The district of the lab that is visited
   */
  territory_id: string;
  visit_on: DateColumn | null;
  what_to_see: string;
}

interface LabsWantedSkill {
  lab_id: string;
  since: InstantColumn;
  skill: string;
  territory_id: string;
}

interface SpacesBooking {
  /**
   * When somebody said "we are here"
   */
  arrived_at: InstantColumn | null;
  created_at: InstantColumn;
  ended_at: InstantColumn | null;
  ends_at: InstantColumn;
  /**
   * The date of an activity that happens in it
   */
  for_occurrence: string | null;
  id: string;
  last_modified: InstantColumn;
  /**
   * Why it was cancelled or moved, as people are told; of one that clashed, the code of why
   */
  reason: string | null;
  request_id: string;
  /**
   * SEQUENCE of RFC 5545: raised by every change
   */
  sequence: Generated<number>;
  space_id: string;
  starts_at: InstantColumn;
  status: string;
  territory_id: string;
}

interface SpacesFeed {
  created_at: InstantColumn;
  id: string;
  /**
   * personal(bookings): whose address it is
   */
  person_id: string;
  space_id: string;
  territory_id: string;
  token_hash: Buffer;
}

interface SpacesIdea {
  answer: string | null;
  call_id: string;
  created_at: InstantColumn;
  decided_at: InstantColumn | null;
  /**
   * personal(accountability): who answered
   */
  decided_by: string | null;
  /**
   * personal(bookings): where answers go; forgotten likewise
   */
  email: string | null;
  forgotten_at: InstantColumn | null;
  form_hash: Buffer | null;
  /**
   * personal(bookings): who has the idea, as they want to be called; forgotten a year after the call closes
   */
  group_name: string | null;
  id: string;
  /**
   * personal(bookings): in which language answers are written
   */
  language: Generated<string>;
  /**
   * personal(bookings): likewise
   */
  phone: string | null;
  status: string;
  suspicions: Generated<string[]>;
  territory_id: string;
  title: string;
  token_hash: Buffer | null;
  /**
   * personal(bookings): the idea, in the words of who had it; it stays as part of the call, without contacts
   */
  told: string;
}

interface SpacesIdeaCall {
  closes_on: DateColumn;
  created_at: InstantColumn;
  id: string;
  opens_on: DateColumn;
  /**
   * What came of it, told to everybody
   */
  outcome: string | null;
  site_id: string;
  territory_id: string;
  title: string;
  told: string;
}

interface SpacesOccupation {
  booking_id: string;
  /**
   * From start to end, with the minutes to get ready and to tidy up
   */
  during: string;
  /**
   * A space without parts
   */
  space_id: string;
  territory_id: string;
}

interface SpacesPhoto {
  alt: string;
  created_at: InstantColumn;
  id: string;
  picture: Buffer;
  position: number;
  space_id: string;
  territory_id: string;
}

interface SpacesRequest {
  /**
   * personal(bookings): what the host answered; forgotten likewise
   */
  answer: string | null;
  asker: string;
  /**
   * personal(bookings): hash of e-mail or phone, by which quotas are counted; forgotten likewise
   */
  asker_hash: Buffer | null;
  /**
   * personal(bookings): whom the host speaks with; forgotten ninety days after the last date
   */
  contact_name: string | null;
  created_at: InstantColumn;
  decided_at: InstantColumn | null;
  /**
   * personal(accountability): who answered; null when the rule of the space did
   */
  decided_by: string | null;
  /**
   * personal(bookings): where answers go; forgotten likewise
   */
  email: string | null;
  /**
   * The activity of the calendar that happens there; the calendar stands above this room, so nothing is referenced
   */
  for_activity: string | null;
  forgotten_at: InstantColumn | null;
  form_hash: Buffer | null;
  /**
   * personal(bookings): the group or organization, as it calls itself; of an activity its title; forgotten likewise
   */
  group_name: string | null;
  id: string;
  /**
   * Of what happens in another room: the address where who keeps it reads and changes it
   */
  kept_at: string | null;
  kind: string;
  /**
   * personal(bookings): in which language answers are written
   */
  language: Generated<string>;
  /**
   * personal(accountability): who asked when signed in: for an activity, or for the host
   */
  made_by: string | null;
  people: number | null;
  /**
   * personal(bookings): where the host calls who has no e-mail; forgotten likewise
   */
  phone: string | null;
  /**
   * personal(bookings): what it is for, in the words of who asks; forgotten likewise
   */
  purpose: string | null;
  season_id: string | null;
  space_id: string;
  status: string;
  /**
   * Why it may be a machine: such a request is never granted by itself and no letter leaves for it
   */
  suspicions: Generated<string[]>;
  territory_id: string;
  /**
   * Keys or a code for this time only, beside those of the space; told in the confirmation
   */
  way_in: string | null;
  /**
   * When the weekly slot begins, by the clocks of Rome
   */
  wished_from: string | null;
  wished_minutes: number | null;
  wished_otherwise: string | null;
  wished_weekday: number | null;
}

interface SpacesRequestLink {
  created_at: InstantColumn;
  request_id: string;
  territory_id: string;
  token_hash: Buffer;
}

interface SpacesSeason {
  /**
   * When the host said that the allocation is done
   */
  closed_at: InstantColumn | null;
  created_at: InstantColumn;
  ends_on: DateColumn;
  id: string;
  name: string;
  note: string | null;
  skips_holidays: Generated<boolean>;
  space_id: string;
  starts_on: DateColumn;
  territory_id: string;
  wishes_from: DateColumn;
  wishes_until: DateColumn;
}

interface SpacesSite {
  area_code: string | null;
  created_at: InstantColumn;
  description: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  is_public: Generated<boolean>;
  kind: string;
  last_modified: InstantColumn;
  latitude: number | null;
  longitude: number | null;
  name: string;
  /**
   * Who looks after it by now
   */
  organization_id: string | null;
  owned_by: string;
  owner_note: string | null;
  /**
   * The space that can be booked there, once it is open again
   */
  space_id: string | null;
  state: string;
  surface_m2: number | null;
  territory_id: string;
  where_said: string;
}

interface SpacesSiteEvent {
  created_at: InstantColumn;
  /**
   * personal(accountability): who wrote it
   */
  created_by: string | null;
  id: string;
  month: number | null;
  site_id: string;
  source: string | null;
  /**
   * The state it has had since then, when this changed it
   */
  state: string | null;
  territory_id: string;
  told: string;
  year: number;
}

interface SpacesSpace {
  accessibility_facts: Generated<JsonColumn>;
  accessibility_note: string | null;
  approval: Generated<string>;
  /**
   * Who may ask: anyone, members of the host, organizations, informal groups
   */
  askers: Generated<string[]>;
  /**
   * Whose requests are granted at once when approval is automatic and nothing speaks against; membership only the host can check
   */
  automatic_for: Generated<string[]>;
  buffer_after_minutes: Generated<number>;
  /**
   * To get ready: nobody else has it in these minutes before a booking. A change counts for what is booked from then on
   */
  buffer_before_minutes: Generated<number>;
  /**
   * Until how many hours before the start who has it may cancel alone
   */
  cancel_hours: Generated<number>;
  capacity: number | null;
  closed_on: DateColumn | null;
  /**
   * The same for well-being activities open to workers and neighbours
   */
  co_spacing_hours: JsonColumn | null;
  /**
   * HSDS-IT timetable of hours in which anybody comes in and works at a table, without booking: it cannot be booked then
   */
  co_working_hours: JsonColumn | null;
  /**
   * Whom to call, as a role and a number: "Bar, dalle 7 alle 19, 0382 000 000". Public
   */
  contact_note: string | null;
  created_at: InstantColumn;
  description: string | null;
  equipment: Generated<string[]>;
  equipment_note: string | null;
  furthest_days: Generated<number>;
  /**
   * HSDS-IT timetable of when it can be booked; null: at any hour
   */
  hours: JsonColumn | null;
  house_rules: string | null;
  id: string;
  is_demonstration: Generated<boolean>;
  is_free: Generated<boolean>;
  kind: Generated<string>;
  last_modified: InstantColumn;
  location_id: string;
  longest_minutes: Generated<number>;
  name: string;
  notice_hours: Generated<number>;
  /**
   * The host; null when the district itself answers
   */
  organization_id: string | null;
  /**
   * What it is part of: who has the whole has every part
   */
  parent_id: string | null;
  price_note: string | null;
  quota_per: string | null;
  /**
   * How many times one asker may have it in a quota_per (calendar week, month or year in Rome)
   */
  quota_times: number | null;
  /**
   * Freed by itself when nobody said "we are here" so many minutes after the start; null: only the host frees it
   */
  release_minutes: number | null;
  shortest_minutes: Generated<number>;
  status: Generated<string>;
  surface_m2: number | null;
  territory_id: string;
  /**
   * Keys, codes, alarm: told only to who has it, in the confirmation; never public
   */
  way_in: string | null;
}

interface TerritoriesArea {
  /**
   * GeoJSON Polygon or MultiPolygon, WGS84
   */
  boundary: JsonColumn | null;
  code: string;
  /**
   * True when the boundary is a sketch (demonstration), not a survey: the map says so
   */
  is_schematic: Generated<boolean>;
  kind: string;
  latitude: number | null;
  /**
   * Longitude of a point inside the area, WGS84 degrees: from here distances are measured when a person names the area
   */
  longitude: number | null;
  name: string;
  /**
   * Month and day (MM-DD) of the patron saint, a holiday of the municipality
   */
  patron_day: string | null;
  residents: number | null;
  residents_on: DateColumn | null;
  source: string | null;
  territory_id: string | null;
  uri: string | null;
  /**
   * Codes of every area that contains this one, so that one lookup answers "what serves this place"
   */
  within: Generated<string[]>;
}

interface TerritoriesDistrict {
  code: string;
  id: string;
  name: string;
}

interface TerritoriesRing {
  area_code: string;
  is_hole: boolean;
  line: string;
  number: number;
}

export interface Schema {
  "accounts.challenge": AccountsChallenge;
  "accounts.invitation": AccountsInvitation;
  "accounts.membership": AccountsMembership;
  "accounts.new_address": AccountsNewAddress;
  "accounts.outside_identity": AccountsOutsideIdentity;
  "accounts.passkey": AccountsPasskey;
  "accounts.person": AccountsPerson;
  "accounts.session": AccountsSession;
  "accounts.sign_in_link": AccountsSignInLink;
  "accounts.view": AccountsView;
  "assemblies.agenda_item": AssembliesAgendaItem;
  "assemblies.assembly": AssembliesAssembly;
  "assemblies.attachment": AssembliesAttachment;
  "assemblies.attendance_answer": AssembliesAttendanceAnswer;
  "assemblies.ballot": AssembliesBallot;
  "assemblies.correction": AssembliesCorrection;
  "assemblies.decision": AssembliesDecision;
  "assemblies.decision_event": AssembliesDecisionEvent;
  "assemblies.delegation": AssembliesDelegation;
  "assemblies.entitled": AssembliesEntitled;
  "assemblies.meeting": AssembliesMeeting;
  "assemblies.member": AssembliesMember;
  "assemblies.minutes_comment": AssembliesMinutesComment;
  "assemblies.notice": AssembliesNotice;
  "assemblies.presence": AssembliesPresence;
  "assemblies.turn": AssembliesTurn;
  "assemblies.vote": AssembliesVote;
  "assemblies.writing": AssembliesWriting;
  "calendar.absence": CalendarAbsence;
  "calendar.activity": CalendarActivity;
  "calendar.attendance": CalendarAttendance;
  "calendar.co_organizer": CalendarCoOrganizer;
  "calendar.feed": CalendarFeed;
  "calendar.feed_entry": CalendarFeedEntry;
  "calendar.look": CalendarLook;
  "calendar.notice": CalendarNotice;
  "calendar.occurrence": CalendarOccurrence;
  "calendar.participant": CalendarParticipant;
  "calendar.proposal": CalendarProposal;
  "calendar.registration": CalendarRegistration;
  "directory.ask": DirectoryAsk;
  "directory.ask_link": DirectoryAskLink;
  "directory.ask_record": DirectoryAskRecord;
  "directory.ask_refused": DirectoryAskRefused;
  "directory.asset": DirectoryAsset;
  "directory.assurance": DirectoryAssurance;
  "directory.attribute": DirectoryAttribute;
  "directory.campaign": DirectoryCampaign;
  "directory.check_call": DirectoryCheckCall;
  "directory.claim": DirectoryClaim;
  "directory.described": DirectoryDescribed;
  "directory.draft": DirectoryDraft;
  "directory.edition": DirectoryEdition;
  "directory.finding": DirectoryFinding;
  "directory.finding_change": DirectoryFindingChange;
  "directory.finding_said": DirectoryFindingSaid;
  "directory.finding_source": DirectoryFindingSource;
  "directory.half_life": DirectoryHalfLife;
  "directory.kept": DirectoryKept;
  "directory.likely_pair": DirectoryLikelyPair;
  "directory.location": DirectoryLocation;
  "directory.lying": DirectoryLying;
  "directory.merge": DirectoryMerge;
  "directory.open_location": DirectoryOpenLocation;
  "directory.organization": DirectoryOrganization;
  "directory.public_place": DirectoryPublicPlace;
  "directory.report": DirectoryReport;
  "directory.revision": DirectoryRevision;
  "directory.served_area": DirectoryServedArea;
  "directory.service": DirectoryService;
  "directory.service_area": DirectoryServiceArea;
  "directory.service_at_location": DirectoryServiceAtLocation;
  "directory.synonym": DirectorySynonym;
  "directory.taxonomy": DirectoryTaxonomy;
  "directory.taxonomy_term": DirectoryTaxonomyTerm;
  "directory.term_code": DirectoryTermCode;
  "directory.term_merge": DirectoryTermMerge;
  "directory.timetable": DirectoryTimetable;
  "directory.told_apart": DirectoryToldApart;
  "directory.tombstone": DirectoryTombstone;
  "directory.trait": DirectoryTrait;
  "directory.trait_source": DirectoryTraitSource;
  "directory.unanswered_search": DirectoryUnansweredSearch;
  "directory.uncompared": DirectoryUncompared;
  "directory.upload": DirectoryUpload;
  "directory.word": DirectoryWord;
  "foundation.activity": FoundationActivity;
  "foundation.mail": FoundationMail;
  "foundation.migration": FoundationMigration;
  "foundation.picture": FoundationPicture;
  "foundation.picture_copy": FoundationPictureCopy;
  "foundation.picture_use": FoundationPictureUse;
  "foundation.setting": FoundationSetting;
  "foundation.try_count": FoundationTryCount;
  "helpdesk.changed_month": HelpdeskChangedMonth;
  "helpdesk.contact": HelpdeskContact;
  "helpdesk.contact_correction": HelpdeskContactCorrection;
  "helpdesk.contact_draft": HelpdeskContactDraft;
  "helpdesk.contact_pin": HelpdeskContactPin;
  "helpdesk.desk": HelpdeskDesk;
  "helpdesk.diary_entry": HelpdeskDiaryEntry;
  "helpdesk.fact_block": HelpdeskFactBlock;
  "helpdesk.follow_up": HelpdeskFollowUp;
  "helpdesk.follow_up_link": HelpdeskFollowUpLink;
  "helpdesk.mandate": HelpdeskMandate;
  "helpdesk.need": HelpdeskNeed;
  "helpdesk.need_offer": HelpdeskNeedOffer;
  "helpdesk.past_load": HelpdeskPastLoad;
  "helpdesk.published_month": HelpdeskPublishedMonth;
  "helpdesk.referral": HelpdeskReferral;
  "helpdesk.referral_link": HelpdeskReferralLink;
  "helpdesk.referral_step": HelpdeskReferralStep;
  "helpdesk.shift": HelpdeskShift;
  "helpdesk.shift_pattern": HelpdeskShiftPattern;
  "helpdesk.training": HelpdeskTraining;
  "inquirers.detail": InquirersDetail;
  "inquirers.erasure": InquirersErasure;
  "inquirers.inquirer": InquirersInquirer;
  "inquirers.known_at": InquirersKnownAt;
  "inquirers.mandate": InquirersMandate;
  "inquirers.objection": InquirersObjection;
  "inquirers.person_key": InquirersPersonKey;
  "inquirers.share": InquirersShare;
  "inquirers.view": InquirersView;
  "inquirers.wrong_try": InquirersWrongTry;
  "labs.activity_called": LabsActivityCalled;
  "labs.activity_of_lab": LabsActivityOfLab;
  "labs.activity_shown_by_lab": LabsActivityShownByLab;
  "labs.agreement": LabsAgreement;
  "labs.agreement_party": LabsAgreementParty;
  "labs.agreement_signature": LabsAgreementSignature;
  "labs.agreement_text": LabsAgreementText;
  "labs.attended_date": LabsAttendedDate;
  "labs.brought_idea": LabsBroughtIdea;
  "labs.came": LabsCame;
  "labs.commitment": LabsCommitment;
  "labs.commitment_check": LabsCommitmentCheck;
  "labs.date_of_lab": LabsDateOfLab;
  "labs.diary_draft": LabsDiaryDraft;
  "labs.diary_note": LabsDiaryNote;
  "labs.diary_revision": LabsDiaryRevision;
  "labs.diary_wish": LabsDiaryWish;
  "labs.door": LabsDoor;
  "labs.first_answer": LabsFirstAnswer;
  "labs.follower": LabsFollower;
  "labs.following": LabsFollowing;
  "labs.invitation": LabsInvitation;
  "labs.invitation_answer": LabsInvitationAnswer;
  "labs.invitation_sent": LabsInvitationSent;
  "labs.lab": LabsLab;
  "labs.lab_place": LabsLabPlace;
  "labs.lendable": LabsLendable;
  "labs.lesson": LabsLesson;
  "labs.loan": LabsLoan;
  "labs.network": LabsNetwork;
  "labs.network_keeper": LabsNetworkKeeper;
  "labs.network_link": LabsNetworkLink;
  "labs.network_moment": LabsNetworkMoment;
  "labs.network_place": LabsNetworkPlace;
  "labs.network_request": LabsNetworkRequest;
  "labs.participant": LabsParticipant;
  "labs.participation": LabsParticipation;
  "labs.partner": LabsPartner;
  "labs.phase_event": LabsPhaseEvent;
  "labs.photo": LabsPhoto;
  "labs.point": LabsPoint;
  "labs.practice": LabsPractice;
  "labs.practice_copy": LabsPracticeCopy;
  "labs.practice_photo": LabsPracticePhoto;
  "labs.practice_revision": LabsPracticeRevision;
  "labs.published_half": LabsPublishedHalf;
  "labs.sharing": LabsSharing;
  "labs.tie": LabsTie;
  "labs.visit": LabsVisit;
  "labs.wanted_skill": LabsWantedSkill;
  "spaces.booking": SpacesBooking;
  "spaces.feed": SpacesFeed;
  "spaces.idea": SpacesIdea;
  "spaces.idea_call": SpacesIdeaCall;
  "spaces.occupation": SpacesOccupation;
  "spaces.photo": SpacesPhoto;
  "spaces.request": SpacesRequest;
  "spaces.request_link": SpacesRequestLink;
  "spaces.season": SpacesSeason;
  "spaces.site": SpacesSite;
  "spaces.site_event": SpacesSiteEvent;
  "spaces.space": SpacesSpace;
  "territories.area": TerritoriesArea;
  "territories.district": TerritoriesDistrict;
  "territories.ring": TerritoriesRing;
}
