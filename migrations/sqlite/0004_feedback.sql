-- Whether a page helped, and what someone wrote about it (R020). Nothing tells who wrote: no
-- address, no browser, and the moment only to the day. Tier T1: free text of a visitor, read by
-- the page's owner, erased after a year.
CREATE TABLE feedback (
    region_id  TEXT   NOT NULL REFERENCES region (id),
    id         TEXT   NOT NULL,
    page       TEXT   NOT NULL,
    language   TEXT   NOT NULL,
    helped     INTEGER NULL,
    comment    TEXT   NULL,
    owner      TEXT   NULL,
    danger     INTEGER NOT NULL,
    status     TEXT   NOT NULL,
    answer     TEXT   NULL,
    day        TEXT   NOT NULL,
    PRIMARY KEY (region_id, id)
) STRICT;

CREATE INDEX feedback_day ON feedback (region_id, day);
