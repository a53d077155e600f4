//! Prints the most heap that the core uses at once for an input, and the input's size, in bytes: `memory INPUT CONTEXT`.

use peak_alloc::PeakAlloc;

/// Counts a growing buffer twice while it moves, so the figure is an upper bound.
#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

fn main() {
    let [input, context] = [1, 2].map(|n| std::fs::read(std::env::args().nth(n).expect("a file")).expect("an input"));
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let request = aepflow::build_request("createMappingSet", &input, &context, b"").expect("a sound input");
    let peak = HEAP.peak_usage() - before;
    assert!(request.body.is_some(), "the request has a body");
    println!("{{\"input\": {}, \"peak\": {peak}}}", input.len());
}
