-- What a record said before it was changed: every body that another replaced, the first as
-- number 1. The body that is shown now is the record's own. Tier: public.
CREATE TABLE record_version (
    region_id   TEXT   NOT NULL,
    record_id   TEXT   NOT NULL,
    version     INTEGER NOT NULL,
    body        TEXT   NOT NULL,
    changed_at  INTEGER NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (region_id, record_id, version),
    FOREIGN KEY (region_id, record_id) REFERENCES record (region_id, id) ON DELETE CASCADE
) STRICT;
