// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/assessment.h"

namespace rapport::scoring {

QLatin1String codeOf(Rule rule) {
    switch (rule) {
    case Rule::V0:
        return QLatin1String("V0");
    case Rule::V1:
        return QLatin1String("V1");
    case Rule::V1d:
        return QLatin1String("V1d");
    case Rule::V2:
        return QLatin1String("V2");
    case Rule::V3:
        return QLatin1String("V3");
    case Rule::V3d:
        return QLatin1String("V3d");
    case Rule::V4:
        return QLatin1String("V4");
    case Rule::V4h:
        return QLatin1String("V4h");
    case Rule::V4x:
        return QLatin1String("V4x");
    case Rule::V5:
        return QLatin1String("V5");
    case Rule::V6n:
        return QLatin1String("V6n");
    case Rule::V6:
        return QLatin1String("V6");
    }
    return {};
}

QLatin1String codeOf(Level level) {
    switch (level) {
    case Level::Low:
        return QLatin1String("low");
    case Level::Medium:
        return QLatin1String("medium");
    case Level::High:
        return QLatin1String("high");
    }
    return {};
}

QLatin1String codeOf(Trend trend) {
    switch (trend) {
    case Trend::Unknown:
        return QLatin1String("unknown");
    case Trend::Improving:
        return QLatin1String("improving");
    case Trend::Steady:
        return QLatin1String("steady");
    case Trend::Worsening:
        return QLatin1String("worsening");
    }
    return {};
}

} // namespace rapport::scoring
