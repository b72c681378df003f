#!/usr/bin/env python3
"""What framing.so gives and needs. Usage: test-object.py FRAMING.SO [--sanitized]

One exported symbol; GLib, libstemmer and libc as the only libraries; linked -z nodelete; no call of a function that a quiet
plugin has no use for (rule 5 of framing/plugin.h). Prints TAP."""
import re
import subprocess
import sys

EXPORTED = {"framing_plugin_entry"}
NEEDED = {"libglib-2.0.so.0", "libstemmer.so.0d", "libc.so.6"}
TOOLCHAIN = {"libm.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}  # libc's and the compiler's own
LOUD = {
    "output": "printf puts putchar perror vprintf __printf_chk __vprintf_chk g_print g_printerr g_log g_logv "
              "g_log_structured g_error_new_literal_and_abort stdout stderr",
    "the process": "exit _exit abort _Exit setlocale uselocale signal sigaction raise kill fork system popen execve chdir "
                   "umask setenv putenv unsetenv getenv secure_getenv g_getenv g_setenv atexit",
    "threads": "pthread_create g_thread_new g_thread_try_new g_thread_pool_new thrd_create",
    "the network": "socket connect getaddrinfo",
    "types, which cannot be unloaded": "g_type_register_static g_type_register_static_simple g_object_new",
    "the host's locale": "strtod atof isalpha isspace isupper islower tolower toupper strcoll strtod_l localeconv "
                         "__ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc g_ascii_strtod_with_locale",
}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout


def test_exported(path):
    """exports framing_plugin_entry and nothing else"""
    found = {line.split()[-1].split("@")[0] for line in run("nm", "-D", "--defined-only", path).splitlines()}
    found -= {"_init", "_fini", "__bss_start", "_edata", "_end"}
    assert found == EXPORTED, f"exported: {', '.join(sorted(found))}; hide the others (gnu_symbol_visibility, static)"


def test_needed(path):
    """needs GLib, libstemmer and libc only"""
    found = set(re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "-d", "-W", path)))
    assert found - TOOLCHAIN <= NEEDED, f"also needs {', '.join(sorted(found - TOOLCHAIN - NEEDED))}"
    assert NEEDED - found == set(), f"does not need {', '.join(sorted(NEEDED - found))}: what became of it?"
    assert "RPATH" not in run("readelf", "-d", "-W", path), "has an RPATH"


def test_nodelete(path):
    """is linked -z nodelete, and its stack is not executable"""
    assert re.search(r"FLAGS_1.*NODELETE", run("readelf", "-d", "-W", path)), "link with -Wl,-z,nodelete"
    assert "TEXTREL" not in run("readelf", "-d", "-W", path), "has text relocations: build with -fPIC"
    stack = next(line for line in run("readelf", "-l", "-W", path).splitlines() if "GNU_STACK" in line)
    assert "RWE" not in stack, "wants an executable stack"


def test_quiet(path):
    """calls nothing that a quiet plugin has no use for"""
    used = {line.split()[-1].split("@")[0] for line in run("nm", "-D", "--undefined-only", path).splitlines()}
    loud = [f"{name} ({why})" for why, names in LOUD.items() for name in names.split() if name in used]
    assert not loud, "calls " + ", ".join(loud)


def test_no_thread_local(path):
    """keeps no thread-local state"""
    assert not re.search(r"^\s*TLS\s", run("readelf", "-l", "-W", path), flags=re.M), "has a TLS segment (rule 4)"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    tests = [test_exported, test_needed, test_nodelete, test_quiet, test_no_thread_local]
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        if "--sanitized" in sys.argv and test is not test_nodelete:
            print(f"ok {number} - {test.__doc__} # SKIP a sanitizer adds symbols and libraries")
            continue
        try:
            test(sys.argv[1])
            print(f"ok {number} - {test.__doc__}")
        except AssertionError as error:
            failed = 1
            print(f"not ok {number} - {test.__doc__}\n# {sys.argv[1]}: {error}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
