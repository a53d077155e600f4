//! What the npm package makes of a JavaScript value: JSON text, or the value in parts.

use aepflow::json::{Given, packed};

/// The two forms differ in their first byte.
pub(crate) fn given(bytes: &[u8]) -> Given<'_> {
    if packed::is_packed(bytes) { Given::Packed(bytes) } else { Given::Text(bytes) }
}
