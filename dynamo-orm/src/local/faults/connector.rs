//! The layer over a client's connector: each request meets its faults, then what is left of it is
//! called.

use std::fmt;
use std::future::pending;
use std::time::Duration;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::connector_metadata::ConnectorMetadata;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::{
    RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use tokio::runtime::Handle;

use super::super::connector::failure;
use super::super::reply::Reply;
use super::Faults;
use super::batch::Batch;
use super::damage::{damaged, read};
use super::plan::{Effect, Plan};

const NO_HTTP_CLIENT: &str = "`Db::with_faults` stands over the HTTP client that a client was \
    configured with, and this one was configured with none: `Config::builder().http_client(..)`";

/// An HTTP client whose connectors stand behind faults.
#[derive(Debug)]
pub(super) struct FaultyClient {
    pub(super) inner: Option<SharedHttpClient>,
    pub(super) faults: Faults,
}

impl HttpClient for FaultyClient {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        let inner = self.inner.as_ref().map(|inner| inner.http_connector(settings, components));
        SharedHttpConnector::new(FaultyConnector { inner, faults: self.faults.clone() })
    }

    fn validate_base_client_config(
        &self,
        components: &RuntimeComponentsBuilder,
        cfg: &ConfigBag,
    ) -> Result<(), BoxError> {
        // Without an inner one this passes: the SDK panics over what is refused here.
        self.inner
            .as_ref()
            .map_or(Ok(()), |inner| inner.validate_base_client_config(components, cfg))
    }

    fn validate_final_config(
        &self,
        components: &RuntimeComponents,
        cfg: &ConfigBag,
    ) -> Result<(), BoxError> {
        // Said here, each call fails before anything counts as sent.
        let inner = self.inner.as_ref().ok_or(NO_HTTP_CLIENT)?;
        inner.validate_final_config(components, cfg)
    }

    fn connector_metadata(&self) -> Option<ConnectorMetadata> {
        self.inner.as_ref()?.connector_metadata()
    }
}

pub(super) struct FaultyConnector {
    pub(super) inner: Option<SharedHttpConnector>,
    pub(super) faults: Faults,
}

impl fmt::Debug for FaultyConnector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Faulty").field(&self.inner).finish()
    }
}

impl HttpConnector for FaultyConnector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let Some(inner) = self.inner.clone() else {
            return HttpConnectorFuture::ready(Err(failure(NO_HTTP_CLIENT)));
        };
        // Settled before the first poll, so that requests meet faults in the order of their calls.
        let (plan, visit) = self.faults.admit(&request);
        HttpConnectorFuture::new(async move {
            let answer = carry_out(plan, &inner, request).await;
            drop(visit);
            answer
        })
    }
}

async fn carry_out(
    plan: Plan,
    inner: &SharedHttpConnector,
    request: HttpRequest,
) -> Result<HttpResponse, ConnectorError> {
    wait(plan.delay).await?;
    let Some(effect) = plan.effect else { return inner.call(request).await };
    match effect {
        Effect::Answer { reply, after_apply } => {
            apply_if(after_apply, inner, request).await?;
            responded(reply, plan.number)
        }
        Effect::Split(batch) => call_rest(batch, inner, request, plan.number).await,
        Effect::Silence { after_apply } => {
            apply_if(after_apply, inner, request).await?;
            pending().await
        }
        Effect::Reset { after_apply: false } => Err(reset().never_connected()),
        Effect::Reset { after_apply: true } => {
            apply_if(true, inner, request).await?;
            Err(reset())
        }
        Effect::Damage(damage, seed) => damaged(inner.call(request).await?, damage, seed).await,
    }
}

async fn wait(delay: Duration) -> Result<(), ConnectorError> {
    if delay.is_zero() {
        return Ok(());
    }
    Handle::try_current()
        .map_err(|_| failure("latency must be injected within a Tokio runtime"))?;
    tokio::time::sleep(delay).await;
    Ok(())
}

async fn apply_if(
    apply: bool,
    inner: &SharedHttpConnector,
    request: HttpRequest,
) -> Result<(), ConnectorError> {
    if apply {
        read(inner.call(request).await?).await?;
    }
    Ok(())
}

/// The part of a batch that is not held back, and an answer to the whole.
async fn call_rest(
    mut batch: Batch,
    inner: &SharedHttpConnector,
    mut request: HttpRequest,
    number: u64,
) -> Result<HttpResponse, ConnectorError> {
    let Some(rest) = batch.rest() else {
        return responded(Reply { status: 200, body: batch.nothing_done() }, number);
    };
    let length = rest.len().to_string();
    request.headers_mut().try_insert("content-length", length).map_err(failure)?;
    *request.body_mut() = SdkBody::from(rest);
    let (mut response, body) = read(inner.call(request).await?).await?;
    let merged = if response.status().is_success() { batch.merged(&body) } else { None };
    match merged {
        Some(body) => responded(Reply { status: 200, body }, number),
        None => {
            *response.body_mut() = SdkBody::from(body);
            Ok(response)
        }
    }
}

fn responded(reply: Reply, number: u64) -> Result<HttpResponse, ConnectorError> {
    // As long as the service's, and told from the engine's, which are digits alone.
    reply.into_response(format!("FAULT{number:047}")).map_err(failure)
}

fn reset() -> ConnectorError {
    ConnectorError::io("connection reset".into())
}
