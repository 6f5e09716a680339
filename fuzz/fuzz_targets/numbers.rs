#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::numbers::run(text));
