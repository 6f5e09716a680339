// #[derive(DynamoItem)]
// #[dynamo(table = "orders", billing(read = 5, write = 10), stream = "new_and_old_images")]
// #[dynamo(table_class = "infrequent_access", deletion_protection, point_in_time_recovery = false)]
// #[dynamo(tags("team" = "shop", "cost-center" = "7"))]
// struct Order {
//     #[dynamo(partition_key)]
//     id: u64,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Order {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<u64>("id"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(<Self as __orm::Record>::ATTRIBUTES, (&self.id,))
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0,) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self { id: __f0 })
        }
    }
    #[automatically_derived]
    impl __orm::DynamoItem for Order {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::new(
                "orders",
                __orm::KeyAttribute::of::<u64>("id"),
            )
            .with_settings(
                __orm::TableSettings::NONE
                    .billing(__orm::Billing::provisioned(5u64, 10u64))
                    .stream(__orm::Stream::NewAndOldImages)
                    .table_class(__orm::TableClass::StandardInfrequentAccess)
                    .deletion_protection(true)
                    .point_in_time_recovery(false)
                    .tags(&[("team", "shop"), ("cost-center", "7")]),
            );
        type Key = OrderKey;
        type Partition = (u64,);
        type Sort = __orm::ThisHasNoSortKey;
        type Fields = OrderFields;
        type Update = OrderUpdate;
        #[inline]
        fn key(&self) -> Self::Key {
            OrderKey {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
        #[inline]
        fn fields() -> Self::Fields {
            OrderFields(::core::marker::PhantomData)
        }
    }
    ///The primary key of [`Order`].
    struct OrderKey {
        ///The partition key, the attribute `id`.
        id: u64,
    }
    #[automatically_derived]
    impl ::core::clone::Clone for OrderKey {
        #[inline]
        fn clone(&self) -> Self {
            Self {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
    }
    #[automatically_derived]
    impl __orm::KeyParts for OrderKey {
        #[inline]
        fn write_parts(&self, __w: &mut __orm::KeyWriter<'_>) -> __orm::EncodeResult {
            __w.part::<u64, u64>(&self.id)
        }
        #[inline]
        fn read_parts(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0,): (u64,) = __r
                .columns(const { &[__orm::Attribute::of::<u64>("id")] })?;
            ::core::result::Result::Ok(Self { id: __f0 })
        }
    }
    #[automatically_derived]
    impl<__A> __orm::KeyFrom<__A> for OrderKey
    where
        u64: __orm::Accepts<__A>,
    {
        #[inline]
        fn write_key(
            __key: &__A,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<u64, __A>(__key)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<&Order> for OrderKey {
        #[inline]
        fn write_key(
            __key: &&Order,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<u64, u64>(&__key.id)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<OrderKey> for OrderKey {
        #[inline]
        fn write_key(
            __key: &OrderKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(__key, __w)
        }
    }
    #[automatically_derived]
    impl __orm::KeyFrom<&OrderKey> for OrderKey {
        #[inline]
        fn write_key(
            __key: &&OrderKey,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(*__key, __w)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for OrderKey {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __orm::fmt_key::<Order>(self, __f)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::PartialEq for OrderKey
    where
        for<'__a> u64: ::core::cmp::PartialEq,
    {
        #[inline]
        fn eq(&self, __other: &Self) -> ::core::primitive::bool {
            ::core::cmp::PartialEq::eq(&self.id, &__other.id)
        }
    }
    #[automatically_derived]
    impl ::core::cmp::Eq for OrderKey
    where
        for<'__a> u64: ::core::cmp::Eq,
    {}
    #[automatically_derived]
    impl ::core::hash::Hash for OrderKey
    where
        for<'__a> u64: ::core::hash::Hash,
    {
        fn hash<__H: ::core::hash::Hasher>(&self, __state: &mut __H) {
            ::core::hash::Hash::hash(&self.id, __state);
        }
    }
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
        fn id(&self) -> <u64 as __orm::DynamoValue>::Path<Order, __orm::KeyField> {
            __orm::field("id")
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
