CREATE TABLE addendum (
    id INTEGER PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreement (id),
    position BIGINT NOT NULL,
    day BIGINT NOT NULL,
    text TEXT NOT NULL,
    price_change BIGINT,
    price_change_currency TEXT,
    time_change BIGINT,
    CHECK ((price_change IS NULL) = (price_change_currency IS NULL))
);

CREATE INDEX addendum_by_agreement ON addendum (agreement_id, position);

CREATE TABLE agreement (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    title TEXT NOT NULL,
    from_day BIGINT NOT NULL,
    until_day BIGINT,
    services TEXT NOT NULL,
    not_included TEXT NOT NULL,
    schedule TEXT NOT NULL,
    price BIGINT,
    price_currency TEXT,
    price_period TEXT NOT NULL,
    renewal BIGINT,
    notice_days BIGINT CHECK (notice_days >= 0),
    limit_time_per_month BIGINT,
    limit_channels TEXT NOT NULL,
    limit_response_time BIGINT,
    limit_revisions BIGINT,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK (until_day IS NULL OR until_day >= from_day),
    CHECK ((price IS NULL) = (price_currency IS NULL))
);

CREATE INDEX agreement_by_client ON agreement (client_id, from_day);

CREATE INDEX agreement_by_renewal ON agreement (renewal) WHERE renewal IS NOT NULL;

CREATE TABLE assessment_row (
    client_id BIGINT PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    rank BIGINT NOT NULL,
    health DOUBLE PRECISION NOT NULL,
    verdict TEXT NOT NULL,
    shown TEXT NOT NULL,
    overridden BIGINT NOT NULL CHECK (overridden IN (0, 1)),
    needs_decision BIGINT NOT NULL CHECK (needs_decision IN (0, 1)),
    first_put_right BIGINT NOT NULL CHECK (first_put_right IN (0, 1)),
    confidence DOUBLE PRECISION NOT NULL,
    confidence_level TEXT NOT NULL,
    trend TEXT NOT NULL,
    revenue BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    margin BIGINT NOT NULL,
    open_overdue BIGINT NOT NULL,
    days_beyond_terms DOUBLE PRECISION NOT NULL,
    scored_invoices BIGINT NOT NULL,
    last_contact BIGINT,
    reason TEXT NOT NULL,
    months TEXT NOT NULL
);

CREATE TABLE assessment_state (
    id INTEGER PRIMARY KEY,
    facts_version BIGINT NOT NULL,
    policy TEXT NOT NULL,
    as_of BIGINT NOT NULL,
    clients BIGINT NOT NULL,
    revenue BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    margin BIGINT NOT NULL,
    materiality BIGINT NOT NULL,
    hhi DOUBLE PRECISION
);

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    agreement_id BIGINT REFERENCES agreement (id),
    file_name TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    added_on BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX attachment_by_agreement ON attachment (agreement_id) WHERE agreement_id IS NOT NULL;

CREATE INDEX attachment_by_client ON attachment (client_id);

CREATE TABLE book (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    base_currency TEXT NOT NULL CHECK (length(base_currency) = 3),
    facts_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0)
);

CREATE TABLE change_log (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    command TEXT NOT NULL,
    client_id BIGINT,
    args TEXT NOT NULL,
    images TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    import_id BIGINT REFERENCES import (id),
    reverts BIGINT REFERENCES change_log (id),
    reverted_by BIGINT REFERENCES change_log (id)
);

CREATE INDEX change_log_by_client ON change_log (client_id, id) WHERE client_id IS NOT NULL;

