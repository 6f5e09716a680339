//! An answer as the service puts it on the wire: status, body, and the headers that go with them.

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::http::{HttpError, StatusCode};
use aws_smithy_types::body::SdkBody;

/// What goes back: an HTTP status and a JSON body.
#[derive(Clone)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
}

impl Reply {
    pub(super) fn into_response(self, request_id: String) -> Result<HttpResponse, HttpError> {
        let checksum = crc32fast::hash(&self.body);
        let length = self.body.len();
        let status = StatusCode::try_from(self.status)?;
        let mut response = HttpResponse::new(status, SdkBody::from(self.body));
        let headers = response.headers_mut();
        headers.try_insert("content-type", "application/x-amz-json-1.0")?;
        headers.try_insert("content-length", length.to_string())?;
        headers.try_insert("x-amz-crc32", checksum.to_string())?;
        headers.try_insert("x-amzn-requestid", request_id)?;
        Ok(response)
    }
}
