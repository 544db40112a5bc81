-- One sequence of entries; people's words apart, so that erasing them leaves the chain whole.
CREATE TABLE record_entry (
  sequence      ${key} PRIMARY KEY,
  client_id     TEXT NOT NULL,
  part          INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  actor         TEXT NOT NULL,
  at_millis     BIGINT NOT NULL,
  ba            TEXT,
  dialogue      TEXT,
  payload       TEXT NOT NULL,
  commitments   TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL,
  UNIQUE (client_id, part)
);

CREATE INDEX record_entry_of_dialogue ON record_entry (dialogue, sequence);

CREATE TABLE record_words (
  sequence BIGINT NOT NULL REFERENCES record_entry (sequence),
  name     TEXT NOT NULL,
  salt     TEXT NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (sequence, name)
);

-- The end of the chain, in one row: the lock of all writers, and the proof that no tail was cut off.
CREATE TABLE record_head (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  sequence BIGINT NOT NULL,
  hash     TEXT NOT NULL
);

INSERT INTO record_head (id, sequence, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE record_projection (
  name    TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  applied BIGINT NOT NULL
);
