// #[derive(DynamoItem)]
// #[dynamo(table = "students")]
// struct Student {
//     #[dynamo(partion_key)]
//     student_id: u64,
// }

::core::compile_error! {
    "unknown attribute `partion_key`; did you mean `partition_key`? [D0003]"
}
#[allow(non_camel_case_types, non_snake_case, private_interfaces)]
const _: () = {
    use ::dynamo_orm::__private as __orm;
    #[automatically_derived]
    impl __orm::Record for Student {
        const ATTRIBUTES: &'static [__orm::Attribute] = &[
            __orm::Attribute::of::<u64>("student_id"),
        ];
        #[inline]
        fn write_record(&self, __w: &mut __orm::Writer) -> __orm::EncodeResult {
            __w.columns(<Self as __orm::Record>::ATTRIBUTES, (&self.student_id,))
        }
        #[inline]
        fn read_record(__r: &mut __orm::Reader<'_>) -> __orm::DecodeResult<Self> {
            let (__f0,) = __r.columns(<Self as __orm::Record>::ATTRIBUTES)?;
            ::core::result::Result::Ok(Self { student_id: __f0 })
        }
    }
    #[automatically_derived]
    impl __orm::DynamoItem for Student {
        const SCHEMA: &'static __orm::TableSchema = &__orm::TableSchema::INERT;
        type Key = __orm::InertKey;
        type Partition = __orm::InertKey;
        type Sort = __orm::ThisHasNoSortKey;
        type Fields = StudentFields;
        type Update = StudentUpdate;
        #[inline]
        fn key(&self) -> Self::Key {
            __orm::InertKey
        }
        #[inline]
        fn fields() -> Self::Fields {
            StudentFields(::core::marker::PhantomData)
        }
    }
    ///The attributes of [`Student`], for conditions and changes.
    struct StudentFields(::core::marker::PhantomData<fn() -> Student>);
    #[automatically_derived]
    impl ::core::clone::Clone for StudentFields {
        #[inline]
        fn clone(&self) -> Self {
            *self
        }
    }
    #[automatically_derived]
    impl ::core::marker::Copy for StudentFields {}
    #[automatically_derived]
    impl ::core::fmt::Debug for StudentFields {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Formatter::write_str(__f, "StudentFields")
        }
    }
    #[automatically_derived]
    impl StudentFields {
        ///The path of the attribute `student_id`.
        #[inline]
        fn student_id(
            &self,
        ) -> <u64 as __orm::DynamoValue>::Path<Student, __orm::KeyField> {
            __orm::field("student_id")
        }
    }
    ///An update of one [`Student`]. Await it or send it.
    #[must_use = "an update does nothing until it is awaited or sent"]
    struct StudentUpdate(__orm::Update<Student>);
    #[automatically_derived]
    impl ::core::convert::From<__orm::Update<Student>> for StudentUpdate {
        #[inline]
        fn from(__update: __orm::Update<Student>) -> Self {
            Self(__update)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for StudentUpdate {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Debug::fmt(&self.0, __f)
        }
    }
    #[automatically_derived]
    impl ::core::future::IntoFuture for StudentUpdate {
        type Output = __orm::Result<()>;
        type IntoFuture = __orm::Run<()>;
        #[inline]
        fn into_future(self) -> Self::IntoFuture {
            self.0.send()
        }
    }
    #[automatically_derived]
    impl __orm::TransactItem for StudentUpdate {
        #[inline]
        fn into_part(self) -> __orm::TransactPart {
            __orm::TransactItem::into_part(self.0)
        }
    }
    #[automatically_derived]
    impl StudentUpdate {
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        fn apply(
            self,
            __change: impl ::core::ops::FnOnce(StudentFields) -> __orm::Action<Student>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(
                StudentFields,
            ) -> __orm::Condition<Student>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<Student>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<Student>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        fn upsert(self) -> __orm::Upsert<Student> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        fn return_new(self) -> __orm::Update<Student, Student> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        fn return_old(self) -> __orm::Update<Student, Student> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Student, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<Student, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        fn return_consumed_capacity(self) -> __orm::Metered<__orm::Update<Student>> {
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
    impl __orm::Batchable for Student {}
};
