-- Everything published, and the messages about its changes.
-- Data tier of every table here: public. Nothing in them is about a client or a visitor.
-- Times are microseconds since 1970-01-01T00:00:00Z, given by the caller.

-- A region: a wellbeing services county, the nation, or a demo. `body` is its JSON.
CREATE TABLE region (
    id         TEXT   NOT NULL PRIMARY KEY,
    extends    TEXT   NULL REFERENCES region (id),
    body       TEXT   NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX region_extends ON region (extends);

-- A published thing of any kind. `body` is the JSON that is shown; `imported_body` is what its
-- source last gave, so that an import can tell a person's edit from its own earlier text.
CREATE TABLE record (
    region_id     TEXT   NOT NULL REFERENCES region (id),
    id            TEXT   NOT NULL,
    kind          TEXT   NOT NULL,
    source        TEXT   NOT NULL,
    source_id     TEXT   NOT NULL,
    body          TEXT   NOT NULL,
    imported_body TEXT   NULL,
    edited_at     BIGINT NULL,
    removed_at    BIGINT NULL,
    changed_at    BIGINT NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, source, source_id, kind)
);

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
);

CREATE INDEX record_link_to ON record_link (region_id, to_id);

-- Which version of a source a region has taken in, so that the same pack is not read twice.
CREATE TABLE pack_import (
    region_id   TEXT   NOT NULL REFERENCES region (id),
    source      TEXT   NOT NULL,
    fingerprint TEXT   NOT NULL,
    imported_at BIGINT NOT NULL,
    PRIMARY KEY (region_id, source)
);

-- Messages written in the transaction of the change they tell about. `region_id` is no foreign
-- key: the message outlives what it tells about.
CREATE TABLE outbox (
    id         BIGINT NOT NULL PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    topic      TEXT   NOT NULL,
    region_id  TEXT   NULL,
    payload    TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);

-- A number is drawn when a row is written but seen when its transaction commits. Without the
-- lock a reader that has seen 8 would never see a 7 that commits later. The lock is taken before
-- the number is drawn and kept until the commit, so that numbers appear in order. The
-- notification only wakes listeners early; polling finds the row without it.
CREATE FUNCTION outbox_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('perhekeskus.outbox'));
    PERFORM pg_notify('outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_in_order BEFORE INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION outbox_in_order();
