-- Confidential conversations: requests for help, consultations, professionals' questions
-- (R039-R045). Tier of every table but the last: T1. Every word that anyone wrote is sealed with
-- the thread's own key; in the clear is only what work and figures need: area, theme, language,
-- clocks.

CREATE TABLE thread (
    region_id       TEXT    NOT NULL REFERENCES region (id),
    id              TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    locator         TEXT    NULL,
    parent_id       TEXT    NULL,
    ring            TEXT    NOT NULL,
    area            TEXT    NULL,
    theme           TEXT    NULL,
    concerns        TEXT    NOT NULL,
    age_group       TEXT    NULL,
    language        TEXT    NOT NULL,
    interpreter     INTEGER NOT NULL,
    channel         TEXT    NOT NULL,
    danger          INTEGER NOT NULL,
    status          TEXT    NOT NULL,
    assignee        TEXT    NULL,
    taken_at        INTEGER NULL,
    asked_by        TEXT    NULL,
    created_at      INTEGER NOT NULL,
    asked_at        INTEGER NOT NULL,
    due_at          INTEGER NOT NULL,
    answered_at     INTEGER NULL,
    first_answer_at INTEGER NULL,
    escalation      INTEGER NOT NULL,
    next_check_at   INTEGER NULL,
    last_message_at INTEGER NOT NULL,
    outcome         TEXT    NULL,
    closed_at       INTEGER NULL,
    erase_at        INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    details         BLOB    NOT NULL,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, locator),
    FOREIGN KEY (region_id, parent_id) REFERENCES thread (region_id, id),
    FOREIGN KEY (region_id, assignee) REFERENCES person (region_id, id),
    FOREIGN KEY (region_id, asked_by) REFERENCES person (region_id, id)
) STRICT;

CREATE INDEX thread_worklist ON thread (region_id, ring, status, due_at);
CREATE INDEX thread_check ON thread (next_check_at);
CREATE INDEX thread_erase ON thread (erase_at);
CREATE INDEX thread_parent ON thread (region_id, parent_id);
CREATE INDEX thread_asked_by ON thread (region_id, asked_by);

-- What was said, sealed. A note is for the ring alone.
CREATE TABLE message (
    region_id  TEXT    NOT NULL,
    thread_id  TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    author     TEXT    NOT NULL,
    person_id  TEXT    NULL,
    created_at INTEGER NOT NULL,
    body       BLOB    NOT NULL,
    PRIMARY KEY (region_id, thread_id, id),
    FOREIGN KEY (region_id, thread_id) REFERENCES thread (region_id, id)
) STRICT;

-- What a responder was writing, sealed with the thread's key.
CREATE TABLE draft (
    region_id TEXT    NOT NULL,
    thread_id TEXT    NOT NULL,
    person_id TEXT    NOT NULL,
    body      BLOB    NOT NULL,
    saved_at  INTEGER NOT NULL,
    PRIMARY KEY (region_id, thread_id, person_id),
    FOREIGN KEY (region_id, thread_id) REFERENCES thread (region_id, id)
) STRICT;

-- What happened to a thread, without content: taken, handed over, answered, escalated, closed.
CREATE TABLE thread_event (
    region_id TEXT    NOT NULL,
    thread_id TEXT    NOT NULL,
    id        TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    person_id TEXT    NULL,
    about     TEXT    NULL,
    PRIMARY KEY (region_id, thread_id, id),
    FOREIGN KEY (region_id, thread_id) REFERENCES thread (region_id, id)
) STRICT;

