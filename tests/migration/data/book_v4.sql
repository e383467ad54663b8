-- A book of schema version 4, as its programs left it. Statements end with a semicolon at the end of a line.
CREATE TABLE schema_version (version BIGINT NOT NULL, min_compatible BIGINT NOT NULL);
INSERT INTO schema_version VALUES(4,3);
CREATE TABLE book (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    base_currency TEXT NOT NULL CHECK (length(base_currency) = 3),
    facts_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0)
);
INSERT INTO book VALUES(1,'Signs & "Prints"','USD',2,1795334229943,2);
CREATE TABLE key_counter (
    name TEXT PRIMARY KEY,
    next BIGINT NOT NULL CHECK (next > 0)
);
INSERT INTO key_counter VALUES('import',2);
INSERT INTO key_counter VALUES('staff',3);
INSERT INTO key_counter VALUES('staff_rate',3);
INSERT INTO key_counter VALUES('exchange_rate',2);
INSERT INTO key_counter VALUES('task',3);
INSERT INTO key_counter VALUES('text_template',3);
INSERT INTO key_counter VALUES('saved_view',2);
INSERT INTO key_counter VALUES('checklist_template',2);
INSERT INTO key_counter VALUES('checklist_item',3);
INSERT INTO key_counter VALUES('letter_template',2);
INSERT INTO key_counter VALUES('named_policy',3);
INSERT INTO key_counter VALUES('setting',4);
INSERT INTO key_counter VALUES('client',4);
INSERT INTO key_counter VALUES('client_tag',3);
INSERT INTO key_counter VALUES('interaction',5);
INSERT INTO key_counter VALUES('contact',2);
INSERT INTO key_counter VALUES('agreement',3);
INSERT INTO key_counter VALUES('promise',3);
INSERT INTO key_counter VALUES('addendum',3);
INSERT INTO key_counter VALUES('invoice',3);
INSERT INTO key_counter VALUES('payment',4);
INSERT INTO key_counter VALUES('credit_note',2);
INSERT INTO key_counter VALUES('complaint',3);
INSERT INTO key_counter VALUES('recovery_case',2);
INSERT INTO key_counter VALUES('recovery_step',3);
INSERT INTO key_counter VALUES('signal',2);
INSERT INTO key_counter VALUES('cost',5);
INSERT INTO key_counter VALUES('time_estimate',2);
INSERT INTO key_counter VALUES('decision',5);
INSERT INTO key_counter VALUES('scope_request',2);
INSERT INTO key_counter VALUES('concession',2);
INSERT INTO key_counter VALUES('parting_plan',2);
INSERT INTO key_counter VALUES('parting_item',2);
INSERT INTO key_counter VALUES('proposal',2);
INSERT INTO key_counter VALUES('attachment',2);
INSERT INTO key_counter VALUES('change_log',3);
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
INSERT INTO import VALUES(1,1795334230024,'','whole_book.json','3f8872445d7849f6dcb5901bf0944ecabc2b76d6dd26354bb359f2aa6f7243c4','exchange',41,41,0,0,0,'applied');
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0)
);
INSERT INTO setting VALUES(1,'desk.payment_terms_days','14',1);
INSERT INTO setting VALUES(2,'sheet.services',replace('Signs\nand print','\n',char(10)),1);
INSERT INTO setting VALUES(3,'scoring.policy','1',1);
CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
, concessions_per_month BIGINT CHECK (concessions_per_month >= 0), concessions_currency TEXT);
INSERT INTO staff VALUES(1,'Ivy',1,1,1,15000,'USD');
INSERT INTO staff VALUES(2,'Old Tom',0,1,1,NULL,NULL);
CREATE TABLE staff_rate (
    id INTEGER PRIMARY KEY,
    staff_id BIGINT NOT NULL REFERENCES staff (id),
    position BIGINT NOT NULL,
    from_day BIGINT NOT NULL,
    per_hour BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (staff_id, from_day)
);
INSERT INTO staff_rate VALUES(1,1,0,19723,3850,'USD');
INSERT INTO staff_rate VALUES(2,1,1,20089,4100,'USD');
CREATE TABLE exchange_rate (
    id INTEGER PRIMARY KEY,
    day BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    rate BIGINT NOT NULL CHECK (rate > 0),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id),
    UNIQUE (currency, day)
);
INSERT INTO exchange_rate VALUES(1,20089,'EUR',1082500000000,1,1);
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
INSERT INTO client VALUES(1,'Müller & Söhne','muller & sohne','notice_given','Retail',18017,14,'EUR','0042',replace('line one\nline two 	= tab','\n',char(10)),1,1,1,1,45);
INSERT INTO client VALUES(2,'Ann Lee','ann lee','active','',NULL,NULL,'USD','','',0,1,1,NULL,NULL);
INSERT INTO client VALUES(3,'Ann Lee','ann lee','active','',NULL,NULL,'USD','','',0,1,1,NULL,NULL);
CREATE TABLE client_tag (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL REFERENCES client (id),
    position BIGINT NOT NULL,
    tag TEXT NOT NULL,
    tag_key TEXT NOT NULL
);
INSERT INTO client_tag VALUES(1,1,0,'big','big');
INSERT INTO client_tag VALUES(2,1,1,'old','old');
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
INSERT INTO contact VALUES(1,1,'Eva Müller','eva muller','owner','eva@example.org','eva@example.org','+49 30 123','4930123',1,1);
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
INSERT INTO agreement VALUES(1,1,'Care of signs',19723,20818,'cleaning','repairs','monthly',25000,'EUR','quarter',20818,90,23400,'e-mail',86400,2,1,1);
INSERT INTO agreement VALUES(2,1,'Bare',19723,NULL,'','','',1000,'USD','month',NULL,NULL,NULL,'',NULL,NULL,1,1);
CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    agreement_id BIGINT NOT NULL REFERENCES agreement (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    due BIGINT
, kept_on BIGINT);
INSERT INTO promise VALUES(1,1,0,'Answer in a day',19754,19752);
INSERT INTO promise VALUES(2,1,1,'Be kind',NULL,NULL);
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
INSERT INTO addendum VALUES(1,1,0,20089,'fewer hours',-2000,'EUR',-5400);
INSERT INTO addendum VALUES(2,1,1,20120,'in dollars',500,'USD',NULL);
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
INSERT INTO interaction VALUES(1,1,'call','in',20093,1736064900000,450,1,1,4000,'USD','out','ours',20094,'=angry',1,1);
INSERT INTO interaction VALUES(2,1,'visit','unknown',20094,NULL,NULL,0,NULL,NULL,NULL,'unknown','normal',NULL,'',1,1);
INSERT INTO interaction VALUES(3,1,'visit','unknown',20094,NULL,NULL,0,NULL,NULL,NULL,'unknown','normal',NULL,'',1,1);
INSERT INTO interaction VALUES(4,1,'call','unknown',20779,1795334230085,720,0,NULL,NULL,NULL,'unknown','normal',NULL,'Asked for the proofs',1,NULL);
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
INSERT INTO complaint VALUES(1,1,20093,'late','partly',20108,'Ivy','a day',1,20120,1,1,1);
INSERT INTO complaint VALUES(2,1,20096,'','unclassified',NULL,'','',0,NULL,NULL,1,1);
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
INSERT INTO signal VALUES(1,1,20093,'abuse',3,'shouted',1,1,1,1,2,'Ivy','Owner rang them');
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
INSERT INTO invoice VALUES(1,1,'0001',20089,20119,10010,'EUR',1902,1041200000000,'ours',20120,20148,'banner',1,1);
INSERT INTO invoice VALUES(2,1,'0001',20089,20119,-500,'USD',0,NULL,'none',NULL,NULL,'',1,1);
CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    invoice_id BIGINT NOT NULL REFERENCES invoice (id),
    day BIGINT,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
