-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The room of inquirers: people who come to a desk. Most never say who they are: then there is a thread without anybody in it.

CREATE SCHEMA inquirers;

CREATE TABLE inquirers.inquirer (
  territory_id uuid NOT NULL REFERENCES territories.district (id),
  id uuid NOT NULL,
  code_hash bytea,
  created_at timestamptz NOT NULL,
  erased_at timestamptz,
  CONSTRAINT inquirer_key PRIMARY KEY (territory_id, id),
  CONSTRAINT card_code_leads_to_one_thread UNIQUE (territory_id, code_hash)
);
COMMENT ON TABLE inquirers.inquirer IS 'The thread (filo) of somebody who came and wishes to be recognized when they come again; it says nothing of who they are';
COMMENT ON COLUMN inquirers.inquirer.code_hash IS 'Keyed hash of the short code on the card; null when they took none';
