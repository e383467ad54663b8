-- What leads from a verdict to a decision: new terms, the scope register, concessions, making good our own
-- mistakes, parting, checklists, letters and scoring policies. Types and rules as in the first step.

ALTER TABLE staff ADD COLUMN concessions_per_month BIGINT CHECK (concessions_per_month >= 0);
ALTER TABLE staff ADD COLUMN concessions_currency TEXT;

ALTER TABLE task ADD COLUMN checklist TEXT NOT NULL DEFAULT '';

ALTER TABLE promise ADD COLUMN kept_on BIGINT;

-- An incident: conduct directed at one of us.
ALTER TABLE signal ADD COLUMN against_id BIGINT REFERENCES staff (id);
ALTER TABLE signal ADD COLUMN witness TEXT NOT NULL DEFAULT '';
ALTER TABLE signal ADD COLUMN measures TEXT NOT NULL DEFAULT '';

CREATE INDEX signal_by_against ON signal (against_id) WHERE against_id IS NOT NULL;

CREATE TABLE scope_request (
    id {key},
    client_id BIGINT NOT NULL REFERENCES client (id),
    day BIGINT NOT NULL,
    what TEXT NOT NULL,
    outcome TEXT NOT NULL,
    price BIGINT CHECK (price >= 0),
    price_currency TEXT,
    time_spent BIGINT CHECK (time_spent >= 0),
    decided_on BIGINT,
    decided_by TEXT NOT NULL,
    note TEXT NOT NULL,
    interaction_id BIGINT REFERENCES interaction (id),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK ((price IS NULL) = (price_currency IS NULL))
);

CREATE INDEX scope_request_by_client ON scope_request (client_id, day);
CREATE INDEX scope_request_by_interaction ON scope_request (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE concession (
    id {key},
    client_id BIGINT NOT NULL REFERENCES client (id),
    day BIGINT NOT NULL,
    kind TEXT NOT NULL,
    worth BIGINT NOT NULL CHECK (worth >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    reason TEXT NOT NULL,
    staff_id BIGINT REFERENCES staff (id),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX concession_by_client ON concession (client_id, day);
CREATE INDEX concession_by_staff ON concession (staff_id, day) WHERE staff_id IS NOT NULL;

CREATE TABLE recovery_case (
    id {key},
    client_id BIGINT NOT NULL REFERENCES client (id),
    complaint_id BIGINT REFERENCES complaint (id),
    opened BIGINT NOT NULL,
    staff_id BIGINT REFERENCES staff (id),
    what TEXT NOT NULL,
    cause TEXT NOT NULL,
    cause_key TEXT NOT NULL,
    prevention TEXT NOT NULL,
    closed_on BIGINT,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK (closed_on IS NULL OR closed_on >= opened)
);

CREATE INDEX recovery_case_by_client ON recovery_case (client_id, opened);
CREATE INDEX recovery_case_by_complaint ON recovery_case (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX recovery_case_by_staff ON recovery_case (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE recovery_step (
    id {key},
    case_id BIGINT NOT NULL REFERENCES recovery_case (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    due BIGINT,
    done_on BIGINT,
    not_needed BIGINT NOT NULL CHECK (not_needed IN (0, 1)),
    note TEXT NOT NULL
);

CREATE INDEX recovery_step_by_case ON recovery_step (case_id, position);

ALTER TABLE cost ADD COLUMN recovery_case_id BIGINT REFERENCES recovery_case (id);

CREATE INDEX cost_by_recovery_case ON cost (recovery_case_id) WHERE recovery_case_id IS NOT NULL;

CREATE TABLE parting_plan (
    id {key},
    client_id BIGINT NOT NULL REFERENCES client (id),
    opened BIGINT NOT NULL,
    reason TEXT NOT NULL,
    notice_given BIGINT,
    last_day BIGINT,
    return_terms TEXT NOT NULL,
    staff_id BIGINT REFERENCES staff (id),
    closed_on BIGINT,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK (closed_on IS NULL OR closed_on >= opened)
);

CREATE INDEX parting_plan_by_client ON parting_plan (client_id, opened);
CREATE INDEX parting_plan_by_staff ON parting_plan (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE parting_item (
    id {key},
    plan_id BIGINT NOT NULL REFERENCES parting_plan (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    due BIGINT,
    done_on BIGINT
);

CREATE INDEX parting_item_by_plan ON parting_item (plan_id, position);

CREATE TABLE proposal (
    id {key},
    client_id BIGINT NOT NULL REFERENCES client (id),
    made BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    price BIGINT CHECK (price >= 0),
    price_currency TEXT,
    price_period TEXT NOT NULL,
    time_per_month BIGINT CHECK (time_per_month >= 0),
    payment_terms_days BIGINT CHECK (payment_terms_days >= 0),
    paid_scope TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_on BIGINT,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK ((price IS NULL) = (price_currency IS NULL))
);

CREATE INDEX proposal_by_client ON proposal (client_id, made);

CREATE TABLE attachment (
    id {key},
    client_id BIGINT NOT NULL REFERENCES client (id),
    agreement_id BIGINT REFERENCES agreement (id),
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    added_on BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX attachment_by_client ON attachment (client_id);
CREATE INDEX attachment_by_agreement ON attachment (agreement_id) WHERE agreement_id IS NOT NULL;

-- The bytes of attachments, each once, under their hash. Never changed, so they stand outside the change log;
-- they stay while a removed attachment can still be brought back.
CREATE TABLE file_content (
    sha256 TEXT PRIMARY KEY,
    content {blob} NOT NULL
);

CREATE TABLE checklist_template (
    id {key},
    name TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE TABLE checklist_item (
    id {key},
    template_id BIGINT NOT NULL REFERENCES checklist_template (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    after_days BIGINT NOT NULL CHECK (after_days >= 0)
);

CREATE INDEX checklist_item_by_template ON checklist_item (template_id, position);

CREATE TABLE letter_template (
    id {key},
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    UNIQUE (kind, language)
);

CREATE TABLE named_policy (
    id {key},
    name TEXT NOT NULL,
    json TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

-- The rows each import created.
CREATE INDEX scope_request_by_import ON scope_request (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX concession_by_import ON concession (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX recovery_case_by_import ON recovery_case (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX parting_plan_by_import ON parting_plan (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX proposal_by_import ON proposal (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX attachment_by_import ON attachment (import_id) WHERE import_id IS NOT NULL;
