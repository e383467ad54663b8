// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sodium.h>

namespace rapport::app {

/// The bytes of a password, wiped when they are done with. The same letters are the same bytes however a
/// keyboard composes them.
class Secret {
public:
    explicit Secret(const QString& password)
        : bytes_(password.normalized(QString::NormalizationForm_C).toUtf8()) {}
    ~Secret() { sodium_memzero(bytes_.data(), static_cast<size_t>(bytes_.size())); }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    const char* data() const { return bytes_.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(bytes_.size()); }

private:
    QByteArray bytes_;
};

} // namespace rapport::app
