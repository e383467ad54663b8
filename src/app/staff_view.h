// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "domain/saved_view.h"
#include "domain/text_template.h"

#include <vector>

namespace rapport::app {

/// Leaves of a client what staff need: its people, dealings, complaints, invoices, tasks and what was agreed,
/// without notes of conduct, costs, estimates, decisions, prices, rates and the grounds of judgements.
void keepForStaff(ClientContent& content);
/// Without the grounds of its judgement.
void keepForStaff(Complaint& complaint);
/// Names only: what somebody's hour costs is the owner's.
void keepForStaff(std::vector<Staff>& staff);

/// Whether staff may read single records of this kind as they are.
template <typename Record>
constexpr bool staffMayRead = false;
template <>
inline constexpr bool staffMayRead<Client> = true;
template <>
inline constexpr bool staffMayRead<Contact> = true;
template <>
inline constexpr bool staffMayRead<Task> = true;
template <>
inline constexpr bool staffMayRead<TextTemplate> = true;
template <>
inline constexpr bool staffMayRead<SavedView> = true;
template <>
inline constexpr bool staffMayRead<Invoice> = true;
template <>
inline constexpr bool staffMayRead<ChecklistTemplate> = true;

} // namespace rapport::app