INSERT INTO payment VALUES(1,1,NULL,1050,'EUR',1,1);
INSERT INTO payment VALUES(2,1,20122,6000,'EUR',1,1);
INSERT INTO payment VALUES(3,1,20129,-500,'EUR',1,1);
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
INSERT INTO credit_note VALUES(1,1,20148,2000,'EUR',380,'ours',20149,1,1);
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
INSERT INTO cost VALUES(1,1,'direct',20095,1234,'USD','client',20096,'vinyl',1,1,NULL);
INSERT INTO cost VALUES(2,1,'direct',20095,100,'USD','normal',NULL,'',1,1,NULL);
INSERT INTO cost VALUES(3,1,'compensation',20097,500,'USD','ours',NULL,'',1,1,1);
INSERT INTO cost VALUES(4,1,'refund',20098,600,'USD','normal',NULL,'',1,1,NULL);
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
INSERT INTO time_estimate VALUES(1,1,19723,19904,44100,1,1);
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
INSERT INTO decision VALUES(1,1,'limits',20179,NULL,NULL,'Ivy','too many calls',1,1);
INSERT INTO decision VALUES(2,1,'talked',20485,NULL,NULL,'','Asked why',1,1);
INSERT INTO decision VALUES(3,1,'hard_times',20209,20301,NULL,'Ivy','fire',1,1);
INSERT INTO decision VALUES(4,1,'override',20240,20453,'keep','Ivy','friend',1,1);
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
INSERT INTO task VALUES(1,NULL,'Clean the plotter','before Monday',20635,1,20634,1,1,'');
INSERT INTO task VALUES(2,1,'Call back','',NULL,NULL,NULL,1,1,'Shop sign');
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
INSERT INTO change_log VALUES(1,1795334230024,'','apply_import',NULL,'{"created":"41","import":"1","kind":"exchange","updated":"0"}','[{"after":{"name":"Signs & \"Prints\""},"before":{"name":"Old shop"},"id":1,"t":"book","v":1},{"after":{"name":"desk.payment_terms_days","value":"14"},"id":1,"t":"setting"},{"after":{"name":"sheet.services","value":"Signs\nand print"},"id":2,"t":"setting"},{"after":{"name":"scoring.policy","value":"1"},"id":3,"t":"setting"}]',4,1,NULL,NULL);
INSERT INTO change_log VALUES(2,1795334230085,'','log_interaction',1,'{"client":"Müller & Söhne","kind":"call"}','[{"after":{"at":1795334230085,"cause":"normal","cause_decided":null,"client_id":1,"day":20779,"direction":"unknown","estimated":0,"kind":"call","rate_currency":null,"rate_per_hour":null,"scope":"unknown","staff_id":null,"text":"Asked for the proofs","time_spent":720},"id":4,"t":"interaction"}]',1,NULL,NULL,NULL);
CREATE TABLE client_facts (
    client_id BIGINT PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    format BIGINT NOT NULL,
    facts BLOB NOT NULL
);
INSERT INTO client_facts VALUES(1,2,1,X'0402f2b9023c02455552b49c0100dc1d0280b0d9c5cd3c040202023802753c02555344e70700000000000006020002455552b4100202b4ba0200e05d02020e00e7070202e8ba0200a01f00f80504020200000802fab90200028407020202555344c03e0404020202000800000000000002000800000000000002da0a0002a00b0000000000080200feb90200a41302020202000100c801000002020400e807040002040200b00900000402fab90204021e020218022f000000000202fab9020a06020296b40202ea0288b105080200a6bb02000004023c02b8010002047902aa0302000306400000');
INSERT INTO client_facts VALUES(2,1,1,X'00000000000000');
INSERT INTO client_facts VALUES(3,1,1,X'00000000000000');
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
CREATE TABLE text_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    text TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
INSERT INTO text_template VALUES(1,'Called back','call','Left a message',1,1);
INSERT INTO text_template VALUES(2,'Anything',NULL,'',1,1);
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
INSERT INTO saved_view VALUES(1,'Mine','sign',replace('part_ways\nwatch','\n',char(10)),'active','big',1,1,1,'health',1,1,1);
CREATE TABLE seen_verdict (
    id INTEGER PRIMARY KEY,
    client_id BIGINT NOT NULL UNIQUE REFERENCES client (id),
    verdict TEXT NOT NULL,
    seen_on BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    content TEXT NOT NULL
);
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
INSERT INTO scope_request VALUES(1,1,20458,'Paint the wall','favour',8000,'USD',5400,20459,'Ivy','once',1,1,1);
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
INSERT INTO concession VALUES(1,1,20460,'rule_bent',2500,'USD','No deposit',1,1,1);
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
INSERT INTO recovery_case VALUES(1,1,1,20455,1,'Wrong colour','Old artwork','old artwork','Lock it',20486,1,1);
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
INSERT INTO recovery_step VALUES(1,1,0,'investigate',20457,20456,0,'');
INSERT INTO recovery_step VALUES(2,1,1,'go_beyond',NULL,NULL,1,'They said so');
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
INSERT INTO parting_plan VALUES(1,1,20513,'Too dear',20514,20574,'Deposit first',1,20605,1,1);
CREATE TABLE parting_item (
    id INTEGER PRIMARY KEY,
    plan_id BIGINT NOT NULL REFERENCES parting_plan (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    due BIGINT,
    done_on BIGINT
);
INSERT INTO parting_item VALUES(1,1,0,'hand_over','Files',20563,20564);
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
INSERT INTO proposal VALUES(1,1,20463,20485,30000,'USD','quarter',72000,14,'Help: 55 an hour','by post','declined',20473,1,1);
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
INSERT INTO attachment VALUES(1,1,1,'contract.pdf',15,'c44685bab51e22e168298affd4337b1de8a6aca6e0abe7f5e62c60da413f50b7',19723,1,1);
CREATE TABLE file_content (
    sha256 TEXT PRIMARY KEY,
    content BLOB NOT NULL
);
INSERT INTO file_content VALUES('c44685bab51e22e168298affd4337b1de8a6aca6e0abe7f5e62c60da413f50b7',X'255044462d312e34007369676e6564');
CREATE TABLE checklist_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
INSERT INTO checklist_template VALUES(1,'Shop sign',1,1);
CREATE TABLE checklist_item (
    id INTEGER PRIMARY KEY,
    template_id BIGINT NOT NULL REFERENCES checklist_template (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    after_days BIGINT NOT NULL CHECK (after_days >= 0)
);
INSERT INTO checklist_item VALUES(1,1,0,'Measure',0);
INSERT INTO checklist_item VALUES(2,1,1,'Proof',5);
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
INSERT INTO letter_template VALUES(1,'new-terms','de','Neue Preise','Guten Tag {client}',1,1);
CREATE TABLE named_policy (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    json TEXT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1 CHECK (row_version > 0),
    import_id BIGINT REFERENCES import (id)
);
INSERT INTO named_policy VALUES(1,'Lenient','{"targetMargin": 0.2}',1,1);
INSERT INTO named_policy VALUES(2,'Other','{}',1,1);
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
CREATE INDEX payment_by_invoice ON payment (invoice_id);
CREATE INDEX credit_note_by_invoice ON credit_note (invoice_id);
CREATE INDEX cost_by_client ON cost (client_id, day);
CREATE INDEX time_estimate_by_client ON time_estimate (client_id, from_day);
CREATE INDEX decision_by_client ON decision (client_id, from_day);
CREATE INDEX task_by_client ON task (client_id);
CREATE INDEX task_by_due ON task (due);
CREATE INDEX task_by_staff ON task (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX change_log_by_client ON change_log (client_id, id) WHERE client_id IS NOT NULL;
CREATE INDEX client_facts_by_version ON client_facts (version);
CREATE INDEX client_by_staff ON client (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX saved_view_by_staff ON saved_view (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX complaint_by_day ON complaint (day);
CREATE INDEX invoice_by_due ON invoice (due);
CREATE INDEX signal_by_against ON signal (against_id) WHERE against_id IS NOT NULL;
CREATE INDEX scope_request_by_client ON scope_request (client_id, day);
CREATE INDEX scope_request_by_interaction ON scope_request (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX concession_by_client ON concession (client_id, day);
CREATE INDEX concession_by_staff ON concession (staff_id, day) WHERE staff_id IS NOT NULL;
CREATE INDEX recovery_case_by_client ON recovery_case (client_id, opened);
CREATE INDEX recovery_case_by_complaint ON recovery_case (complaint_id) WHERE complaint_id IS NOT NULL;
CREATE INDEX recovery_case_by_staff ON recovery_case (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX recovery_step_by_case ON recovery_step (case_id, position);
CREATE INDEX cost_by_recovery_case ON cost (recovery_case_id) WHERE recovery_case_id IS NOT NULL;
CREATE INDEX parting_plan_by_client ON parting_plan (client_id, opened);
CREATE INDEX parting_plan_by_staff ON parting_plan (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX parting_item_by_plan ON parting_item (plan_id, position);
CREATE INDEX proposal_by_client ON proposal (client_id, made);
CREATE INDEX attachment_by_client ON attachment (client_id);
CREATE INDEX attachment_by_agreement ON attachment (agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX checklist_item_by_template ON checklist_item (template_id, position);
