// #[derive(DynamoItem)]
// #[dynamo(table = "orders")]
// #[dynamo(global_index(name = "by-status", partition_key(state)))]
// #[dynamo(local_index(name = "by.status", sort_key(status)))]
// struct Order {
//     #[dynamo(partition_key)]
//     id: String,
//     status: String,
// }

::core::compile_error! {
    "`Order` has no field `state`; did you mean `status`? [D0025]"
}
::core::compile_error! {
    "a local index needs a table with a sort key; write `#[dynamo(sort_key)]` on a field, or make this a `global_index` [D0028]"
}
::core::compile_error! {
    "the constant of this index would be `BY_STATUS`, which is that of `by-status`; give one of them another name [D0024]"
}
#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Order {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<String>("id"),
            __orm::Attribute::of::<String>("status"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(<Self as __orm::Record>::ATTRIBUTES, (&self.id, &self.status))
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self { id: __f0, status: __f1 })
        }
    }
    #[automatically_derived]
    impl __orm::DynamoItem for Order {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::INERT;
        type Key = __orm::InertKey;
        type Partition = __orm::InertKey;
        type Sort = __orm::ThisHasNoSortKey;
        type Fields = OrderFields;
        type Update = OrderUpdate;
        #[inline]
        fn key(&self) -> Self::Key {
            __orm::InertKey
        }
        #[inline]
        fn fields() -> Self::Fields {
            OrderFields(::core::marker::PhantomData)
        }
    }
    ///The index `by-status` of [`Order`].
    struct OrderByStatusIndex(::core::marker::PhantomData<fn() -> Order>);
    #[automatically_derived]
    impl ::core::clone::Clone for OrderByStatusIndex {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for OrderByStatusIndex {}
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderByStatusIndex {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderByStatusIndex")
        }
    }
    #[automatically_derived]
    impl Order {
        ///The global index `by-status`: by . It holds all attributes.
        const BY_STATUS: OrderByStatusIndex = OrderByStatusIndex(
            ::core::marker::PhantomData,
        );
    }
    #[automatically_derived]
    impl __orm::IndexNamed<262844086122880525u64> for Order {
        type Index = OrderByStatusIndex;
    }
    #[automatically_derived]
    impl __orm::Index<Order> for OrderByStatusIndex {
        type Partition = __orm::InertKey;
        type Sort = __orm::ThisHasNoSortKey;
        const SCHEMA: ::core::option::Option<&'static __orm::IndexSchema> = <Order as __orm::DynamoItem>::SCHEMA
            .index(0usize);
    }
    #[automatically_derived]
    impl __orm::Covers<Order, __orm::Whole> for OrderByStatusIndex {}
    ///The attributes of [`Order`], for conditions and changes.
    struct OrderFields(::core::marker::PhantomData<fn() -> Order>);
    #[automatically_derived]
    impl ::core::clone::Clone for OrderFields {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for OrderFields {}
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderFields {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "OrderFields")
        }
    }
    #[automatically_derived]
    impl OrderFields {
        ///The path of the attribute `id`.
        #[inline]
        fn id(&self) -> <String as __orm::DynamoValue>::Path<Order, __orm::KeyField> {
            __orm::field("id")
        }
        ///The path of the attribute `status`.
        #[inline]
        fn status(
            &self,
        ) -> <String as __orm::DynamoValue>::Path<Order, __orm::Required> {
            __orm::field("status")
        }
    }
    ///An update of one [`Order`]. Await it or send it.
    #[must_use = "an update does nothing until it is awaited or sent"]
    struct OrderUpdate(__orm::Update<Order>);
    #[automatically_derived]
    impl ::core::convert::From<__orm::Update<Order>> for OrderUpdate {
        #[inline]
        fn from(__update: __orm::Update<Order>) -> Self {
            Self(__update)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderUpdate {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl ::core::future::IntoFuture for OrderUpdate {
        type Output = __orm::Result<()>;
        type IntoFuture = __orm::Run<()>;
        #[inline]
        fn into_future(self) -> Self::IntoFuture {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl __orm::TransactItem for OrderUpdate {
        #[inline]
        fn into_part(self) -> __orm::TransactPart {
            __orm::TransactItem::into_part(self.0)
        }
    }
    #[automatically_derived]
    impl OrderUpdate {
        ///Sets `status`.
        fn set_status<__A>(self, __value: __A) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<String, __A>("status", __value))
        }
        ///Sets `status` if there is a value, else leaves it alone.
        fn maybe_set_status<__A>(self, __value: ::core::option::Option<__A>) -> Self
        where
            String: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<String, __A>("status", __value))
        }
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        fn apply(
            self,
            __change: impl ::core::ops::FnOnce(OrderFields) -> __orm::Action<Order>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(OrderFields) -> __orm::Condition<Order>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<Order>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<Order>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        fn upsert(self) -> __orm::Upsert<Order> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        fn return_new(self) -> __orm::Update<Order, Order> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        fn return_old(self) -> __orm::Update<Order, Order> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Order, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Order, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        fn return_consumed_capacity(self) -> __orm::Metered<__orm::Update<Order>> {
            self.0.return_consumed_capacity()
        }
        /// Gives up after this long, retries included.
        #[inline]
        fn deadline(self, __deadline: ::core::time::Duration) -> Self {
            Self(self.0.deadline(__deadline))
        }
        /// The request as it would be sent, without sending it.
        #[inline]
        fn explain(self) -> __orm::Result<__orm::Explain> {
            self.0.explain()
        }
        /// Sends the update.
        #[inline]
        fn send(self) -> __orm::Run<()> {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl __orm::Batchable for Order {}
};
