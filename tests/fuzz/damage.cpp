// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/damage.h"

#include "support/catch.h"

#include <QFile>

#include <algorithm>
#include <ctime>

namespace rapport::fuzz {

namespace {

/// Far more than any small file takes, under sanitizers too.
constexpr double kLongestRound = 20.0;

void keep(const QByteArray& bytes) {
    const QString path = qEnvironmentVariable("RAPPORT_FUZZ_KEEP");
    if (path.isEmpty()) return;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

QByteArray damaged(QByteArray bytes, const QByteArray& pieces, std::mt19937& random) {
    const auto upTo = [&random](qsizetype n) {
        return static_cast<qsizetype>(random() % static_cast<quint64>(n + 1));
    };
    for (qsizetype times = 1 + upTo(4); times > 0 && !bytes.isEmpty(); --times) {
        const qsizetype at = upTo(bytes.size() - 1), length = std::min(upTo(12), bytes.size() - at);
        switch (upTo(5)) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(upTo(bytes.size() - 1), length));
            break;
        case 3:
            bytes.insert(at, pieces[upTo(pieces.size() - 1)]);
            break;
        case 4:
            if (upTo(3) == 0) bytes.truncate(at);
            break;
        default:
            bytes[at] = pieces[upTo(pieces.size() - 1)];
            break;
        }
    }
    return bytes;
}

void forEachDamage(int rounds, const std::function<QByteArray(std::mt19937& random)>& make,
                   const std::function<bool(const QByteArray& bytes)>& read) {
    bool named = false;
    const int seed = qEnvironmentVariableIntValue("RAPPORT_FUZZ_SEED", &named);
    std::mt19937 random(named ? static_cast<quint32>(seed) : 20260630);
    const int times = std::max(1, qEnvironmentVariableIntValue("RAPPORT_FUZZ_ROUNDS"));
    int taken = 0;
    for (int round = 0; round < rounds * times; ++round) {
        CAPTURE(round);
        const QByteArray bytes = make(random);
        keep(bytes);
        const std::clock_t begun = std::clock();
        if (read(bytes)) ++taken;
        const double seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
        if (seconds > kLongestRound) FAIL("a round took " << seconds << " s");
    }
    CHECK(taken > 0);
}

} // namespace rapport::fuzz
