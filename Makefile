# Carrel: build, run, test and install. `make help` lists the targets.
#
# SWIFT   the Swift to use (6.3 or newer)
# PREFIX  where `make install` puts things (default /usr/local); DESTDIR is honoured

SWIFT  ?= swift
PREFIX ?= /usr/local
# What the build and the tests need beyond Swift itself, as Debian names it.
PACKAGES = libncursesw5-dev libsqlite3-dev libxml2-dev libstemmer-dev libpcre2-dev libsodium-dev \
           libminizip-dev curl
TEST_PACKAGES = tmux procps minisign tidy strace nginx w3m lynx cmark unzip biber \
                texlive-binaries bibutils python3-jsonschema
# A Java machine comes with it, of two hundred megabytes and more.
TORTURE_PACKAGES = epubcheck
DIST_PACKAGES = binutils ncurses-term
BENCH_PACKAGES = nginx less lynx w3m sqlite3 recollcmd xapian-omega

# Packed relocations make the program start sooner; loading them takes glibc 2.36.
PACKED  = $(shell getconf GNU_LIBC_VERSION 2>/dev/null | awk '{ split($$2, v, "."); \
            if (v[1] > 2 || v[2] >= 36) print "-Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs" }')
RELEASE = $(SWIFT) build -c release --static-swift-stdlib --disable-local-rpath $(PACKED)
BIN     = .build/release/carrel

# For a stick, whose borrowed machine may have none of the libraries, all but the C library are linked
# in. The linker takes these first, from a folder that has nothing but static ones.
DIST         = dist/carrel-$(shell uname -s | tr 'A-Z' 'a-z')-$(shell uname -m)
DIST_BUILD   = .build-dist
STATIC       = ncursesw tinfo sqlite3 xml2 icuuc icudata lzma minizip z stemmer pcre2-8 sodium stdc++ gcc
STATIC_FLAGS = -Xswiftc -use-ld=lld -Xswiftc -L$(CURDIR)/$(DIST_BUILD)/static \
               -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
               $(foreach library,tinfo icuuc icudata lzma z,-Xlinker -l$(library))

.PHONY: help run build dist test torture bench relevance check lint install uninstall setup setup-test swift clean

help:
	@echo "make run      set up, build, and read the sample archive"
	@echo "make test     set up, and run every test"
	@echo "make torture  the tests that take minutes, on everything at hand"
	@echo "make bench    measure speed and memory beside other programs; BENCH=\"index search\" picks"
	@echo "              of: book reader keys pages hostile index search publish download diff cite notes,"
	@echo "              and million, which runs only so"
	@echo "make relevance  measure how good the ranking of searches is"
	@echo "make build    the release, at $(BIN)"
	@echo "make dist     a folder for a stick, and its tar, in dist: program, start script, licences"
	@echo "make install  binary, manual page, completions under PREFIX=$(PREFIX)"
	@echo "make check    format lint, build, tests"

run: build
	@exec $(BIN) sample-data

build: setup
	$(RELEASE) --product carrel

dist: setup
	@.ci/install-packages $(DIST_PACKAGES)
	@mkdir -p $(DIST_BUILD)/static
	@for library in $(STATIC); do \
	  ln -sf "$$(gcc -print-file-name=lib$$library.a)" $(DIST_BUILD)/static/; done
	$(SWIFT) build -c release --static-swift-stdlib --disable-local-rpath --scratch-path $(DIST_BUILD) \
	  $(STATIC_FLAGS) --product carrel
	SWIFT=$(SWIFT) .ci/make-dist $(DIST) $(DIST_BUILD)

test: setup-test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest --parallel --skip '^ReaderTests\.'
# These leave thousands of files open, among which Foundation can start no other program.
	$(SWIFT) test --skip-build --disable-xctest --parallel --filter '^ReaderTests\.'

# All files of the shared data instead of some, by a release build.
torture: setup-test
	@.ci/install-packages $(TORTURE_PACKAGES)
	CARREL_FULL=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-torture \
	  --disable-xctest \
	  --filter 'NoWordLost|VisibleWords|SetAside|SearchOracle|KilledIndex|DamagedCatalog|Random|KilledInstallation|KilledNotes|RevisedNotes|EPUBCheck'

bench: build
	@.ci/install-packages $(BENCH_PACKAGES)
	$(RELEASE) --product benchmarks
	.build/release/benchmarks $(BIN) $(BENCH)

# The test collections are read in place; where there are none, it says so.
relevance: setup
	$(RELEASE) --product relevance
	.build/release/relevance $${CARREL_SHARED:-$$(pwd)/../shared}/suites/ir

check: lint test

lint: swift
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

setup: swift
	@.ci/install-packages $(PACKAGES)

setup-test: setup
	@.ci/install-packages $(TEST_PACKAGES)

swift:
	@.ci/require-swift $(SWIFT) 6.3

# Builds only where nothing was built: `sudo make install` need not find Swift.
$(BIN):
	$(MAKE) build

install: $(BIN)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -s -m 755 $(BIN) $(DESTDIR)$(PREFIX)/bin/carrel
	install -m 644 Documentation/carrel.1 $(DESTDIR)$(PREFIX)/share/man/man1/carrel.1
	install -d $(DESTDIR)$(PREFIX)/share/carrel/sample-data
	install -m 644 sample-data/archive.json $(DESTDIR)$(PREFIX)/share/carrel/sample-data/archive.json
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(BIN) --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/carrel
	$(BIN) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_carrel
	$(BIN) --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/carrel.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/carrel $(DESTDIR)$(PREFIX)/share/man/man1/carrel.1
	rm -rf $(DESTDIR)$(PREFIX)/share/carrel
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/carrel
	rm -f $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_carrel
	rm -f $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/carrel.fish

clean:
	rm -rf .build $(DIST_BUILD) dist
