//! The page.

fn main() {
    token_inspector::app::run();
}
