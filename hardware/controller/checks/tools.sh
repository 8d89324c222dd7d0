# Sourced by hardware/check and hardware/export: KiCad 9, ngspice, Python 3 and what else is named, installed where
# that can be done.

kicad_is_9() {
    command -v kicad-cli > /dev/null && [[ $(kicad-cli version) == 9.* ]]
}

# Names what is not there; the arguments are further commands.
missing_tools() {
    local tool
    kicad_is_9 || echo "kicad-cli of KiCad 9"
    for tool in ngspice python3 "$@"; do
        command -v "$tool" > /dev/null || echo "$tool"
    done
}

# The machine's own entry for bookworm with the suite changed: same server, same key.
add_backports() {
    local entry target=/etc/apt/sources.list.d/bookworm-backports
    grep -rqsE '^[^#]*bookworm-backports' /etc/apt/sources.list /etc/apt/sources.list.d && return
    for entry in /etc/apt/sources.list.d/*.sources; do
        [ -f "$entry" ] || continue
        if grep -qE '^Suites:.*\<bookworm\>' "$entry"; then
            # The first stanza of the suite itself; bookworm-security is another server.
            awk -v RS= '/(^|\n)Suites:[^\n]*bookworm( |\n|$)/ {
                sub(/Suites:[^\n]*/, "Suites: bookworm-backports"); print; exit }' "$entry" > "$target.sources"
            return
        fi
    done
    awk '$1 == "deb" && / bookworm / { sub(/ bookworm /, " bookworm-backports "); print; exit }' \
        /etc/apt/sources.list > "$target.list"
}

install_tools() {
    export DEBIAN_FRONTEND=noninteractive
    add_backports
    apt-get update
    # Without the recommended 3D models, which are larger than all the rest.
    kicad_is_9 || apt-get install --yes --no-install-recommends \
        kicad/bookworm-backports kicad-symbols/bookworm-backports kicad-footprints/bookworm-backports
    apt-get install --yes --no-install-recommends ngspice python3 librsvg2-bin openscad
}

need_tools() {
    local missing log
    missing=$(missing_tools "$@")
    [ -z "$missing" ] && return
    if [ "$(id -u)" != 0 ] || ! grep -qs 'VERSION_CODENAME=bookworm' /etc/os-release; then
        echo "Missing: ${missing//$'\n'/, }. Install them, or run this as root on Debian 12 (bookworm)." >&2
        exit 1
    fi
    echo "installing ${missing//$'\n'/, }"
    log=$(mktemp)
    install_tools > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
    rm -f "$log"
}
