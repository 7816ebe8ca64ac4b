-- SPDX-License-Identifier: AGPL-3.0-or-later

-- How often something was tried within a stretch of time, counted by every process in the same place: ways in, codes, votes.
-- The columns are those that the counting library knows (rate-limiter-flexible). Decision 0032.

CREATE TABLE foundation.try_count (
  key text NOT NULL,
  points integer NOT NULL,
  expire bigint NOT NULL,
  CONSTRAINT try_count_key PRIMARY KEY (key)
);
COMMENT ON TABLE foundation.try_count IS 'How often something was tried: of sign-in addresses, codes and senders of forms only keyed hashes, swept when their time is over';
COMMENT ON COLUMN foundation.try_count.key IS 'What is limited, then HMAC-SHA-256 of who or what is counted, under a key of the installation';
COMMENT ON COLUMN foundation.try_count.points IS 'Tries so far';
COMMENT ON COLUMN foundation.try_count.expire IS 'When counting begins again, in milliseconds since 1970';
