-- Everything published, and the messages about its changes.
-- Data tier of every table here: public. Nothing in them is about a client or a visitor.
-- Times are microseconds since 1970-01-01T00:00:00Z, given by the caller.

-- A region: a wellbeing services county, the nation, or a demo. `body` is its JSON.
CREATE TABLE region (
    id         TEXT   NOT NULL PRIMARY KEY,
    extends    TEXT   NULL REFERENCES region (id),
    body       TEXT   NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX region_extends ON region (extends);

-- A published thing of any kind. `body` is the JSON that is shown; `imported_body` is what its
-- source last gave, so that an import can tell a person's edit from its own earlier text.
CREATE TABLE record (
    region_id     TEXT    NOT NULL REFERENCES region (id),
    id            TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    source        TEXT    NOT NULL,
    source_id     TEXT    NOT NULL,
    body          TEXT    NOT NULL,
    imported_body TEXT    NULL,
    edited_at     INTEGER NULL,
    removed_at    INTEGER NULL,
    changed_at    INTEGER NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, source, source_id, kind)
) STRICT;

-- A reference from one record to another of the same region. The keys make a reference to
-- another region's record impossible to write.
CREATE TABLE record_link (
    region_id TEXT NOT NULL,
    from_id   TEXT NOT NULL,
    relation  TEXT NOT NULL,
    to_id     TEXT NOT NULL,
    PRIMARY KEY (region_id, from_id, relation, to_id),
    FOREIGN KEY (region_id, from_id) REFERENCES record (region_id, id),
    FOREIGN KEY (region_id, to_id) REFERENCES record (region_id, id)
) STRICT;

CREATE INDEX record_link_to ON record_link (region_id, to_id);

-- Which version of a source a region has taken in, so that the same pack is not read twice.
CREATE TABLE pack_import (
    region_id   TEXT    NOT NULL REFERENCES region (id),
    source      TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (region_id, source)
) STRICT;

-- Messages written in the transaction of the change they tell about. `region_id` is no foreign
-- key: the message outlives what it tells about. AUTOINCREMENT: a number is never used again.
CREATE TABLE outbox (
    id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    topic      TEXT    NOT NULL,
    region_id  TEXT    NULL,
    payload    TEXT    NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
