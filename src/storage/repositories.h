// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/attachment.h"
#include "domain/checklist_template.h"
#include "domain/complaint.h"
#include "domain/concession.h"
#include "domain/contact.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/interaction.h"
#include "domain/exclusion.h"
#include "domain/letter_template.h"
#include "domain/named_policy.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/record_source.h"
#include "domain/recovery_case.h"
#include "domain/saved_view.h"
#include "domain/scope_request.h"
#include "domain/seen_verdict.h"
#include "domain/signal.h"
#include "domain/staff.h"
#include "domain/task.h"
#include "domain/text_template.h"
#include "domain/time_estimate.h"
#include "storage/client_repository.h"
#include "storage/exchange_rate_repository.h"
#include "storage/file_content_repository.h"
#include "storage/import_repository.h"
#include "storage/invoice_repository.h"
#include "storage/record_repository.h"
#include "storage/setting_repository.h"
#include "storage/taken_record_repository.h"
#include "storage/task_repository.h"

namespace rapport::storage {

using ContactRepository = ClientRecordRepository<Contact>;
using StaffRepository = RecordRepository<Staff>;
using AgreementRepository = ClientRecordRepository<Agreement>;
using InteractionRepository = ClientRecordRepository<Interaction>;
using ComplaintRepository = ClientRecordRepository<Complaint>;
using SignalRepository = ClientRecordRepository<ConductSignal>;
using CostRepository = ClientRecordRepository<Cost>;
using TimeEstimateRepository = ClientRecordRepository<TimeEstimate>;
using TextTemplateRepository = RecordRepository<TextTemplate>;
using SavedViewRepository = RecordRepository<SavedView>;
using SeenVerdictRepository = ClientRecordRepository<SeenVerdict>;
using DecisionRepository = ClientRecordRepository<Decision>;
using ScopeRequestRepository = ClientRecordRepository<ScopeRequest>;
using AttachmentRepository = ClientRecordRepository<Attachment>;
using ConcessionRepository = ClientRecordRepository<Concession>;
using RecoveryCaseRepository = ClientRecordRepository<RecoveryCase>;
using PartingPlanRepository = ClientRecordRepository<PartingPlan>;
using ProposalRepository = ClientRecordRepository<Proposal>;
using ChecklistTemplateRepository = RecordRepository<ChecklistTemplate>;
using LetterTemplateRepository = RecordRepository<LetterTemplate>;
using NamedPolicyRepository = RecordRepository<NamedPolicy>;
using ExclusionRepository = RecordRepository<Exclusion>;
using RecordSourceRepository = RecordRepository<RecordSource>;

} // namespace rapport::storage
