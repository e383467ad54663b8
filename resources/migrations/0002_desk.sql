-- What the daily work in the window needs: who looks after a client and how often to speak with it, texts that
-- are used again, saved views of the client list, the verdicts the owner has seen, and drafts of what is being
-- written. Types and rules as in the first step.

ALTER TABLE client ADD COLUMN staff_id BIGINT REFERENCES staff (id);
ALTER TABLE client ADD COLUMN contact_every_days BIGINT CHECK (contact_every_days >= 0);

CREATE INDEX client_by_staff ON client (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE text_template (
    id {key},
    name TEXT NOT NULL,
    kind TEXT,
    text TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

-- Lists are codes, or texts, one to a line.
CREATE TABLE saved_view (
    id {key},
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    verdicts TEXT NOT NULL,
    statuses TEXT NOT NULL,
    tags TEXT NOT NULL,
    staff_id BIGINT REFERENCES staff (id),
    needs_decision BIGINT NOT NULL CHECK (needs_decision IN (0, 1)),
    archived BIGINT NOT NULL CHECK (archived IN (0, 1)),
    sort_column TEXT NOT NULL,
    descending BIGINT NOT NULL CHECK (descending IN (0, 1)),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX saved_view_by_staff ON saved_view (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE seen_verdict (
    id {key},
    client_id BIGINT NOT NULL UNIQUE REFERENCES client (id),
    verdict TEXT NOT NULL,
    seen_on BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

-- What somebody has begun to write and not saved yet; outlives a crash. No part of the records.
CREATE TABLE draft (
    id {key},
    at BIGINT NOT NULL,
    content TEXT NOT NULL
);

-- The whole book's work lists.
CREATE INDEX complaint_by_day ON complaint (day);
CREATE INDEX invoice_by_due ON invoice (due);
