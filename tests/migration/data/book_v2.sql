-- A book of schema version 2, as its programs left it. Statements end with a semicolon at the end of a line.
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
INSERT INTO "addendum" VALUES(1,1,0,20089,'fewer hours',-2000,'EUR',-5400);
INSERT INTO "addendum" VALUES(2,1,1,20120,'in dollars',500,'USD',NULL);
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
INSERT INTO "agreement" VALUES(1,1,'Care of signs',19723,20818,'cleaning','repairs','monthly',25000,'EUR','quarter',20818,90,23400,'e-mail',86400,2,1,1);
INSERT INTO "agreement" VALUES(2,1,'Bare',19723,NULL,'','','',1000,'USD','month',NULL,NULL,NULL,'',NULL,NULL,1,1);
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
INSERT INTO "assessment_row" VALUES(1,1,9.74352576711478803907e+01,'watch','watch',0,1,0,5.12513821798222246606e-01,'medium','steady',1114,0,1114,0,0.0,0,20094,'{"args":[["days",["count",683]]],"code":"former_client","lost":0}','[]');
INSERT INTO "assessment_row" VALUES(2,2,100.0,'too_early','too_early',0,0,0,0.0,'low','unknown',0,0,0,0,0.0,0,NULL,'{"args":[["months",["number",0]]],"code":"new_client","lost":0}','[]');
INSERT INTO "assessment_row" VALUES(3,3,100.0,'too_early','too_early',0,0,0,0.0,'low','unknown',0,0,0,0,0.0,0,NULL,'{"args":[["months",["number",0]]],"code":"new_client","lost":0}','[]');
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
INSERT INTO "assessment_state" VALUES(1,1,'5660c191ada719eab1a146aa165d99145840af644b00bdac0c76475dce858978',20779,3,1114,0,1114,4000,1.0);
CREATE TABLE book (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    base_currency TEXT NOT NULL CHECK (length(base_currency) = 3),
    facts_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0)
);
INSERT INTO "book" VALUES(1,'Signs & "Prints"','USD',3,1795308688120,2);
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
INSERT INTO "change_log" VALUES(1,1795308688253,'','apply_import',NULL,'{"created":"27","import":"1","kind":"exchange","updated":"0"}','[{"after":{"name":"Signs & \"Prints\""},"before":{"name":"Quay Print"},"id":1,"t":"book","v":1}]',1,1,NULL,NULL);
INSERT INTO "change_log" VALUES(2,1795308688387,'','log_interaction',1,'{"client":"Müller & Söhne","kind":"call"}','[{"after":{"at":1795308688387,"cause":"normal","cause_decided":null,"client_id":1,"day":20779,"direction":"unknown","estimated":0,"kind":"call","rate_currency":null,"rate_per_hour":null,"scope":"unknown","staff_id":null,"text":"Asked for the proofs","time_spent":720},"id":4,"t":"interaction"}]',1,NULL,NULL,NULL);
INSERT INTO "change_log" VALUES(3,1795321674677,'','log_interaction',1,'{"client":"Müller & Söhne","kind":"call"}','[{"after":{"at":1782813600000,"cause":"normal","cause_decided":null,"client_id":1,"day":20634,"direction":"unknown","estimated":0,"kind":"call","rate_currency":null,"rate_per_hour":null,"scope":"unknown","staff_id":null,"text":"Said the new sign hangs well","time_spent":720},"id":5,"t":"interaction"}]',1,NULL,NULL,NULL);
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
INSERT INTO "client" VALUES(1,'Müller & Söhne','muller & sohne','notice_given','Retail',18017,14,'EUR','0042','line one
line two 	= tab',1,1,1,NULL,30);
INSERT INTO "client" VALUES(2,'Ann Lee','ann lee','active','',NULL,NULL,'USD','','',0,1,1,NULL,NULL);
INSERT INTO "client" VALUES(3,'Ann Lee','ann lee','active','',NULL,NULL,'USD','','',0,1,1,NULL,NULL);
CREATE TABLE client_facts (
    client_id BIGINT PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    format BIGINT NOT NULL,
    facts BLOB NOT NULL
);
INSERT INTO "client_facts" VALUES(1,3,1,X'0402F2B9023C02455552B49C0100DC1D0280B0D9C5CD3C040202023802753C02555344E70700000000000006040002455552B4100102B4BA0200E05D04020E00E7070202E8BA0200A01F00F80504020200000A02FAB90200028407020202555344C03E0404020202000800000000000002000800000000000004B8080002A00B000000000001A2020002A00B0000000000080200FEB90200A41302020202000100C801000002020400E807040002040200B00900000402FAB90204021E020218022F000000000202FAB9020A06020296B40202EA0288B105060200A6BB02000002023C02B8010002047902AA030200');
INSERT INTO "client_facts" VALUES(2,1,1,X'00000000000000');
INSERT INTO "client_facts" VALUES(3,1,1,X'00000000000000');
CREATE TABLE client_tag (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    position BIGINT NOT NULL,
    tag TEXT NOT NULL,
    tag_key TEXT NOT NULL
);
INSERT INTO "client_tag" VALUES(1,1,0,'big','big');
INSERT INTO "client_tag" VALUES(2,1,1,'old','old');
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
INSERT INTO "complaint" VALUES(1,1,20093,'late','partly',20108,'Ivy','a day',1,20120,1,1,1);
INSERT INTO "complaint" VALUES(2,1,20096,'','unclassified',NULL,'','',0,NULL,NULL,1,1);
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
INSERT INTO "contact" VALUES(1,1,'Eva Müller','eva muller','owner','eva@example.org','eva@example.org','+49 30 123','4930123',1,1);
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
);
INSERT INTO "cost" VALUES(1,1,'direct',20095,1234,'USD','client',20096,'vinyl',1,1);
INSERT INTO "cost" VALUES(2,1,'direct',20095,100,'USD','normal',NULL,'',1,1);
INSERT INTO "cost" VALUES(3,1,'compensation',20097,500,'USD','ours',NULL,'',1,1);
INSERT INTO "cost" VALUES(4,1,'refund',20098,600,'USD','normal',NULL,'',1,1);
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
INSERT INTO "credit_note" VALUES(1,1,20148,2000,'EUR',380,'ours',20149,1,1);
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
INSERT INTO "decision" VALUES(1,1,'limits',20179,NULL,NULL,'Ivy','too many calls',1,1);
INSERT INTO "decision" VALUES(2,1,'hard_times',20209,20301,NULL,'Ivy','fire',1,1);
INSERT INTO "decision" VALUES(3,1,'override',20240,20453,'keep','Ivy','friend',1,1);
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
INSERT INTO "exchange_rate" VALUES(1,20089,'EUR',1082500000000,1,1);
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
INSERT INTO "import" VALUES(1,1795308688253,'','whole_book.json','157009ba68ff468b95aeefb910c00d034fb61513ba46e8abfc0dd3b79cc48ba2','exchange',27,27,0,0,0,'applied');
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
INSERT INTO "interaction" VALUES(1,1,'call','in',20093,1736064900000,450,1,1,4000,'USD','out','ours',20094,'=angry',1,1);
INSERT INTO "interaction" VALUES(2,1,'visit','unknown',20094,NULL,NULL,0,NULL,NULL,NULL,'unknown','normal',NULL,'',1,1);
INSERT INTO "interaction" VALUES(3,1,'visit','unknown',20094,NULL,NULL,0,NULL,NULL,NULL,'unknown','normal',NULL,'',1,1);
INSERT INTO "interaction" VALUES(4,1,'call','unknown',20779,1795308688387,720,0,NULL,NULL,NULL,'unknown','normal',NULL,'Asked for the proofs',1,NULL);
INSERT INTO "interaction" VALUES(5,1,'call','unknown',20634,1782813600000,720,0,NULL,NULL,NULL,'unknown','normal',NULL,'Said the new sign hangs well',1,NULL);
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
INSERT INTO "invoice" VALUES(1,1,'0001',20089,20119,10010,'EUR',1902,1041200000000,'ours',20120,20148,'banner',1,1);
INSERT INTO "invoice" VALUES(2,1,'0001',20089,20119,-500,'USD',0,NULL,'none',NULL,NULL,'',1,1);
CREATE TABLE key_counter (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL CHECK (next > 0)
);
INSERT INTO "key_counter" VALUES('text_template',2);
INSERT INTO "key_counter" VALUES('saved_view',2);
INSERT INTO "key_counter" VALUES('import',2);
INSERT INTO "key_counter" VALUES('staff',3);
INSERT INTO "key_counter" VALUES('staff_rate',3);
INSERT INTO "key_counter" VALUES('exchange_rate',2);
INSERT INTO "key_counter" VALUES('task',3);
INSERT INTO "key_counter" VALUES('client',4);
INSERT INTO "key_counter" VALUES('client_tag',3);
INSERT INTO "key_counter" VALUES('interaction',6);
INSERT INTO "key_counter" VALUES('contact',2);
INSERT INTO "key_counter" VALUES('agreement',3);
INSERT INTO "key_counter" VALUES('promise',3);
INSERT INTO "key_counter" VALUES('addendum',3);
INSERT INTO "key_counter" VALUES('invoice',3);
INSERT INTO "key_counter" VALUES('payment',4);
INSERT INTO "key_counter" VALUES('credit_note',2);
INSERT INTO "key_counter" VALUES('complaint',3);
INSERT INTO "key_counter" VALUES('signal',2);
INSERT INTO "key_counter" VALUES('cost',5);
INSERT INTO "key_counter" VALUES('time_estimate',2);
INSERT INTO "key_counter" VALUES('decision',4);
INSERT INTO "key_counter" VALUES('change_log',4);
CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    day BIGINT,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
INSERT INTO "payment" VALUES(1,1,20122,6000,'EUR',1,1);
INSERT INTO "payment" VALUES(2,1,NULL,1050,'EUR',1,1);
INSERT INTO "payment" VALUES(3,1,20129,-500,'EUR',1,1);
CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreement (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    due BIGINT
);
INSERT INTO "promise" VALUES(1,1,0,'Answer in a day',19754);
INSERT INTO "promise" VALUES(2,1,1,'Be kind',NULL);
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
INSERT INTO "saved_view" VALUES(1,'Mine','','','','',NULL,0,0,'name',0,1,NULL);
CREATE TABLE schema_version (version BIGINT NOT NULL, min_compatible BIGINT NOT NULL);
INSERT INTO "schema_version" VALUES(2,2);
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
);
INSERT INTO "signal" VALUES(1,1,20093,'abuse',3,'shouted',1,1,1,1);
CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
INSERT INTO "staff" VALUES(1,'Ivy',1,1,1);
INSERT INTO "staff" VALUES(2,'Old Tom',0,1,1);
CREATE TABLE staff_rate (
    id INTEGER PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    position BIGINT NOT NULL,
    from_day BIGINT NOT NULL,
    per_hour BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (staff_id, from_day)
);
INSERT INTO "staff_rate" VALUES(1,1,0,19723,3850,'USD');
INSERT INTO "staff_rate" VALUES(2,1,1,20089,4100,'USD');
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
);
INSERT INTO "task" VALUES(1,NULL,'Clean the plotter','before Monday',20635,1,20634,1,1);
INSERT INTO "task" VALUES(2,1,'Call back','',NULL,NULL,NULL,1,1);
CREATE TABLE text_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    text TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
INSERT INTO "text_template" VALUES(1,'Called back','call','Called back, left a message',1,NULL);
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
INSERT INTO "time_estimate" VALUES(1,1,19723,19904,44100,1,1);
CREATE INDEX import_sha256 ON import (sha256);
CREATE INDEX client_by_name ON client (name_key, id);
CREATE INDEX client_by_external_ref ON client (external_ref);
CREATE INDEX client_tag_by_client ON client_tag (client_id, position);
CREATE INDEX client_tag_by_key ON client_tag (tag_key);
CREATE INDEX contact_by_client ON contact (client_id);
CREATE INDEX contact_by_email ON contact (email_key);
CREATE INDEX contact_by_phone ON contact (phone_digits);
CREATE INDEX agreement_by_client ON agreement (client_id, from_day);
CREATE INDEX agreement_by_renewal ON agreement (renewal) WHERE renewal IS NOT NULL;
CREATE INDEX promise_by_agreement ON promise (agreement_id, position);
CREATE INDEX addendum_by_agreement ON addendum (agreement_id, position);
CREATE INDEX interaction_by_client ON interaction (client_id, day);
CREATE INDEX interaction_by_staff ON interaction (staff_id, client_id) WHERE staff_id IS NOT NULL;
CREATE INDEX complaint_by_client ON complaint (client_id, day);
CREATE INDEX complaint_by_interaction ON complaint (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX signal_by_client ON signal (client_id, day);
CREATE INDEX signal_by_staff ON signal (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX signal_by_interaction ON signal (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX invoice_by_client ON invoice (client_id, issued);
CREATE INDEX invoice_by_number ON invoice (number);
CREATE INDEX invoice_by_currency ON invoice (currency, client_id) WHERE rate IS NULL;
CREATE INDEX payment_by_invoice ON payment (invoice_id);
CREATE INDEX credit_note_by_invoice ON credit_note (invoice_id);
CREATE INDEX cost_by_client ON cost (client_id, day);
CREATE INDEX time_estimate_by_client ON time_estimate (client_id, from_day);
CREATE INDEX decision_by_client ON decision (client_id, from_day);
CREATE INDEX task_by_client ON task (client_id);
CREATE INDEX task_by_due ON task (due);
CREATE INDEX task_by_staff ON task (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX staff_by_import ON staff (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX exchange_rate_by_import ON exchange_rate (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX client_by_import ON client (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX contact_by_import ON contact (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX agreement_by_import ON agreement (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX interaction_by_import ON interaction (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX complaint_by_import ON complaint (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX signal_by_import ON signal (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX invoice_by_import ON invoice (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX payment_by_import ON payment (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX credit_note_by_import ON credit_note (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX cost_by_import ON cost (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX time_estimate_by_import ON time_estimate (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX decision_by_import ON decision (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX task_by_import ON task (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX change_log_by_client ON change_log (client_id, id) WHERE client_id IS NOT NULL;
CREATE INDEX client_facts_by_version ON client_facts (version);
CREATE INDEX client_by_staff ON client (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX saved_view_by_staff ON saved_view (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX complaint_by_day ON complaint (day);
CREATE INDEX invoice_by_due ON invoice (due);
