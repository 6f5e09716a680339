//! The SDK's serializers and deserializers without a call, taken out of its operations' plugins.

use aws_sdk_dynamodb::config::ConfigBag;
use aws_sdk_dynamodb::operation::batch_write_item::{BatchWriteItem, BatchWriteItemInput};
use aws_sdk_dynamodb::operation::get_item::{GetItem, GetItemOutput};
use aws_sdk_dynamodb::operation::put_item::{PutItem, PutItemInput};
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use serde::Serialize;

use super::Run;
use super::sdk::{Attributes, Conversion, put_request};
use crate::bodies::written;
use crate::connector::response;
use crate::fingerprint::{is_looking, seen};
use crate::models::{Model, Student};

/// Decodes the answer to a `GetItem`.
pub fn decode<T: Serialize, C: Conversion<T>>(body: &[u8]) -> Run {
    decode_with(body, |item| seen(&C::read(item)))
}

/// Decodes the answer to a `GetItem` up to the SDK's map, and the rest in that way.
pub fn decode_with(body: &[u8], read: impl Fn(Attributes) -> u64 + 'static) -> Run {
    let response = response(body);
    let bag = bag(&GetItem::new());
    Box::new(move || {
        let deserializer = bag.load::<SharedResponseDeserializer>().expect("a deserializer");
        let output = deserializer.deserialize_nonstreaming_with_config(&response, &bag);
        let output = output.expect("a success").downcast::<GetItemOutput>();
        read(output.expect("the operation's output").item.expect("an item"))
    })
}

/// Encodes a `PutItem`.
pub fn encode<T: Model, C: Conversion<T>>(item: T) -> Run {
    encode_with::<T>(move || C::write(&item))
}

/// Encodes a `PutItem` of what is written in that way.
pub fn encode_with<T: Model>(write: impl Fn() -> Attributes + 'static) -> Run {
    serializing::<T>(&PutItem::new(), move || {
        let input = PutItemInput::builder().table_name(T::SCHEMA.table).set_item(Some(write()));
        Input::erase(input.build().expect("a whole input"))
    })
}

/// Encodes a `BatchWriteItem`.
pub fn encode_batch<C: Conversion<Student>>(students: Vec<Student>) -> Run {
    encode_batch_with(move || students.iter().map(C::write).collect())
}

/// Encodes a `BatchWriteItem` of what is written in that way.
pub fn encode_batch_with(write: impl Fn() -> Vec<Attributes> + 'static) -> Run {
    serializing::<Student>(&BatchWriteItem::new(), move || {
        let puts = write().into_iter().map(put_request).collect();
        let input = BatchWriteItemInput::builder().request_items("students", puts);
        Input::erase(input.build().expect("a whole input"))
    })
}

fn serializing<T: Model>(plugin: &dyn RuntimePlugin, input: impl Fn() -> Input + 'static) -> Run {
    let mut bag = bag(plugin);
    let serializer = bag.load::<SharedRequestSerializer>().expect("a serializer").clone();
    Box::new(move || {
        let request = serializer.serialize_input(input(), &mut bag).expect("a request");
        let body = std::hint::black_box(request.body().bytes().expect("a body in memory"));
        if is_looking() { written::<T>(body) } else { 0 }
    })
}

fn bag(plugin: &dyn RuntimePlugin) -> ConfigBag {
    let mut bag = ConfigBag::base();
    bag.push_shared_layer(plugin.config().expect("each operation has a layer"));
    bag
}
