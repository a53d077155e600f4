//! Requests and responses of the crate `http`, which many clients take and give.

use super::{Request, Response};

/// The headers that carry credentials print as `Sensitive`; the body may carry some, and prints as it is.
///
/// ```
/// # let context = aepflow::Context::new("t", "k", "5C1328435BF324E90A49402A@AdobeOrg", "prod")?;
/// let request = aepflow::build_request("getTenant", "{}", &context, "")?;
/// let request: http::Request<String> = request.try_into().expect("what this crate builds is HTTP");
/// assert_eq!(request.headers()["x-sandbox-name"], "prod");
/// # Ok::<(), aepflow::Error>(())
/// ```
impl TryFrom<Request> for ::http::Request<String> {
    type Error = ::http::Error;

    fn try_from(request: Request) -> Result<Self, ::http::Error> {
        let mut builder = ::http::Request::builder().method(request.method).uri(request.url);
        for (name, value) in request.headers {
            let mut value = ::http::HeaderValue::try_from(value)?;
            value.set_sensitive(matches!(name, "Authorization" | "x-api-key"));
            builder = builder.header(name, value);
        }
        builder.body(request.body.unwrap_or_default())
    }
}

/// Header values that are not UTF-8 are read with replacements.
impl<'r, B: AsRef<[u8]>> From<&'r ::http::Response<B>> for Response<'r> {
    fn from(response: &'r ::http::Response<B>) -> Self {
        let text = |value: &::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = response.headers().iter().map(|(name, value)| (name.to_string(), text(value)));
        Response { status: response.status().as_u16(), headers: headers.collect(), body: response.body().as_ref() }
    }
}
