-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Calendars of others that are kept in step: what they hold becomes activities here, each known by its UID.

CREATE TABLE calendar.feed (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  name text NOT NULL,
  url text,
  organization_id uuid REFERENCES directory.organization (id) ON DELETE SET NULL,
  location_id uuid REFERENCES directory.location (id) ON DELETE SET NULL,
  created_by uuid REFERENCES accounts.person (id),
  created_at timestamptz NOT NULL,
  checked_at timestamptz,
  good_at timestamptz,
  mistake text,
  told jsonb NOT NULL DEFAULT '[]',
  body bytea,
  published_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT feed_key PRIMARY KEY (territory_id, id),
  CONSTRAINT feed_has_a_name CHECK (btrim(name) <> ''),
  CONSTRAINT feed_comes_from_the_web CHECK (url ~ '^https?://')
);
CREATE INDEX feed_is_found_by_id ON calendar.feed (id);
CREATE INDEX feed_is_asked_again ON calendar.feed (checked_at) WHERE ended_at IS NULL AND url IS NOT NULL;
COMMENT ON TABLE calendar.feed IS 'A calendar of somebody else (iCalendar): a file loaded once, or an address that is asked every hour';
COMMENT ON COLUMN calendar.feed.url IS 'Where it is asked; null of a file';
COMMENT ON COLUMN calendar.feed.good_at IS 'When it was last read whole: what came then stays until it is read again';
COMMENT ON COLUMN calendar.feed.mistake IS 'Why it could not be read the last time: a code; null when it could';
COMMENT ON COLUMN calendar.feed.told IS 'Events that could not be taken the last time [{"name": text, "because": code}]';
COMMENT ON COLUMN calendar.feed.published_at IS 'Since when what comes is public at once; null while it is only drafts';
COMMENT ON COLUMN calendar.feed.body IS 'What was read last and whole: the same again changes nothing';

CREATE TABLE calendar.feed_entry (
  territory_id uuid NOT NULL,
  feed_id uuid NOT NULL,
  uid text NOT NULL,
  activity_id uuid NOT NULL,
  entry_hash bytea NOT NULL,
  CONSTRAINT feed_entry_key PRIMARY KEY (territory_id, feed_id, uid),
  CONSTRAINT entry_is_of_a_feed FOREIGN KEY (territory_id, feed_id) REFERENCES calendar.feed (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT entry_is_an_activity FOREIGN KEY (territory_id, activity_id) REFERENCES calendar.activity (territory_id, id) ON DELETE CASCADE,
  CONSTRAINT activity_comes_from_one_entry UNIQUE (territory_id, activity_id)
);
COMMENT ON TABLE calendar.feed_entry IS 'Which activity an event of a feed became: read again it is the same one';
COMMENT ON COLUMN calendar.feed_entry.entry_hash IS 'SHA-256 of the event as it was read: unchanged, its activity is left as it is';

COMMENT ON COLUMN calendar.feed.created_by IS 'personal(accountability): who began to keep it';