CREATE TABLE checklist_item (
    id INTEGER PRIMARY KEY,
    template_id BIGINT NOT NULL REFERENCES checklist_template (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    after_days BIGINT NOT NULL CHECK (after_days >= 0)
);

CREATE INDEX checklist_item_by_template ON checklist_item (template_id, position);

CREATE TABLE checklist_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE TABLE client (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    status TEXT NOT NULL,
    segment TEXT NOT NULL,
    since BIGINT,
    payment_terms_days BIGINT CHECK (payment_terms_days >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    external_ref TEXT NOT NULL,
    notes TEXT NOT NULL,
    archived BIGINT NOT NULL CHECK (archived IN (0, 1)),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
, staff_id BIGINT REFERENCES staff (id), contact_every_days BIGINT CHECK (contact_every_days >= 0));

CREATE INDEX client_by_external_ref ON client (external_ref);

CREATE INDEX client_by_name ON client (name_key, id);

CREATE INDEX client_by_staff ON client (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE client_facts (
    client_id BIGINT PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    format BIGINT NOT NULL,
    facts BLOB NOT NULL
);

CREATE INDEX client_facts_by_version ON client_facts (version);

CREATE TABLE client_tag (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    position BIGINT NOT NULL,
    tag TEXT NOT NULL,
    tag_key TEXT NOT NULL
);

CREATE INDEX client_tag_by_client ON client_tag (client_id, position);

CREATE INDEX client_tag_by_key ON client_tag (tag_key);

CREATE TABLE complaint (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    day BIGINT NOT NULL,
    about TEXT NOT NULL,
    judgement TEXT NOT NULL,
    judged BIGINT,
    judged_by TEXT NOT NULL,
    judged_why TEXT NOT NULL,
    resolved BIGINT NOT NULL CHECK (resolved IN (0, 1)),
    resolved_on BIGINT,
    interaction_id BIGINT REFERENCES interaction (id),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX complaint_by_client ON complaint (client_id, day);

CREATE INDEX complaint_by_day ON complaint (day);

CREATE INDEX complaint_by_interaction ON complaint (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE TABLE concession (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    phone_digits TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX contact_by_client ON contact (client_id);

CREATE INDEX contact_by_email ON contact (email_key);

CREATE INDEX contact_by_phone ON contact (phone_digits);

CREATE TABLE cost (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL,
    day BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    cause TEXT NOT NULL,
    cause_decided BIGINT,
    text TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
, recovery_case_id BIGINT REFERENCES recovery_case (id));

CREATE INDEX cost_by_client ON cost (client_id, day);

CREATE INDEX cost_by_recovery_case ON cost (recovery_case_id) WHERE recovery_case_id IS NOT NULL;

CREATE TABLE credit_note (
    id INTEGER PRIMARY KEY,
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    day BIGINT NOT NULL,
    net BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    tax BIGINT NOT NULL,
    cause TEXT NOT NULL,
    cause_decided BIGINT,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX credit_note_by_invoice ON credit_note (invoice_id);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL,
    from_day BIGINT NOT NULL,
    until_day BIGINT,
    verdict TEXT,
    decided_by TEXT NOT NULL,
    why TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK (until_day IS NULL OR until_day >= from_day)
);

CREATE INDEX decision_by_client ON decision (client_id, from_day);

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    content TEXT NOT NULL
);

CREATE TABLE exchange_rate (
    id INTEGER PRIMARY KEY,
    day BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    rate BIGINT NOT NULL CHECK (rate > 0),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    UNIQUE (currency, day)
);

CREATE TABLE exclusion (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    pattern TEXT NOT NULL,
    note TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    UNIQUE (kind, pattern)
);

CREATE TABLE file_content (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL
);

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    read_rows BIGINT NOT NULL,
    created_rows BIGINT NOT NULL,
    updated_rows BIGINT NOT NULL,
    unchanged_rows BIGINT NOT NULL,
    skipped_rows BIGINT NOT NULL,
    state TEXT NOT NULL
);

CREATE INDEX import_sha256 ON import (sha256);

CREATE TABLE interaction (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL,
    direction TEXT NOT NULL,
    day BIGINT NOT NULL,
    at BIGINT,
    time_spent BIGINT CHECK (time_spent >= 0),
    estimated BIGINT NOT NULL CHECK (estimated IN (0, 1)),
    staff_id BIGINT REFERENCES staff (id),
    rate_per_hour BIGINT,
    rate_currency TEXT,
    scope TEXT NOT NULL,
    cause TEXT NOT NULL,
    cause_decided BIGINT,
    text TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK ((rate_per_hour IS NULL) = (rate_currency IS NULL))
);

CREATE INDEX interaction_by_client ON interaction (client_id, day);

CREATE INDEX interaction_by_staff ON interaction (staff_id, client_id) WHERE staff_id IS NOT NULL;

CREATE TABLE invoice (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    number TEXT NOT NULL,
    issued BIGINT NOT NULL,
    due BIGINT NOT NULL,
    net BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    tax BIGINT NOT NULL,
    rate BIGINT CHECK (rate > 0),
    dispute TEXT NOT NULL,
    disputed_since BIGINT,
    dispute_decided BIGINT,
    text TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX invoice_by_client ON invoice (client_id, issued);

CREATE INDEX invoice_by_due ON invoice (due);

CREATE INDEX invoice_by_number ON invoice (number);

CREATE TABLE key_counter (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL CHECK (next > 0)
);

CREATE TABLE letter_template (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    UNIQUE (kind, language)
);

CREATE TABLE named_policy (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    json TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE TABLE parting_item (
    id INTEGER PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES parting_plan (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    due BIGINT,
    done_on BIGINT
);

CREATE INDEX parting_item_by_plan ON parting_item (plan_id, position);

CREATE TABLE parting_plan (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    day BIGINT,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX payment_by_invoice ON payment (invoice_id);

CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreement (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    due BIGINT
, kept_on BIGINT);

CREATE INDEX promise_by_agreement ON promise (agreement_id, position);

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE record_source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    path TEXT NOT NULL,
    at_start BIGINT NOT NULL CHECK (at_start IN (0, 1)),
    reading TEXT NOT NULL,
    seen TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE TABLE recovery_case (
    id INTEGER PRIMARY KEY,
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
    id INTEGER PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES recovery_case (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    due BIGINT,
    done_on BIGINT,
    not_needed BIGINT NOT NULL CHECK (not_needed IN (0, 1)),
    note TEXT NOT NULL
);

CREATE INDEX recovery_step_by_case ON recovery_step (case_id, position);

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE schema_version (version BIGINT NOT NULL, min_compatible BIGINT NOT NULL);

CREATE TABLE scope_request (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE seen_verdict (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL UNIQUE REFERENCES client (id),
    verdict TEXT NOT NULL,
    seen_on BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0)
);

CREATE TABLE signal (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    day BIGINT NOT NULL,
    kind TEXT NOT NULL,
    severity BIGINT NOT NULL CHECK (severity BETWEEN 1 AND 3),
    note TEXT NOT NULL,
    staff_id BIGINT REFERENCES staff (id),
    interaction_id BIGINT REFERENCES interaction (id),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
, against_id BIGINT REFERENCES staff (id), witness TEXT NOT NULL DEFAULT '', measures TEXT NOT NULL DEFAULT '');

CREATE INDEX signal_by_against ON signal (against_id) WHERE against_id IS NOT NULL;

CREATE INDEX signal_by_client ON signal (client_id, day);

CREATE INDEX signal_by_interaction ON signal (interaction_id) WHERE interaction_id IS NOT NULL;

CREATE INDEX signal_by_staff ON signal (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
, concessions_per_month BIGINT CHECK (concessions_per_month >= 0), concessions_currency TEXT);

CREATE TABLE staff_rate (
    id INTEGER PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    position BIGINT NOT NULL,
    from_day BIGINT NOT NULL,
    per_hour BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (staff_id, from_day)
);

CREATE TABLE taken_record (
    id INTEGER PRIMARY KEY,
    source_key TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    record BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE INDEX taken_record_by_record ON taken_record (record);

CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    client_id BIGINT REFERENCES client (id),
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    due BIGINT,
    staff_id BIGINT REFERENCES staff (id),
    done_on BIGINT,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
, checklist TEXT NOT NULL DEFAULT '');

CREATE INDEX task_by_client ON task (client_id);

CREATE INDEX task_by_due ON task (due);

CREATE INDEX task_by_staff ON task (staff_id) WHERE staff_id IS NOT NULL;

CREATE TABLE text_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    text TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);

CREATE TABLE time_estimate (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    from_day BIGINT NOT NULL,
    to_day BIGINT,
    per_month BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    CHECK (to_day IS NULL OR to_day >= from_day)
);

CREATE INDEX time_estimate_by_client ON time_estimate (client_id, from_day);

