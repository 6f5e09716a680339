//! Answers that are not what was sent.

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use fastrand::Rng;

use super::fault::Damage;

pub(super) async fn damaged(
    response: HttpResponse,
    damage: Damage,
    seed: u64,
) -> Result<HttpResponse, ConnectorError> {
    match damage {
        Damage::DropChecksum => Ok(without_checksum(response)),
        Damage::Truncate => {
            let (mut response, mut body) = read(response).await?;
            body.truncate(body.len() / 2);
            *response.body_mut() = SdkBody::from(body);
            Ok(response)
        }
        Damage::FlipBit => {
            let (mut response, mut body) = read(response).await?;
            flip_bit(&mut body, &mut Rng::with_seed(seed));
            *response.body_mut() = SdkBody::from(body);
            Ok(response)
        }
    }
}

/// An answer and its body, whole: a connector over a network gives it as it comes.
pub(super) async fn read(
    mut response: HttpResponse,
) -> Result<(HttpResponse, Vec<u8>), ConnectorError> {
    let body = std::mem::replace(response.body_mut(), SdkBody::taken());
    let bytes = ByteStream::new(body).collect().await;
    let bytes = bytes.map_err(|error| ConnectorError::io(error.into()))?;
    Ok((response, bytes.to_vec()))
}

fn without_checksum(mut response: HttpResponse) -> HttpResponse {
    response.headers_mut().remove("x-amz-crc32");
    response
}

fn flip_bit(body: &mut [u8], rng: &mut Rng) {
    if body.is_empty() {
        return;
    }
    let place = rng.usize(..body.len());
    if let Some(byte) = body.get_mut(place) {
        *byte ^= 1 << rng.u8(..8);
    }
}
