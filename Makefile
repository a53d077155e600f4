# Three commands for a user: `make demo`, `make test` and `make docs`. All install what they need into ignored folders. One for whoever
# changes something: `make check`.
export CARGO_TARGET_DIR := $(CURDIR)/target
VENV := build/venv
PYTHON := $(VENV)/bin/python
# The workspace's, which all packages have.
VERSION := $(shell sed -n '/^\[workspace.package\]/,/^$$/s/^version = "\(.*\)"/\1/p' Cargo.toml)
# The packages, and what they are made of: while nothing of it changes, they are not made again. Tests write what is in hidden folders.
TARBALL := build/aepflow-$(VERSION).tgz
WHEEL := build/dist/made
files = $(shell find $(1) -type f -not -path '*/node_modules/*' -not -path 'npm/dist/*' -not -path 'npm/src/generated/*' -not -path '*/__pycache__/*' -not -path '*/target/*' -not -path '*/.*/*')
CRATE_FILES := $(call files,Cargo.toml Cargo.lock rust-toolchain.toml syntax rows java core preview arrow emulator)
WHEEL_TARGETS := x86_64-unknown-linux-gnu aarch64-unknown-linux-gnu x86_64-unknown-linux-musl aarch64-unknown-linux-musl

.PHONY: demo docs pictures check check-aside crates test test-tools tools-few test-examples example-function example-notebook example-page soak soak-few bench bench-preview load differential packages wheels release licences wasm-target npm-package python-package foreign aepp orchestrators clusters test-scripts test-needs python-tools wasm-bindgen chromium jexl version

# What Python shows doesn't wait for the npm package.
demo: python-package
	@echo "== Python, on published answers"
	$(PYTHON) demo/demo.py build/demo-python.txt
	@echo "== Python, over HTTP against the emulator: killed in the middle, and resumed"
	$(PYTHON) demo/live.py build/live-python.json
	@$(MAKE) --no-print-directory npm-package
	@echo "== Node, on published answers"
	node build/consumer/demo/demo.mjs build/demo-node.txt
	@echo "== Node, over HTTP against the emulator"
	node build/consumer/demo/live.mjs build/live-node.json
	@cmp build/demo-python.txt build/demo-node.txt && echo "Both hosts made byte-identical requests."
	@cmp build/live-python.json build/live-node.json && echo "Both hosts left the emulated platform in the same state, one of everything."

# The site of the docs, in build/site; any server of files shows it, without a network.
docs:
	cd docs && npm ci --no-audit --no-fund && npm run build

# The pictures that the pages show, in docs/pictures: look at each that has changed.
pictures: packages python-tools chromium
	PICTURES=$(CURDIR)/build/pictures $(MAKE) --no-print-directory example-page
	$(PYTHON) -m pip install -q -r examples/notebook/requirements.txt
	$(PYTHON) docs/.vitepress/pictures.py build/pictures

# All features but that of Arrow's streams in Python, whose tests would have to link an interpreter.
FEATURES := aepflow/forms,aepflow/ops,aepflow/serde,aepflow/http,aepflow-syntax/serde,aepflow-java/zones,aepflow-preview/zones

# While you work: format, lints, and the tests of what is Rust alone. Once built it takes less than a minute.
check:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --features $(FEATURES) -- -D warnings
	cargo test -q $(CRATES:%=-p %) -p aepflow-arrow -p xtask --features $(FEATURES)

# What is in a separate workspace and has no test: the fuzz targets, which need a C++ compiler, and the tools of measurements.
ASIDE := core/fuzz bench/crossing bench/rust tests/differential
check-aside:
	for crate in $(ASIDE); do \
		cargo check -q --locked --all-targets --target-dir target/aside --manifest-path $$crate/Cargo.toml || exit; done

# Side by side what uses one core for most of its time: the wheel, the wasm files, the docs.
test: check
	@$(MAKE) --no-print-directory -j2 test-needs docs chromium
	CARGO_PROFILE_DEV_DEBUG=none cargo test -q --no-default-features --manifest-path examples/rust/Cargo.toml
	@$(MAKE) --no-print-directory crates
	CARGO_PROFILE_TEST_OPT_LEVEL=0 CARGO_PROFILE_TEST_DEBUG=none \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=$(CURDIR)/build/wasm-bindgen/bin/wasm-bindgen-test-runner \
	cargo test -p aepflow-wasm --target wasm32-unknown-unknown --test border
	cd npm && npx tsc --noEmit && npm test
	README=$(CURDIR)/README.md PYTHON=$(CURDIR)/$(PYTHON) node --test $$(find build/consumer/tests -name '*.test.*js' -not -path '*/node_modules/*')
	$(PYTHON) -m pytest -q -n auto --dist loadfile --no-loadscope-reorder tests bindings-python/tests
	@$(MAKE) --no-print-directory -j2 soak-few tools-few $(EXAMPLES)

