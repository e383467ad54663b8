# Sourced by ./start and ./check: what both need before they can build. Everything it says goes to stderr.

say() {
    printf '%s\n' "$*" >&2
}

# packages PURPOSE...: the packages of .ci/packages for these purposes, one a line.
packages() {
    for purpose in "$@"; do
        sed -n "s/^$purpose //p" .ci/packages
    done
}

missing_packages() {
    for package in $(packages "$@"); do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=
        [ "$status" = installed ] || printf '%s ' "$package"
    done
}

# require PURPOSE...: installs what is missing. Touches no network when nothing is.
require() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "rapport: this is not Debian or Ubuntu, so nothing is installed for you. Needed are CMake 3.25, Ninja,"
        say "a C++20 compiler, Qt 6.4 (Core, Gui, Widgets, PrintSupport, Sql with SQLite, Svg, Network, Test,,"
        say "lrelease), nlohmann-json 3.11, uchardet, libcsv, libical, libsodium, libxlsxwriter and libzip; for"
        say "./check also Catch2. Going on with what is there."
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null; then
        as_root="sudo env"
    else
        say "rapport: packages are missing: $missing"
        say "Neither root nor sudo is here to install them. As root: apt-get install $missing"
        return 1
    fi
    say "Installing: $missing"
    $as_root apt-get -q -o DPkg::Lock::Timeout=300 update >&2 ||
        say "rapport: the package lists could not be renewed; trying with those that are here."
    # shellcheck disable=SC2086 # one argument a package
    if ! $as_root DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends $missing >&2; then
        say "rapport: packages could not be installed: $missing"
        return 1
    fi
}
