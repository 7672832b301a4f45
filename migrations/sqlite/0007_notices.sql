-- Notices on their way (R004): what to tell, to whom, when. A notice never holds content of a
-- thread; its text is made from a template when it is sent. The address is sealed with the
-- installation's notice key. Tier: T1, erased a month after it was sent.
CREATE TABLE notice (
    region_id    TEXT    NOT NULL REFERENCES region (id),
    id           TEXT    NOT NULL,
    template     TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    language     TEXT    NOT NULL,
    address      BLOB    NOT NULL,
    about        TEXT    NOT NULL,
    once         TEXT    NULL,
    send_at      INTEGER NOT NULL,
    attempts     INTEGER NOT NULL,
    status       TEXT    NOT NULL,
    failure      TEXT    NULL,
    created_at   INTEGER NOT NULL,
    settled_at   INTEGER NULL,
    claimed_until INTEGER NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, once)
) STRICT;

CREATE INDEX notice_waiting ON notice (status, send_at);
CREATE INDEX notice_settled ON notice (settled_at);
