-- Families' sign-ups for gatherings (R066, R071). Tier: T2. Names, contacts and needs are sealed; in
-- the clear is only what seats are counted from and what figures need.

-- The queue of a gathering. Whoever changes who is in and who waits takes this row first, so that
-- two never take the last seat.
CREATE TABLE sign_up_queue (
    region_id    TEXT    NOT NULL REFERENCES region (id),
    gathering_id TEXT    NOT NULL,
    next_turn    INTEGER NOT NULL,
    PRIMARY KEY (region_id, gathering_id)
);

CREATE TABLE sign_up (
    region_id     TEXT    NOT NULL,
    id            TEXT    NOT NULL,
    gathering_id  TEXT    NOT NULL,
    -- What its receipt proves, under a key of the installation: the receipt itself is kept nowhere.
    proof         TEXT    NOT NULL,
    -- in, waiting, offered, lapsed, declined, cancelled
    state         TEXT    NOT NULL,
    -- Its place in the order of arrival.
    turn          INTEGER NOT NULL,
    -- How many seats it takes: one for a household, or one for each who comes.
    seats         INTEGER NOT NULL,
    adults        INTEGER NOT NULL,
    children      INTEGER NOT NULL,
    -- Where they heard of it (R072).
    heard         TEXT    NULL,
    language      TEXT    NOT NULL,
    -- Name, contact and needs, sealed.
    details       BLOB    NOT NULL,
    -- Until when a free seat is kept for them.
    offered_until INTEGER NULL,
    made_at       INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, proof),
    FOREIGN KEY (region_id, gathering_id) REFERENCES sign_up_queue (region_id, gathering_id)
);

CREATE INDEX sign_up_turn ON sign_up (region_id, gathering_id, state, turn);
CREATE INDEX sign_up_offered ON sign_up (state, offered_until);
