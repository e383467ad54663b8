// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fill_with_demo.h"

namespace rapport::app {

FillBook fillWithDemo(const DemoOptions& options) {
    FillBook command;
    command.header = demoHeader(options);
    command.clientCount = options.clients;
    command.clients = [options](const ClientSink& sink) {
        Result<void> result;
        generateDemo(options, [&](ClientContent&& content) {
            result = sink(std::move(content));
            return result.ok();
        });
        return result;
    };
    return command;
}

} // namespace rapport::app
