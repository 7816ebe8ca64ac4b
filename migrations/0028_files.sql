-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Pictures, kept in the database so that a backup has them: under the hash of what is shown, without anything that tells
-- where and by whom they were taken.

CREATE TABLE foundation.picture (
  hash bytea NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT picture_key PRIMARY KEY (hash),
  CONSTRAINT picture_hash_is_whole CHECK (length(hash) = 32),
  CONSTRAINT picture_has_a_size CHECK (width BETWEEN 1 AND 2000 AND height BETWEEN 1 AND 4000)
);
COMMENT ON TABLE foundation.picture IS 'A picture, known by the SHA-256 of its largest copy: the same picture is kept once';

CREATE TABLE foundation.picture_copy (
  hash bytea NOT NULL REFERENCES foundation.picture (hash) ON DELETE CASCADE,
  width integer NOT NULL,
  body bytea NOT NULL,
  CONSTRAINT picture_copy_key PRIMARY KEY (hash, width),
  CONSTRAINT copy_is_light CHECK (length(body) BETWEEN 1 AND 2000000)
);
COMMENT ON TABLE foundation.picture_copy IS 'A picture in one of the widths in which it is shown, as WebP';

CREATE TABLE foundation.picture_use (
  hash bytea NOT NULL REFERENCES foundation.picture (hash),
  used_by text NOT NULL,
  thing_id uuid NOT NULL,
  CONSTRAINT picture_use_key PRIMARY KEY (hash, used_by, thing_id),
  CONSTRAINT use_names_a_table CHECK (used_by ~ '^[a-z_]+\.[a-z_]+$')
);
COMMENT ON TABLE foundation.picture_use IS 'Where a picture is shown, by table and row: the last one to go takes the picture with it';

ALTER TABLE spaces.photo ADD CONSTRAINT photo_is_a_picture FOREIGN KEY (picture) REFERENCES foundation.picture (hash);