# The crates compile as they are published: the workspace for it is tests/packaging/crates.toml.
# `tar -m`: archives have one time for all files, by which cargo would see no change.
CRATES := aepflow-syntax aepflow-rows aepflow-java aepflow aepflow-preview aepflow-emulator
crates:
	cargo package -q --locked --allow-dirty --no-verify $(CRATES:%=-p %)
	rm -rf build/crates && mkdir -p build/crates
	for crate in $(CRATES); do tar -xzmf target/package/$$crate-$(VERSION).crate -C build/crates || exit; done
	sed 's/VERSION/$(VERSION)/' tests/packaging/crates.toml > build/crates/Cargo.toml
	cp Cargo.lock build/crates/
	cargo check -q --workspace --target-dir target/crates --manifest-path build/crates/Cargo.toml

# The examples as their users have them: below build/, with the packages installed and nothing else of the tree.
EXAMPLES := example-function example-notebook example-page
test-examples: packages chromium
	@$(MAKE) --no-print-directory -j2 $(EXAMPLES)

example-function example-page: example-%:
	mkdir -p build/examples/$*
	cp -r examples/$*/. build/examples/$*/
	cd build/examples/$* && npm ci --no-audit --no-fund && npm install --no-audit --no-fund --no-save ../../aepflow-$(VERSION).tgz
	cd build/examples/$* && npm run check && npm run build && npm test
	$(if $(filter function,$*),cp tests/worker.page.mjs build/examples/function/ && DOCS=$(CURDIR)/docs node --test build/examples/function/worker.page.mjs)

example-notebook:
	$(PYTHON) -m pip install -q -r examples/notebook/requirements.txt
	$(PYTHON) -m pytest -q examples/notebook

# What others made, with the packages or on the emulator's server: Adobe's own client for Python; Airflow and Dagster; Spark, Ray and
# Dask. Each has an environment of its own, 3 GB together, so that none of it is among the tests of `make test`. Spark needs Java 17.
ENVIRONMENT = python3 -m venv build/foreign/$@ && build/foreign/$@/bin/python -m pip install -q
FOREIGN := $(CURDIR)/build/foreign
foreign: aepp orchestrators clusters

aepp: python-package
	$(ENVIRONMENT) -r tests/foreign/aepp.txt
	EMULATOR=$(CURDIR)/$(PYTHON) build/foreign/$@/bin/python -m pytest -q -p no:cacheprovider --confcutdir tests/foreign \
		--rootdir tests/foreign tests/foreign/aepp_calls.py

