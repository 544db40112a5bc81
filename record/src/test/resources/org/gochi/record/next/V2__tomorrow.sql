-- A migration as a later version may bring it.
ALTER TABLE record_entry ADD COLUMN mood TEXT;
CREATE INDEX record_entry_of_actor ON record_entry (actor, sequence);
