-- Keys, in a store of their own: a schema on PostgreSQL, the file keys.db beside the embedded
-- database. Backups of it are kept for less time than backups of the rest, so that what is erased
-- today cannot be read from yesterday's backup. Every key here is wrapped; none can be used
-- without the master key, which no database holds. Tier: secret.

-- Secrets of the installation itself, wrapped to the master key.
CREATE TABLE keys.installation_secret (
    name      TEXT    NOT NULL PRIMARY KEY,
    master_id TEXT    NOT NULL,
    wrapped   BYTEA NOT NULL
);

-- A person's pair of keys; the private one wrapped to the master key.
CREATE TABLE keys.person_key (
    region_id   TEXT    NOT NULL,
    person_id   TEXT    NOT NULL,
    public_key  BYTEA NOT NULL,
    master_id   TEXT    NOT NULL,
    wrapped     BYTEA NOT NULL,
    created_at  BIGINT NOT NULL,
    PRIMARY KEY (region_id, person_id)
);

-- A ring's pair of keys of one epoch; the private one is wrapped to each member.
CREATE TABLE keys.ring_epoch (
    region_id  TEXT    NOT NULL,
    ring_id    TEXT    NOT NULL,
    epoch      BIGINT NOT NULL,
    public_key BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (region_id, ring_id, epoch)
);

CREATE TABLE keys.ring_member (
    region_id TEXT    NOT NULL,
    ring_id   TEXT    NOT NULL,
    epoch     BIGINT NOT NULL,
    person_id TEXT    NOT NULL,
    wrapped   BYTEA NOT NULL,
    PRIMARY KEY (region_id, ring_id, epoch, person_id)
);

-- The data key of a thread or another sealed object, wrapped to one holder: a receipt, a ring's
-- epoch, a person, or an asker's short session.
CREATE TABLE keys.object_key (
    region_id   TEXT    NOT NULL,
    object_id   TEXT    NOT NULL,
    holder_kind TEXT    NOT NULL,
    holder_id   TEXT    NOT NULL,
    epoch       BIGINT NOT NULL,
    salt        BYTEA NULL,
    wrapped     BYTEA NOT NULL,
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT NULL,
    PRIMARY KEY (region_id, object_id, holder_kind, holder_id)
);

CREATE INDEX object_key_holder ON keys.object_key (region_id, holder_kind, holder_id, epoch);
CREATE INDEX object_key_expiry ON keys.object_key (expires_at);
