-- Of whom nothing is taken from telephone lists, calendars and mailboxes.
CREATE TABLE exclusion (
    id {key},
    kind TEXT NOT NULL,
    pattern TEXT NOT NULL,
    note TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    UNIQUE (kind, pattern)
);

-- Files and folders whose records are taken again and again.
CREATE TABLE record_source (
    id {key},
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    at_start BIGINT NOT NULL CHECK (at_start IN (0, 1)),
    reading TEXT NOT NULL,
    seen TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

-- Which records of sources were taken. What they became may be gone: no reference holds it.
CREATE TABLE taken_record (
    id {key},
    source_key TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    record BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
CREATE INDEX taken_record_by_record ON taken_record (record);
