-- Who works here, what they may do and until when (R001, R002). Tier of every table here: staff
-- data and accounts of residents, T2; nothing in them is about what anyone asked.

-- A person who signs in: a professional, or a resident with an own view (R007).
CREATE TABLE person (
    region_id    TEXT    NOT NULL REFERENCES region (id),
    id           TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    email        TEXT    NULL,
    phone        TEXT    NULL,
    organization TEXT    NULL,
    languages    TEXT    NOT NULL,
    resident     BOOLEAN NOT NULL,
    demo         BOOLEAN NOT NULL,
    created_at   BIGINT NOT NULL,
    left_at      BIGINT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, email)
);

-- A role that someone has for a time, in one area or the whole region, in a ring or outside any.
CREATE TABLE role_grant (
    region_id  TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    person_id  TEXT    NOT NULL,
    role       TEXT    NOT NULL,
    area       TEXT    NULL,
    ring       TEXT    NULL,
    starts_at  BIGINT NOT NULL,
    ends_at    BIGINT NULL,
    granted_by TEXT    NULL,
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);

CREATE INDEX role_grant_person ON role_grant (region_id, person_id);
CREATE INDEX role_grant_ring ON role_grant (region_id, ring);

-- A way in for someone new. The link's token is kept only as its hash.
CREATE TABLE invitation (
    region_id  TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    token_hash BYTEA NOT NULL,
    person_id  TEXT    NOT NULL,
    purpose    TEXT    NOT NULL,
    invited_by TEXT    NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (token_hash),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);

-- A passkey: its public part.
CREATE TABLE passkey (
    region_id     TEXT    NOT NULL,
    credential_id TEXT    NOT NULL,
    person_id     TEXT    NOT NULL,
    label         TEXT    NOT NULL,
    body          TEXT    NOT NULL,
    created_at    BIGINT NOT NULL,
    used_at       BIGINT NULL,
    PRIMARY KEY (region_id, credential_id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);

CREATE INDEX passkey_person ON passkey (region_id, person_id);

-- A person as an organisation's own sign-in knows them.
CREATE TABLE outside_identity (
    region_id TEXT    NOT NULL,
    issuer    TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    person_id TEXT    NOT NULL,
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (region_id, issuer, subject),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);

-- A sign-in that is under way: what must come back with the answer. Kept for minutes.
CREATE TABLE sign_in_attempt (
    region_id  TEXT    NOT NULL REFERENCES region (id),
    token_hash BYTEA NOT NULL,
    kind       TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (region_id, token_hash)
);

-- A signed-in browser. The cookie's token is kept only as its hash.
CREATE TABLE session (
    token_hash   BYTEA NOT NULL PRIMARY KEY,
    region_id    TEXT    NOT NULL,
    person_id    TEXT    NOT NULL,
    method       TEXT    NOT NULL,
    created_at   BIGINT NOT NULL,
    seen_at      BIGINT NOT NULL,
    proved_at    BIGINT NOT NULL,
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);

CREATE INDEX session_person ON session (region_id, person_id);

-- Someone has lost every way in: two other persons must agree that it is them.
CREATE TABLE recovery (
    region_id    TEXT    NOT NULL,
    id           TEXT    NOT NULL,
    person_id    TEXT    NOT NULL,
    first_by     TEXT    NOT NULL,
    first_at     BIGINT NOT NULL,
    second_by    TEXT    NULL,
    second_at    BIGINT NULL,
    expires_at   BIGINT NOT NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
);

-- What was done and read, by whom, without content; each row carries the hash of the one before.
CREATE TABLE audit_event (
    region_id   TEXT    NOT NULL REFERENCES region (id),
    position    BIGINT NOT NULL,
    at          BIGINT NOT NULL,
    person_id   TEXT    NULL,
    action      TEXT    NOT NULL,
    object_kind TEXT    NOT NULL,
    object_id   TEXT    NOT NULL,
    outcome     TEXT    NOT NULL,
    hash        BYTEA NOT NULL,
    PRIMARY KEY (region_id, position)
);

CREATE INDEX audit_event_object ON audit_event (region_id, object_kind, object_id);
CREATE INDEX audit_event_person ON audit_event (region_id, person_id, at);
