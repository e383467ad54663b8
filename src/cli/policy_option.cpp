// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/policy_option.h"

#include "app/assessor.h"
#include "cli/command.h"
#include "importing/policy_json.h"

#include <QFile>

namespace rapport::cli {

Result<void> applyPolicyOption(const Context& context, app::Workspace& book) {
    if (!context.arguments.has("policy")) return {};
    const QString path = context.arguments.value("policy");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRejected, "file_unreadable"}
            .with(QStringLiteral("file"), path)
            .with(QStringLiteral("reason"), file.errorString());
    auto policy = importing::readPolicy(file.readAll());
    if (!policy) return std::move(policy).error().with(QStringLiteral("file"), path);
    return book.assessor().setPolicy(*policy);
}

} // namespace rapport::cli