orchestrators: python-tools test-scripts
	$(ENVIRONMENT) build/dist/*.whl -r tests/foreign/orchestrators.txt
	ORCHESTRATORS=$(FOREIGN)/$@/bin $(PYTHON) -m pytest -q -p no:cacheprovider tests/foreign/orchestrators.py

clusters: python-package
	$(ENVIRONMENT) build/dist/*.whl -r tests/foreign/clusters.txt
	build/foreign/$@/bin/python -m pytest -q -p no:cacheprovider --confcutdir tests/foreign tests/foreign/clusters.py
	build/foreign/$@/bin/python -m pytest -q -p no:cacheprovider examples/spark

# The npm package in all of its users' tools, or in those that TOOLS names; the whole table is in docs/tools.md.
test-tools: test-scripts chromium
	node build/consumer/tests/tools/run.mjs $(TOOLS)

tools-few:
	node build/consumer/tests/tools/run.mjs --quick

# Runs of pipelines on a platform that isn't kind, and 1,000 more over HTTP from each host; what ended otherwise than promised,
# by number: `target/soak/aepflow-soak 1 NUMBER` runs one again. It takes about 75 minutes on two cores; `make test` does a fortieth of it, beside the examples.
SOAK := cargo build -q --profile soak -p aepflow-soak && target/soak/aepflow-soak
SOAK_OVER_HTTP := mkdir -p build/consumer/tests/soak && cp tests/soak/over_http.mjs build/consumer/tests/soak/ && \
	$(PYTHON) tests/soak/over_http.py
# What is tested beside it waits for programs and browsers, and goes first.
soak-few:
	nice sh -c '$(SOAK) 500'

soak: packages
	$(SOAK) 20000
	$(SOAK_OVER_HTTP) 1000

# Beside the peers, in one run; what it prints is docs/performance.md's tables.
bench: packages wasm-bindgen
	mkdir -p build/bench/inputs build/bench/crossing
	python3 bench/inputs.py build/bench/inputs
	CARGO_TARGET_DIR=build/bench/rust cargo build --release --manifest-path bench/rust/Cargo.toml
	CARGO_TARGET_DIR=build/bench/wasm cargo build --release --target wasm32-unknown-unknown --manifest-path bench/crossing/Cargo.toml
	build/wasm-bindgen/bin/wasm-bindgen --target nodejs --out-dir build/bench/crossing \
		build/bench/wasm/wasm32-unknown-unknown/release/aepflow_crossing.wasm
	cp -r bench/node build/bench/
	cd build/bench/node && npm ci --no-audit --no-fund && npm install --no-audit --no-fund --no-save ../../aepflow-$(VERSION).tgz
	python3 -m venv build/bench/venv
	build/bench/venv/bin/python -m pip install -q -r bench/python/requirements.txt build/dist/*.whl
	build/bench/venv/bin/python bench/run.py build

# 20,000 random expressions in the library and in the engine that reads them on the platform, and patterns of dates, regular
# expressions and names in Java itself: the counts, and the first texts that the two read otherwise. Then what regular expressions
# match, in a million pairs of a pattern and a text, and all characters there are: each refusal by its name, with its share. Then three
# million dates and texts of dates, in all zones whose rules are the same in both.
JARS := /usr/share/java/commons-jexl3.jar:/usr/share/java/commons-logging.jar
differential: jexl
	mkdir -p build/differential
	javac -cp $(JARS) -d build/differential tests/differential/Engine.java
	CARGO_TARGET_DIR=build/differential/rust cargo run --release --manifest-path tests/differential/Cargo.toml -- \
		java -Xss8m -cp build/differential:$(JARS) Engine
	javac -d build/differential tests/differential/Regexes.java
	for pairs in 1000000 0; do \
		CARGO_TARGET_DIR=build/differential/rust cargo run --release --manifest-path tests/differential/Cargo.toml --bin regexes -- \
			$$pairs 31 java -Xss2m -cp build/differential Regexes || exit; done
	javac -cp $(JARS) -d build/differential tests/differential/Operators.java
	CARGO_TARGET_DIR=build/differential/rust cargo run --release --bin operators --manifest-path tests/differential/Cargo.toml -- \
		java -Xss8m -cp build/differential:$(JARS) Operators
	javac -d build/differential tests/differential/Dates.java
	CARGO_TARGET_DIR=build/differential/rust cargo run --release --bin dates --manifest-path tests/differential/Cargo.toml -- \
		java -cp build/differential Dates

# Previews beside what else maps records, in one run: build/bench/preview-venv gets duckdb and polars. Then tests of mappings, and a
# preview while somebody types.
bench-preview: test-scripts chromium
	python3 bench/preview/inputs.py build/bench/preview
	CARGO_TARGET_DIR=build/bench/rust cargo build --release --manifest-path bench/rust/Cargo.toml --bin preview --bin preview_tests
	cargo install -q --locked jaq --version 3.1.2 --root build/bench/jaq
	python3 -m venv build/bench/preview-venv
	build/bench/preview-venv/bin/python -m pip install -q -r bench/preview/requirements.txt
	python3 bench/preview/run.py build/bench
	build/bench/rust/release/preview_tests build/bench/preview
	node bench/preview/keystroke.mjs build/bench/preview build/consumer

# Many pipelines at once from each host; its table is in docs/performance.md.
load: packages
	cp -r bench/load build/consumer/
	@echo "| host | pipelines | seconds | requests/s | pipelines/s | peak memory, MB | lost | machine alone, us a pipeline |"
	@echo "|---|---:|---:|---:|---:|---:|---:|---:|"
	@node build/consumer/load/load.mjs
	@$(PYTHON) bench/load/load.py

# The wheels of Linux and the source distribution, as PyPI takes them: zig links against the oldest C library of each tag.
# From 3.15 on there is a stable ABI of the free-threaded interpreter. The other systems' are made where they run, by the
# workflow.
wheels: export PATH := $(CURDIR)/build/wheel-tools/bin:$(PATH)
wheels:
	rustup target add $(WHEEL_TARGETS)
	python3 -m venv build/wheel-tools
	python -m pip install -q -r bindings-python/requirements-wheels.txt
	rm -rf build/wheels
	maturin sdist -m bindings-python/Cargo.toml -o build/wheels
	for target in $(WHEEL_TARGETS); do for python in python3.10 python3.15t; do \
		maturin build --release --zig --target $$target -i $$python -m bindings-python/Cargo.toml -o build/wheels || exit 1; \
	done; done
	twine check --strict build/wheels/*
	python tests/packaging/wheel/audit_wheels.py build/wheels
	python tests/packaging/wheel/try_wheels.py build/wheels

# All that a release publishes, in build/release: packages, what each is made of, notes and checksums.
# `python release/bump.py 0.2.0` sets the version beforehand.
RELEASE := build/release
release: wheels npm-package
	cargo package -q --locked --no-verify $(CRATES:%=-p %)
	rm -rf $(RELEASE) && mkdir -p $(RELEASE)
	cp build/wheels/* build/aepflow-$(VERSION).tgz $(CRATES:%=target/package/%-$(VERSION).crate) $(RELEASE)
	python3 release/gather.py $(RELEASE) $(VERSION)

# The terms of what the wheels and the wasm files contain, which go along in both packages; a test fails where a crate is missing.
ABOUT = cargo-about generate --fail --offline --locked -c release/about.toml release/licences.hbs
licences: export PATH := $(CURDIR)/build/release-tools/bin:$(PATH)
licences:
	cargo install --locked --features cli cargo-about --version 0.9.3 --root build/release-tools
	$(ABOUT) -m bindings-python/Cargo.toml > bindings-python/THIRD-PARTY.txt
	$(ABOUT) -m bindings-wasm/Cargo.toml > npm/THIRD-PARTY.txt
	$(ABOUT) -m emulator/wasm/Cargo.toml >> npm/THIRD-PARTY.txt

packages: npm-package python-package

# rustup adds the target that rust-toolchain.toml names where it may not install by itself.
wasm-target:
	rustup target add wasm32-unknown-unknown

# The packed tarball is installed into an empty project, as a user would; scripts run from there.
npm-package: $(TARBALL)
	mkdir -p build/consumer
	rm -rf build/consumer/tests build/consumer/demo
	cp -r demo tests build/consumer/
	cd build/consumer && npm init -y >/dev/null && npm install --no-audit --no-fund --no-save ../aepflow-$(VERSION).tgz

$(TARBALL): $(CRATE_FILES) $(call files,LICENSE CHANGELOG.md bindings-wasm npm xtask bindings-python/python/aepflow/cli/output.schema.json)
	@$(MAKE) --no-print-directory wasm-target
	mkdir -p build
	cd npm && npm ci --no-audit --no-fund && npm run build && npm pack --pack-destination ../build
	touch $@

# `build` makes the source distribution, and the wheel of that alone. The compiler has a folder of its own for it: files of an archive
# have one time for all, by which it would take old ones for unchanged.
python-package: $(WHEEL)
	$(PYTHON) -m pip install -q --force-reinstall --no-deps build/dist/*.whl

$(WHEEL): $(CRATE_FILES) $(call files,LICENSE bindings-python)
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install -q build==1.3.0
	rm -rf build/dist
	CARGO_TARGET_DIR=$(CURDIR)/build/dist/target $(PYTHON) -m build -o build/dist bindings-python
	touch $@

# What the tests' scripts import.
test-scripts: npm-package
	cd build/consumer/tests && npm ci --no-audit --no-fund

test-needs: python-tools test-scripts wasm-bindgen

python-tools: python-package
	$(PYTHON) -m pip install -q -r bindings-python/requirements-dev.txt

# Its whole command, in the version of the crate: the tests' runner, and the glue that is only measured.
wasm-bindgen:
	CARGO_PROFILE_DEV_DEBUG=none cargo install --debug wasm-bindgen-cli --root build/wasm-bindgen \
		--version $$(sed -n '/^name = "wasm-bindgen"$$/{n;s/.*"\(.*\)"/\1/p}' Cargo.lock)

# The browser of the tests, from the distribution: npm's browser packages download from hosts of their own.
chromium:
	@test -n "$$CHROMIUM" || command -v chromium || command -v chromium-browser || command -v google-chrome || { \
		as_root=$$(test "$$(id -u)" = 0 || echo sudo); \
		$$as_root apt-get update -q && $$as_root apt-get install -yq --no-install-recommends chromium; }

# The engine of the expressions, from the distribution.
jexl:
	@test -e /usr/share/java/commons-jexl3.jar && command -v javac >/dev/null || { \
		as_root=$$(test "$$(id -u)" = 0 || echo sudo); \
		$$as_root apt-get update -q && \
		$$as_root apt-get install -yq --no-install-recommends libcommons-jexl3-java default-jdk-headless; }

version:
	@echo $(VERSION)
