// #[derive(DynamoItem)]
// #[dynamo(table = "pages")]
// pub(crate) struct Page<'a, T: Tenant = Home, U = String, const N: usize = 4>
// where
//     U: From<T>,
// {
//     #[dynamo(partition_key)]
//     id: Id<U>,
//     body: Vec<U>,
//     tenant: T::Name,
//     parent: Option<Box<Self>>,
//     key: PageKey,
// }

#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> __orm::Record for Page<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<Id<U>>("id"),
            __orm::Attribute::of::<Vec<U>>("body"),
            __orm::Attribute::of::<T::Name>("tenant"),
            __orm::Attribute::of::<Option<Box<Page<'a, T, U, N>>>>("parent"),
            __orm::Attribute::of::<PageKey>("key"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(
                <Self as __orm::Record>::ATTRIBUTES,
                (&self.id, &self.body, &self.tenant, &self.parent, &self.key),
            )
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0, __f1, __f2, __f3, __f4) = __r
                .columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self {
                id: __f0,
                body: __f1,
                tenant: __f2,
                parent: __f3,
                key: __f4,
            })
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> __orm::DynamoItem for Page<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::new(
            "pages",
            __orm::KeyAttribute::of::<Id<U>>("id"),
        );
        type Key = PageItemKey<U>;
        type Partition = (Id<U>,);
        type Sort = __orm::ThisHasNoSortKey;
        type Fields = PageFields<'a, T, U, N>;
        type Update = PageUpdate<'a, T, U, N>;
        #[inline]
        fn key(&self) -> Self::Key {
            PageItemKey {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
        #[inline]
        fn fields() -> Self::Fields {
            PageFields(::core::marker::PhantomData)
        }
    }
    ///The primary key of [`Page`].
    pub(crate) struct PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        ///The partition key, the attribute `id`.
        pub(crate) id: Id<U>,
    }
    #[automatically_derived]
    impl<U> ::core::clone::Clone for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn clone(&self) -> Self {
            Self {
                id: ::core::clone::Clone::clone(&self.id),
            }
        }
    }
    #[automatically_derived]
    impl<U> __orm::KeyParts for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn write_parts(&self, __w: &mut __orm::KeyWriter<'_>) -> __orm::EncodeResult {
            __w.part::<Id<U>, Id<U>>(&self.id)
        }
        #[inline]
        fn read_parts(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0,): (Id<U>,) = __r
                .columns(const { &[__orm::Attribute::of::<Id<U>>("id")] })?;
            ::core::result::Result::Ok(Self { id: __f0 })
        }
    }
    #[automatically_derived]
    impl<U, __A> __orm::KeyFrom<__A> for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
        Id<U>: __orm::Accepts<__A>,
    {
        #[inline]
        fn write_key(
            __key: &__A,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<Id<U>, __A>(__key)
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> __orm::KeyFrom<&Page<'a, T, U, N>>
    for PageItemKey<U>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn write_key(
            __key: &&Page<'a, T, U, N>,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __w.part::<Id<U>, Id<U>>(&__key.id)
        }
    }
    #[automatically_derived]
    impl<U> __orm::KeyFrom<PageItemKey<U>> for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn write_key(
            __key: &PageItemKey<U>,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(__key, __w)
        }
    }
    #[automatically_derived]
    impl<U> __orm::KeyFrom<&PageItemKey<U>> for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn write_key(
            __key: &&PageItemKey<U>,
            __w: &mut __orm::KeyWriter<'_>,
        ) -> __orm::EncodeResult {
            __orm::KeyParts::write_parts(*__key, __w)
        }
    }
    #[automatically_derived]
    impl<U> ::core::fmt::Debug for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
        for<'__a> Id<U>: ::core::fmt::Debug,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let mut __debug = ::core::fmt::Formatter::debug_struct(__f, "PageItemKey");
            ::core::fmt::DebugStruct::field(&mut __debug, "id", &self.id);
            ::core::fmt::DebugStruct::finish(&mut __debug)
        }
    }
    #[automatically_derived]
    impl<U> ::core::cmp::PartialEq for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
        for<'__a> Id<U>: ::core::cmp::PartialEq,
    {
        #[inline]
        fn eq(&self, __other: &Self) -> ::core::primitive::bool {
            ::core::cmp::PartialEq::eq(&self.id, &__other.id)
        }
    }
    #[automatically_derived]
    impl<U> ::core::cmp::Eq for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
        for<'__a> Id<U>: ::core::cmp::Eq,
    {}
    #[automatically_derived]
    impl<U> ::core::hash::Hash for PageItemKey<U>
    where
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
        for<'__a> Id<U>: ::core::hash::Hash,
    {
        fn hash<__H: ::core::hash::Hasher>(&self, __state: &mut __H) {
            ::core::hash::Hash::hash(&self.id, __state);
        }
    }
    ///The attributes of [`Page`], for conditions and changes.
    pub(crate) struct PageFields<'a, T: Tenant, U, const N: usize>(
        ::core::marker::PhantomData<fn() -> Page<'a, T, U, N>>,
    )
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue;
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> ::core::clone::Clone
    for PageFields<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> ::core::marker::Copy
    for PageFields<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {}
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> ::core::fmt::Debug for PageFields<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "PageFields")
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> PageFields<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        ///The path of the attribute `id`.
        #[inline]
        pub(crate) fn id(
            &self,
        ) -> <Id<U> as __orm::DynamoValue>::Path<Page<'a, T, U, N>, __orm::KeyField> {
            __orm::field("id")
        }
        ///The path of the attribute `body`.
        #[inline]
        pub(crate) fn body(
            &self,
        ) -> <Vec<U> as __orm::DynamoValue>::Path<Page<'a, T, U, N>, __orm::Required> {
            __orm::field("body")
        }
        ///The path of the attribute `tenant`.
        #[inline]
        pub(crate) fn tenant(
            &self,
        ) -> <T::Name as __orm::DynamoValue>::Path<Page<'a, T, U, N>, __orm::Required> {
            __orm::field("tenant")
        }
        ///The path of the attribute `parent`.
        #[inline]
        pub(crate) fn parent(
            &self,
        ) -> <Option<
            Box<Page<'a, T, U, N>>,
        > as __orm::DynamoValue>::Path<Page<'a, T, U, N>, __orm::Required> {
            __orm::field("parent")
        }
        ///The path of the attribute `key`.
        #[inline]
        pub(crate) fn key(
            &self,
        ) -> <PageKey as __orm::DynamoValue>::Path<Page<'a, T, U, N>, __orm::Required> {
            __orm::field("key")
        }
    }
    ///An update of one [`Page`]. Await it or send it.
    #[must_use = "an update does nothing until it is awaited or sent"]
    pub(crate) struct PageUpdate<'a, T: Tenant, U, const N: usize>(
        __orm::Update<Page<'a, T, U, N>>,
    )
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue;
    #[automatically_derived]
    impl<
        'a,
        T: Tenant,
        U,
        const N: usize,
    > ::core::convert::From<__orm::Update<Page<'a, T, U, N>>> for PageUpdate<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn from(__update: __orm::Update<Page<'a, T, U, N>>) -> Self {
            Self(__update)
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> ::core::fmt::Debug for PageUpdate<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> ::core::future::IntoFuture
    for PageUpdate<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        type Output = __orm::Result<()>;
        type IntoFuture = __orm::Run<()>;
        #[inline]
        fn into_future(self) -> Self::IntoFuture {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> __orm::TransactItem
    for PageUpdate<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        #[inline]
        fn into_part(self) -> __orm::TransactPart {
            __orm::TransactItem::into_part(self.0)
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> PageUpdate<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {
        ///Sets `body`.
        pub(crate) fn set_body<__A>(self, __value: __A) -> Self
        where
            Vec<U>: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<Vec<U>, __A>("body", __value))
        }
        ///Sets `body` if there is a value, else leaves it alone.
        pub(crate) fn maybe_set_body<__A>(
            self,
            __value: ::core::option::Option<__A>,
        ) -> Self
        where
            Vec<U>: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<Vec<U>, __A>("body", __value))
        }
        ///Appends the values to the end of the list `body`; makes the list if it is missing.
        pub(crate) fn append_body<__I>(self, __values: __I) -> Self
        where
            __I: ::core::iter::IntoIterator,
            U: __orm::Accepts<__I::Item>,
            for<'__a> Vec<U>: __orm::DynamoValue<Operators: __orm::List>,
        {
            Self(self.0.append_attribute::<U, __I>("body", __values))
        }
        ///Prepends the values before the beginning of the list `body`; makes the list if it is missing.
        pub(crate) fn prepend_body<__I>(self, __values: __I) -> Self
        where
            __I: ::core::iter::IntoIterator,
            U: __orm::Accepts<__I::Item>,
            for<'__a> Vec<U>: __orm::DynamoValue<Operators: __orm::List>,
        {
            Self(self.0.prepend_attribute::<U, __I>("body", __values))
        }
        ///Sets `tenant`.
        pub(crate) fn set_tenant<__A>(self, __value: __A) -> Self
        where
            T::Name: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<T::Name, __A>("tenant", __value))
        }
        ///Sets `tenant` if there is a value, else leaves it alone.
        pub(crate) fn maybe_set_tenant<__A>(
            self,
            __value: ::core::option::Option<__A>,
        ) -> Self
        where
            T::Name: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<T::Name, __A>("tenant", __value))
        }
        ///Sets `parent`; `None` removes it.
        pub(crate) fn set_parent<__A>(self, __value: __A) -> Self
        where
            Option<Box<Page<'a, T, U, N>>>: __orm::Accepts<__A>,
        {
            Self(
                self
                    .0
                    .set_attribute::<
                        Option<Box<Page<'a, T, U, N>>>,
                        __A,
                    >("parent", __value),
            )
        }
        ///Sets `parent` if there is a value, else leaves it alone.
        pub(crate) fn maybe_set_parent<__A>(
            self,
            __value: ::core::option::Option<__A>,
        ) -> Self
        where
            Option<Box<Page<'a, T, U, N>>>: __orm::Accepts<__A>,
        {
            Self(
                self
                    .0
                    .maybe_set_attribute::<
                        Option<Box<Page<'a, T, U, N>>>,
                        __A,
                    >("parent", __value),
            )
        }
        ///Removes `parent`.
        #[inline]
        pub(crate) fn remove_parent(self) -> Self {
            Self(self.0.remove_attribute("parent"))
        }
        ///Sets `key`.
        pub(crate) fn set_key<__A>(self, __value: __A) -> Self
        where
            PageKey: __orm::Accepts<__A>,
        {
            Self(self.0.set_attribute::<PageKey, __A>("key", __value))
        }
        ///Sets `key` if there is a value, else leaves it alone.
        pub(crate) fn maybe_set_key<__A>(
            self,
            __value: ::core::option::Option<__A>,
        ) -> Self
        where
            PageKey: __orm::Accepts<__A>,
        {
            Self(self.0.maybe_set_attribute::<PageKey, __A>("key", __value))
        }
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        pub(crate) fn apply(
            self,
            __change: impl ::core::ops::FnOnce(
                PageFields<'a, T, U, N>,
            ) -> __orm::Action<Page<'a, T, U, N>>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        pub(crate) fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(
                PageFields<'a, T, U, N>,
            ) -> __orm::Condition<Page<'a, T, U, N>>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        pub(crate) fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<Page<'a, T, U, N>>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        pub(crate) fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<Page<'a, T, U, N>>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        pub(crate) fn upsert(self) -> __orm::Upsert<Page<'a, T, U, N>> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        pub(crate) fn return_new(
            self,
        ) -> __orm::Update<Page<'a, T, U, N>, Page<'a, T, U, N>> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        pub(crate) fn return_old(
            self,
        ) -> __orm::Update<Page<'a, T, U, N>, Page<'a, T, U, N>> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        pub(crate) fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Page<'a, T, U, N>, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        pub(crate) fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Page<'a, T, U, N>, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        pub(crate) fn return_consumed_capacity(
            self,
        ) -> __orm::Metered<__orm::Update<Page<'a, T, U, N>>> {
            self.0.return_consumed_capacity()
        }
        /// Gives up after this long, retries included.
        #[inline]
        pub(crate) fn deadline(self, __deadline: ::core::time::Duration) -> Self {
            Self(self.0.deadline(__deadline))
        }
        /// The request as it would be sent, without sending it.
        #[inline]
        pub(crate) fn explain(self) -> __orm::Result<__orm::Explain> {
            self.0.explain()
        }
        /// Sends the update.
        #[inline]
        pub(crate) fn send(self) -> __orm::Run<()> {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl<'a, T: Tenant, U, const N: usize> __orm::Batchable for Page<'a, T, U, N>
    where
        U: From<T>,
        T: __orm::DynamoValue,
        U: __orm::DynamoValue,
        Id<U>: __orm::KeyValue,
    {}
};
