// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy_files.h"

#include "app/private_file.h"
#include "importing/policy_json.h"

#include <QFile>

namespace rapport::app {

Result<scoring::Policy> readPolicyFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRejected, "file_unreadable"}
            .with(QStringLiteral("file"), path)
            .with(QStringLiteral("reason"), file.errorString());
    auto policy = importing::readPolicy(file.readAll());
    if (!policy) return std::move(policy).error().with(QStringLiteral("file"), path);
    return policy;
}

Result<void> writePolicyFile(const QString& path, const scoring::Policy& policy) {
    return writePrivateFile(path, importing::writePolicy(policy));
}

NamedPolicy recordOf(const scoring::Policy& policy) {
    return {{}, policy.name, QString::fromUtf8(importing::writePolicy(policy))};
}

} // namespace rapport::app
