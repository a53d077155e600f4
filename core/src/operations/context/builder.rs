//! A context from values that are given one by one.

use super::{Context, FIELDS, Given};
use crate::diagnostics::{Error, Faults};
use crate::json::Pointer;
use crate::operations::secret::Secret;

/// A [`Context`] whose values are given one by one, and checked together.
#[derive(Clone, Debug, Default)]
pub struct ContextBuilder([Option<Secret>; FIELDS.len()]);

impl ContextBuilder {
    /// The token of a user or a server.
    #[must_use]
    pub fn access_token(self, token: impl Into<Secret>) -> Self {
        self.with(0, token.into())
    }

    /// The key of the Developer Console's project, which is its client id.
    #[must_use]
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        self.with(1, key.into())
    }

    /// The organization: 24 hexadecimal digits and `@AdobeOrg`.
    #[must_use]
    pub fn org_id(self, id: impl Into<String>) -> Self {
        self.with(2, id.into().into())
    }

    /// The sandbox.
    #[must_use]
    pub fn sandbox_name(self, name: impl Into<String>) -> Self {
        self.with(3, name.into().into())
    }

    /// Another host than `platform.adobe.io`, such as an emulator's.
    #[must_use]
    pub fn host(self, host: impl Into<String>) -> Self {
        self.with(4, host.into().into())
    }

    /// Another host than `ims-na1.adobelogin.com` for tokens.
    #[must_use]
    pub fn ims_host(self, host: impl Into<String>) -> Self {
        self.with(5, host.into().into())
    }

    /// The region of the organization's identities, such as `va7`: the Identity Service is called at its host there.
    #[must_use]
    pub fn region(self, region: impl Into<String>) -> Self {
        self.with(6, region.into().into())
    }

    /// The context.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all faults.
    pub fn build(self) -> Result<Context, Error> {
        self.checked(false)
    }

    /// A context for `createAccessToken` alone, which needs no more than a host.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all faults of what was given.
    pub fn build_for_token(self) -> Result<Context, Error> {
        self.checked(true)
    }

    fn with(mut self, index: usize, value: Secret) -> Self {
        if let Some(known) = self.0.get_mut(index) {
            *known = Some(value);
        }
        self
    }

    fn checked(&self, token_call: bool) -> Result<Context, Error> {
        let mut faults = Faults::default();
        let given = self.0.each_ref().map(|value| match value {
            Some(value) => Given::Text(value.expose().into()),
            None => Given::Nothing,
        });
        let context = Context::of(given, token_call, &Pointer::ROOT.key("context"), &mut faults);
        if faults.is_empty() { Ok(context) } else { Err(faults.into()) }
    }
}
