//! A response as a plain value.

/// An HTTP answer, as the host received it.
#[derive(Clone)]
pub struct Response<'r> {
    /// HTTP status.
    pub status: u16,
    /// Names in any case.
    pub headers: Vec<(String, String)>,
    /// The bytes received.
    pub body: &'r [u8],
}

impl Response<'_> {
    /// The value of a header, its name in any case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}