-- Someone knows the asker: the thread is hidden from them.
CREATE TABLE conflict_of_interest (
    region_id   TEXT    NOT NULL,
    thread_id   TEXT    NOT NULL,
    person_id   TEXT    NOT NULL,
    declared_at INTEGER NOT NULL,
    PRIMARY KEY (region_id, thread_id, person_id),
    FOREIGN KEY (region_id, thread_id) REFERENCES thread (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
) STRICT;

-- When a ring's members are on duty, and when they are away and who covers. Days in Helsinki,
-- both included.
CREATE TABLE duty (
    region_id  TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    ring       TEXT    NOT NULL,
    person_id  TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    first_day  TEXT    NOT NULL,
    last_day   TEXT    NOT NULL,
    cover_id   TEXT    NULL,
    entered_by TEXT    NULL,
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id),
    FOREIGN KEY (region_id, cover_id) REFERENCES person (region_id, id)
) STRICT;

CREATE INDEX duty_ring ON duty (region_id, ring, last_day);

-- The training that a ring asks for before duty.
CREATE TABLE competence (
    region_id    TEXT    NOT NULL,
    person_id    TEXT    NOT NULL,
    ring         TEXT    NOT NULL,
    completed_on TEXT    NOT NULL,
    expires_on   TEXT    NULL,
    recorded_by  TEXT    NULL,
    PRIMARY KEY (region_id, person_id, ring),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
) STRICT;

-- What is left of an erased request, for figures alone: the month, and nothing that leads back.
CREATE TABLE past_request (
    region_id     TEXT    NOT NULL REFERENCES region (id),
    id            TEXT    NOT NULL,
    month         TEXT    NOT NULL,
    ring          TEXT    NOT NULL,
    area          TEXT    NULL,
    theme         TEXT    NULL,
    language      TEXT    NOT NULL,
    channel       TEXT    NOT NULL,
    outcome       TEXT    NULL,
    reply_minutes INTEGER NULL,
    kept          INTEGER NULL,
    repeat        INTEGER NOT NULL,
    PRIMARY KEY (region_id, id)
) STRICT;

CREATE INDEX past_request_month ON past_request (region_id, month);

-- The joint answer of a consultation group while it is written: one text, sealed with the thread's
-- key. Its version grows with every saving, so that nobody's words are written over (R045).
CREATE TABLE joint_draft (
    region_id TEXT    NOT NULL,
    thread_id TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    body      BLOB    NOT NULL,
    saved_by  TEXT    NOT NULL,
    saved_at  INTEGER NOT NULL,
    PRIMARY KEY (region_id, thread_id),
    FOREIGN KEY (region_id, thread_id) REFERENCES thread (region_id, id),
    FOREIGN KEY (region_id, saved_by) REFERENCES person (region_id, id)
) STRICT;

-- What a member of the group thinks of a version of the joint answer; the note is sealed.
CREATE TABLE joint_opinion (
    region_id     TEXT    NOT NULL,
    thread_id     TEXT    NOT NULL,
    person_id     TEXT    NOT NULL,
    draft_version INTEGER NOT NULL,
    agrees        INTEGER NOT NULL,
    note          BLOB    NULL,
    given_at      INTEGER NOT NULL,
    PRIMARY KEY (region_id, thread_id, person_id),
    FOREIGN KEY (region_id, thread_id) REFERENCES thread (region_id, id),
    FOREIGN KEY (region_id, person_id) REFERENCES person (region_id, id)
) STRICT;

-- A professional's question and its joint answer, published with permission (R045). Tier: public.
-- A plain copy that was edited for publishing; it outlives the thread, and names nobody.
CREATE TABLE published_answer (
    region_id    TEXT    NOT NULL REFERENCES region (id),
    id           TEXT    NOT NULL,
    thread_id    TEXT    NOT NULL,
    theme        TEXT    NULL,
    language     TEXT    NOT NULL,
    question     TEXT    NOT NULL,
    answer       TEXT    NOT NULL,
    published_at INTEGER NOT NULL,
    withdrawn_at INTEGER NULL,
    PRIMARY KEY (region_id, id)
) STRICT;

CREATE INDEX published_answer_newest ON published_answer (region_id, published_at);
CREATE INDEX published_answer_thread ON published_answer (region_id, thread_id);
