// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/exchange_client.h"

#include <string>

namespace rapport::importing {

/// Reads what an exchange file holds beside clients, staff, rates and tasks: texts, views, checklists,
/// letters, policies and settings.
class ExchangeTexts {
public:
    ExchangeTexts(IncomingBook& book, ExchangeClients& clients) : book_(book), clients_(clients) {}

    /// One element of the list `key`; of other lists nothing.
    void read(const std::string& key, JsonObject& json);

private:
    void readText(JsonObject& json);
    void readView(JsonObject& json);
    void readChecklist(JsonObject& json);
    void readLetter(JsonObject& json);
    void readPolicy(JsonObject& json);
    void readSetting(JsonObject& json);
    void readExclusion(JsonObject& json);
    void readSource(JsonObject& json);

    IncomingBook& book_;
    ExchangeClients& clients_;
};

} // namespace rapport::importing
